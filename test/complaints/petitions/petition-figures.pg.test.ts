import { afterAll, beforeAll, expect, it } from 'vitest';
import { complaints } from '../../../api/complaints/subgraph';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange } from '../arrange';
import { caseDesk } from '../case-desk';
import { staffPosts } from '../case-staff';

let database: TestDatabase;
let desk: ReturnType<typeof caseDesk>;
let staffId: string;

beforeAll(async () => {
  database = await testDatabase(complaints.entities);
  const people = await arrange(database);
  staffId = people.ming;
  desk = caseDesk({ database, people, at: await staffPosts(database, [people.ming]) });
});
afterAll(() => database.drop());

/** What figures attribute of the one case of a class, as of an instant. */
async function attributed(complaintClass: string, asOf: string): Promise<Record<string, number>> {
  const rows = await database.sql<{ department: string; share: number }>(
    `select department, sum(share)::float8 as share from access.attribution_fact
     where class = $1 and at <= $2::timestamptz group by 1 having sum(share) <> 0 order by 1`,
    [complaintClass, asOf],
  );
  return Object.fromEntries(rows.map(({ department, share }) => [department, Math.round(share * 100) / 100]));
}

async function uphold(id: string, { of, became, at }: { of: string; became: string; at: string }): Promise<void> {
  await database.sql(
    `insert into complaints.petition (id, complaint_id, seq, department, instead, reason, post, by_staff, at, decider, state,
       decided_by, decided_at, decision_reason, became, decision_id, step_id, roots)
     select gen_random_uuid(), $1::uuid, 1 + (select count(*) from complaints.petition where complaint_id = $1::uuid), $2, $3,
       '检验漏检', 'QUALITY_MANAGER', $4, $5::timestamptz, 'GM_OFFICE', 'UPHELD',
       (select id from identity.staff where id <> $4 limit 1), $5::timestamptz, '属实', $3, a.decision_id, a.step_id,
       array_agg(a.root)
     from complaints.answerable($1::uuid) a where a.department = $2 group by a.decision_id, a.step_id`,
    [id, of, became, staffId, at],
  );
}

it('moves what one department answered for to another from the day its petition was upheld, and again', async () => {
  const id = await desk.file('PACKAGING');
  await desk.until(id, 'end', { responsibleDepartment: 'LOGISTICS' });
  expect(await attributed('PACKAGING', '2050-01-01')).toEqual({ LOGISTICS: 1 });
  await uphold(id, { of: 'LOGISTICS', became: 'PRODUCTION', at: '2030-01-10T00:00:00Z' });
  await uphold(id, { of: 'PRODUCTION', became: 'QUALITY', at: '2030-02-10T00:00:00Z' });
  expect(await attributed('PACKAGING', '2030-01-09')).toEqual({ LOGISTICS: 1 });
  expect(await attributed('PACKAGING', '2030-01-11')).toEqual({ PRODUCTION: 1 });
  expect(await attributed('PACKAGING', '2050-01-01')).toEqual({ QUALITY: 1 });
});

it('moves one share of a split, and says the same as the case itself', async () => {
  const id = await desk.file('PRODUCT_QUALITY');
  await desk.until(id, 'end');
  expect(await attributed('PRODUCT_QUALITY', '2050-01-01')).toEqual({ CLIENT: 0.3, PRODUCTION: 0.7 });
  await uphold(id, { of: 'PRODUCTION', became: 'RND', at: '2030-01-10T00:00:00Z' });
  expect(await attributed('PRODUCT_QUALITY', '2050-01-01')).toEqual({ CLIENT: 0.3, RND: 0.7 });
  const said = await database.sql(
    `select department, (percentage / 100)::float8 as share from complaints.answerable($1) order by 1`,
    [id],
  );
  expect(said).toEqual([
    { department: 'CLIENT', share: 0.3 },
    { department: 'RND', share: 0.7 },
  ]);
});
