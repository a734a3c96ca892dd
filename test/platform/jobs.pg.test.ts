import { afterAll, beforeAll, expect, it } from 'vitest';
import { Jobs, prepareJobs, type FailedJob } from '../../api/platform/jobs';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  // As preparing a database does; a copy of a template has the template's schemas, but not its own grants.
  const [{ name } = { name: '' }] = await database.sql<{ name: string }>('select current_database() as name');
  await database.sql(`grant create on database ${name} to kehu_owner`);
});
afterAll(() => database.drop());

it('works jobs as the application, which owns none of the queue’s tables', async () => {
  await prepareJobs(database.adminUrl, ['regrade']);
  await prepareJobs(database.adminUrl, ['regrade']);
  const owners = await database.sql(`select distinct tableowner from pg_tables where schemaname = 'jobs'`);
  expect(owners).toEqual([{ tableowner: 'kehu_owner' }]);
  const faults: Error[] = [];
  const jobs = await Jobs.start({ url: database.adminUrl, role: 'kehu_app', onFault: (fault) => faults.push(fault) });
  try {
    const worked = new Promise((resolve) => {
      void jobs.work('regrade', (payload) => Promise.resolve(resolve(payload)));
    });
    await jobs.send('regrade', { clientId: 'c1' });
    expect(await worked).toEqual({ clientId: 'c1' });
    await jobs.schedule('regrade', '5 0 * * *');
    const [schedule] = await database.sql('select name, cron, timezone from jobs.schedule');
    expect(schedule).toEqual({ name: 'regrade', cron: '5 0 * * *', timezone: 'Asia/Shanghai' });
  } finally {
    await jobs.stop();
  }
  expect(faults).toEqual([]);
});

it('tells of each time a job threw, and whoever waits of the last, under the id that is logged', async () => {
  await prepareJobs(database.adminUrl, ['broken']);
  const failed: (FailedJob | undefined)[] = [];
  const lost: unknown[] = [];
  const jobs = await Jobs.start({
    url: database.adminUrl,
    role: 'kehu_app',
    onFault: (fault, job) => failed.push(fault.message === 'broken' ? job : undefined),
  });
  try {
    await jobs.work(
      'broken',
      () => Promise.reject(new Error('broken')),
      (payload, faultId) => Promise.resolve(void lost.push([payload, faultId])),
    );
    await jobs.send('broken', { id: 'j1' }, { retries: 1 });
    await expect.poll(() => lost.length, { timeout: 20_000 }).toBe(1);
  } finally {
    await jobs.stop();
  }
  expect(failed).toMatchObject([
    { queue: 'broken', lost: false },
    { queue: 'broken', lost: true },
  ]);
  expect(lost).toEqual([[{ id: 'j1' }, failed[1]?.faultId]]);
}, 30_000);
