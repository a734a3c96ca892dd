import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyRollups } from '../../api/analytics/fold.service';
import { isPassword } from '../../api/identity/password';
import { POSTS } from '../../api/kernel/access/post';
import { formatCaseNumber, parseCaseNumber } from '../../api/kernel/case-number';
import { seedDemo } from '../../seeds/demo';
import { demoAccounts } from '../../seeds/demo/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { DEMO_DAY as AS_OF, demoDatabase } from '../support/demo-database';
import { TABLES } from './demo-tables';

const FORMAT = { pattern: '{YY}{MM}{DD}{serial:3}', scope: 'year' } as const;

let database: TestDatabase;
let again: TestDatabase;

const seed = (into: TestDatabase): Promise<void> =>
  seedDemo({ adminUrl: into.adminUrl, scale: 1, asOf: AS_OF, onProgress: () => undefined });

beforeAll(async () => {
  database = await demoDatabase();
  again = await testDatabase();
  await seed(again);
});
afterAll(async () => {
  await database.drop();
  await again.drop();
});

/** Whose rows tell when they were written. */
const STAMPED = ['clients.client', 'returns."return"'];

/** A digest of a table's rows but for the instants at which they were written; null for an empty table. */
async function digest(of: TestDatabase, table: string): Promise<string | null> {
  const text = STAMPED.includes(table) ? `(to_jsonb(t) - array['created_at','updated_at'])::text` : 't::text';
  const [row] = await of.sql<{ digest: string | null }>(
    `select md5(string_agg(row, '' order by row)) as digest from (select md5(${text}) as row from ${table} as t) as rows`,
  );
  return row?.digest ?? null;
}

const one = async <Value>(text: string): Promise<Value> => {
  const [row] = await database.sql<{ value: Value }>(text);
  return row?.value as Value;
};

it.each(TABLES)('makes the same %s for the same day', async (table) => {
  const made = await digest(database, table);
  expect(made).not.toBeNull();
  expect(await digest(again, table)).toBe(made);
});

it('has some 2 000 clients in every tier, in both gaps, and ungraded', async () => {
  expect(await one('select count(*)::int as value from clients.client')).toBe(2_000);
  const rows = await database.sql<{ kind: string; n: number }>(
    `select coalesce(tier, 'none') || case when tier_gap then ' gap' else '' end as kind, count(*)::int as n
     from clients.client group by 1 order by 1`,
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['A1', 'A2', 'A2 gap', 'B1', 'B1 gap', 'B2', 'C', 'D', 'none']);
  expect(Math.min(...rows.map(({ n }) => n))).toBeGreaterThan(10);
});

it('has clients abroad, whose complaints keep the longer clock of CQ-12', async () => {
  const quality = (overseas: boolean): string =>
    `select min(due_on - (accepted_at at time zone 'Asia/Shanghai')::date) as value from complaints.complaint
     where class = 'PRODUCT_QUALITY' and overseas = ${String(overseas)}`;
  expect(await one(quality(true))).toBe(20);
  expect(await one(quality(false))).toBe(15);
  expect(
    await one(`select bool_and(o.overseas = (c.country <> 'CN')) as value
      from complaints.complaint as o join clients.client as c on c.id = o.client_id`),
  ).toBe(true);
});

it('gives clients a tier that was another before', async () => {
  const changed = `select count(*)::int as value from (select from clients.grade group by client_id having count(distinct tier) > 1) as g`;
  expect(await one(changed)).toBeGreaterThan(100);
});

it('numbers complaints by the policy, each once and without a gap, and leaves the counters ready', async () => {
  const rows = await database.sql<{ number: string; day: string }>(
    'select number, received_on::text as day from complaints.complaint order by received_at, number',
  );
  const last = new Map<string, number>();
  for (const { number, day } of rows) {
    const serial = (last.get(day.slice(0, 4)) ?? 0) + 1;
    last.set(day.slice(0, 4), serial);
    expect(number).toBe(formatCaseNumber(FORMAT, day, serial));
  }
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
  const counters = await database.sql<{ scope: string; last: number }>(
    `select scope, last from complaints.number_counter where scope not like 'penalty %' and scope not like 'CQ %'`,
  );
  expect(new Map(counters.map((counter) => [counter.scope, counter.last]))).toEqual(last);
  expect(parseCaseNumber(FORMAT, rows.at(-1)?.number ?? '')?.serial).toBeGreaterThan(999);
});

