import { afterAll, beforeAll, expect, it } from 'vitest';
import { complaints } from '../../api/complaints/subgraph';
import { companyDaysOn } from '../../api/platform/company-days';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrange } from './arrange';
import { caseDesk } from './case-desk';
import { staffPosts } from './case-staff';

let database: TestDatabase;
let desk: ReturnType<typeof caseDesk>;
let at: Awaited<ReturnType<typeof staffPosts>>;

beforeAll(async () => {
  database = await testDatabase(complaints.entities);
  const people = await arrange(database);
  at = await staffPosts(database, [people.ming]);
  desk = caseDesk({ database, people, at });
});
afterAll(() => database.drop());

const dueOf = async (id: string) =>
  (
    await database.sql<{ due: string; version: number }>(
      `select (due_at at time zone 'Asia/Shanghai')::date::text as due, (due_why ->> 'policyVersion')::int as version
       from complaints.step where complaint_id = $1 and step = 'receive'`,
      [id],
    )
  )[0];

it('counts by the calendar that is in force today, whatever version of the regulation the case keeps', async () => {
  const approved = async (): Promise<string> => {
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'approveTransfer');
    return id;
  };
  const [before, after] = [await approved(), await approved()];
  const approve = async (id: string) => {
    const { version } = await desk.stored(id);
    const fields = [{ name: 'decision', value: 'APPROVED' }];
    // A Thursday: to be signed for by the end of the next working day.
    return desk.send(at('GENERAL_MANAGER'), { complaintId: id, version, fields }, '2026-11-26T02:00:00.000Z');
  };
  await approve(before);
  expect(await dueOf(before)).toEqual({ due: '2026-11-27', version: 1 });
  await database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     select code, 2, '2026-01-01', jsonb_set(jsonb_set(document, '{version}', '2'), '{clauses,1,parameters,days}',
       '[{"date":"2026-11-27","counts":"REST","note":"盘点"},{"date":"2026-11-28","counts":"WORK","note":"补班"}]'), 'v2'
     from policy.regulation_version where code = 'CC' and version = 1`,
  );
  await approve(after);
  expect(await dueOf(after)).toEqual({ due: '2026-11-28', version: 1 });
  // What was told stays.
  expect(await dueOf(before)).toEqual({ due: '2026-11-27', version: 1 });
  const context = database.contextOf(at('GM_OFFICE'));
  expect(await companyDaysOn(context.database, '2025-12-31')).toMatchObject({ overrides: {} });
  expect(await companyDaysOn(context.database, '2026-11-26')).toMatchObject({
    overrides: { '2026-11-27': 'rest', '2026-11-28': 'work' },
  });
  await context.database.close();
});
