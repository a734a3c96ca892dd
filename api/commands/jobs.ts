import type { DataSource } from 'typeorm';
import { foldComplaints } from '../analytics/fold.service';
import type { Config } from '../config';
import { createSessionStore } from '../identity/session.service';
import { Jobs, prepareJobs } from '../platform/jobs';
import { log } from '../platform/log';
import { openSharedSource, sharedLogin } from './apart';
import { entitiesOfAllRooms, type Connection } from './connect';
import { clockOf, untilStopped } from './serving';

const FOLD = 'analytics.fold';
const TIDY = 'identity.tidy';

/** Lays out the queues, as the owner of their tables. Safe to repeat. */
export function prepareQueues(adminUrl: string): Promise<void> {
  return prepareJobs(adminUrl, [FOLD, TIDY]);
}

/** The work that no request waits for: folding rollups every minute, tidying sessions every night. */
export async function startJobs(login: JobLogin, source: DataSource, now: () => string): Promise<Jobs> {
  const jobs = await Jobs.start({
    url: login.appUrl,
    role: login.appRole,
    onFault: (fault) => log('error', 'job-fault', { error: fault.message }),
  });
  await jobs.work(FOLD, async () => void (await foldComplaints(source)));
  await jobs.work(TIDY, () => createSessionStore(source).tidy(now()));
  await jobs.schedule(FOLD, '* * * * *');
  await jobs.schedule(TIDY, '20 3 * * *');
  return jobs;
}

type JobLogin = Pick<Connection, 'appUrl' | 'appRole'>;

/** Does that work in a process of its own, beside rooms that run apart, until SIGINT or SIGTERM. @throws OperatorError */
export async function runJobs(config: Config): Promise<void> {
  const login = sharedLogin(config);
  const source = await openSharedSource(config, entitiesOfAllRooms());
  const stopped = untilStopped();
  try {
    const jobs = await startJobs(login, source, clockOf(config));
    log('info', 'working', { jobs: [FOLD, TIDY].join(',') });
    log('info', 'stopping', { signal: await stopped });
    await jobs.stop();
  } finally {
    await source.destroy();
  }
}
