import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Imports of clients from a table: what its columns mean, what every row is found to be, and what became of it. An import
 * is read by who brought it and by those who may change the cards of that person's portfolio; its rows, which may name
 * people, by who brought it alone.
 */
export class ClientImports17640000126000 implements MigrationInterface {
  readonly name = 'ClientImports17640000126000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [IMPORTS, MAPPINGS, ON_RECORD, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** Work goes on from where it stands, whoever does it: `done_to` moves in the transaction that did the rows before it. */
const IMPORTS = `
create table clients.client_import (
  id uuid primary key,
  table_id uuid not null references platform.table_file (id),
  file_name text not null,
  media_type text not null,
  encoding text,
  size_bytes int not null,
  digest text not null,
  header text[] not null,
  asked_by uuid not null references identity.staff (id),
  asked_at timestamptz not null,
  state text not null check (state in ('MAPPING','CHECKING','CHECKED','RUNNING','DONE','CANCELLED','FAILED')),
  columns jsonb not null,
  business_type text,
  owner_id uuid references identity.staff (id),
  takes_warned boolean not null default false,
  total int not null check (total >= 0),
  done_to int not null default 0,
  ready int not null default 0,
  warned int not null default 0,
  refused int not null default 0,
  created int not null default 0,
  skipped int not null default 0,
  checked_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  cancelled_by uuid references identity.staff (id),
  fault jsonb,
  totals jsonb,
  version int not null default 1,
  check ((state in ('DONE','CANCELLED','FAILED')) = (ended_at is not null))
);
comment on column clients.client_import.file_name is 'Of the table, as are the next five: its file is read by who brought it alone, what was imported by more.';
comment on column clients.client_import.columns is 'The field that each column is, or null, in the order of the columns.';
comment on column clients.client_import.done_to is 'The last row that the work under way has done.';
comment on column clients.client_import.totals is 'Sums over the rows that became clients: in the file, and on record when the import ended.';
create index client_import_newest on clients.client_import (asked_at desc, id desc);
create index client_import_table on clients.client_import (table_id);
create index client_import_under_way on clients.client_import (id) where state in ('CHECKING','RUNNING');

create table clients.client_import_row (
  import_id uuid not null references clients.client_import (id),
  row_no int not null,
  state text not null check (state in ('READY','WARNED','REFUSED','CREATED','SKIPPED')),
  problems jsonb not null default '[]',
  credit_code text,
  core text,
  alike_id uuid,
  client_id uuid references clients.client (id),
  primary key (import_id, row_no),
  check ((state = 'CREATED') = (client_id is not null))
);
comment on column clients.client_import_row.core is 'The name without its legal form, by which rows of one file are found to be alike.';
comment on column clients.client_import_row.alike_id is 'The likeliest client on record that it may be.';
create index client_import_row_state on clients.client_import_row (import_id, state, row_no);
create index client_import_row_code on clients.client_import_row (import_id, credit_code) where credit_code is not null;
create index client_import_row_core on clients.client_import_row (import_id, core) where core is not null;
create index client_import_row_client on clients.client_import_row (client_id) where client_id is not null;
`;

const MAPPINGS = `
create table clients.import_mapping (
  staff_id uuid not null references identity.staff (id),
  name text not null check (length(name) between 1 and 60),
  fields jsonb not null,
  changed_at timestamptz not null,
  primary key (staff_id, name)
);
comment on column clients.import_mapping.fields is 'The field that each column is, by the title of the column.';
`;

const ON_RECORD = `
create function clients.codes_on_record(codes text[]) returns setof text
language sql stable security definer set search_path = pg_catalog
begin atomic
  select distinct c.credit_code from clients.client c where c.credit_code = any (codes);
end;
comment on function clients.codes_on_record is
  'Which of these credit codes a client has, in any portfolio. Answers the codes asked for, and nothing of the clients.';
revoke all on function clients.codes_on_record(text[]) from public;
grant execute on function clients.codes_on_record(text[]) to kehu_app;
`;

const MINE = 'asked_by = (select access.staff_id())';
const BELOW = `(select access.reach('client_write')) = 'all' or asked_by = any ((select access.owners('client_write'))::uuid[])`;
const OF_MINE = `import_id in (select id from clients.client_import where ${MINE})`;
const SYSTEM = '(select access.is_system())';

const POLICIES = `
alter table clients.client_import enable row level security, force row level security;
create policy owner_all on clients.client_import to kehu_owner using (true) with check (true);
create policy client_import_read on clients.client_import for select to kehu_app using (${MINE} or ${BELOW});
create policy client_import_insert on clients.client_import for insert to kehu_app with check (${MINE});
create policy client_import_update on clients.client_import for update to kehu_app
  using (${MINE} or ${SYSTEM}) with check (${MINE} or ${SYSTEM});
grant select, insert, update on clients.client_import to kehu_app;

alter table clients.client_import_row enable row level security, force row level security;
create policy owner_all on clients.client_import_row to kehu_owner using (true) with check (true);
create policy client_import_row_own on clients.client_import_row to kehu_app using (${OF_MINE}) with check (${OF_MINE});
grant select, insert, update, delete on clients.client_import_row to kehu_app;

alter table clients.import_mapping enable row level security, force row level security;
create policy owner_all on clients.import_mapping to kehu_owner using (true) with check (true);
create policy import_mapping_own on clients.import_mapping to kehu_app
  using (staff_id = (select access.staff_id())) with check (staff_id = (select access.staff_id()));
grant select, insert, update, delete on clients.import_mapping to kehu_app;
`;
