import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { isLostRace } from './lost-race';
import { laterOf, type Lsn } from './lsn';
import type { Replica } from './replica';
import { RowMemory } from './row-memory';
import { connected, Session, type Limit } from './session';
import type { Statement } from './statement';
import type { Settings } from './viewer-settings';

export interface RequestDatabaseOptions {
  /** Milliseconds that all statements of the request may take together, from the first on; left out: without limit. */
  readonly limitMs?: number;
  /** What may answer readers who can do with a little less than the latest; left out: nothing. */
  readonly replica?: Replica | undefined;
  /** Up to where the log has what the reader wrote lately; left out: nothing was written. */
  readonly wrote?: Lsn | undefined;
}

/** How often a write is begun anew. */
const MOST_LOST = 2;

/**
 * The database as one request sees it. Reads share one snapshot and carry the viewer's settings, so that row-level
 * security holds for every statement; a write is a transaction of its own, committed before it answers.
 * Not for use by two requests.
 */
export class RequestDatabase {
  #snapshot: Session | undefined;
  #writing: Session | undefined;
  #limit: Limit | undefined;
  #mayLag = false;
  #wrote: Lsn | undefined;
  #lagSeconds = 0;
  readonly #memory: RowMemory;
  /** What had been written when the snapshot began. */
  #began: { readonly writes: number } | undefined;

  constructor(
    /** For entity metadata; statements go through `rows` and `write`. */
    readonly source: DataSource,
    private readonly settings: Settings,
    private readonly options: RequestDatabaseOptions = {},
  ) {
    this.#wrote = options.wrote;
    this.#memory = RowMemory.of(source);
  }

  /** From the next snapshot on a replica may answer, where there is one that is near enough. */
  allowLag(): void {
    this.#mayLag = true;
  }

  /** A row of the memory this process has; undefined within a write, which alone knows what it wrote. */
  remembered<Row extends object>(key: string): Row | undefined {
    return this.#writing === undefined && !this.#mayLag ? this.#memory.row<Row>(key) : undefined;
  }

  /** Keeps a row that was just read, where it is known to be the latest there is: not within a write, nor of a replica. */
  remember(key: string, row: object): void {
    const began = this.#began;
    if (began !== undefined && this.#writing === undefined && !this.#mayLag) this.#memory.keep(key, row, began);
  }

  /**
   * Stands for the snapshot that reads share: while it is the same one, they see the same. Undefined where none is open, and
   * within a write, which sees what it has written so far.
   */
  get snapshot(): object | undefined {
    return this.#writing === undefined && this.#snapshot?.hasFailed === false ? this.#snapshot : undefined;
  }

  /** How far behind the latest this request reads, in seconds; 0 on the primary. */
  get lagSeconds(): number {
    return this.#lagSeconds;
  }

  /** Up to where the log has what the reader wrote, in this request or lately; known only where there is a replica. */
  get wrote(): Lsn | undefined {
    return this.#wrote;
  }

  /** Takes note of a write made for this request elsewhere. */
  noteWrite(lsn: Lsn): void {
    this.#wrote = laterOf(this.#wrote, lsn);
  }

  /**
   * Rows of a read, in the request's snapshot, or in its transaction while it writes: who holds one connection and waits
   * for another may wait for its like. After a statement that failed there is another snapshot for those to come.
   *
   * @throws OperationTooSlow past the limit of the request
   */
  rows<Row>(statement: Statement): Promise<Row[]> {
    if (this.#writing !== undefined) return this.#writing.rows<Row>(statement);
    if (this.#snapshot?.hasFailed === true) this.#snapshot = this.#openRead(this.#snapshot);
    this.#snapshot ??= this.#openRead();
    return this.#snapshot.rows<Row>(statement);
  }

  /**
   * Does `work` in one transaction and commits it. Rolls back when it throws. Reads that are under way finish in the
   * snapshot they began in; reads after it see what it wrote.
   *
   * A transaction that lost a race is begun anew: `work` is then done once more, from what the winner left, so it does
   * nothing that a rollback does not take back.
   */
  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let lost = 0; ; lost += 1) {
      try {
        return await this.#write(work);
      } catch (error) {
        if (lost >= MOST_LOST || !isLostRace(error)) throw error;
      }
    }
  }

  async #write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    // Given back first: a request that holds one connection and waits for another may wait for its like.
    await this.close();
    const session = this.#open('begin');
    try {
      const runner = await session.runner;
      this.#writing = session;
      const transaction = new Transaction(session, runner);
      const result = await work(transaction);
      this.#writing = undefined;
      if (transaction.isUndone) await session.end('rollback');
      else {
        const wrote = await session.end('commit', { located: this.options.replica !== undefined });
        this.#memory.forget();
        if (wrote !== undefined) this.noteWrite(wrote);
      }
      return result;
    } catch (error) {
      await session.end('rollback').catch(() => undefined);
      throw error;
    } finally {
      this.#writing = undefined;
      await this.close();
    }
  }

  /** Leaves the snapshot, when its reads are done, and gives the connection back. Safe to call twice. */
  async close(): Promise<void> {
    const session = this.#snapshot;
    this.#snapshot = undefined;
    await session?.leave().catch(() => undefined);
  }

  /** The clock runs from the first statement on, whatever is read or written after it. */
  #limitNow(): Limit | undefined {
    const { limitMs } = this.options;
    if (limitMs !== undefined) this.#limit ??= { limitMs, untilMs: performance.now() + limitMs };
    return this.#limit;
  }

  /** @param failed is left first: who holds one connection and waits for another may wait for its like */
  #openRead(failed?: Session): Session {
    this.#began = { writes: this.#memory.writes };
    const { replica } = this.options;
    const begin = 'begin isolation level repeatable read read only';
    const left = failed?.leave().catch(() => undefined);
    const from = (source: DataSource) => left?.then(() => connected(source)) ?? connected(source);
    if (!this.#mayLag || replica?.mayServe(this.#wrote) !== true) return this.#open(begin, from(this.source));
    this.#lagSeconds = replica.lagSeconds ?? 0;
    const runner = from(replica.source).catch(() => {
      replica.distrust();
      this.#lagSeconds = 0;
      return connected(this.source);
    });
    return this.#open(begin, runner);
  }

  #open(begin: string, runner = connected(this.source)): Session {
    const session = new Session(runner, this.#limitNow());
    session.begin(begin, this.settings);
    return session;
  }
}

/** An open transaction: statements and TypeORM's manager on the same connection. */
export class Transaction {
  #isUndone = false;

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

  /** True when nothing of it is to be kept. */
  get isUndone(): boolean {
    return this.#isUndone;
  }

  /** Keeps nothing of what was written in it, though the work ends well: what it answers is that it was refused. */
  undo(): void {
    this.#isUndone = true;
  }

  /** A last statement, whose rows nobody needs: it travels with the commit, and nothing is kept when it fails. */
  atEnd(statement: Statement): void {
    this.session.atEnd(statement);
  }
}
