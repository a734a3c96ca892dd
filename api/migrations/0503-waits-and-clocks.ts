import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That a case waits for its client is one thing, and which clocks stand still meanwhile another: a policy may stop that of the
 * step, that of the case, or both (0083).
 */
export class WaitsAndClocks17640000503000 implements MigrationInterface {
  readonly name = 'WaitsAndClocks17640000503000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, WAITING, VIEWS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const COLUMNS = `
alter table complaints.step
  add column waiting_since timestamptz,
  add constraint step_waits check (waiting_since is null or done_at is null);
comment on column complaints.step.waiting_since is 'Since when it waits for the client; null: it does not.';
comment on column complaints.step.paused_at is 'Since when its clock stands still; null: it runs, though the step may wait.';
alter table complaints.complaint
  add column paused_at timestamptz,
  add constraint complaint_waits check (paused_at is null or closed_at is null);
comment on column complaints.complaint.paused_at is
  'Since when the clock of the case as a whole stands still for the client; null: it runs.';
`;

const stops = (clock: 'step' | 'case'): string => `exists (
  select from policy.regulation_version as v
  where v.code = 'CC' and v.version = c.cc_version
    and jsonb_path_exists(v.document, '$.clauses[*].parameters.waitingStops[*] ? (@ == "${clock}")'))`;

/** Those that wait now, by the regulation they were opened under. */
const WAITING = `
update complaints.complaint as c set paused_at = s.paused_at
from complaints.step as s
where s.complaint_id = c.id and s.done_at is null and s.paused_at is not null and c.closed_at is null and ${stops('case')};
update complaints.step as s set waiting_since = s.paused_at, paused_at = case when ${stops('step')} then s.paused_at end
from complaints.complaint as c
where s.complaint_id = c.id and s.done_at is null and s.paused_at is not null;
`;

const VIEWS = `
create or replace view access.open_step as
  select complaint_id, step, post, due_at, decides, waiting_since is not null as waits from complaints.step where done_at is null;
grant select (waiting_since) on complaints.step to kehu_analysis;
create or replace view analysis.complaint_steps with (security_barrier = true) as
  select id as step_id, complaint_id, seq as place, step, post, started_at, due_at, waiting_since, done_at, result
  from complaints.step
  where (select analysis.is_allowed());
comment on column analysis.complaint_steps.waiting_since is 'Since when it waits for the client; null: it does not.';
`;
