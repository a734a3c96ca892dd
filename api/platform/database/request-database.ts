import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { preparedName, type Statement } from './statement';

/**
 * The database as one request sees it. Reads share one snapshot and carry the viewer's settings, so that row-level
 * security holds for every statement; a write is a transaction of its own, committed before it answers.
 * Not for use by two requests.
 */
export class RequestDatabase {
  #snapshot: Promise<QueryRunner> | undefined;

  constructor(
    /** For entity metadata; statements go through `rows` and `write`. */
    readonly source: DataSource,
    private readonly settings: string,
  ) {}

  /** Rows of a read, in the request's snapshot. */
  async rows<Row>(statement: Statement): Promise<Row[]> {
    const runner = await (this.#snapshot ??= this.#open('begin isolation level repeatable read read only'));
    return rowsOn<Row>(runner, statement);
  }

  /**
   * Does `work` in one transaction and commits it. Rolls back when it throws. Reads after it see what it wrote.
   */
  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    await this.close();
    const runner = await this.#open('begin');
    try {
      const result = await work(new Transaction(runner));
      await clientOf(runner).query('commit');
      return result;
    } catch (error) {
      await clientOf(runner)
        .query('rollback')
        .catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Ends the snapshot and gives the connection back. Safe to call twice. */
  async close(): Promise<void> {
    const opening = this.#snapshot;
    this.#snapshot = undefined;
    const runner = await opening?.catch(() => undefined);
    if (runner === undefined) return;
    await clientOf(runner)
      .query('commit')
      .catch(() => undefined);
    await runner.release();
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
  constructor(private readonly runner: QueryRunner) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  rows<Row>(statement: Statement): Promise<Row[]> {
    return rowsOn<Row>(this.runner, statement);
  }
}

const lastOf = new WeakMap<PoolClient, Promise<unknown>>();

/** Statements of one connection follow each other; the driver takes no second one while the first is under way. */
async function rowsOn<Row>(runner: QueryRunner, { text, values }: Statement): Promise<Row[]> {
  const client = clientOf(runner);
  const before = lastOf.get(client);
  const run = async (): Promise<Row[]> => {
    await before?.catch(() => undefined);
    const result = await client.query({ name: preparedName(text), text, values: values as unknown[] });
    return result.rows as Row[];
  };
  const running = run();
  lastOf.set(client, running);
  return running;
}

interface PostgresQueryRunner extends QueryRunner {
  readonly databaseConnection: PoolClient;
}

function clientOf(runner: QueryRunner): PoolClient {
  return (runner as PostgresQueryRunner).databaseConnection;
}
