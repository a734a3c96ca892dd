import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calls, visits and walk-ins put on record and corrected (SD-1, SD-5), and the questions that could not be answered at
 * once, with their 30-minute clock (SD-2). Secret (SD-10).
 */
export class DeskRecords17640000143000 implements MigrationInterface {
  readonly name = 'DeskRecords17640000143000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ACTIVITY, QUESTION, POLICIES, ALERT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const ACTIVITY = `
alter table desk.activity
  add column subject text check (subject in
    ('CONSULTATION','COMPLAINT','DISPUTE','HANDOUT','RECEIVABLES','MARKET','GUIDANCE','CARE')),
  add column contact_name text check (contact_name <> ''),
  add column outcome text check (outcome <> ''),
  add column counterparty text check (counterparty <> ''),
  add column handout text check (handout <> ''),
  add column answered_at_once boolean,
  add column recorded_by uuid references identity.staff (id),
  add column recorded_at timestamptz,
  add column version int not null default 1,
  add constraint activity_dispute check (counterparty is null or subject = 'DISPUTE'),
  add constraint activity_handout check (handout is null or subject = 'HANDOUT');
comment on column desk.activity.answered_at_once is 'Whether what the client asked was answered at once (SD-2); null: nothing was asked.';
comment on column desk.activity.recorded_by is 'Who put it on record; null: before records were made here.';
create index activity_of_staff on desk.activity (recorded_by, recorded_at desc, id desc) where recorded_by is not null;
create index activity_kind_newest on desk.activity (kind, at desc, id desc);

create table desk.activity_version (
  activity_id uuid not null references desk.activity (id),
  version int not null,
  content jsonb not null,
  reason text not null check (reason <> ''),
  replaced_by uuid not null references identity.staff (id),
  replaced_at timestamptz not null,
  primary key (activity_id, version)
);
comment on table desk.activity_version is 'What a record said before it was corrected: original records are kept (SD-1). Append-only.';
`;

const QUESTION = `
create table desk.question (
  id uuid primary key,
  activity_id uuid not null unique references desk.activity (id),
  client_id uuid not null references clients.client (id),
  content text not null check (content <> ''),
  asked_at timestamptz not null,
  asked_by uuid not null references identity.staff (id),
  responsible_id uuid not null references identity.staff (id),
  involved uuid[] not null,
  due_at timestamptz not null check (due_at > asked_at),
  due_provisional boolean not null default false,
  due_why jsonb not null,
  sd_version int not null,
  first_answered_at timestamptz check (first_answered_at >= asked_at),
  round int not null default 1 check (round > 0),
  round_due_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references identity.staff (id),
  answer text check (answer <> ''),
  version int not null default 1,
  constraint question_answered check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)),
  constraint question_first_answered check (answered_at is null or first_answered_at is not null)
);
comment on table desk.question is 'What a client asked and was not answered at once (SD-2).';
comment on column desk.question.due_at is 'By when the client was to have its first answer; never moved.';
comment on column desk.question.round is 'From 1; a client who insists opens the next one, one level higher.';
comment on column desk.question.round_due_at is 'By when this round is to be answered.';
comment on column desk.question.involved is 'Who was responsible in any round, and who was told that it was overdue.';
create index question_of_client on desk.question (client_id);
create index question_open on desk.question (round_due_at, id) where answered_at is null;
create index question_waiting on desk.question (responsible_id, round_due_at, id) where answered_at is null;
create index question_answered_newest on desk.question (answered_at desc, id desc) where answered_at is not null;

create table desk.question_event (
  id uuid primary key,
  question_id uuid not null references desk.question (id),
  at timestamptz not null,
  kind text not null check (kind in ('ASKED','ANSWERED','INSISTED','OVERDUE')),
  round int not null,
  level int check (level > 0),
  by_staff uuid references identity.staff (id),
  to_staff uuid[] not null default '{}',
  note text check (note <> ''),
  constraint question_told check ((level is not null) = (kind = 'OVERDUE'))
);
comment on table desk.question_event is 'What became of a question, append-only.';
create index question_event_of on desk.question_event (question_id, at, id);
create unique index question_told_once on desk.question_event (question_id, round, level) where kind = 'OVERDUE';
`;

const owns = (table: string, resource: string): string => `
  ((select access.reach('${resource}')) = 'all'
  or exists (select from access.client_owner as o
    where o.client_id = ${table}.client_id and o.owner_id = any ((select access.owners('${resource}'))::uuid[])))`;
const INVOLVED = `(select access.staff_id()) = any (involved)`;

/*
 * Calls are put on record by who looks after the client and by the service director; until now whoever read them might
 * have. A question is read by them, and by who is to answer it, whichever department that is.
 */
const POLICIES = `
drop policy activity_scope on desk.activity;
create policy activity_read on desk.activity for select to kehu_app using (${owns('activity', 'activity')});
create policy activity_insert on desk.activity for insert to kehu_app with check (${owns('activity', 'activity_write')});
create policy activity_update on desk.activity for update to kehu_app
  using (${owns('activity', 'activity_write')}) with check (${owns('activity', 'activity_write')});
grant update (kind, at, by_staff, subject, contact_name, summary, outcome, counterparty, handout, satisfied, version)
  on desk.activity to kehu_app;

grant select, insert on desk.activity_version to kehu_app;
alter table desk.activity_version enable row level security, force row level security;
create policy owner_all on desk.activity_version to kehu_owner using (true) with check (true);
create policy activity_version_read on desk.activity_version for select to kehu_app
  using (exists (select from desk.activity as a where a.id = activity_id));
create policy activity_version_insert on desk.activity_version for insert to kehu_app with check (
  replaced_by = (select access.staff_id())
  and exists (select from desk.activity as a where a.id = activity_id and ${owns('a', 'activity_write')}));

grant select, insert on desk.question to kehu_app;
grant update (responsible_id, involved, first_answered_at, round, round_due_at, answered_at, answered_by, answer, version)
  on desk.question to kehu_app;
alter table desk.question enable row level security, force row level security;
create policy owner_all on desk.question to kehu_owner using (true) with check (true);
create policy question_read on desk.question for select to kehu_app using (${INVOLVED} or ${owns('question', 'activity')});
create policy question_insert on desk.question for insert to kehu_app
  with check (asked_by = (select access.staff_id()) and ${owns('question', 'activity_write')});
create policy question_update on desk.question for update to kehu_app
  using (${INVOLVED} or ${owns('question', 'activity_write')})
  with check (${INVOLVED} or ${owns('question', 'activity_write')});

grant select, insert on desk.question_event to kehu_app;
alter table desk.question_event enable row level security, force row level security;
create policy owner_all on desk.question_event to kehu_owner using (true) with check (true);
create policy question_event_read on desk.question_event for select to kehu_app
  using (exists (select from desk.question as q where q.id = question_id));
create policy question_event_insert on desk.question_event for insert to kehu_app with check (
  ((select access.is_system()) or by_staff = (select access.staff_id()))
  and exists (select from desk.question as q where q.id = question_id));
`;

/** One more kind of alert, beside those that others know of. */
const ALERT = `
do $$ declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'inbox.alert'::regclass and conname = 'alert_kind_check');
begin
  alter table inbox.alert drop constraint alert_kind_check;
  execute 'alter table inbox.alert add constraint alert_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''QUESTION''::text, ');
end $$;
alter table inbox.alert add column question_id uuid references desk.question (id);
`;
