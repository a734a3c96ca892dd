import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sales targets (AM-1): what an account manager is to reach in a month, a quarter or a year, what was proposed and agreed
 * about it step by step, and what was attained, told by the assignment that held on the day. Publishes
 * `access.client_assignment` and `access.unit`.
 */
export class SalesTargets17640000131000 implements MigrationInterface {
  readonly name = 'SalesTargets17640000131000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PUBLISHED, TARGET, GUARD, ATTAINED, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** Assignments without grants: only what sums over them reads them, with owner rights. */
const PUBLISHED = `
create view access.client_assignment as select client_id, owner_id, valid from clients.assignment;
comment on view access.client_assignment is 'Who looked after a client when; one owner a day at most.';
create view access.unit as select id as unit_id, name, parent_id from identity.unit;
comment on view access.unit is 'The parts of the company, as a tree.';
grant select on access.unit to kehu_app, kehu_analyst;
`;

const TARGET = `
create table sales.target (
  id uuid primary key,
  manager_id uuid not null references identity.staff (id),
  measure text not null check (measure in ('REVENUE','NEW_CLIENTS','COLLECTED')),
  period text not null check (period in ('MONTH','QUARTER','YEAR')),
  starts_on date not null,
  state text not null check (state in ('PROPOSED','OBJECTED','IN_FORCE','WITHDRAWN')),
  amount numeric(14,2) check (amount > 0),
  agreed boolean,
  proposed numeric(14,2) check (proposed > 0),
  changed_at timestamptz not null,
  version int not null default 1,
  constraint target_once unique (manager_id, measure, period, starts_on),
  constraint target_begins check (starts_on = date_trunc(lower(period), starts_on::timestamp)::date),
  constraint target_pending check ((state in ('PROPOSED','OBJECTED')) = (proposed is not null)),
  constraint target_in_force check (state <> 'IN_FORCE' or amount is not null),
  constraint target_ended check (state <> 'WITHDRAWN' or amount is null),
  constraint target_agreed check ((amount is null) = (agreed is null)),
  constraint target_whole check (measure <> 'NEW_CLIENTS' or (amount is null or amount = trunc(amount))
    and (proposed is null or proposed = trunc(proposed)))
);
comment on column sales.target.amount is 'In force: yuan, or clients. Null: none is.';
comment on column sales.target.agreed is 'Whether the account manager agreed to what is in force, or it was set without.';
comment on column sales.target.proposed is 'What waits for an answer.';
create index target_of_period on sales.target (measure, starts_on);

create table sales.target_step (
  target_id uuid not null references sales.target (id),
  version int not null check (version > 0),
  move text not null check (move in ('PROPOSE','AGREE','OBJECT','SET','WITHDRAW')),
  amount numeric(14,2) not null,
  note text,
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  primary key (target_id, version),
  constraint target_step_says_why check (move in ('PROPOSE','AGREE') or note is not null)
);
comment on table sales.target_step is 'Every version of a target, what was done and why; never changed.';
`;

/** Who is to reach a target takes what was proposed or leaves it, and changes nothing else of it. */
const GUARD = `
create function sales.guard_target() returns trigger language plpgsql set search_path = '' as $$
begin
  if not access.is_system() and old.manager_id = any (access.acting_for())
    and ((new.manager_id, new.measure, new.period, new.starts_on) is distinct from (old.manager_id, old.measure, old.period, old.starts_on)
      or (new.amount is distinct from old.amount and new.amount is distinct from old.proposed)
      or (new.proposed is not null and new.proposed is distinct from old.proposed))
  then raise insufficient_privilege using message = 'nobody sets a target of their own'; end if;
  return new;
end $$;
create trigger target_guard before update on sales.target for each row execute function sales.guard_target();
`;

/*
 * One definition of each measure: revenue as the measure REVENUE has it (orders of clients with an account, yuan of the
 * day), collected as the numerator of COLLECTION_RATE has it (by due date). A client is won on the day of its first order.
 */
const ATTAINED = `
create view sales.attained_fact as
  select 'REVENUE' as measure, f.client_id, f.ordered_on as day, f.amount_company as value
  from access.order_fact as f join access.client_summary as c on c.client_id = f.client_id and not c.walk_in
  union all
  select 'COLLECTED', f.client_id, f.due_on, f.collected
  from access.receivable_fact as f join access.client_summary as c on c.client_id = f.client_id and not c.walk_in
  where f.collected <> 0
  union all
  select distinct 'NEW_CLIENTS', f.client_id, f.ordered_on, 1::numeric
  from access.order_fact as f join access.client_summary as c on c.client_id = f.client_id and not c.walk_in
  where not exists (
    select from access.order_fact as before where before.client_id = f.client_id and before.ordered_on < f.ordered_on);
comment on view sales.attained_fact is 'What counts towards targets, by client and day; nobody has rights on it.';

create function sales.attained(of_measure text, grain text, from_day date, to_day date, managers uuid[])
returns table (manager_id uuid, starts_on date, value numeric)
language sql stable security definer set search_path = '' rows 500 as $$
  select a.owner_id, date_trunc(grain, f.day::timestamp)::date, sum(f.value)
  from sales.attained_fact as f
  left join access.client_assignment as a on a.client_id = f.client_id and a.valid @> f.day
  where f.measure = of_measure and f.day between from_day and to_day
    and ((select access.reach('target')) = 'all' or a.owner_id = any ((select access.owners('target'))::uuid[]))
    and (managers is null or a.owner_id = any (managers))
  group by 1, 2
$$;
comment on function sales.attained is
  'What account managers attained in each period of the grain, by who looked after the client on the day. Without a manager: on days on which nobody did; for who reaches all.';
revoke all on function sales.attained(text, text, date, date, uuid[]) from public;
grant execute on function sales.attained(text, text, date, date, uuid[]) to kehu_app;

create function sales.attained_by_client(of_measure text, from_day date, to_day date, manager uuid)
returns table (client_id uuid, value numeric, facts int, first_day date, last_day date)
language sql stable security definer set search_path = '' rows 500 as $$
  select f.client_id, sum(f.value), count(*)::int, min(f.day), max(f.day)
  from sales.attained_fact as f
  join access.client_assignment as a on a.client_id = f.client_id and a.valid @> f.day and a.owner_id = manager
  where f.measure = of_measure and f.day between from_day and to_day
    and ((select access.reach('target')) = 'all' or manager = any ((select access.owners('target'))::uuid[]))
  group by 1
$$;
comment on function sales.attained_by_client is 'The same of one account manager and period, client by client.';
revoke all on function sales.attained_by_client(text, date, date, uuid) from public;
grant execute on function sales.attained_by_client(text, date, date, uuid) to kehu_app;
`;

const within = (resource: string): string =>
  `((select access.reach('${resource}')) = 'all' or manager_id = any ((select access.owners('${resource}'))::uuid[]))`;
const ME = '(select access.staff_id())';
const SETS = `(${within('target_write')} and (manager_id <> all ((select access.acting_for())::uuid[]) or (select access.is_system())))`;
const OF_TARGET = 'exists (select from sales.target as t where t.id = target_id)';

const POLICIES = `
alter table sales.target enable row level security, force row level security;
create policy owner_all on sales.target to kehu_owner using (true) with check (true);
create policy target_read on sales.target for select to kehu_app using ${within('target')};
create policy target_insert on sales.target for insert to kehu_app with check ${SETS};
create policy target_update on sales.target for update to kehu_app
  using (${SETS} or manager_id = ${ME}) with check (${SETS} or manager_id = ${ME});
grant select, insert on sales.target to kehu_app;
grant update (state, amount, agreed, proposed, changed_at, version) on sales.target to kehu_app;

alter table sales.target_step enable row level security, force row level security;
create policy owner_all on sales.target_step to kehu_owner using (true) with check (true);
create policy target_step_read on sales.target_step for select to kehu_app using (${OF_TARGET});
create policy target_step_insert on sales.target_step for insert to kehu_app with check (by_staff = ${ME} and ${OF_TARGET});
grant select, insert on sales.target_step to kehu_app;
`;
