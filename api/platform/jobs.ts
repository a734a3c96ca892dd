import { randomUUID } from 'node:crypto';
import PgBoss from 'pg-boss';

const SCHEMA = 'jobs';
/** pg-boss's own queue for schedules; made beforehand, because the application may not create tables. */
const SCHEDULER_QUEUE = '__pgboss__send-it';

/**
 * Lays out the job queue's tables, as their owner, once the migrations have run. Safe to repeat.
 *
 * @param adminUrl a login that is a member of kehu_owner
 * @param queues every queue that jobs are sent to
 */
export async function prepareJobs(adminUrl: string, queues: readonly string[]): Promise<void> {
  const boss = new PgBoss({ ...options(adminUrl, 'kehu_owner'), supervise: false, schedule: false });
  const faults: unknown[] = [];
  boss.on('error', (fault) => faults.push(fault));
  await boss.start();
  try {
    for (const queue of [SCHEDULER_QUEUE, ...queues]) await boss.createQueue(queue);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (faults.length > 0) throw faults[0];
}

export interface JobsOptions {
  readonly url: string;
  /** Step down to this role; undefined when the login itself has only the application's rights. */
  readonly role?: string;
  readonly onFault: (fault: Error, failed?: FailedJob) => void;
}

/** A job that threw. */
export interface FailedJob {
  /** Under which its fault is logged. */
  readonly faultId: string;
  readonly queue: string;
  /** It is not tried again. */
  readonly lost: boolean;
}

/** A handler may run again for the same job, after a fault or a lost process: it must be idempotent. */
export type JobHandler = (payload: unknown) => Promise<void>;
/** Tells whoever waits that a job threw as often as it is tried. */
export type LostJobHandler = (payload: unknown, faultId: string) => Promise<void>;

/** The job queue, from the application's side. Any number of processes may work at it. */
export class Jobs {
  private constructor(
    private readonly boss: PgBoss,
    private readonly onFault: JobsOptions['onFault'],
  ) {}

  static async start({ url, role, onFault }: JobsOptions): Promise<Jobs> {
    const boss = new PgBoss({ ...options(url, role), migrate: false });
    boss.on('error', onFault);
    await boss.start();
    return new Jobs(boss, onFault);
  }

  /** @param retries how often it is tried again after a fault */
  async send(queue: string, payload: object, { retries = 5 } = {}): Promise<void> {
    await this.boss.send(queue, payload, { retryLimit: retries, retryBackoff: true });
  }

  /** @param cron five fields, read in Asia/Shanghai */
  async schedule(queue: string, cron: string): Promise<void> {
    await this.boss.schedule(queue, cron, {}, { tz: 'Asia/Shanghai' });
  }

  async work(queue: string, handler: JobHandler, onLost?: LostJobHandler): Promise<void> {
    await this.boss.work(queue, { includeMetadata: true }, async (jobs) => {
      for (const { data, retryCount, retryLimit } of jobs)
        try {
          await handler(data);
        } catch (fault) {
          const failed = { faultId: randomUUID(), queue, lost: retryCount >= retryLimit };
          this.tell(fault, failed);
          if (failed.lost) await onLost?.(data, failed.faultId).catch((unsaid: unknown) => this.tell(unsaid));
          throw fault;
        }
    });
  }

  private tell(fault: unknown, failed?: FailedJob): void {
    this.onFault(fault instanceof Error ? fault : new Error(String(fault)), failed);
  }

  /** Lets running jobs finish, for 10 seconds at most. */
  async stop(): Promise<void> {
    await this.boss.stop({ timeout: 10_000 });
    // Its connections close a moment later; a server that stops in between is no fault.
    this.boss.off('error', this.onFault).on('error', () => undefined);
  }
}

function options(url: string, role: string | undefined): PgBoss.ConstructorOptions {
  const connection = new URL(url);
  if (role !== undefined) connection.searchParams.set('options', `-c role=${role}`);
  return { connectionString: connection.href, schema: SCHEMA, max: 2, application_name: 'kehu-jobs' };
}