it('registers what goes through the departments once the GM office accepted it, each month without a gap', async () => {
  const rows = await database.sql<{ scope: string; last: number; n: number; most: string }>(
    `select n.scope, n.last, count(c.id)::int as n, max(c.register_number) as most
     from complaints.number_counter n
     left join complaints.complaint c on c.register_number like replace(substr(n.scope, 4), '-', '') || '-%'
     where n.scope like 'CQ %' group by 1, 2`,
  );
  expect(rows.length).toBeGreaterThan(3);
  for (const { scope, last, n, most } of rows)
    expect([n, most]).toEqual([last, `${scope.slice(3).replace('-', '')}-${String(last).padStart(4, '0')}`]);
  const waiting = `select count(*)::int as value from complaints.complaint c where c.register_number is null and exists (
    select from complaints.step s where s.complaint_id = c.id and s.step = 'register' and s.result = 'DONE')`;
  expect(await one(waiting)).toBe(0);
});

it('has complaints of every class and in every state, some overdue, some settlements refused', async () => {
  expect(await one('select count(distinct class)::int as value from complaints.complaint')).toBe(5);
  expect(await one('select count(distinct state)::int as value from complaints.complaint')).toBe(10);
  const overdue = `select count(*)::int as value from complaints.complaint where closed_at is null and due_at < '${AS_OF}'`;
  expect(await one(overdue)).toBeGreaterThan(0);
  const refused = `select count(*)::int as value from complaints.step where result = 'REFUSED'`;
  expect(await one(refused)).toBeGreaterThan(20);
  expect(await one(`select count(distinct outcome)::int as value from complaints.complaint`)).toBe(5);
});

it('has cases with documents, refused conclusions with their new form, and cases that callbacks brought up', async () => {
  for (const what of [
    `complaints.document d join complaints.complaint c on c.id = d.complaint_id where c.closed_at is null`,
    'complaints.complaint where previous_id is not null',
    'complaints.complaint where follows_id is not null',
  ])
    expect(await one(`select count(*)::int as value from ${what}`), what).toBeGreaterThan(3);
});

it('has returns of every kind and in every state', async () => {
  expect(await one('select count(distinct kind)::int as value from returns."return"')).toBe(4);
  expect(await one('select count(distinct state)::int as value from returns."return"')).toBe(9);
});

describe('agrees with itself', () => {
  it.each([
    [
      'an event before its complaint',
      'complaints.event e join complaints.complaint c on c.id = e.complaint_id where e.at < c.received_at',
    ],
    [
      'a document from before its complaint',
      'complaints.document d join complaints.complaint c on c.id = d.complaint_id where d.at < c.received_at',
    ],
    [
      'a new form of a conclusion that nobody refused at that time (CQ-8)',
      `complaints.complaint n join complaints.complaint o on o.id = n.previous_id where o.closed_at <> n.received_at
        or not exists (select from complaints.step s
          where s.complaint_id = o.id and s.result = 'REFUSED' and s.done_at = n.received_at)`,
    ],
    [
      'a case that a callback brought up and does not name (SD-4)',
      `complaints.complaint n where follows_id is not null and not exists (select from complaints.follow_up f
        where f.opened_id = n.id and f.complaint_id = n.follows_id and f.done_at = n.received_at)`,
    ],
    [
      'an event after the end',
      'complaints.event e join complaints.complaint c on c.id = e.complaint_id where e.at > c.closed_at',
    ],
    [
      'an open case that stands nowhere, or an ended one that stands somewhere',
      `complaints.complaint c where (flow_state = 'open') <> exists (select from complaints.step s
        where s.complaint_id = c.id and s.done_at is null)`,
    ],
    [
      'a step that begins before the one before it ended, or later although the case was not closed between',
      `complaints.step s join complaints.step b on b.complaint_id = s.complaint_id and b.seq = s.seq - 1
        where s.started_at < b.done_at or (s.started_at > b.done_at and not exists (select from complaints.event e
          where e.complaint_id = s.complaint_id and e.kind = 'REOPEN' and e.at = s.started_at))`,
    ],
    [
      'a closed case whose outcome is not the conclusion handed on last',
      `complaints.complaint c where state = 'CLOSED' and outcome is distinct from
        (select s.handed_on ->> 'conclusion' from complaints.step s
         where s.complaint_id = c.id and s.handed_on ? 'conclusion' order by seq desc limit 1)`,
    ],
    [
      'a step at a post that does not read the case',
      `complaints.step s where not exists (select from complaints.case_post p
        where p.complaint_id = s.complaint_id and p.post = s.post)`,
    ],
    [
      'an order number that is not an earlier order of the client',
      `complaints.complaint c where order_number is not null and not exists (select from sales."order" o
        where o.number = c.order_number and o.client_id = c.client_id and o.ordered_at < c.received_at)`,
    ],
    [
      'a last contact that is not the last activity',
      `clients.client c where last_contact_on is distinct from
        (select max((a.at at time zone 'Asia/Shanghai')::date) from desk.activity a where a.client_id = c.id)`,
    ],
    [
      'an owner who is not the one assigned',
      `clients.client c where not exists (select from clients.assignment a
        where a.client_id = c.id and a.owner_id = c.owner_id and a.valid @> '${AS_OF}'::date)`,
    ],
    [
      'an order that is not the sum of its lines',
      `sales."order" o where amount <>
        (select sum(l.amount) from sales.order_line l where l.order_id = o.id)`,
    ],
    [
      'a line whose deliveries do not sum to what it says',
      `sales.order_line l where delivered_quantity <>
        coalesce((select sum(d.quantity) from sales.delivery d where d.order_line_id = l.id), 0)`,
    ],
    [
      'a claim that is not what the returns of its line hold',
      `returns.claimed_line k where (claimed, granted) <> (select
          coalesce(sum(coalesce(l.booked_quantity, l.quantity)) filter (where r.kind in ('RETURN', 'REWORK')), 0),
          coalesce(sum(l.amount) filter (where r.kind = 'ALLOWANCE'), 0)
        from returns.return_line l join returns."return" r on r.id = l.return_id
        where l.order_line_id = k.order_line_id and r.state not in ('REFUSED', 'WITHDRAWN'))`,
    ],
    [
      'a voucher that does not balance or is not what its return came to',
      `returns.voucher v join returns."return" r on r.id = v.return_id where (r.amount_company, r.amount_company) <>
        (select sum(debit), sum(credit) from returns.voucher_line l where l.voucher_id = v.id)`,
    ],
    [
      'a booked return without voucher, or goods without receipt and proof',
      `returns."return" r where state = 'BOOKED' and (not exists (select from returns.voucher v where v.return_id = r.id)
        or (kind in ('RETURN', 'REWORK') and not (exists (select from returns.receipt e where e.return_id = r.id)
          and exists (select from returns.proof p where p.return_id = r.id))))`,
    ],
    [
      'a return that came before its goods went out',
      `returns.return_line l join returns."return" r on r.id = l.return_id where l.order_line_id is not null and not exists (
        select from sales.delivery d where d.order_line_id = l.order_line_id and d.delivered_on <= r.returned_on)`,
    ],
    ['more delivered than ordered', 'sales.order_line l where delivered_quantity > quantity'],
    [
      'something that has not happened yet',
      `(select received_at as at from complaints.complaint union all
        select closed_at from complaints.complaint union all select at from complaints.event union all
        select ordered_at from sales."order" union all select at from desk.activity union all
        select at from returns.event) as x
        where at >= '${AS_OF}T00:00:00+08:00'`,
    ],
    [
      'a tier that grading would not give',
      `clients.client c join lateral (select tier from clients.grade g
        where g.client_id = c.id order by recorded_at desc limit 1) as g on true where g.tier is distinct from c.tier`,
    ],
  ])('has not %s', async (_, wrong) => {
    expect(await one(`select count(*)::int as value from ${wrong}`)).toBe(0);
  });

  it('has rollups that say what the rows say', async () => {
    expect(await verifyRollups(database.source, '2026-11-23T01:00:00.000Z')).toEqual([]);
    expect(await one('select count(*)::int as value from analytics.complaint_day')).toBeGreaterThan(0);
  });
});

