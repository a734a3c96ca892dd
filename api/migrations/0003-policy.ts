import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regulations and their versions. A version never changes once it is stored: a case cites it for good. */
export class Policy17640000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REGULATION);
    await runner.query(PUBLISHED);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only: restore a backup.'));
  }
}

const security = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy owner_all on ${table} to kehu_owner using (true) with check (true);
  create policy signed_in on ${table} for select to kehu_app, kehu_analyst
    using ((select access.staff_id()) is not null or (select access.is_system()));
  create policy system on ${table} for insert to kehu_app with check ((select access.is_system()));
`;

const REGULATION = `
  create schema policy;
  grant usage on schema policy to kehu_app, kehu_analyst;

  create table policy.regulation (
    code text primary key check (code ~ '^[A-Z]{2}$'),
    created_at timestamptz not null default now()
  );
  create table policy.regulation_version (
    code text not null references policy.regulation,
    version integer not null check (version > 0),
    effective_from date not null,
    document jsonb not null,
    checksum text not null,
    loaded_at timestamptz not null default now(),
    primary key (code, version)
  );
  ${security('policy.regulation')}
  ${security('policy.regulation_version')}
  grant select, insert on policy.regulation, policy.regulation_version to kehu_app;
  grant select on policy.regulation, policy.regulation_version to kehu_analyst;
`;

/** A version holds from its day until the day the next one takes over, which is no longer its own. */
const PUBLISHED = `
  create view access.policy_document (code, version, effective_from, effective_to, document) as
    select code, version, effective_from,
      lead(effective_from) over (partition by code order by version), document
    from policy.regulation_version;
  grant select on access.policy_document to kehu_app, kehu_analyst;
`;
