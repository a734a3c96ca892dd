import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case whose clock stands still for the client has no due date until the client has answered (0083): it is not overdue, and
 * figures of what was due leave it out, as they leave out a step that waits. The date waits beside.
 */
export class ClocksThatStandStill17640000500000 implements MigrationInterface {
  readonly name = 'ClocksThatStandStill17640000500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMN, WAITING]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const COLUMN = `
alter table complaints.complaint
  add column paused_due_at timestamptz,
  add constraint complaint_paused check (paused_due_at is null or (due_at is null and closed_at is null));
comment on column complaints.complaint.paused_due_at is
  'What due_at was when its clock stopped because the client was asked; it goes back there, moved, with the answer.';
comment on column complaints.complaint.due_order is
  'Sort key: open cases whose clock runs by due date, all others last.';
comment on column analysis.complaints.due_at is
  'By when it must be closed; null when no clause says, and while its clock stands still for the client.';
`;

/** Those that wait now, where the regulation they were opened under stops the clock of a case. What had passed stays. */
const WAITING = `
update complaints.complaint as c set paused_due_at = c.due_at, due_at = null
from complaints.step as s, policy.regulation_version as v
where s.complaint_id = c.id and s.done_at is null and s.paused_at < c.due_at and c.closed_at is null
  and v.code = 'CC' and v.version = c.cc_version
  and jsonb_path_exists(v.document, '$.clauses[*].parameters.waitingStops[*] ? (@ == "case")');
`;
