import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls scored by the conduct rules: by a superior of who made them, and seen by who made them (SD-12). Secret. */
export class CallScores17640000195000 implements MigrationInterface {
  readonly name = 'CallScores17640000195000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create table desk.call_score (
  id uuid primary key,
  activity_id uuid not null unique references desk.activity (id),
  agent_id uuid not null references identity.staff (id),
  called_on date not null,
  sd_version int not null,
  pass_points int not null check (pass_points between 1 and 100),
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  points numeric(4,1) not null check (points between 0 and 100),
  note text check (note <> ''),
  scored_by uuid not null references identity.staff (id),
  scored_at timestamptz not null,
  version int not null default 1,
  constraint call_score_by_another check (scored_by <> agent_id)
);
comment on table desk.call_score is 'How a call kept the conduct rules (SD-12): the rules as they were, and a mark for each.';
comment on column desk.call_score.agent_id is 'Who spoke with the client.';
comment on column desk.call_score.points is 'Share of the weight of the rules that came up and were kept, of 100.';
create index call_score_newest on desk.call_score (called_on desc, id desc);
create index call_score_of_agent on desk.call_score (agent_id, called_on desc, id desc);

create table desk.call_score_version (
  score_id uuid not null references desk.call_score (id),
  version int not null,
  lines jsonb not null,
  points numeric(4,1) not null,
  note text,
  scored_by uuid not null references identity.staff (id),
  scored_at timestamptz not null,
  primary key (score_id, version)
);
comment on table desk.call_score_version is 'What a score said before it was corrected. Append-only.';
`;

const below = (resource: string): string => `
  ((select access.reach('${resource}')) = 'all' or agent_id = any ((select access.owners('${resource}'))::uuid[]))`;

/* A score is of who made the call: they see it, and so does everybody above them. */
const POLICIES = `
grant select, insert on desk.call_score to kehu_app;
grant update (sd_version, pass_points, lines, points, note, scored_by, scored_at, version) on desk.call_score to kehu_app;
alter table desk.call_score enable row level security, force row level security;
create policy owner_all on desk.call_score to kehu_owner using (true) with check (true);
create policy call_score_read on desk.call_score for select to kehu_app
  using (agent_id = (select access.staff_id()) or ${below('activity')});
create policy call_score_insert on desk.call_score for insert to kehu_app
  with check (scored_by = (select access.staff_id()) and ${below('activity_write')});
create policy call_score_update on desk.call_score for update to kehu_app
  using (agent_id <> (select access.staff_id()) and ${below('activity_write')})
  with check (scored_by = (select access.staff_id()) and ${below('activity_write')});

grant select, insert on desk.call_score_version to kehu_app;
alter table desk.call_score_version enable row level security, force row level security;
create policy owner_all on desk.call_score_version to kehu_owner using (true) with check (true);
create policy call_score_version_read on desk.call_score_version for select to kehu_app
  using (exists (select from desk.call_score as s where s.id = score_id));
create policy call_score_version_insert on desk.call_score_version for insert to kehu_app
  with check (exists (select from desk.call_score where call_score.id = score_id and ${below('activity_write')}));
`;
