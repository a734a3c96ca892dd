import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { cancelRunning } from './cancel-running';
import type { LazyClient } from './lazy-client';
import type { Lsn } from './lsn';
import { prepared, type Statement } from './statement';
import { OperationTooSlow } from './too-slow';
import type { Settings } from './viewer-settings';

/** A statement that had not begun when the server was asked is asked about again. */
const CANCEL_AGAIN_MS = 100;
const MOST_CANCELS = 100;

/** How long a request may still take. */
export interface Limit {
  readonly limitMs: number;
  /** Of the monotonic clock. */
  readonly untilMs: number;
}

/** A connection of the pool, to be given back by whoever ends the session on it. */
export async function connected(source: DataSource): Promise<QueryRunner> {
  const runner = source.createQueryRunner();
  try {
    await runner.connect();
    return runner;
  } catch (error) {
    await runner.release();
    throw error;
  }
}

/**
 * One connection with a transaction on it. Statements are sent as they come and answered in order, without a journey to
 * the server and back for each. When the settings could not be made, the server refuses every statement behind them.
 */
export class Session {
  #begun: Promise<unknown> = Promise.resolve();
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;
  #timer: NodeJS.Timeout | undefined;
  #isTooSlow = false;
  #hasFailed = false;
  #stopped: Promise<void> = Promise.resolve();
  readonly #atEnd: Statement[] = [];
  /** How row-level security looks rows up; undefined: it does not, for who reaches everything. */
  #reading: Reading | undefined;

  constructor(
    readonly runner: Promise<QueryRunner>,
    private readonly limit: Limit | undefined,
  ) {
    // Whoever reads hears of a connection that failed; a session nobody reads from must not end the process.
    runner.catch(() => undefined);
    if (limit === undefined) return;
    this.#timer = setTimeout(() => this.#expire(), Math.max(limit.untilMs - performance.now(), 0));
    this.#timer.unref();
  }

