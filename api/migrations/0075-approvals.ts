import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose request a step decides about, so that a list of what waits can leave out the viewer's own. */
export class Approvals17640000075000 implements MigrationInterface {
  readonly name = 'Approvals17640000075000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ASKED_BY, INDEXES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** Of steps that are open already: whoever asked for something since the last decision. */
const ASKED_BY = `
alter table complaints.step add column asked_by uuid[] not null default '{}';
comment on column complaints.step.asked_by is 'Who asked for what this step decides, and therefore does not decide it (CQ-5).';
update complaints.step s set asked_by = array(
  select distinct d.done_by from complaints.step d
  where d.complaint_id = s.complaint_id and d.done_by is not null
    and d.handed_on ?| array['amount','proposal','combinedOpinion','opinion','transferReason']
    and d.seq > coalesce((
      select max(g.seq) from complaints.step g
      where g.complaint_id = s.complaint_id and g.done_at is not null
        and (g.result = 'ENDED' or g.handed_on ?| array['decision','clientAnswer'])), 0))
where s.done_at is null and s.decides;
`;

const INDEXES = `
create index step_to_decide on complaints.step (post, due_at) where done_at is null and decides;
create index return_to_decide on returns."return" (awaiting_post, requested_at) where state = 'REQUESTED';
`;
