import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Complaints, their history, the posts they stand at, and the deltas that figures are folded from. Published:
 * `access.case_client`, `access.complaint_post`, `access.complaint_fact`, and the table `complaints.delta`.
 */
export class Complaints17640000006000 implements MigrationInterface {
  readonly name = 'Complaints17640000006000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, INDEXES, DELTA, PUBLISHED, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * The generated columns are the parts of a delta's cell, so that a trigger groups by columns and a check compares the
 * folded figures with one `group by`.
 */
const TABLES = `
create schema complaints authorization kehu_owner;

create table complaints.complaint (
  id uuid primary key,
  number text collate "C" not null unique check (number <> ''),
  class text not null check (class in ('GRIEVANCE','SUGGESTION','PRODUCT_QUALITY','PACKAGING','SERVICE_QUALITY')),
  state text not null default 'RECEIVED' check (state in (
    'RECEIVED','ANSWERED','TRANSFERRED','INVESTIGATING','PROPOSED','APPROVED','REPLIED','CLOSED','WITHDRAWN','VOID')),
  severity text not null check (severity in ('LOW','MIDDLE','HIGH','URGENT')),
  channel text not null check (channel in ('PHONE','WRITTEN','WALK_IN','VISIT')),
  client_id uuid not null references clients.client (id),
  region_code text references identity.region (code),
  tier text check (tier in ('A1','A2','B1','B2','C','D')),
  overseas boolean not null default false,
  occurred_at timestamptz not null,
  place text not null check (place <> ''),
  content text not null check (content <> ''),
  order_number text,
  part_number text,
  affected_quantity numeric check (affected_quantity > 0 and affected_quantity < 1e12 and scale(affected_quantity) <= 4),
  affected_quantity_undetermined boolean not null default false,
  demand text,
  intake_by uuid references identity.staff (id),
  received_at timestamptz not null,
  received_on date not null,
  accepted_at timestamptz,
  due_at timestamptz,
  due_provisional boolean not null default false,
  due_why jsonb,
  closed_at timestamptz,
  outcome text check (outcome in ('UPHELD','NOT_ESTABLISHED','WITHDRAWN','VOID','DUPLICATE')),
  satisfaction text check (satisfaction in ('SATISFIED','DISSATISFIED')),
  created_at timestamptz not null default now(),
  version int not null default 1,
  flow_state text not null generated always as (
    case state when 'CLOSED' then 'closed' when 'WITHDRAWN' then 'withdrawn' when 'VOID' then 'void' else 'open' end
  ) stored,
  duration_hours int generated always as (
    case when state in ('CLOSED','WITHDRAWN') then floor(extract(epoch from closed_at - accepted_at) / 3600)::int end
  ) stored,
  due_on date generated always as ((due_at at time zone 'Asia/Shanghai')::date) stored,
  ended_on date generated always as ((closed_at at time zone 'Asia/Shanghai')::date) stored,
  on_time boolean generated always as (case when state = 'CLOSED' then closed_at <= due_at end) stored,
  due_order timestamptz not null generated always as (
    case when state in ('CLOSED','WITHDRAWN','VOID') or due_at is null then '9999-12-31T00:00:00Z'::timestamptz
    else due_at end) stored,
  constraint complaint_received_on check (received_on = (received_at at time zone 'Asia/Shanghai')::date),
  constraint complaint_ended check ((state in ('CLOSED','WITHDRAWN','VOID')) = (closed_at is not null)),
  constraint complaint_order_of_events check (accepted_at >= received_at and closed_at >= accepted_at),
  constraint complaint_quantity check (not (affected_quantity_undetermined and affected_quantity is not null)),
  constraint complaint_outcome check (case state
    when 'CLOSED' then outcome in ('UPHELD','NOT_ESTABLISHED') is true
    when 'WITHDRAWN' then outcome = 'WITHDRAWN' is true
    when 'VOID' then outcome in ('VOID','DUPLICATE') is true
    else outcome is null end)
);
comment on column complaints.complaint.tier is 'The tier the client had at receipt.';
comment on column complaints.complaint.region_code is 'The region of the client at receipt.';
comment on column complaints.complaint.received_on is 'The day in Asia/Shanghai.';
comment on column complaints.complaint.closed_at is 'When the case ended, whether closed, withdrawn or void.';
comment on column complaints.complaint.due_order is 'Sort key: open cases by due date, all others last.';

create table complaints.event (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  at timestamptz not null,
  kind text not null check (kind <> ''),
  by_staff uuid references identity.staff (id),
  note text,
  data jsonb
);
comment on table complaints.event is 'The history of a case; append-only.';

create table complaints.case_post (
  complaint_id uuid not null references complaints.complaint (id),
  post text not null,
  since timestamptz not null default now(),
  primary key (complaint_id, post)
);
comment on table complaints.case_post is 'The posts a case stands or stood at; their holders read it.';

create table complaints.number_counter (
  scope text primary key,
  last int not null check (last > 0)
);
comment on table complaints.number_counter is
  'The last serial given out in a year or month. Raised in the transaction that files the complaint: a number that is not used is not used up.';
`;

const INDEXES = `
create index complaint_newest on complaints.complaint (received_at desc, id desc);
create index complaint_client_newest on complaints.complaint (client_id, received_at desc, id desc);
create index complaint_due on complaints.complaint (due_order, id);
create index complaint_state_newest on complaints.complaint (state, received_at desc, id desc);
create index complaint_event on complaints.event (complaint_id, at, id);
create index case_post_post on complaints.case_post (post, complaint_id);
`;

const CELL = 'class, tier, region_code, overseas';
const CELL_OF_COMPLAINT = `received_on, ${CELL}, flow_state, duration_hours, outcome, due_on, on_time, ended_on`;

/*
 * Transition tables, so that a statement or a COPY of a million rows costs one grouping. A change appends -n of the
 * old cell and +n of the new one; what cancels out leaves no row. Owner rights: nobody else may write deltas.
 */
const DELTA = `
create table complaints.delta (
  id bigint generated always as identity primary key,
  received_on date not null,
  class text not null,
  tier text,
  region_code text,
  overseas boolean not null,
  state text not null check (state in ('open','closed','withdrawn','void')),
  duration_hours int,
  outcome text,
  due_on date,
  on_time boolean,
  ended_on date,
  n int not null check (n <> 0),
  created_at timestamptz not null default clock_timestamp()
);
comment on table complaints.delta is
  'Published to analytics. Sums of n by any of the columns are counts of complaints: received = all states by received_on; open = received - closed - withdrawn - void; a Kaplan-Meier cell is (month of received_on, duration_hours) of the closed. Written by triggers only. A fold deletes the rows it has added up, in one statement: ids are given out before they are committed, so the highest id seen is no watermark.';
comment on column complaints.delta.received_on is 'The day of receipt in Asia/Shanghai: the cohort.';
comment on column complaints.delta.tier is 'The tier of the client at receipt; null when it had none.';
comment on column complaints.delta.region_code is 'The region of the client at receipt.';
comment on column complaints.delta.state is 'void covers filed by mistake and duplicate; outcome tells them apart.';
comment on column complaints.delta.duration_hours is
  'Whole calendar hours from acceptance to the end, of closed and withdrawn cases; null otherwise.';
comment on column complaints.delta.due_on is 'The day in Asia/Shanghai at whose end, or in which, the case is due.';
comment on column complaints.delta.on_time is 'Of closed cases: closed at or before its due instant; null otherwise.';
comment on column complaints.delta.ended_on is 'The day in Asia/Shanghai the case was closed, withdrawn or voided.';
comment on column complaints.delta.n is 'Complaints that entered (+) or left (-) this cell.';

create function complaints.append_delta() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into complaints.delta (received_on, ${CELL}, state, duration_hours, outcome, due_on, on_time, ended_on, n)
    select ${CELL_OF_COMPLAINT}, count(*) from new_rows group by ${CELL_OF_COMPLAINT};
  elsif tg_op = 'DELETE' then
    insert into complaints.delta (received_on, ${CELL}, state, duration_hours, outcome, due_on, on_time, ended_on, n)
    select ${CELL_OF_COMPLAINT}, -count(*) from old_rows group by ${CELL_OF_COMPLAINT};
  else
    insert into complaints.delta (received_on, ${CELL}, state, duration_hours, outcome, due_on, on_time, ended_on, n)
    select ${CELL_OF_COMPLAINT}, sum(n) from (
      select ${CELL_OF_COMPLAINT}, -1 as n from old_rows
      union all
      select ${CELL_OF_COMPLAINT}, 1 from new_rows
    ) as moved
    group by ${CELL_OF_COMPLAINT} having sum(n) <> 0
    order by sum(n);
  end if;
  return null;
end $$;
revoke all on function complaints.append_delta() from public;

create trigger delta_of_insert after insert on complaints.complaint
  referencing new table as new_rows for each statement execute function complaints.append_delta();
create trigger delta_of_update after update on complaints.complaint
  referencing old table as old_rows new table as new_rows for each statement execute function complaints.append_delta();
create trigger delta_of_delete after delete on complaints.complaint
  referencing old table as old_rows for each statement execute function complaints.append_delta();

create function complaints.refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'Delete complaints instead: a truncated table would leave its figures behind.';
end $$;
create trigger no_truncate before truncate on complaints.complaint
  for each statement execute function complaints.refuse_truncate();
`;

/*
 * Owner rights: row-level security of other tables asks these who stands where, and would otherwise ask itself. The
 * facts are for folding and checking figures, so they answer nobody who may not see figures over all clients.
 */
const PUBLISHED = `
create view access.complaint_post as select complaint_id, post from complaints.case_post;
create or replace view access.case_client (client_id, post) as
  select c.client_id, p.post from complaints.case_post as p join complaints.complaint as c on c.id = p.complaint_id;
create view access.complaint_fact as
  select id as complaint_id, client_id, state, received_at, accepted_at, due_at, closed_at, ${CELL_OF_COMPLAINT}
  from complaints.complaint
  where (select access.reach('aggregate')) = 'all';
grant select on access.complaint_post, access.case_client, access.complaint_fact to kehu_app;
`;

const OWNS = `
  (select access.reach('complaint')) = 'all'
  or client_id in (
    select o.client_id from access.client_owner as o where o.owner_id = any ((select access.owners('complaint'))::uuid[]))`;

const HANDLES = `
  ((select access.on_cases('complaint'))
    and id in (select p.complaint_id from access.complaint_post as p where p.post = any ((select access.posts())::text[])))`;

const OF_A_COMPLAINT = `
  (select access.reach('complaint')) = 'all' or exists (select from complaints.complaint as c where c.id = complaint_id)`;

const POLICIES = `
grant usage on schema complaints to kehu_app;
grant select, insert, update on complaints.complaint to kehu_app;
grant select, insert on complaints.event to kehu_app;
grant select, insert, delete on complaints.case_post to kehu_app;
grant select, insert, update on complaints.number_counter to kehu_app;
grant select, delete on complaints.delta to kehu_app;

alter table complaints.complaint enable row level security, force row level security;
create policy owner_all on complaints.complaint to kehu_owner using (true) with check (true);
create policy complaint_read on complaints.complaint for select to kehu_app using (${OWNS} or ${HANDLES});
create policy complaint_insert on complaints.complaint for insert to kehu_app with check (${OWNS});
create policy complaint_update on complaints.complaint for update to kehu_app
  using (${OWNS} or ${HANDLES}) with check (${OWNS} or ${HANDLES});

alter table complaints.event enable row level security, force row level security;
create policy owner_all on complaints.event to kehu_owner using (true) with check (true);
create policy event_scope on complaints.event to kehu_app using (${OF_A_COMPLAINT}) with check (${OF_A_COMPLAINT});

alter table complaints.case_post enable row level security, force row level security;
create policy owner_all on complaints.case_post to kehu_owner using (true) with check (true);
create policy case_post_scope on complaints.case_post to kehu_app using (${OF_A_COMPLAINT}) with check (${OF_A_COMPLAINT});

alter table complaints.delta enable row level security, force row level security;
create policy owner_all on complaints.delta to kehu_owner using (true) with check (true);
create policy delta_read on complaints.delta for select to kehu_app using ((select access.reach('aggregate')) = 'all');
create policy delta_fold on complaints.delta for delete to kehu_app using ((select access.is_system()));
`;
