import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { cancelRunning } from './cancel-running';
import { preparedName, type Statement } from './statement';
import { OperationTooSlow } from './too-slow';
import type { Settings } from './viewer-settings';

export interface RequestDatabaseOptions {
  /** Milliseconds that all statements of the request may take together, from the first on; left out: without limit. */
  readonly limitMs?: number;
}

/** A statement that had not begun when the server was asked is asked about again. */
const CANCEL_AGAIN_MS = 100;
const MOST_CANCELS = 100;

/** How long a request may still take. */
interface Limit {
  readonly limitMs: number;
  /** Of the monotonic clock. */
  readonly untilMs: number;
}

/**
 * The database as one request sees it. Reads share one snapshot and carry the viewer's settings, so that row-level
 * security holds for every statement; a write is a transaction of its own, committed before it answers.
 * Not for use by two requests.
 */
export class RequestDatabase {
  #snapshot: Session | undefined;
  #limit: Limit | undefined;

  constructor(
    /** For entity metadata; statements go through `rows` and `write`. */
    readonly source: DataSource,
    private readonly settings: Settings,
    private readonly options: RequestDatabaseOptions = {},
  ) {}

  /** Rows of a read, in the request's snapshot. @throws OperationTooSlow past the limit of the request */
  rows<Row>(statement: Statement): Promise<Row[]> {
    this.#snapshot ??= this.#open('begin isolation level repeatable read read only');
    return this.#snapshot.rows<Row>(statement);
  }

  /**
   * Does `work` in one transaction and commits it. Rolls back when it throws. Reads that are under way finish in the
   * snapshot they began in; reads after it see what it wrote.
   */
  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    // Given back first: a request that holds one connection and waits for another may wait for its like.
    await this.close();
    const session = this.#open('begin');
    try {
      const result = await work(new Transaction(session, await session.runner));
      await session.end('commit');
      return result;
    } catch (error) {
      await session.end('rollback').catch(() => undefined);
      throw error;
    } finally {
      await this.close();
    }
  }

  /** Ends the snapshot, when its reads are done, and gives the connection back. Safe to call twice. */
  async close(): Promise<void> {
    const session = this.#snapshot;
    this.#snapshot = undefined;
    await session?.end('commit').catch(() => undefined);
  }

  /** The clock runs from the first statement on, whatever is read or written after it. */
  #limitNow(): Limit | undefined {
    const { limitMs } = this.options;
    if (limitMs !== undefined) this.#limit ??= { limitMs, untilMs: performance.now() + limitMs };
    return this.#limit;
  }

  #open(begin: string): Session {
    const session = new Session(connected(this.source), this.#limitNow());
    session.begin(begin, this.settings);
    return session;
  }
}

async function connected(source: DataSource): Promise<QueryRunner> {
  const runner = source.createQueryRunner();
  try {
    await runner.connect();
    return runner;
  } catch (error) {
    await runner.release();
    throw error;
  }
}

/** An open transaction: statements and TypeORM's manager on the same connection. */
export class Transaction {
  constructor(
    private readonly session: Session,
    private readonly runner: QueryRunner,
  ) {}

  get source(): DataSource {
    return this.runner.connection;
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  rows<Row>(statement: Statement): Promise<Row[]> {
    return this.session.rows<Row>(statement);
  }
}

/**
 * One connection with a transaction on it. Statements are sent as they come and answered in order, without a journey to
 * the server and back for each. When the settings could not be made, the server refuses every statement behind them.
 */
class Session {
  #begun: Promise<unknown> = Promise.resolve();
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;
  #timer: NodeJS.Timeout | undefined;
  #isTooSlow = false;
  #stopped: Promise<void> = Promise.resolve();

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
    const begun = Promise.all([
      this.#send((client) => client.query(how)),
      this.#send((client) => client.query(named(settings))),
    ]);
    begun.catch(() => undefined);
    this.#begun = begun;
  }

  async rows<Row>(statement: Statement): Promise<Row[]> {
    // A transaction that did not begin is the reason why its statements fail, and is told first.
    try {
      const [, result] = await Promise.all([this.#begun, this.#send((client) => client.query(named(statement)))]);
      return result.rows as Row[];
    } catch (error) {
      throw this.#reason(error);
    }
  }

  #send(send: (client: PoolClient) => Promise<QueryResult>): Promise<QueryResult> {
    const before = this.#last;
    const sent = this.runner.then(async (runner) => {
      if (this.#isTooSlow) throw this.#reason(undefined);
      const client = clientOf(runner);
      if (!isPipelined(client)) await before.catch(() => undefined);
      gatherWrites(client);
      return send(client);
    });
    this.#last = sent;
    sent.catch(() => undefined);
    return sent;
  }

  /** Waits for the statements asked for so far, ends the transaction and gives the connection back. Once. */
  async end(how: 'commit' | 'rollback'): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    const ending = this.#send((client) => client.query(how));
    const runner = await this.runner;
    try {
      await ending;
    } finally {
      await this.#stopped;
      await runner.release();
    }
  }
}

function named({ text, values }: Statement): { name: string | undefined; text: string; values: unknown[] } {
  return { name: preparedName(text), text, values: values as unknown[] };
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

interface PostgresQueryRunner extends QueryRunner {
  readonly databaseConnection: PoolClient;
}

function clientOf(runner: QueryRunner): PoolClient {
  return (runner as PostgresQueryRunner).databaseConnection;
}
