import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What agents earn by what they trade: agreed terms, the statement of each month in its versions with the orders and
 * returns behind it, and what was paid. Published: `access.agent` by clients, `access.booked_return` by returns.
 */
export class Rebates17640000065000 implements MigrationInterface {
  readonly name = 'Rebates17640000065000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PUBLISHED, TERMS, REBATE, BASIS, WHOLE, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * Owner rights, since who settles rebates need not see the clients or the returns behind them. A rework brings goods back
 * only to be mended, and a compensation is no price: neither lessens what was traded.
 */
const PUBLISHED = `
create view access.agent as select id as client_id from clients.client where business_type = 'AGENT';

create view access.booked_return as
  select v.id as posting_id, r.id as return_id, r.number, r.client_id, v.posted_on as booked_on,
    case when v.reverses is null then l.amount else -l.amount end as amount_company
  from returns.voucher as v
  join returns."return" as r on r.id = v.return_id
  cross join lateral (select sum(debit) as amount from returns.voucher_line where voucher_id = v.id) as l
  where r.kind in ('RETURN', 'ALLOWANCE')
  union all
  select r.id, r.id, r.number, r.client_id, r.returned_on, r.amount_company
  from returns."return" as r
  where r.kind in ('RETURN', 'ALLOWANCE') and r.state = 'BOOKED' and r.amount_company is not null
    and not exists (select from returns.voucher as v where v.return_id = r.id);
comment on view access.booked_return is
  'Yuan that left the revenue with a client and when; a counter-entry counts back. Imported returns count on their day.';
grant select on access.agent, access.booked_return to kehu_app;
`;

/** A new agreement ends the one before it; months are never cut, so both ends lie on a first day. */
const TERMS = `
create table sales.rebate_terms (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  version int not null check (version > 0),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)
    and extract(day from lower(valid)) = 1 and (upper_inf(valid) or extract(day from upper(valid)) = 1)),
  tiers jsonb not null check (jsonb_typeof(tiers) = 'array' and jsonb_array_length(tiers) between 1 and 20),
  agreed_by uuid references identity.staff (id),
  agreed_at timestamptz not null,
  note text,
  constraint rebate_terms_version unique (client_id, version),
  constraint rebate_terms_one_a_day exclude using gist (client_id with =, valid with &&)
);
comment on table sales.rebate_terms is 'What was agreed with an agent: rates by traded amount, and for which months (SD-8).';
comment on column sales.rebate_terms.tiers is '[{"fromYuan":"0.00","rate":"0.01"}, …], rising from 0.00; the rate reached holds for the whole amount.';
`;

/*
 * The head is what is worked at: which version holds and what was paid. The versions themselves and the rows behind them
 * are never changed.
 */
const REBATE = `
create table sales.rebate (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  month date not null check (extract(day from month) = 1),
  version int not null default 1 check (version > 0),
  statement_version int not null default 1 check (statement_version > 0),
  ordered numeric(14,2) not null,
  returned numeric(14,2) not null,
  traded numeric(14,2) generated always as (ordered - returned) stored,
  rate numeric(7,6) not null check (rate between 0 and 1),
  earned numeric(14,2) not null check (earned >= 0),
  paid numeric(14,2) not null default 0 check (paid >= 0),
  pending numeric(14,2) generated always as (earned - paid) stored,
  due_on date not null,
  pay_by date not null,
  made_at timestamptz not null,
  agent_number text not null,
  agent_name text not null,
  constraint rebate_once unique (client_id, month)
);
comment on table sales.rebate is 'What an agent earned in a month, as its latest statement says, and what was paid of it (SD-8).';
comment on column sales.rebate.agent_name is 'As it was when the statement was made: the paper names it so.';
create index rebate_newest on sales.rebate (month desc, id desc);
create index rebate_of_agent on sales.rebate (client_id, month desc, id desc);

create table sales.rebate_statement (
  rebate_id uuid not null references sales.rebate (id),
  version int not null check (version > 0),
  terms_id uuid not null references sales.rebate_terms (id),
  ordered numeric(14,2) not null,
  returned numeric(14,2) not null,
  rate numeric(7,6) not null,
  earned numeric(14,2) not null check (earned >= 0),
  why jsonb not null,
  made_at timestamptz not null,
  made_by uuid references identity.staff (id),
  reason text,
  primary key (rebate_id, version),
  constraint rebate_correction_has_a_reason check (version = 1 or (reason is not null and made_by is not null))
);
comment on table sales.rebate_statement is 'A version of a statement; never changed. The first is made by the system.';

create table sales.rebate_line (
  rebate_id uuid not null,
  version int not null,
  line_no int not null check (line_no > 0),
  kind text not null check (kind in ('ORDER','RETURN')),
  subject_id uuid not null,
  number text not null,
  on_day date not null,
  amount numeric(14,2) not null,
  primary key (rebate_id, version, line_no),
  foreign key (rebate_id, version) references sales.rebate_statement (rebate_id, version)
);
comment on table sales.rebate_line is 'The orders and returns that a version of a statement sums up.';
comment on column sales.rebate_line.amount is 'Yuan; of a return that was taken back, below zero.';

create table sales.rebate_payment (
  id uuid primary key,
  rebate_id uuid not null references sales.rebate (id),
  amount numeric(14,2) not null check (amount > 0),
  paid_on date not null,
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  note text
);
create index rebate_payment_of on sales.rebate_payment (rebate_id, paid_on, id);
`;

/** With owner rights, for the agents of whose rebates the viewer may know; the system asks for all. */
const BASIS = `
create function sales.rebate_basis(clients uuid[], of_month date)
returns table (client_id uuid, kind text, subject_id uuid, number text, on_day date, amount numeric)
language sql stable security definer set search_path = '' as $$
  with reached as (
    select o.client_id from access.client_owner as o
    where o.client_id = any (clients)
      and ((select access.reach('rebate')) = 'all' or o.owner_id = any ((select access.owners('rebate'))::uuid[])))
  select o.client_id, 'ORDER', o.id, o.number, o.ordered_on, o.amount_company
  from sales."order" as o join reached using (client_id)
  where o.kind = 'SALE' and o.ordered_on >= of_month and o.ordered_on < (of_month + interval '1 month')::date
  union all
  select b.client_id, 'RETURN', b.return_id, b.number, b.booked_on, b.amount_company
  from access.booked_return as b join reached using (client_id)
  where b.booked_on >= of_month and b.booked_on < (of_month + interval '1 month')::date
  order by 1, 2, 5, 4, 3
$$;
comment on function sales.rebate_basis is 'What agents ordered in a month and what was booked back, in yuan, row by row.';
revoke all on function sales.rebate_basis(uuid[], date) from public;
grant execute on function sales.rebate_basis(uuid[], date) to kehu_app;
`;

/** Asked when the transaction commits: a statement is the sum of its lines, and its head says what it says. */
const WHOLE = `
create function sales.rebate_is_whole() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  wanted uuid := case when tg_table_name = 'rebate' then (to_jsonb(new) ->> 'id')::uuid
    else (to_jsonb(new) ->> 'rebate_id')::uuid end;
  wrong text;
begin
  select format('rebate %s: ordered %s, returned %s, earned %s, paid %s', h.id, h.ordered, h.returned, h.earned, h.paid)
  into wrong
  from sales.rebate as h
  left join sales.rebate_statement as s on s.rebate_id = h.id and s.version = h.statement_version
  left join lateral (
    select coalesce(sum(amount) filter (where kind = 'ORDER'), 0) as ordered,
      coalesce(sum(amount) filter (where kind = 'RETURN'), 0) as returned
    from sales.rebate_line where rebate_id = h.id and version = h.statement_version) as l on true
  where h.id = wanted and (s.rebate_id is null
    or (h.ordered, h.returned, h.rate, h.earned) is distinct from (s.ordered, s.returned, s.rate, s.earned)
    or (s.ordered, s.returned) is distinct from (l.ordered, l.returned)
    or h.statement_version <> (select max(version) from sales.rebate_statement where rebate_id = h.id)
    or h.paid <> (select coalesce(sum(amount), 0) from sales.rebate_payment where rebate_id = h.id));
  if wrong is not null then
    raise exception '% does not reconcile', wrong using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger rebate_is_whole after insert or update on sales.rebate
  deferrable initially deferred for each row execute function sales.rebate_is_whole();
create constraint trigger rebate_statement_is_whole after insert on sales.rebate_statement
  deferrable initially deferred for each row execute function sales.rebate_is_whole();
create constraint trigger rebate_payment_is_whole after insert on sales.rebate_payment
  deferrable initially deferred for each row execute function sales.rebate_is_whole();
`;

const REACHES = (table: string): string => `
  (select access.reach('rebate')) = 'all'
  or exists (
    select from access.client_owner as o
    where o.client_id = ${table}.client_id and o.owner_id = any ((select access.owners('rebate'))::uuid[]))`;
const WRITES = `(select access.reach('rebate_write')) = 'all'`;
const PART = `(select access.reach('rebate')) = 'all' or exists (select from sales.rebate as h where h.id = rebate_id)`;

const POLICIES = `
${['rebate_terms', 'rebate']
  .map(
    (table) => `
alter table sales.${table} enable row level security, force row level security;
create policy owner_all on sales.${table} to kehu_owner using (true) with check (true);
create policy ${table}_read on sales.${table} for select to kehu_app using (${REACHES(table)});
create policy ${table}_insert on sales.${table} for insert to kehu_app with check (${WRITES});
create policy ${table}_update on sales.${table} for update to kehu_app using (${WRITES}) with check (${WRITES});
`,
  )
  .join('')}
${['rebate_statement', 'rebate_line', 'rebate_payment']
  .map(
    (table) => `
alter table sales.${table} enable row level security, force row level security;
create policy owner_all on sales.${table} to kehu_owner using (true) with check (true);
create policy ${table}_read on sales.${table} for select to kehu_app using (${PART});
create policy ${table}_insert on sales.${table} for insert to kehu_app with check (${WRITES});
grant select, insert on sales.${table} to kehu_app;
`,
  )
  .join('')}
grant select, insert on sales.rebate_terms, sales.rebate to kehu_app;
grant update (valid) on sales.rebate_terms to kehu_app;
grant update (version, statement_version, ordered, returned, rate, earned, paid) on sales.rebate to kehu_app;
`;
