import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Prospects on their way to becoming key clients (KA-5 to KA-8, KA-15): every stage with what it left, append-only, so that
 * none can be skipped or rewritten. Development tracking is top secret (SD-10).
 */
export class Prospects17640000083000 implements MigrationInterface {
  readonly name = 'Prospects17640000083000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, GUARD, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create table clients.prospect (
  id uuid primary key,
  name text not null check (name <> ''),
  credit_code text,
  region_code text references identity.region (code),
  city text,
  owner_id uuid not null references identity.staff (id),
  channel text,
  stage text not null check (stage in
    ('PROSPECT','SURVEYED','VISITED','CONFIRMED','APPLIED','APPROVED','RECOGNISED','DROPPED')),
  expected_yearly numeric(14,2) check (expected_yearly >= 0),
  score int,
  pass_mark int,
  applied_by uuid references identity.staff (id),
  visited_by uuid references identity.staff (id),
  client_id uuid unique references clients.client (id),
  created_by uuid not null references identity.staff (id),
  created_at timestamptz not null,
  moved_at timestamptz not null,
  version int not null default 1,
  constraint prospect_recognised check ((stage = 'RECOGNISED') = (client_id is not null))
);
create index prospect_newest on clients.prospect (moved_at desc, id desc);
create index prospect_owner on clients.prospect (owner_id, moved_at desc, id desc);
create index prospect_credit_code on clients.prospect (credit_code) where credit_code is not null;

create table clients.prospect_step (
  id uuid primary key,
  prospect_id uuid not null references clients.prospect (id),
  move text not null check (move in
    ('GENERAL_SURVEY','FIELD_SURVEY','CONFIRM_SURVEY','APPLY','APPROVE','REJECT','RECOGNISE','DROP')),
  content jsonb not null,
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null
);
create index prospect_step_of on clients.prospect_step (prospect_id, at, id);
`;

/** What the rule in the program says, said once more by the database: no stage is skipped, whoever writes. */
const GUARD = `
create function clients.guard_stage() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.stage = new.stage or (old.stage, new.stage) in (
    ('PROSPECT','SURVEYED'), ('SURVEYED','VISITED'), ('VISITED','CONFIRMED'), ('CONFIRMED','APPLIED'),
    ('APPLIED','APPROVED'), ('APPLIED','CONFIRMED'), ('APPROVED','RECOGNISED'))
    or (new.stage = 'DROPPED' and old.stage <> 'RECOGNISED')
  then return new; end if;
  raise check_violation using constraint = 'prospect_stages',
    message = 'a prospect cannot go from ' || old.stage || ' to ' || new.stage;
end $$;
create trigger prospect_stages before update of stage on clients.prospect
  for each row execute function clients.guard_stage();
`;

const within = (resource: string, owner: string): string =>
  `((select access.reach('${resource}')) = 'all' or ${owner} = any ((select access.owners('${resource}'))::uuid[]))`;
const OF_PROSPECT = 'exists (select from clients.prospect as p where p.id = prospect_id)';

const POLICIES = `
grant select, insert, update on clients.prospect to kehu_app;
alter table clients.prospect enable row level security, force row level security;
create policy owner_all on clients.prospect to kehu_owner using (true) with check (true);
create policy prospect_read on clients.prospect for select to kehu_app using (${within('confidential', 'owner_id')});
create policy prospect_insert on clients.prospect for insert to kehu_app
  with check (stage = 'PROSPECT' and ${within('client_write', 'owner_id')});
create policy prospect_update on clients.prospect for update to kehu_app
  using (${within('client_write', 'owner_id')} or ${within('grading', 'owner_id')})
  with check (${within('client_write', 'owner_id')} or ${within('grading', 'owner_id')});

grant select, insert on clients.prospect_step to kehu_app;
alter table clients.prospect_step enable row level security, force row level security;
create policy owner_all on clients.prospect_step to kehu_owner using (true) with check (true);
create policy prospect_step_read on clients.prospect_step for select to kehu_app using (${OF_PROSPECT});
create policy prospect_step_insert on clients.prospect_step for insert to kehu_app
  with check (by_staff = (select access.staff_id()) and ${OF_PROSPECT});
`;
