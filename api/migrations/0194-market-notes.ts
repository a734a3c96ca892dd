import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What account managers learn of the market, and who was told of it and read it (AM-1, KA-16). Secret (SD-10), and open to
 * whom it was passed on. Published: `access.prospect_known`.
 */
export class MarketNotes17640000194000 implements MigrationInterface {
  readonly name = 'MarketNotes17640000194000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PROSPECTS, TABLES, RECEIVED, POLICIES, ALERT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** Which prospects the viewer sees, for what others note of them. */
const PROSPECTS = `
create view access.prospect_known with (security_invoker = true) as select id as prospect_id from clients.prospect;
grant select on access.prospect_known to kehu_app;
`;

const TABLES = `
create table desk.market_note (
  id uuid primary key,
  subject text not null check (subject in ('COMPETITOR','PRICE','PRODUCT','POLICY','NEW_MARKET','CHANNEL')),
  client_id uuid references clients.client (id),
  prospect_id uuid references clients.prospect (id),
  region_code text references identity.region (code),
  content text not null check (content <> ''),
  source text check (source <> ''),
  learned_on date not null,
  noted_by uuid not null references identity.staff (id),
  noted_at timestamptz not null,
  version int not null default 1,
  constraint market_note_about check (num_nonnulls(client_id, prospect_id) <= 1)
);
comment on table desk.market_note is 'What an account manager learned of the market: of a client, a prospect, a region, or of none (AM-1, KA-16).';
comment on column desk.market_note.source is 'From whom, or where it was seen.';
create index market_note_newest on desk.market_note (learned_on desc, id desc);
create index market_note_of_client on desk.market_note (client_id, learned_on desc, id desc) where client_id is not null;
create index market_note_of_prospect on desk.market_note (prospect_id) where prospect_id is not null;
create index market_note_by on desk.market_note (noted_by, learned_on desc, id desc);

create table desk.market_note_version (
  note_id uuid not null references desk.market_note (id),
  version int not null,
  subject text not null,
  content text not null,
  source text,
  learned_on date not null,
  reason text not null check (reason <> ''),
  replaced_by uuid not null references identity.staff (id),
  replaced_at timestamptz not null,
  primary key (note_id, version)
);
comment on table desk.market_note_version is 'What a note said before it was corrected. Append-only.';

create table desk.market_note_reader (
  note_id uuid not null references desk.market_note (id),
  staff_id uuid not null references identity.staff (id),
  told_at timestamptz not null,
  read_at timestamptz check (read_at >= told_at),
  primary key (note_id, staff_id)
);
comment on table desk.market_note_reader is 'To whom a note was passed on, and when they read it (KA-16).';
create index market_note_reader_unread on desk.market_note_reader (staff_id, note_id);
`;

/** Apart from the policies: those of notes and of readers would ask each other without end. */
const RECEIVED = `
create function desk.received_market_note(note uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from desk.market_note_reader as r where r.note_id = note and r.staff_id = access.staff_id())
$$;
comment on function desk.received_market_note is 'Whether a note was passed on to the viewer.';
revoke all on function desk.received_market_note(uuid) from public;
grant execute on function desk.received_market_note(uuid) to kehu_app;
`;

const noted = (resource: string): string => `
  ((select access.reach('${resource}')) = 'all' or noted_by = any ((select access.owners('${resource}'))::uuid[]))`;
const ofClient = (resource: string): string => `
  ((select access.reach('${resource}')) = 'all'
  or exists (select from access.client_owner as o
    where o.client_id = market_note.client_id and o.owner_id = any ((select access.owners('${resource}'))::uuid[])))`;

/*
 * A note is of who made it and of their superiors; whoever looks after the client it is about reads it, and whoever it was
 * passed on to, whichever department that is.
 */
const POLICIES = `
grant select, insert on desk.market_note to kehu_app;
grant update (subject, content, source, learned_on, version) on desk.market_note to kehu_app;
alter table desk.market_note enable row level security, force row level security;
create policy owner_all on desk.market_note to kehu_owner using (true) with check (true);
create policy market_note_read on desk.market_note for select to kehu_app
  using (${noted('activity')} or ${ofClient('activity')} or desk.received_market_note(id));
create policy market_note_insert on desk.market_note for insert to kehu_app with check (
  noted_by = (select access.staff_id()) and (select access.reach('activity_write')) <> 'none'
  and (client_id is null or ${ofClient('activity_write')}));
create policy market_note_update on desk.market_note for update to kehu_app
  using (${noted('activity_write')}) with check (${noted('activity_write')});

grant select, insert on desk.market_note_version to kehu_app;
alter table desk.market_note_version enable row level security, force row level security;
create policy owner_all on desk.market_note_version to kehu_owner using (true) with check (true);
create policy market_note_version_read on desk.market_note_version for select to kehu_app
  using (exists (select from desk.market_note as n where n.id = note_id));
create policy market_note_version_insert on desk.market_note_version for insert to kehu_app with check (
  replaced_by = (select access.staff_id())
  and exists (select from desk.market_note where market_note.id = note_id and ${noted('activity_write')}));

grant select, insert on desk.market_note_reader to kehu_app;
grant update (read_at) on desk.market_note_reader to kehu_app;
alter table desk.market_note_reader enable row level security, force row level security;
create policy owner_all on desk.market_note_reader to kehu_owner using (true) with check (true);
create policy market_note_reader_read on desk.market_note_reader for select to kehu_app
  using (exists (select from desk.market_note as n where n.id = note_id));
create policy market_note_reader_insert on desk.market_note_reader for insert to kehu_app with check (
  exists (select from desk.market_note as n where n.id = note_id and n.noted_by = (select access.staff_id())));
create policy market_note_reader_update on desk.market_note_reader for update to kehu_app
  using (staff_id = (select access.staff_id())) with check (staff_id = (select access.staff_id()));
`;

/** One more kind of alert, beside those that others know of. */
const ALERT = `
alter table inbox.alert add column market_note_id uuid references desk.market_note (id);
do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check ' || replace(known, 'ARRAY[', 'ARRAY[''MARKET_NOTE''::text, ');
end $$;
`;
