import type { DataSource } from 'typeorm';
import { foldComplaints } from '../analytics/fold.service';
import { createSessionStore } from '../identity/session.service';
import { Jobs, prepareJobs } from '../platform/jobs';
import { log } from '../platform/log';
import type { Connection } from './connect';

const FOLD = 'analytics.fold';
const TIDY = 'identity.tidy';

/** The work that no request waits for: folding rollups every minute, tidying sessions every night. */
export async function startJobs(connection: Connection, source: DataSource, now: () => string): Promise<Jobs> {
  await prepareJobs(connection.adminUrl, [FOLD, TIDY]);
  const jobs = await Jobs.start({
    url: connection.appUrl,
    role: connection.appRole,
    onFault: (fault) => log('error', 'job-fault', { error: fault.message }),
  });
  await jobs.work(FOLD, async () => void (await foldComplaints(source)));
  await jobs.work(TIDY, () => createSessionStore(source).tidy(now()));
  await jobs.schedule(FOLD, '* * * * *');
  await jobs.schedule(TIDY, '20 3 * * *');
  return jobs;
}
