import type { DataSource } from 'typeorm';
import { log } from '../log';
import { LagMeter } from './lag-meter';
import { isReached, type Lsn } from './lsn';

export interface ReplicaOptions {
  readonly primary: DataSource;
  /** Further behind than this, it answers nobody. */
  readonly mostLagSeconds: number;
  /** How often it is looked at. */
  readonly everyMs?: number;
}

interface Fitness {
  readonly replayed: Lsn;
  readonly lagMs: number;
}

const EVERY_MS = 1_000;
/** A question that takes longer is an answer too: not now. */
const PATIENCE_MS = 5_000;

/** A streaming replica that may answer who can wait a moment for the latest. Looked at from time to time, not per request. */
export class Replica {
  readonly #meter = new LagMeter();
  #fitness: Fitness | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;
  /** At the last look; undefined before the first. */
  #answered: boolean | undefined;

  constructor(
    readonly source: DataSource,
    private readonly options: ReplicaOptions,
  ) {}

  /** Begins to look. Resolves after the first look. */
  async start(): Promise<void> {
    await this.look();
    const next = (): void => {
      if (this.#stopped) return;
      this.#timer = setTimeout(() => void this.look().finally(next), this.options.everyMs ?? EVERY_MS);
      this.#timer.unref();
    };
    next();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** True when it is near enough to the primary, and shows what the reader has written. */
  mayServe(wrote: Lsn | undefined): boolean {
    const fitness = this.#fitness;
    if (fitness === undefined || fitness.lagMs > this.options.mostLagSeconds * 1_000) return false;
    return wrote === undefined || isReached(wrote, fitness.replayed);
  }

  /** Whole seconds behind the primary at the last look; undefined when it does not answer or is no replica. */
  get lagSeconds(): number | undefined {
    return this.#fitness === undefined ? undefined : Math.ceil(this.#fitness.lagMs / 1_000);
  }

  /** It failed somebody: not asked again before the next look. */
  distrust(): void {
    this.#fitness = undefined;
  }

  /** Looks now. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(async () => {
      if (this.#stopped) return;
      let reason = 'it has replayed nothing yet';
      this.#fitness = await within(PATIENCE_MS, this.#measure()).catch((error: unknown) => {
        reason = error instanceof Error ? error.message : String(error);
        return undefined;
      });
      const answers = this.#fitness !== undefined;
      if (answers !== this.#answered)
        if (answers) log('info', 'replica-answers', { lagSeconds: this.lagSeconds ?? 0 });
        else log('warn', 'replica-does-not-answer', { reason });
      this.#answered = answers;
    });
    return this.#looking;
  }

  async #measure(): Promise<Fitness | undefined> {
    if (!this.source.isInitialized) await this.source.initialize();
    const [ahead] = await this.options.primary.query<{ lsn: Lsn }[]>('select pg_current_wal_lsn()::text as lsn');
    const [behind] = await this.source.query<{ lsn: Lsn | null }[]>('select pg_last_wal_replay_lsn()::text as lsn');
    if (ahead === undefined || behind?.lsn == null) throw new Error('DATABASE_REPLICA_URL leads to no replica');
    const lagMs = this.#meter.note({ atMs: performance.now(), primary: ahead.lsn, replayed: behind.lsn });
    return lagMs === undefined ? undefined : { replayed: behind.lsn, lagMs };
  }
}

function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