it('lets every post sign in', async () => {
  expect(
    demoAccounts()
      .map(({ post }) => post)
      .sort(),
  ).toEqual([...POSTS].sort());
  for (const { account, password, post } of demoAccounts()) {
    const [staff] = await database.sql<{ hash: string; posts: string[] }>(
      `select c.password_hash as hash, (identity.viewer_facts(c.staff_id, $2)).posts as posts from identity.credential($1) as c`,
      [account, AS_OF],
    );
    expect(staff?.posts).toContain(post);
    expect(await isPassword(password, staff?.hash ?? '')).toBe(true);
  }
});

it('leaves the tables guarded as it found them', async () => {
  const open = `select count(*)::int as value from pg_class where relrowsecurity and not relforcerowsecurity and relkind = 'r'`;
  expect(await one(open)).toBe(0);
  expect(await one(`select count(*)::int as value from pg_trigger where tgenabled = 'D' and not tgisinternal`)).toBe(0);
  const indexes = `select array_agg(indexdef order by indexdef) as value from pg_indexes
    where schemaname in ('clients','sales','complaints','returns','desk')`;
  const [fresh] = await withFreshDatabase((empty) => empty.sql<{ value: string[] }>(indexes));
  expect(await one(indexes)).toEqual(fresh?.value);
});

it('leaves nothing behind when it fails', async () => {
  await withFreshDatabase(async (broken) => {
    await broken.sql('alter table clients.contact add constraint never check (false)');
    await expect(seed(broken)).rejects.toThrow(/never/);
    expect(await broken.sql('select from identity.staff')).toHaveLength(0);
    expect(await broken.sql('select from clients.client')).toHaveLength(0);
  });
}, 120_000);

async function withFreshDatabase<Result>(work: (fresh: TestDatabase) => Promise<Result>): Promise<Result> {
  const fresh = await testDatabase();
  try {
    return await work(fresh);
  } finally {
    await fresh.drop();
  }
}
