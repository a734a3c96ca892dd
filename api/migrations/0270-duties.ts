import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What members of staff answer for and have not finished, whichever room it is in, and what a handover leaves with them
 * (KA-14, decision 0047). Published: `desk.duties`, `complaints.duties`, `identity.kept`, `sales.kept`,
 * `access.duty_count(staff)`.
 */
export class Duties17640000270000 implements MigrationInterface {
  readonly name = 'Duties17640000270000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OF_CLIENTS, OF_DESK, OF_COMPLAINTS, ALL, HOLDERS, KEPT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * follows: who answers for what the duty is about, its client or its plan. unfit: who cannot take it over.
 */
const ROW = `(staff_id uuid, kind text, id uuid, label text, client_id uuid, plan_id uuid, region_code text, due_on date,
  follows uuid, unfit uuid[])`;
const of = (column: string): string => `${column} = any (people)`;

const duties = (room: string, query: string): string => `
create function ${room}.duties(people uuid[]) returns table ${ROW}
language sql stable set search_path = pg_catalog
begin atomic
${query};
end;
comment on function ${room}.duties is 'What people answer for in this room and have not finished; without rights of its own.';
revoke all on function ${room}.duties(uuid[]) from public;
`;

const OF_CLIENTS = duties(
  'clients',
  `select p.owner_id, 'PROSPECT', p.id, p.name, null::uuid, null::uuid, p.region_code, null::date, null::uuid, '{}'::uuid[]
  from clients.prospect p where ${of('p.owner_id')} and p.stage not in ('RECOGNISED', 'DROPPED')
  union all
  select p.lead_id, 'PLAN', p.id, p.number || ' ' || p.title, null, p.id, null, p.review_by, null, '{}'
  from clients.development_plan p where ${of('p.lead_id')} and p.stage in ('DRAFT', 'SUBMITTED', 'APPROVED')
  union all
  select d.responsible_id, 'DECISION', d.id, d.content, null, d.plan_id, null, d.due_on, p.lead_id, '{}'
  from clients.plan_decision d join clients.development_plan p on p.id = d.plan_id
  where ${of('d.responsible_id')} and d.done_on is null and p.stage = 'APPROVED'
  union all
  select k.staff_id, 'CONTACT', k.client_id, c.name, k.client_id, null, c.region_code, null, null,
    array(select o.staff_id from clients.contact_staff o where o.client_id = k.client_id and upper_inf(o.valid)) || c.owner_id
  from clients.contact_staff k join clients.client c on c.id = k.client_id
  where ${of('k.staff_id')} and upper_inf(k.valid)`,
);

const OF_DESK = duties(
  'desk',
  `select q.responsible_id, 'QUESTION', q.id, q.content, q.client_id, null::uuid, null::text,
    (q.round_due_at at time zone 'Asia/Shanghai')::date, o.owner_id, '{}'::uuid[]
  from desk.question q join access.client_owner o on o.client_id = q.client_id
  where ${of('q.responsible_id')} and q.answered_at is null
  union all
  select p.staff_id, 'PLANNED_CONTACT', p.id, p.purpose, p.client_id, null, null, p.day, o.owner_id, '{}'
  from desk.planned_contact p join access.client_owner o on o.client_id = p.client_id
  where ${of('p.staff_id')} and p.state = 'PLANNED'
  union all
  select e.organiser_id, 'EVENT', e.id, e.title, null, null, null, e.from_day, null, '{}'
  from desk.client_event e where ${of('e.organiser_id')} and e.state = 'PLANNED'`,
);

const OF_COMPLAINTS = duties(
  'complaints',
  `select a.owner_id, 'ACTION', a.id, a.action, c.client_id, null::uuid, null::text, a.due_on, o.owner_id, '{}'::uuid[]
  from complaints.corrective_action a join complaints.complaint c on c.id = a.complaint_id
  left join access.client_owner o on o.client_id = c.client_id
  where ${of('a.owner_id')} and a.done_on is null`,
);

const within = (person: string): string =>
  `((select access.reach('assignment')) = 'all' or ${person} = any ((select access.owners('assignment'))::uuid[]))`;
const EVERYWHERE = `select * from clients.duties(people) union all select * from desk.duties(people)
    union all select * from complaints.duties(people)`;

const ALL = `
create function clients.duties_of(people uuid[]) returns table ${ROW}
language sql stable security definer set search_path = pg_catalog
begin atomic
  select d.* from (${EVERYWHERE}) as d where ${within('d.staff_id')};
end;
comment on function clients.duties_of is 'What people answer for and have not finished, for those who hand over their clients.';

create function access.duty_count(asked uuid) returns int
language sql stable security definer set search_path = pg_catalog
begin atomic
  select case when access.reach('staffing') = 'all' then (
    select count(*)::int from (${EVERYWHERE.replaceAll('people', 'array[asked]')}) as d) end;
end;
comment on function access.duty_count is
  'How much somebody answers for and has not finished, for who keeps the staff; null for everybody else.';
revoke all on function clients.duties_of(uuid[]), access.duty_count(uuid) from public;
grant execute on function clients.duties_of(uuid[]), access.duty_count(uuid) to kehu_app;
`;

/** Who sells is looked for by what is theirs, since they may have left already; others by the post they hold. */
const HOLDERS = `
create function clients.holders(day date) returns table (staff_id uuid, clients int, duties int)
language sql stable security definer set search_path = pg_catalog
begin atomic
  with reached as (
    select s.id from access.staff_directory s where ${within('s.id')}
  ), owned as (
    select c.owner_id, count(*)::int as n from clients.client c where c.owner_id in (select r.id from reached r) group by 1
  ), held as (
    select d.staff_id, count(*)::int as n, bool_or(d.kind in ('PROSPECT', 'PLAN', 'DECISION', 'CONTACT')) as sells
    from clients.duties_of(array(select r.id from reached r)) d group by 1
  )
  select r.id, coalesce(o.n, 0), coalesce(h.n, 0)
  from reached r left join owned o on o.owner_id = r.id left join held h on h.staff_id = r.id
  where o.n > 0 or h.sells or (h.n > 0 and r.id in (select m.staff_id from access.account_managers(day) m));
end;
comment on function clients.holders is 'Who has clients, or duties of an account manager, within what may be handed over.';
revoke all on function clients.holders(date) from public;
grant execute on function clients.holders(date) to kehu_app;
`;

const kept = (room: string, query: string): string => `
create function ${room}.kept(person uuid, day date) returns table (kind text, n int)
language sql stable set search_path = pg_catalog
begin atomic
${query};
end;
comment on function ${room}.kept is 'What of this room stays with somebody whose work is handed over; without rights of its own.';
revoke all on function ${room}.kept(uuid, date) from public;
`;

const KEPT = `
${kept(
  'identity',
  `select 'TEAM', count(*)::int from identity.staff s where s.reports_to = person and s.active
  union all
  select 'DELEGATION', count(*)::int from identity.delegation d
  where (d.principal_id = person or d.delegate_id = person) and d.revoked_at is null and upper(d.valid) > day
  union all
  select 'REPORT', count(*)::int from identity.report_subscription r where r.owner_id = person and r.state <> 'ENDED'`,
)}
${kept(
  'sales',
  `select 'TARGET', count(*)::int from sales.target t where t.manager_id = person and t.state <> 'WITHDRAWN'
    and (t.starts_on + ('1 ' || case t.period when 'QUARTER' then 'month' else lower(t.period) end)::interval
      * case t.period when 'QUARTER' then 3 else 1 end) > day`,
)}
${kept(
  'clients',
  `select 'REQUEST', (
    (select count(*) from clients.tier_override o where o.requested_by = person and o.state = 'REQUESTED')
    + (select count(*) from clients.segment_override o where o.requested_by = person and o.state = 'REQUESTED')
    + (select count(*) from clients.credit_application a
        where a.requested_by = person and a.state in ('SUBMITTED', 'INVESTIGATED')))::int
  union all
  select 'NOTICE_DRAFT', count(*)::int from clients.client_notice n where n.drafted_by = person and n.state = 'DRAFT'
  union all
  select 'IMPORT', count(*)::int from clients.client_import i where i.asked_by = person and i.ended_at is null`,
)}
create function clients.kept_by(person uuid, day date) returns table (kind text, n int)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select k.kind, k.n from (select * from clients.kept(person, day) union all select * from identity.kept(person, day)
    union all select * from sales.kept(person, day)) as k (kind, n)
  where k.n > 0 and ${within('person')};
end;
comment on function clients.kept_by is 'What stays with somebody whose work is handed over, for those who hand it over.';
revoke all on function clients.kept_by(uuid, date) from public;
grant execute on function clients.kept_by(uuid, date) to kehu_app;
`;