  /** A statement failed, so that the server refuses all behind it; one that ran out of time has ended more than this. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  #expire(): void {
    this.#isTooSlow = true;
    this.#stopped = this.#stop().catch(() => undefined);
  }

  /**
   * Stops what was sent, one statement after the other, and then the connection: a request to cancel that comes late must
   * not meet what somebody else runs on it next.
   */
  async #stop(): Promise<void> {
    const client = clientOf(await this.runner);
    let isOver = false;
    const over = this.#last.then(
      () => (isOver = true),
      () => (isOver = true),
    );
    for (let tries = 0; !isOver && tries < MOST_CANCELS; tries += 1) {
      await cancelRunning(client);
      await Promise.race([over, pause(CANCEL_AGAIN_MS)]);
    }
    const { stream } = (client as unknown as Socketed).connection;
    if (stream.destroyed) return;
    const closed = once(stream, 'close');
    stream.destroy();
    await closed;
  }

  /** The reason why a statement failed: time that ran out stands before what followed from it. */
  #reason(error: unknown): unknown {
    return this.#isTooSlow && this.limit !== undefined ? new OperationTooSlow(this.limit.limitMs) : error;
  }

  begin(how: string, settings: Settings): void {
    this.#reading = settings.isNarrow === true ? 'rows' : undefined;
    const begun = Promise.all([
      this.#send((client) => client.ask({ text: how, values: [] })),
      this.#send((client) => client.ask(settings)),
    ]);
    begun.catch(() => undefined);
    this.#begun = begun;
  }

  async rows<Row>(statement: Statement): Promise<Row[]> {
    this.#read(prepared(statement.text).readsWhole ? 'whole' : 'rows');
    // A transaction that did not begin is the reason why its statements fail, and is told first.
    try {
      const [, rows] = await Promise.all([this.#begun, this.#send((client) => client.ask(statement))]);
      return rows as Row[];
    } catch (error) {
      this.#hasFailed = !this.#isTooSlow;
      throw this.#reason(error);
    }
  }

  /** Tells row-level security what the next statement reads, where that is something else than before. */
  #read(reading: Reading): void {
    if (this.#reading === undefined || this.#reading === reading) return;
    this.#reading = reading;
    void this.#send((client) => client.ask({ text: READING, values: [reading] }));
  }

  /** Keeps a statement that is sent with the commit, in the same write, and fails the commit when it fails. */
  atEnd(statement: Statement): void {
    this.#atEnd.push(statement);
  }

  #send<Answer>(send: (client: Connection) => Promise<Answer>): Promise<Answer> {
    const before = this.#last;
    const sent = this.runner.then(async (runner) => {
      if (this.#isTooSlow) throw this.#reason(undefined);
      const client = clientOf(runner);
      if (!isPipelined(client)) await before.catch(() => undefined);
      return send(client);
    });
    this.#last = sent;
    sent.catch(() => undefined);
    return sent;
  }

  /**
   * Waits for the statements asked for so far and gives the connection back; the transaction, which must have written
   * nothing, ends with whatever is asked on it next. Once.
   */
  async leave(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    const runner = await this.runner;
    await this.#last.catch(() => undefined);
    clientOf(runner).leave();
    await this.#stopped;
    await runner.release();
  }

  /**
   * Waits for the statements asked for so far, ends the transaction and gives the connection back. Once.
   * @returns up to where the log has what was committed, when asked for
   * @throws Error when a statement of it had failed, so that nothing was committed
   */
  async end(how: 'commit' | 'rollback', { located = false } = {}): Promise<Lsn | undefined> {
    if (this.#ended) return undefined;
    this.#ended = true;
    clearTimeout(this.#timer);
    const last = how === 'commit' ? this.#atEnd : [];
    const send = (query: string | ReturnType<typeof named>): Promise<QueryResult> =>
      this.#send((client) => {
        gatherWrites(client);
        return client.query(query);
      });
    const ending = Promise.all([...last.map(named), how].map(send));
    // Who ends a session whose connection failed hears of the connection.
    ending.catch(() => undefined);
    const place = located ? send(PLACE) : undefined;
    const runner = await this.runner;
    try {
      const ended = (await ending).at(-1);
      // The server ends a transaction in which a statement failed, whoever caught that, as if nothing were wrong.
      if (how === 'commit' && ended?.command === 'ROLLBACK') throw new Error('What was written was rolled back');
      // What is committed is committed, whatever became of the question after it.
      const placed = await place?.catch(() => undefined);
      return (placed?.rows[0] as { lsn: Lsn } | undefined)?.lsn;
    } finally {
      await this.#stopped;
      await runner.release();
    }
  }
}

/** A page of rows, each looked up in a portfolio or among cases, or a great many, for which those are listed first. */
type Reading = 'rows' | 'whole';

const READING = `select set_config('kehu.reading', $1, true)`;

const PLACE = 'select pg_current_wal_lsn()::text as lsn';

function named({ text, values }: Statement): { name: string | undefined; text: string; values: unknown[] } {
  return { name: prepared(text).name, text, values: values as unknown[] };
}

/** True when the driver sends a statement before the ones ahead of it are answered. */
function isPipelined(client: PoolClient): boolean {
  return (client as PoolClient & { readonly pipeline?: boolean }).pipeline === true;
}

interface Socketed {
  readonly connection: { readonly stream: Socket };
}

interface Corkable {
  cork(): void;
  uncork(): void;
}

/** What is sent in one go leaves in one write: system calls are half of what a small request costs. */
function gatherWrites(client: PoolClient): void {
  const { stream } = (client as PoolClient & { readonly connection: { readonly stream: Corkable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

type Connection = PoolClient & LazyClient;

interface PostgresQueryRunner extends QueryRunner {
  readonly databaseConnection: Connection;
}

function clientOf(runner: QueryRunner): Connection {
  return (runner as PostgresQueryRunner).databaseConnection;
}
