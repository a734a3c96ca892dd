import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables that staff bring as files: the file itself is kept like every document, its rows stand here for whoever works at
 * them, since jobs may run where there is no such file. A table is its uploader's alone.
 */
export class Tables17640000125000 implements MigrationInterface {
  readonly name = 'Tables17640000125000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create table platform.table_file (
  id uuid primary key,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  file_name text not null check (length(file_name) between 1 and 200),
  media_type text not null check (media_type in
    ('text/csv','application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  size_bytes int not null check (size_bytes > 0),
  encoding text,
  delimiter text,
  header text[] not null check (cardinality(header) > 0),
  row_count int not null check (row_count >= 0),
  uploaded_by uuid not null,
  at timestamptz not null
);
comment on table platform.table_file is 'A table that was uploaded; its bytes are a file named by their SHA-256 under the data directory.';
comment on column platform.table_file.row_count is 'Rows below the header.';
create index table_file_age on platform.table_file (at);

create table platform.table_row (
  file_id uuid not null references platform.table_file (id) on delete cascade,
  row_no int not null check (row_no > 0),
  line_no int not null,
  cells text[] not null,
  primary key (file_id, row_no)
);
comment on table platform.table_row is 'The rows below the header as they stand in the file; dropped when the table is old, the file stays.';
`;

const MINE = 'uploaded_by = (select access.staff_id())';
const OF_MINE = `file_id in (select id from platform.table_file where ${MINE})`;
const SYSTEM = '(select access.is_system())';

const POLICIES = `
alter table platform.table_file enable row level security, force row level security;
create policy owner_all on platform.table_file to kehu_owner using (true) with check (true);
create policy table_file_read on platform.table_file for select to kehu_app using (${MINE} or ${SYSTEM});
create policy table_file_insert on platform.table_file for insert to kehu_app with check (${MINE});
create policy table_file_update on platform.table_file for update to kehu_app using (${MINE}) with check (${MINE});
grant select, insert on platform.table_file to kehu_app;
grant update (row_count) on platform.table_file to kehu_app;

alter table platform.table_row enable row level security, force row level security;
create policy owner_all on platform.table_row to kehu_owner using (true) with check (true);
create policy table_row_read on platform.table_row for select to kehu_app using (${OF_MINE} or ${SYSTEM});
create policy table_row_insert on platform.table_row for insert to kehu_app with check (${OF_MINE});
create policy table_row_tidy on platform.table_row for delete to kehu_app using (${SYSTEM});
grant select, insert, delete on platform.table_row to kehu_app;
`;
