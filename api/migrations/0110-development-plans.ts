import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Plans by which key clients are developed (KA-9 to KA-12, KA-15): what is written, the prospects they name, who approved
 * them, and the meetings that review them with their decisions. Development tracking is top secret (SD-10).
 */
export class DevelopmentPlans17640000110000 implements MigrationInterface {
  readonly name = 'DevelopmentPlans17640000110000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PLAN, GUARD, DIRECTORY, REVIEW, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** What is submitted is whole, and what is under way has a day by which it is reviewed, with the account of it. */
const PLAN = `
create table clients.development_plan (
  id uuid primary key,
  number text collate "C" not null unique check (number <> ''),
  title text not null check (title <> ''),
  lead_id uuid not null references identity.staff (id),
  involved uuid[] not null default '{}',
  stage text not null check (stage in ('DRAFT','SUBMITTED','APPROVED','CLOSED','ABANDONED')),
  scope text,
  direction text,
  analysis text,
  channel text,
  reception text,
  submitted_by uuid references identity.staff (id),
  submitted_at timestamptz,
  review_by date,
  review_why jsonb,
  created_by uuid not null references identity.staff (id),
  created_at timestamptz not null,
  moved_at timestamptz not null,
  version int not null default 1,
  constraint plan_whole check (stage in ('DRAFT','ABANDONED')
    or (scope is not null and direction is not null and analysis is not null and channel is not null and reception is not null
        and submitted_by is not null and submitted_at is not null)),
  constraint plan_reviewed check (stage not in ('APPROVED','CLOSED') or (review_by is not null and review_why is not null))
);
comment on column clients.development_plan.involved is 'Who sat in a review of it or has a decision of one to carry out, and therefore reads it.';
create index development_plan_newest on clients.development_plan (moved_at desc, id desc);
create index development_plan_lead on clients.development_plan (lead_id, moved_at desc, id desc);
create index development_plan_submitted on clients.development_plan (submitted_at) where stage = 'SUBMITTED';

create table clients.plan_step (
  id uuid primary key,
  plan_id uuid not null references clients.development_plan (id),
  move text not null check (move in ('SUBMIT','WITHDRAW','APPROVE','RETURN','CLOSE','ABANDON')),
  note text,
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null
);
create index plan_step_of on clients.plan_step (plan_id, at, id);

create table clients.plan_counter (
  scope text primary key,
  last int not null check (last > 0)
);
comment on table clients.plan_counter is 'The last serial given out of a year; the row stays locked until the transaction ends, so that no number is left out.';
`;

/** What the rule in the program says, said once more by the database: no stage is skipped, whoever writes. */
const GUARD = `
create function clients.guard_plan() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.stage = new.stage or (old.stage, new.stage) in (
    ('DRAFT','SUBMITTED'), ('SUBMITTED','DRAFT'), ('SUBMITTED','APPROVED'), ('APPROVED','CLOSED'),
    ('DRAFT','ABANDONED'), ('SUBMITTED','ABANDONED'), ('APPROVED','ABANDONED'))
  then return new; end if;
  raise check_violation using constraint = 'plan_stages',
    message = 'a development plan cannot go from ' || old.stage || ' to ' || new.stage;
end $$;
create trigger plan_stages before update of stage on clients.development_plan
  for each row execute function clients.guard_plan();
`;

const DIRECTORY = `
create table clients.plan_prospect (
  id uuid primary key,
  plan_id uuid not null references clients.development_plan (id),
  prospect_id uuid not null references clients.prospect (id),
  added_by uuid not null references identity.staff (id),
  added_at timestamptz not null,
  verdict text check (verdict in ('PURSUE','SET_ASIDE')),
  verdict_note text,
  screened_by uuid references identity.staff (id),
  screened_at timestamptz,
  constraint plan_prospect_once unique (plan_id, prospect_id),
  constraint plan_prospect_screened check (
    (verdict is null) = (screened_by is null) and (verdict is null) = (screened_at is null)
    and (verdict is null or verdict_note is not null))
);
create index plan_prospect_of on clients.plan_prospect (prospect_id);
`;

const REVIEW = `
create table clients.plan_review (
  id uuid primary key,
  plan_id uuid not null references clients.development_plan (id),
  held_on date not null,
  attendees uuid[] not null check (cardinality(attendees) > 0),
  guests text,
  minutes text not null check (minutes <> ''),
  recorded_by uuid not null references identity.staff (id),
  recorded_at timestamptz not null
);
create index plan_review_of on clients.plan_review (plan_id, held_on desc, id desc);

create table clients.plan_decision (
  id uuid primary key,
  plan_id uuid not null references clients.development_plan (id),
  review_id uuid not null references clients.plan_review (id),
  position int not null check (position > 0),
  content text not null check (content <> ''),
  responsible_id uuid not null references identity.staff (id),
  due_on date not null,
  outcome text,
  done_on date,
  done_by uuid references identity.staff (id),
  constraint plan_decision_once unique (review_id, position),
  constraint plan_decision_done check (
    (done_on is null) = (done_by is null) and (done_on is null) = (outcome is null))
);
create index plan_decision_of on clients.plan_decision (plan_id);
create index plan_decision_open on clients.plan_decision (responsible_id, due_on, id) where done_on is null;
`;

const within = (resource: string, owner: string): string =>
  `((select access.reach('${resource}')) = 'all' or ${owner} = any ((select access.owners('${resource}'))::uuid[]))`;
const OF_PLAN = 'exists (select from clients.development_plan as p where p.id = plan_id)';
const WRITTEN = `exists (select from clients.development_plan as p where p.id = plan_id and ${within('client_write', 'p.lead_id')})`;
const LED = `(${within('client_write', 'lead_id')} or ${within('grading', 'lead_id')})`;
const ME = '(select access.staff_id())';

const guarded = (table: string): string => `
alter table clients.${table} enable row level security, force row level security;
create policy owner_all on clients.${table} to kehu_owner using (true) with check (true);
`;

const POLICIES = `
${['development_plan', 'plan_step', 'plan_counter', 'plan_prospect', 'plan_review', 'plan_decision'].map(guarded).join('')}
grant select, insert, update on clients.development_plan to kehu_app;
create policy plan_read on clients.development_plan for select to kehu_app
  using (${within('confidential', 'lead_id')} or ${ME} = any (involved));
create policy plan_insert on clients.development_plan for insert to kehu_app
  with check (stage = 'DRAFT' and ${within('client_write', 'lead_id')});
create policy plan_update on clients.development_plan for update to kehu_app using ${LED} with check ${LED};

grant select, insert on clients.plan_step to kehu_app;
create policy plan_step_read on clients.plan_step for select to kehu_app using (${OF_PLAN});
create policy plan_step_insert on clients.plan_step for insert to kehu_app with check (by_staff = ${ME} and ${OF_PLAN});

grant select, insert, update on clients.plan_counter to kehu_app;
create policy plan_counter_write on clients.plan_counter to kehu_app
  using ((select access.reach('client_write')) <> 'none') with check ((select access.reach('client_write')) <> 'none');

grant select, insert, delete on clients.plan_prospect to kehu_app;
grant update (verdict, verdict_note, screened_by, screened_at) on clients.plan_prospect to kehu_app;
create policy plan_prospect_read on clients.plan_prospect for select to kehu_app
  using (${OF_PLAN} and exists (select from clients.prospect as p where p.id = prospect_id));
create policy plan_prospect_insert on clients.plan_prospect for insert to kehu_app
  with check (added_by = ${ME} and ${WRITTEN});
create policy plan_prospect_update on clients.plan_prospect for update to kehu_app
  using (${WRITTEN}) with check (screened_by = ${ME} and ${WRITTEN});
create policy plan_prospect_delete on clients.plan_prospect for delete to kehu_app using (${WRITTEN});

grant select, insert on clients.plan_review to kehu_app;
create policy plan_review_read on clients.plan_review for select to kehu_app using (${OF_PLAN});
create policy plan_review_insert on clients.plan_review for insert to kehu_app
  with check (recorded_by = ${ME} and ${WRITTEN});

grant select, insert on clients.plan_decision to kehu_app;
grant update (outcome, done_on, done_by) on clients.plan_decision to kehu_app;
create policy plan_decision_read on clients.plan_decision for select to kehu_app using (${OF_PLAN});
create policy plan_decision_insert on clients.plan_decision for insert to kehu_app with check (${WRITTEN});
create policy plan_decision_update on clients.plan_decision for update to kehu_app
  using (responsible_id = ${ME} or ${WRITTEN}) with check (done_by = ${ME});
`;
