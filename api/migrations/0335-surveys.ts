import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Opinion surveys of clients: the forms, version by version, and what clients answered (SD-6). Secret (SD-10). A form that
 * was published and a survey that was completed are never changed.
 */
export class Surveys17640000335000 implements MigrationInterface {
  readonly name = 'Surveys17640000335000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FORMS, SURVEYS, FINAL, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const FORMS = `
create table desk.survey_form (
  id uuid primary key,
  series_id uuid not null,
  number int not null check (number > 0),
  title_zh text not null check (title_zh <> ''),
  title_en text not null check (title_en <> ''),
  questions jsonb not null check (jsonb_typeof(questions) = 'array'),
  state text not null default 'DRAFT' check (state in ('DRAFT','PUBLISHED','WITHDRAWN')),
  from_day date,
  withdrawn_on date,
  withdraw_reason text check (withdraw_reason <> ''),
  drafted_by uuid not null references identity.staff (id),
  drafted_at timestamptz not null,
  published_by uuid references identity.staff (id),
  published_at timestamptz,
  withdrawn_by uuid references identity.staff (id),
  version int not null default 1,
  constraint survey_form_number unique (series_id, number),
  constraint survey_form_published check (
    (state = 'DRAFT') = (from_day is null) and (from_day is null) = (published_by is null)
    and (published_by is null) = (published_at is null)),
  constraint survey_form_withdrawn check (
    (state = 'WITHDRAWN') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_by is null)
    and (withdrawn_by is null) = (withdraw_reason is null))
);
comment on table desk.survey_form is 'One version of a form of opinion surveys: a title and its questions in both languages (SD-6).';
comment on column desk.survey_form.series_id is 'The form whose version it is: equal for all versions.';
comment on column desk.survey_form.from_day is 'From this day on it is the one in force, until a later one of its series is.';
create unique index survey_form_draft on desk.survey_form (series_id) where state = 'DRAFT';
`;

const SURVEYS = `
create table desk.survey (
  id uuid primary key,
  form_id uuid not null references desk.survey_form (id),
  client_id uuid not null references clients.client (id),
  activity_id uuid references desk.activity (id),
  supersedes_id uuid references desk.survey (id),
  held_on date not null,
  contact_name text check (contact_name <> ''),
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  findings text check (findings <> ''),
  guidance text check (guidance <> ''),
  developments text check (developments <> ''),
  state text not null default 'DRAFT' check (state in ('DRAFT','COMPLETE','DISCARDED')),
  recorded_by uuid not null references identity.staff (id),
  recorded_at timestamptz not null,
  ended_by uuid references identity.staff (id),
  ended_at timestamptz,
  version int not null default 1,
  constraint survey_ended check ((state = 'DRAFT') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  constraint survey_answered check (state <> 'COMPLETE' or contact_name is not null),
  constraint survey_of_another check (supersedes_id <> id)
);
comment on table desk.survey is 'What a client answered to a form of opinion surveys, and the report of the visit (SD-6).';
comment on column desk.survey.answers is 'By the code of the question: 1 to 5, the code of a choice, true or false, or a text.';
comment on column desk.survey.ended_at is 'When it was completed, and with that archived (SD-10), or discarded.';
comment on column desk.survey.supersedes_id is 'The completed survey that this one corrects.';
create index survey_newest on desk.survey (held_on desc, id desc);
create index survey_of_client on desk.survey (client_id, held_on desc, id desc);
create index survey_by on desk.survey (recorded_by, held_on desc, id desc);
create index survey_of_activity on desk.survey (activity_id) where activity_id is not null;
create unique index survey_superseded on desk.survey (supersedes_id) where state <> 'DISCARDED';

alter table desk.market_note add column survey_id uuid references desk.survey (id);
comment on column desk.market_note.survey_id is 'The survey in which it was learned.';
create index market_note_of_survey on desk.market_note (survey_id) where survey_id is not null;
alter table desk.planned_contact add column survey_id uuid references desk.survey (id);
comment on column desk.planned_contact.survey_id is 'The survey that it follows up.';
create index planned_contact_of_survey on desk.planned_contact (survey_id) where survey_id is not null;
`;

/** A merge of clients alone moves a completed survey: with its client, and nothing else of it. */
const FINAL = `
create function desk.keep_survey_form() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state <> 'DRAFT' and
    (new.series_id, new.number, new.title_zh, new.title_en, new.questions, new.from_day, new.published_by, new.published_at)
    is distinct from
    (old.series_id, old.number, old.title_zh, old.title_en, old.questions, old.from_day, old.published_by, old.published_at)
  then
    raise exception 'A form that was published is never changed';
  end if;
  return new;
end $$;
create trigger survey_form_is_kept before update on desk.survey_form for each row execute function desk.keep_survey_form();

create function desk.keep_survey() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state <> 'DRAFT' and to_jsonb(new) - 'client_id' is distinct from to_jsonb(old) - 'client_id' then
    raise exception 'A survey that was completed or discarded is never changed';
  end if;
  return new;
end $$;
create trigger survey_is_kept before update on desk.survey for each row execute function desk.keep_survey();
`;

const owns = (resource: string): string => `
  ((select access.reach('${resource}')) = 'all'
  or exists (select from access.client_owner as o
    where o.client_id = survey.client_id and o.owner_id = any ((select access.owners('${resource}'))::uuid[])))`;

/*
 * Forms are kept by who may, and read by everybody who has to do with surveys, or with their figures, once they were
 * published. A survey is of its client, as visits are.
 */
const POLICIES = `
grant select, insert on desk.survey_form to kehu_app;
grant update (title_zh, title_en, questions, state, from_day, withdrawn_on, withdraw_reason, published_by, published_at,
  withdrawn_by, version) on desk.survey_form to kehu_app;
alter table desk.survey_form enable row level security, force row level security;
create policy owner_all on desk.survey_form to kehu_owner using (true) with check (true);
create policy survey_form_read on desk.survey_form for select to kehu_app using (
  (select access.reach('survey_form')) = 'all'
  or (state <> 'DRAFT'
    and ((select access.reach('activity')) <> 'none' or (select access.reach('aggregate')) = 'all')));
create policy survey_form_insert on desk.survey_form for insert to kehu_app
  with check (drafted_by = (select access.staff_id()) and (select access.reach('survey_form')) = 'all');
create policy survey_form_update on desk.survey_form for update to kehu_app
  using ((select access.reach('survey_form')) = 'all') with check ((select access.reach('survey_form')) = 'all');

grant select, insert on desk.survey to kehu_app;
grant update (held_on, contact_name, answers, findings, guidance, developments, state, ended_by, ended_at, version)
  on desk.survey to kehu_app;
alter table desk.survey enable row level security, force row level security;
create policy owner_all on desk.survey to kehu_owner using (true) with check (true);
create policy survey_read on desk.survey for select to kehu_app using (${owns('activity')});
create policy survey_insert on desk.survey for insert to kehu_app
  with check (recorded_by = (select access.staff_id()) and ${owns('activity_write')});
create policy survey_update on desk.survey for update to kehu_app
  using (state = 'DRAFT' and ${owns('activity_write')}) with check (${owns('activity_write')});
`;
