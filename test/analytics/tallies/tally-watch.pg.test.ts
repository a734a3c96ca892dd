import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';

/** What the facts behind tallies are read from. */
const FACTS = [
  ...['delivery_fact', 'returned_line', 'return_progress', 'order_fact', 'receivable_fact', 'rebate_fact'],
  ...['quality_cost', 'attribution_fact', 'question_fact', 'conclusion_fact', 'complaint_now', 'client_summary'],
  ...['client_owner', 'client_grade', 'client_segment', 'policy_document'],
];
/** Tells which row, or is told along with a fact and no part of it. */
const NO_PART = /\.(id|\w+_id|number|name|seq)$/;
/** Columns that figures of complaints and the counts of clients read, and no tally. */
const OTHERS = [
  'clients.client.tier_gap',
  'clients.client.annual_volume',
  'clients.client.annual_volume_fen',
  'clients.client.created_at',
  'clients.grade.tier_gap',
  // Follows from columns that are watched.
  'sales.receivable.held',
  'complaints.complaint.flow_state',
  'complaints.complaint.ended_on',
  // Written only before a version begins, when no fact has been read by it.
  'policy.regulation_version.revoked_at',
  // Never changes without one that is watched.
  'complaints.complaint.created_at',
  'complaints.complaint.accepted_at',
  'complaints.complaint.received_at',
  'complaints.complaint.due_at',
  'complaints.complaint.overseas',
  'complaints.complaint.duration_hours',
  'complaints.complaint.satisfaction',
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('watches every column that the facts of a client are read from', async () => {
  const read = await database.sql<{ place: string }>(
    `with recursive views as (
       select c.oid from pg_class as c where c.relnamespace = 'access'::regnamespace and c.relname = any ($1)
       union
       select d.refobjid from views as v
       join pg_rewrite as r on r.ev_class = v.oid
       join pg_depend as d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
       join pg_class as c on c.oid = d.refobjid and c.relkind = 'v'
     )
     select distinct t.relnamespace::regnamespace || '.' || t.relname || '.' || a.attname as place
     from views as v
     join pg_rewrite as r on r.ev_class = v.oid
     join pg_depend as d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
     join pg_class as t on t.oid = d.refobjid and t.relkind = 'r'
     join pg_attribute as a on a.attrelid = t.oid and a.attnum = d.refobjsubid and a.attnum > 0`,
    [FACTS],
  );
  const watched = await database.sql<{ table: string; trigger: string }>(
    `select c.relnamespace::regnamespace || '.' || c.relname as table, pg_get_triggerdef(t.oid) as trigger from pg_trigger as t join pg_class as c on c.oid = t.tgrelid
     where t.tgname = 'tally_of_update'`,
  );
  const triggers = new Map(watched.map(({ table, trigger }) => [table, trigger]));
  const places = read.map(({ place }) => place);
  expect(places.length).toBeGreaterThan(80);
  const missing = places.filter((place) => {
    const [schema, table, column] = place.split('.');
    return (
      !NO_PART.test(place) &&
      !OTHERS.includes(place) &&
      !new RegExp(`old\\.${column}\\b`).test(triggers.get(`${schema}.${table}`) ?? '')
    );
  });
  expect(missing).toEqual([]);
});

it('notes a row that comes or goes wherever it notes one that changes', async () => {
  const rows = await database.sql<{ table: string; on: string[] }>(
    `select c.relname as table, array_agg(t.tgname::text order by t.tgname) as on
     from pg_trigger as t join pg_class as c on c.oid = t.tgrelid where t.tgname like 'tally\\_of\\_%' group by 1 order by 1`,
  );
  const some = rows.filter(({ on }) => on.length < 3).map(({ table, on }) => `${table} ${on.join(' ')}`);
  expect(some).toEqual([
    'client tally_of_delete tally_of_update',
    'order_line tally_of_update',
    'product tally_of_update',
    'rebate tally_of_delete tally_of_update',
  ]);
});
