import pg from 'pg';

/** How long the transaction of a reader who left may stay open when nobody asks anything. */
const MOST_MS = 10;

/**
 * A connection whose reader may leave before the transaction is over. Whatever is asked next, by whomever, ends it first,
 * in the same write; when nothing is asked, a timer ends it. A read so needs one journey to the server less, and no
 * answer waits for it. Only for transactions that wrote nothing: of their end there is nothing to hear.
 */
export class LazyClient extends pg.Client {
  #left: NodeJS.Timeout | undefined;

  /** Leaves the open transaction to whoever asks next. */
  leave(): void {
    this.#left ??= setTimeout(() => this.#end(), MOST_MS).unref();
  }

  /** As of the driver, outside of the transaction that was left. */
  override query(...given: unknown[]): never {
    this.#end();
    return this.#plain(...given) as never;
  }

  #end(): void {
    if (this.#left === undefined) return;
    clearTimeout(this.#left);
    this.#left = undefined;
    // A connection that is lost takes its transaction with it, and whoever asks on it hears of that.
    (this.#plain('commit') as Promise<unknown>).catch(() => undefined);
  }

  #plain(...given: unknown[]): unknown {
    return (super.query as (...given: unknown[]) => unknown).apply(this, given);
  }
}
