import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The daily contact with clients: calls, visits, callbacks and walk-ins (secret, SD-10). */
export class Desk17640000008000 implements MigrationInterface {
  readonly name = 'Desk17640000008000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create schema desk authorization kehu_owner;

create table desk.activity (
  id uuid primary key,
  kind text not null check (kind in ('CALL','VISIT','CALLBACK','WALK_IN')),
  client_id uuid not null references clients.client (id),
  at timestamptz not null,
  by_staff uuid references identity.staff (id),
  summary text,
  satisfied boolean
);
comment on column desk.activity.satisfied is 'What the client answered when asked; null when not asked or not answered.';
create index activity_newest on desk.activity (at desc, id desc);
create index activity_client_newest on desk.activity (client_id, at desc, id desc);
`;

const REACHES = `
  (select access.reach('activity')) = 'all'
  or client_id in (
    select o.client_id from access.client_owner as o where o.owner_id = any ((select access.owners('activity'))::uuid[]))`;

const POLICIES = `
grant usage on schema desk to kehu_app;
grant select, insert on desk.activity to kehu_app;

alter table desk.activity enable row level security, force row level security;
create policy owner_all on desk.activity to kehu_owner using (true) with check (true);
create policy activity_scope on desk.activity to kehu_app using (${REACHES}) with check (${REACHES});
`;
