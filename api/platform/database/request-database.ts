import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { preparedName, type Statement } from './statement';

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
    private readonly settings: string,
  ) {}

  /** Rows of a read, in the request's snapshot. */
  rows<Row>(statement: Statement): Promise<Row[]> {
    this.#snapshot ??= new Session(this.#open('begin isolation level repeatable read read only'));
    return this.#snapshot.rows<Row>(statement);
  }

  /**
   * Does `work` in one transaction and commits it. Rolls back when it throws. Reads that are under way finish in the
   * snapshot they began in; reads after it see what it wrote.
   */
  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    // Given back first: a request that holds one connection and waits for another may wait for its like.
    await this.close();
    const session = new Session(this.#open('begin'));
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

  async #open(begin: string): Promise<QueryRunner> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      await clientOf(runner).query(`${begin}; ${this.settings}`);
      return runner;
    } catch (error) {
      await runner.release();
      throw error;
    }
  }
}

/** An open transaction: statements and TypeORM's manager on the same connection. */
export class Transaction {
  constructor(
    private readonly session: Session,
    private readonly runner: QueryRunner,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  rows<Row>(statement: Statement): Promise<Row[]> {
    return this.session.rows<Row>(statement);
  }
}

/** One connection with a transaction on it. Statements follow each other: the driver takes one at a time. */
class Session {
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(readonly runner: Promise<QueryRunner>) {
    // Whoever reads hears of a connection that failed; a session nobody reads from must not end the process.
    runner.catch(() => undefined);
  }

  rows<Row>({ text, values }: Statement): Promise<Row[]> {
    const run = async (): Promise<Row[]> => {
      const client = clientOf(await this.runner);
      const result = await client.query({ name: preparedName(text), text, values: values as unknown[] });
      return result.rows as Row[];
    };
    const running = this.#last.then(run, run);
    this.#last = running;
    running.catch(() => undefined);
    return running;
  }

  /** Waits for the statements asked for so far, ends the transaction and gives the connection back. Once. */
  async end(how: 'commit' | 'rollback'): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    await this.#last.catch(() => undefined);
    const runner = await this.runner;
    try {
      await clientOf(runner).query(how);
    } finally {
      await runner.release();
    }
  }
}

interface PostgresQueryRunner extends QueryRunner {
  readonly databaseConnection: PoolClient;
}

function clientOf(runner: QueryRunner): PoolClient {
  return (runner as PostgresQueryRunner).databaseConnection;
}
