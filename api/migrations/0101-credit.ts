import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Credit lines by validity period (BK-2), applications for them (CR-3) and the signed reports of who investigated (CR-4).
 * Published by sales: `access.client_owed`; by clients: `access.credit_client`.
 */
export class Credit17640000101000 implements MigrationInterface {
  readonly name = 'Credit17640000101000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [APPLICATIONS, REPORTS, LINES, PUBLISHED, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const APPLICATIONS = `
create table clients.credit_application (
  id uuid primary key,
  number text collate "C" not null unique check (number <> ''),
  client_id uuid not null references clients.client (id),
  wanted_limit numeric(14,2) not null check (wanted_limit >= 0),
  valid_to date not null,
  purpose text not null check (purpose <> ''),
  state text not null check (state in ('SUBMITTED','INVESTIGATED','APPROVED','REJECTED','WITHDRAWN')),
  segment text,
  policy text not null check (policy in ('asSubmitted','announcedFirst','ordinary','restructureOnly','decreaseOnly')),
  change_why jsonb not null,
  present_limit numeric(14,2) not null,
  owed numeric(14,2) not null,
  checks jsonb not null,
  failed_checks int not null check (failed_checks >= 0),
  approver_posts text[] not null check (cardinality(approver_posts) > 0),
  approver_why jsonb not null,
  due_at timestamptz not null,
  due_provisional boolean not null,
  requested_by uuid not null references identity.staff (id),
  requested_at timestamptz not null,
  investigated_by uuid references identity.staff (id),
  decided_by uuid references identity.staff (id),
  decided_at timestamptz,
  decision_note text,
  version int not null default 1,
  constraint credit_application_decided check ((state in ('SUBMITTED','INVESTIGATED')) = (decided_at is null)),
  constraint credit_application_investigated check (state not in ('INVESTIGATED','APPROVED') or investigated_by is not null),
  constraint credit_application_by_another check (
    state not in ('APPROVED','REJECTED') or (decided_by <> requested_by and decided_by is distinct from investigated_by))
);
create unique index credit_application_one_open on clients.credit_application (client_id)
  where state in ('SUBMITTED','INVESTIGATED');
create index credit_application_newest on clients.credit_application (requested_at desc, id desc);
create index credit_application_of_client on clients.credit_application (client_id, requested_at desc, id desc);
create index credit_application_waiting on clients.credit_application (due_at, id) where state = 'INVESTIGATED';

create table clients.credit_document (
  application_id uuid not null references clients.credit_application (id),
  document_id uuid not null references platform.attachment (id),
  primary key (application_id, document_id)
);
create index credit_document_of on clients.credit_document (document_id);

create table clients.credit_counter (
  scope text primary key,
  last int not null check (last > 0)
);
comment on table clients.credit_counter is 'The last serial given out of a year; the row stays locked until the transaction ends, so that no number is left out.';
`;

/** Signed is locked: the application may insert a version, and change none. */
const REPORTS = `
create table clients.credit_report (
  id uuid primary key,
  application_id uuid not null references clients.credit_application (id),
  serial int not null check (serial > 0),
  findings text not null check (findings <> ''),
  repayment text not null check (repayment <> ''),
  risks text not null check (risks <> ''),
  recommends boolean not null,
  author_id uuid not null references identity.staff (id),
  signed_at timestamptz not null,
  constraint credit_report_version unique (application_id, serial)
);
comment on table clients.credit_report is 'What the investigation found, signed by its author, who answers for its truth. Never changed; a correction is the next version (CR-4).';
`;

const LINES = `
create table clients.credit_line (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  "limit" numeric(14,2) not null check ("limit" >= 0),
  valid daterange not null check (not lower_inf(valid) and not upper_inf(valid)),
  application_id uuid not null unique references clients.credit_application (id),
  set_by uuid not null references identity.staff (id),
  set_at timestamptz not null,
  constraint credit_line_one_a_day exclude using gist (client_id with =, valid with &&)
);
comment on table clients.credit_line is 'The credit lines of clients by period; the next one ends the one before, which is empty when both began on one day.';
`;

/** What is owed is read in the rights of who asks, by row-level security of the receivables. */
const PUBLISHED = `
create function access.client_owed(clients uuid[], today date)
returns table (client_id uuid, owed numeric, overdue numeric)
language sql stable set search_path = pg_catalog as $$
  select r.client_id, sum(round(r.open * r.rate, 2)),
    coalesce(sum(round((r.open - r.held) * r.rate, 2)) filter (where r.due_on < today), 0)
  from sales.receivable as r where r.client_id = any (clients) and r.open > 0
  group by r.client_id
$$;
comment on function access.client_owed is
  'Yuan that clients owe, and what of it is overdue and not held up by a complaint, as far as the asker reads it.';
revoke all on function access.client_owed(uuid[], date) from public;
grant execute on function access.client_owed(uuid[], date) to kehu_app;

create view access.credit_client as
  select client_id, 'CREDIT_OFFICER'::text as post from clients.credit_application;
grant select on access.credit_client to kehu_app;
create policy client_applies on clients.client for select to kehu_app using (
  (select access.on_cases('client')) and exists (
    select from access.credit_client as r
    where r.client_id = client.id and r.post = any ((select access.posts())::text[])));
`;

const within = (table: string, resource: string): string => `
  ((select access.reach('${resource}')) = 'all'
  or exists (select from access.client_owner as o
    where o.client_id = ${table}.client_id and o.owner_id = any ((select access.owners('${resource}'))::uuid[])))`;
const OF_APPLICATION = 'exists (select from clients.credit_application as a where a.id = application_id)';

const secured = (table: string): string => `
alter table clients.${table} enable row level security, force row level security;
create policy owner_all on clients.${table} to kehu_owner using (true) with check (true);`;

const POLICIES = `
${['credit_application', 'credit_document', 'credit_counter', 'credit_report', 'credit_line'].map(secured).join('')}

grant select, insert on clients.credit_application, clients.credit_document, clients.credit_report, clients.credit_line to kehu_app;
grant update (state, investigated_by, decided_by, decided_at, decision_note, version) on clients.credit_application to kehu_app;
grant update (valid) on clients.credit_line to kehu_app;
grant select, insert, update on clients.credit_counter to kehu_app;

create policy credit_application_read on clients.credit_application for select to kehu_app
  using (${within('credit_application', 'credit')});
create policy credit_application_insert on clients.credit_application for insert to kehu_app with check (
  state = 'SUBMITTED' and requested_by = (select access.staff_id()) and ${within('credit_application', 'credit_write')});
create policy credit_application_update on clients.credit_application for update to kehu_app
  using (${within('credit_application', 'credit')})
  with check (
    (state = 'INVESTIGATED' and investigated_by = (select access.staff_id()))
    or (state = 'WITHDRAWN' and requested_by = (select access.staff_id()))
    or (state in ('APPROVED','REJECTED') and decided_by = (select access.staff_id())
      and approver_posts && (select access.posts())::text[]));

create policy credit_document_read on clients.credit_document for select to kehu_app using (${OF_APPLICATION});
create policy credit_document_insert on clients.credit_document for insert to kehu_app with check (${OF_APPLICATION});
create policy credit_report_read on clients.credit_report for select to kehu_app using (${OF_APPLICATION});
create policy credit_report_insert on clients.credit_report for insert to kehu_app
  with check (author_id = (select access.staff_id()) and ${OF_APPLICATION});
create policy credit_counter_write on clients.credit_counter to kehu_app
  using ((select access.reach('credit_write')) <> 'none') with check ((select access.reach('credit_write')) <> 'none');

create policy credit_line_read on clients.credit_line for select to kehu_app using (${within('credit_line', 'credit')});
-- Whoever approved an application sets the line it asked for, and no other.
create policy credit_line_insert on clients.credit_line for insert to kehu_app with check (
  set_by = (select access.staff_id()) and exists (
    select from clients.credit_application as a
    where a.id = application_id and a.client_id = credit_line.client_id and a.state = 'APPROVED'
      and a.decided_by = set_by and a.wanted_limit = credit_line."limit"));
create policy credit_line_end on clients.credit_line for update to kehu_app
  using (${within('credit_line', 'credit')}) with check (${within('credit_line', 'credit')});

create policy attachment_of_credit on platform.attachment for select to kehu_app
  using (exists (select from clients.credit_document as d where d.document_id = attachment.id));
`;
