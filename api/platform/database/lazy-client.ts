import pg from 'pg';
import { Batch, type KnownColumns, type Waiting } from './batch';
import { tellRowsInTheirBytes, type Listening } from './sent-rows';
import { prepared, type Statement } from './statement';

/** How long the transaction of a reader who left may stay open when nobody asks anything. */
const MOST_MS = 10;
const END: Statement = { text: 'commit', values: [] };

/**
 * A connection whose reader may leave before the transaction is over. Whatever is asked next, by whomever, ends it first,
 * in the same write; when nothing is asked, a timer ends it. A read so needs one journey to the server less, and no
 * answer waits for it. Only for transactions that wrote nothing: of their end there is nothing to hear.
 *
 * What is asked by `ask` until the event loop turns is sent as one batch.
 */
export class LazyClient extends pg.Client {
  #left: NodeJS.Timeout | undefined;
  #gathered: Waiting[] = [];
  readonly #columns: KnownColumns = new Map();

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    tellRowsInTheirBytes(this.connection as pg.Connection & Listening);
  }

  /** Leaves the open transaction to whoever asks next. */
  leave(): void {
    this.#left ??= setTimeout(() => this.#end(), MOST_MS).unref();
  }

  /** The rows of a statement of a transaction, which is sent together with those that are asked in the same turn. */
  ask(statement: Statement): Promise<object[]> {
    if (this.#gathered.length === 0) process.nextTick(() => this.#sendGathered());
    if (this.#takeLeft()) this.#gather(END).catch(() => undefined);
    return this.#gather(statement);
  }

  /** As of the driver, behind what was asked before it and outside of the transaction that was left. */
  override query(...given: unknown[]): never {
    this.#sendGathered();
    this.#end();
    return this.#plain(...given) as never;
  }

  #gather({ text, values }: Statement): Promise<object[]> {
    return new Promise((answer, fail) => {
      this.#gathered.push({ name: prepared(text).name, text, values, answer, fail });
    });
  }

  #sendGathered(): void {
    if (this.#gathered.length === 0) return;
    const batch = new Batch(this.#gathered, this.#columns);
    this.#gathered = [];
    this.#plain(batch);
  }

  #end(): void {
    // A connection that is lost takes its transaction with it, and whoever asks on it hears of that.
    if (this.#takeLeft()) (this.#plain(END.text) as Promise<unknown>).catch(() => undefined);
  }

  #takeLeft(): boolean {
    if (this.#left === undefined) return false;
    clearTimeout(this.#left);
    this.#left = undefined;
    return true;
  }

  #plain(...given: unknown[]): unknown {
    return (super.query as (...given: unknown[]) => unknown).apply(this, given);
  }
}
