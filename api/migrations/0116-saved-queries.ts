import type { MigrationInterface, QueryRunner } from 'typeorm';
import { audienceColumns, keptPolicies } from './0115-saved-views';

/** Queries that staff keep of the explorer, with what they are for; shared like views. */
export class SavedQueries17640000116000 implements MigrationInterface {
  readonly name = 'SavedQueries17640000116000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(QUERY);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const QUERY = `
create table identity.saved_query (
  id uuid primary key,
  owner_id uuid not null references identity.staff,
  name text not null check (length(name) between 1 and 60),
  description text check (length(description) between 1 and 500),
  document text not null check (length(document) between 1 and 20000),
  variables text check (length(variables) <= 20000),
  operation_name text check (length(operation_name) <= 200),
  ${audienceColumns('saved_query')},
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 1
);
comment on table identity.saved_query is 'A GraphQL document under a name. Whoever opens it asks in their own name.';
create unique index saved_query_name on identity.saved_query (owner_id, name);
create index saved_query_newest on identity.saved_query (changed_at desc, id desc);
${keptPolicies('saved_query')}
grant select, insert, delete on identity.saved_query to kehu_app;
grant update (name, description, document, variables, operation_name, audience, team_head, unit_id, post, changed_at, version)
  on identity.saved_query to kehu_app;
`;
