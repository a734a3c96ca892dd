import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { preparedName, type Statement } from './statement';
import type { Settings } from './viewer-settings';

/**
 * The database as one request sees it. Reads share one snapshot and carry the viewer's settings, so that row-level
 * security holds for every statement; a write is a transaction of its own, committed before it answers.
 * Not for use by two requests.
 */
export class RequestDatabase {
  #snapshot: Session | undefined;

  constructor(
    /** For entity metadata; statements go through `rows` and `write`. */
    readonly source: DataSource,
    private readonly settings: Settings,
  ) {}

  /** Rows of a read, in the request's snapshot. */
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

  #open(begin: string): Session {
    const session = new Session(connected(this.source));
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

  constructor(readonly runner: Promise<QueryRunner>) {
    // Whoever reads hears of a connection that failed; a session nobody reads from must not end the process.
    runner.catch(() => undefined);
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
    const [, result] = await Promise.all([this.#begun, this.#send((client) => client.query(named(statement)))]);
    return result.rows as Row[];
  }

  #send(send: (client: PoolClient) => Promise<QueryResult>): Promise<QueryResult> {
    const before = this.#last;
    const sent = this.runner.then(async (runner) => {
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
    const ending = this.#send((client) => client.query(how));
    const runner = await this.runner;
    try {
      await ending;
    } finally {
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
