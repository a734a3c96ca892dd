import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements with clients: their terms, signatories and documents (KA-4, KA-8; top secret, SD-10), and the reminders before they end. */
export class Agreements17640000082000 implements MigrationInterface {
  readonly name = 'Agreements17640000082000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [AGREEMENT, NUMBERS, REMINDER, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** No two of one kind hold for a client on one day; \`holds\` ends early when it was terminated. */
const AGREEMENT = `
create table clients.agreement (
  id uuid primary key,
  number text collate "C" not null unique check (number <> ''),
  client_id uuid not null references clients.client (id),
  kind text not null check (kind in ('SALES','VIP')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
  signed_on date not null,
  signatory text not null check (signatory <> ''),
  capacity text not null check (capacity in ('LEGAL_REPRESENTATIVE','DELEGATE')),
  our_signatory uuid not null references identity.staff (id),
  document_id uuid not null references platform.attachment (id),
  delegation_id uuid references platform.attachment (id),
  renews_id uuid references clients.agreement (id),
  note text,
  recorded_by uuid not null references identity.staff (id),
  recorded_at timestamptz not null,
  terminated_on date,
  terminated_by uuid references identity.staff (id),
  termination_reason text,
  version int not null default 1,
  holds daterange not null generated always as (valid * daterange(null, terminated_on)) stored,
  constraint agreement_delegated check ((capacity = 'DELEGATE') = (delegation_id is not null)),
  constraint agreement_terminated check ((terminated_on is null) = (terminated_by is null)),
  constraint agreement_one_a_day exclude using gist (client_id with =, kind with =, holds with &&)
);
comment on column clients.agreement.terminated_on is 'The first day on which it does not hold any more, when it was ended early.';
comment on column clients.agreement.delegation_id is 'The letter that authorises a delegate to sign (KA-8).';
create index agreement_newest on clients.agreement (signed_on desc, id desc);
create index agreement_by_client on clients.agreement (client_id, signed_on desc, id desc);
create index agreement_by_end on clients.agreement (upper(valid));
create index agreement_document on clients.agreement (document_id);
create index agreement_delegation on clients.agreement (delegation_id) where delegation_id is not null;
create unique index agreement_renewed_once on clients.agreement (renews_id) where renews_id is not null;
`;

const NUMBERS = `
create table clients.agreement_counter (
  scope text primary key,
  last int not null check (last > 0)
);
comment on table clients.agreement_counter is 'The last serial given out of a year; the row stays locked until the transaction ends, so that no number is left out.';
`;

const REMINDER = `
create table clients.agreement_reminder (
  id uuid primary key,
  agreement_id uuid not null references clients.agreement (id),
  lead_days int not null check (lead_days >= 0),
  raised_on date not null,
  done_at timestamptz,
  done_by uuid references identity.staff (id),
  check ((done_by is null) = (done_at is null)),
  constraint agreement_reminded_once unique (agreement_id, lead_days)
);
comment on table clients.agreement_reminder is 'That an agreement ends soon and is to be renewed or let go; a lead time each.';
create index agreement_reminder_open on clients.agreement_reminder (agreement_id) where done_at is null;
`;

const confides = (resource: string): string => `
  ((select access.reach('${resource}')) = 'all'
  or exists (
    select from access.client_owner as o
    where o.client_id = agreement.client_id and o.owner_id = any ((select access.owners('${resource}'))::uuid[])))`;

const OF_AGREEMENT = 'exists (select from clients.agreement as a where a.id = agreement_id)';

const POLICIES = `
grant select, insert on clients.agreement to kehu_app;
grant update (terminated_on, terminated_by, termination_reason, version) on clients.agreement to kehu_app;
alter table clients.agreement enable row level security, force row level security;
create policy owner_all on clients.agreement to kehu_owner using (true) with check (true);
create policy agreement_read on clients.agreement for select to kehu_app using (${confides('confidential')});
create policy agreement_insert on clients.agreement for insert to kehu_app with check (${confides('confidential_write')});
create policy agreement_update on clients.agreement for update to kehu_app
  using (${confides('confidential_write')}) with check (${confides('confidential_write')});

alter table clients.agreement_counter enable row level security, force row level security;
create policy owner_all on clients.agreement_counter to kehu_owner using (true) with check (true);
create policy agreement_counter_write on clients.agreement_counter to kehu_app
  using ((select access.reach('confidential_write')) <> 'none') with check ((select access.reach('confidential_write')) <> 'none');
grant select, insert, update on clients.agreement_counter to kehu_app;

grant select, insert on clients.agreement_reminder to kehu_app;
grant update (done_at, done_by) on clients.agreement_reminder to kehu_app;
alter table clients.agreement_reminder enable row level security, force row level security;
create policy owner_all on clients.agreement_reminder to kehu_owner using (true) with check (true);
create policy agreement_reminder_read on clients.agreement_reminder for select to kehu_app using (${OF_AGREEMENT});
create policy agreement_reminder_insert on clients.agreement_reminder for insert to kehu_app
  with check ((select access.is_system()));
create policy agreement_reminder_update on clients.agreement_reminder for update to kehu_app
  using (${OF_AGREEMENT}) with check (${OF_AGREEMENT});

create policy attachment_of_agreement on platform.attachment for select to kehu_app
  using (exists (select from clients.agreement as a where a.document_id = attachment.id or a.delegation_id = attachment.id));
`;
