import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts of regulations. A draft is changed until it is put into force or withdrawn; what it becomes is a version, which
 * never changes. Published: `access.policy_draft`, for rooms that preview what a draft would do to their rows.
 */
export class Drafts17640000020000 implements MigrationInterface {
  readonly name = 'Drafts17640000020000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [VERSION, DRAFT, PUBLISHED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const VERSION = `
alter table policy.regulation_version
  add column enacted_by uuid references identity.staff (id),
  add column enacted_at timestamptz;
comment on column policy.regulation_version.enacted_by is 'Who put it into force; null for a version that was loaded.';
create policy enacted on policy.regulation_version for insert to kehu_app
  with check ((select access.reach('enacting')) = 'all' and enacted_by = (select access.staff_id()));
`;

const DRAFT = `
create table policy.draft (
  id uuid primary key,
  code text not null references policy.regulation (code),
  base_version int not null,
  state text not null default 'OPEN' check (state in ('OPEN','ENACTED','WITHDRAWN')),
  document jsonb not null,
  enacted_version int,
  editors uuid[] not null check (cardinality(editors) > 0),
  created_by uuid not null references identity.staff (id),
  created_at timestamptz not null,
  changed_by uuid not null references identity.staff (id),
  changed_at timestamptz not null,
  version int not null default 1,
  foreign key (code, base_version) references policy.regulation_version (code, version),
  foreign key (code, enacted_version) references policy.regulation_version (code, version),
  constraint draft_enacted check ((state = 'ENACTED') = (enacted_version is not null))
);
comment on column policy.draft.editors is 'Everybody who wrote on it: none of them may put it into force.';
create unique index draft_one_open on policy.draft (code) where state = 'OPEN';
create index draft_by_code on policy.draft (code, created_at);

alter table policy.draft enable row level security, force row level security;
create policy owner_all on policy.draft to kehu_owner using (true) with check (true);
create policy draft_read on policy.draft for select to kehu_app
  using ((select access.reach('drafting')) in ('all','write'));
create policy draft_insert on policy.draft for insert to kehu_app
  with check ((select access.reach('drafting')) = 'write');
create policy draft_write on policy.draft for update to kehu_app
  using (state = 'OPEN' and ((select access.reach('drafting')) = 'write' or (select access.reach('enacting')) = 'all'))
  with check ((select access.reach('drafting')) = 'write' or (select access.reach('enacting')) = 'all');
grant select, insert on policy.draft to kehu_app;
grant update (state, document, enacted_version, editors, changed_by, changed_at, version) on policy.draft to kehu_app;
`;

const PUBLISHED = `
create view access.policy_draft (id, code, document) as
  select id, code, document from policy.draft
  where state = 'OPEN' and (select access.reach('drafting')) in ('all','write');
grant select on access.policy_draft to kehu_app;
`;
