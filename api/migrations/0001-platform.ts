import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every room builds on: the settings row-level security reads, the audit trail, idempotency, the outbox. */
export class Platform17640000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXTENSION);
    await runner.query(ACCESS);
    await runner.query(AUDIT);
    await runner.query(IDEMPOTENCY);
    await runner.query(OUTBOX);
    await runner.query(SIGN_IN_ATTEMPT);
    await runner.query(JOBS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only: restore a backup.'));
  }
}

/** Exclusion constraints over an id and a period. */
const EXTENSION = `create extension if not exists btree_gist with schema platform`;

/**
 * Policies call these as \`(select access.reach('client'))\`, so that a statement reads a setting once and not per row.
 * Unset means nobody: nothing is reached.
 */
const ACCESS = `
  create schema access;
  grant usage on schema access to kehu_app, kehu_analyst;

  create function access.staff_id() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('kehu.staff_id', true), '')::uuid $$;

  create function access.posts() returns text[] language sql stable parallel safe as
    $$ select coalesce(string_to_array(nullif(current_setting('kehu.posts', true), ''), ','), '{}') $$;

  create function access.reach(resource text) returns text language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('kehu.' || resource, true), ''), 'none') $$;

  create function access.owners(resource text) returns uuid[] language sql stable parallel safe as
    $$ select coalesce(
         string_to_array(nullif(current_setting('kehu.' || resource || '_owners', true), ''), ',')::uuid[], '{}') $$;

  create function access.on_cases(resource text) returns boolean language sql stable parallel safe as
    $$ select coalesce(current_setting('kehu.' || resource || '_cases', true) = 'yes', false) $$;

  -- Jobs, seeds and imports: every reach and no person.
  create function access.is_system() returns boolean language sql stable parallel safe as
    $$ select access.staff_id() is null and access.reach('client') = 'all' and access.reach('audit') = 'all' $$;

  -- Which clients a case at a post concerns. Empty until the cases exist; the room that keeps them replaces it.
  create view access.case_client(client_id, post) as select null::uuid, null::text where false;
  grant select on access.case_client to kehu_app, kehu_analyst;
`;

const AUDIT = `
  grant usage on schema platform to kehu_app;

  create table platform.audit (
    id uuid primary key,
    at timestamptz not null,
    actor_id uuid,
    request_id text not null,
    action text not null check (action <> ''),
    subject_type text not null,
    subject_id text not null,
    before jsonb,
    after jsonb
  );
  create index audit_by_time on platform.audit (at desc, id desc);
  create index audit_by_subject on platform.audit (subject_type, subject_id, at desc);
  create index audit_by_actor on platform.audit (actor_id, at desc);
  alter table platform.audit enable row level security;
  alter table platform.audit force row level security;
  create policy owner_all on platform.audit to kehu_owner using (true) with check (true);
  create policy read on platform.audit for select to kehu_app using ((select access.reach('audit')) = 'all');
  -- Nobody writes in another's name.
  create policy write on platform.audit for insert to kehu_app
    with check (actor_id is not distinct from (select access.staff_id()));
  grant select, insert on platform.audit to kehu_app;
`;

const IDEMPOTENCY = `
  create table platform.idempotency (
    actor_id uuid not null,
    key text not null check (length(key) between 1 and 200),
    operation text not null,
    request_hash text not null,
    answer jsonb,
    at timestamptz not null,
    primary key (actor_id, key)
  );
  create index idempotency_by_time on platform.idempotency (at);
  alter table platform.idempotency enable row level security;
  alter table platform.idempotency force row level security;
  create policy owner_all on platform.idempotency to kehu_owner using (true) with check (true);
  create policy own on platform.idempotency to kehu_app
    using (actor_id = (select access.staff_id()) or (select access.is_system()))
    with check (actor_id = (select access.staff_id()));
  grant select, insert, update, delete on platform.idempotency to kehu_app;
`;

const OUTBOX = `
  create table platform.outbox (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    topic text not null check (topic <> ''),
    payload jsonb not null
  );
  alter table platform.outbox enable row level security;
  alter table platform.outbox force row level security;
  create policy owner_all on platform.outbox to kehu_owner using (true) with check (true);
  create policy publish on platform.outbox for insert to kehu_app with check (true);
  create policy consume on platform.outbox to kehu_app
    using ((select access.is_system())) with check ((select access.is_system()));
  grant select, insert, delete on platform.outbox to kehu_app;
  -- Nothing is changed; but a row can only be locked by who may change some of it.
  grant update (topic) on platform.outbox to kehu_app;
`;

const SIGN_IN_ATTEMPT = `
  create table platform.sign_in_attempt (
    id bigint generated always as identity primary key,
    account text not null,
    address text not null,
    at timestamptz not null,
    succeeded boolean not null
  );
  create index sign_in_attempt_by_account on platform.sign_in_attempt (account, at);
  create index sign_in_attempt_by_address on platform.sign_in_attempt (address, at);
  create index sign_in_attempt_by_time on platform.sign_in_attempt (at);
  grant select, insert, delete on platform.sign_in_attempt to kehu_app;
  grant update (succeeded) on platform.sign_in_attempt to kehu_app;
`;

/** The job queue's own tables follow when the database is prepared; the application owns none of them. */
const JOBS = `
  create schema jobs;
  grant usage on schema jobs to kehu_app;
  alter default privileges in schema jobs grant select, insert, update, delete on tables to kehu_app;
`;
