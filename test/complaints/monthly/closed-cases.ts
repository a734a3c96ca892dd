import { v7 } from 'uuid';
import type { TestDatabase } from '../../support/database';
import { addComplaint, type Arranged } from '../arrange';

/** Leaves no case and no report; what hangs together goes in one statement. */
export async function clearCases(database: TestDatabase): Promise<void> {
  await database.sql(
    'truncate complaints.petition_document, complaints.petition, complaints.monthly_line, complaints.monthly_report, complaints.event, complaints.case_post',
  );
  await database.sql(`with shares as (delete from complaints.liability_share), losses as (delete from complaints.loss_line),
    decisions as (delete from complaints.decision) delete from complaints.step`);
  await database.sql('delete from complaints.complaint');
}

export interface Closed {
  readonly closedAt?: string;
  readonly department?: string;
  readonly loss?: string;
  readonly shares?: readonly { readonly party: string; readonly department?: string; readonly percentage: string }[];
}

/** A closed case with the department it was attributed to, or the split of its decision. */
export async function addClosed(
  database: TestDatabase,
  people: Arranged,
  { closedAt = '2026-10-20T02:00:00Z', department, loss, shares }: Closed,
): Promise<string> {
  const id = await addComplaint(database, {
    clientId: people.clientOfMing,
    receivedAt: '2026-09-01T02:00:00Z',
    closedAt,
  });
  const stepId = v7();
  await database.sql(
    `insert into complaints.step (id, complaint_id, seq, step, post, started_at, done_at, done_by, result, handed_on, decides)
     values ($1, $2, 1, 'investigate', 'QUALITY_MANAGER', '2026-09-02', '2026-09-03', $3, 'DONE', $4, false)`,
    [
      stepId,
      id,
      people.director,
      JSON.stringify(department === undefined ? {} : { responsibleDepartment: department }),
    ],
  );
  if (loss !== undefined)
    await database.sql(
      `insert into complaints.loss_line (id, complaint_id, seq, loss, amount, why) values ($1, $2, 1, 'freight', $3, '{}')`,
      [v7(), id, loss],
    );
  if (shares !== undefined) await split(database, { id, stepId, byStaff: people.director, shares });
  return id;
}

interface Split {
  readonly id: string;
  readonly stepId: string;
  readonly byStaff: string;
  readonly shares: NonNullable<Closed['shares']>;
}

async function split(database: TestDatabase, { id, stepId, byStaff, shares }: Split): Promise<void> {
  await database.sql(
    `with d as (
       insert into complaints.decision (id, complaint_id, version, step_id, budget, repair_by, memo, by_staff, at)
       select gen_random_uuid(), $1, coalesce(max(version), 0) + 1, $2, 0, '2026-12-01', '属实', $3, '2026-10-03'
       from complaints.decision where complaint_id = $1 returning id)
     insert into complaints.liability_share (decision_id, seq, party, department, name, percentage, amount)
     select d.id, s.seq, s.party, s.department, case when s.party in ('FACTORY','CLIENT') then null else '某公司' || s.seq end,
       s.percentage, 0
     from d, unnest($4::text[], $5::text[], $6::numeric[]) with ordinality as s (party, department, percentage, seq)`,
    [
      id,
      stepId,
      byStaff,
      shares.map(({ party }) => party),
      shares.map(({ department }) => department ?? null),
      shares.map(({ percentage }) => percentage),
    ],
  );
}

/** Another department is named for a case that was closed. */
export async function lookInto(
  database: TestDatabase,
  people: Arranged,
  { id, department }: { readonly id: string; readonly department: string },
): Promise<void> {
  await database.sql(
    `insert into complaints.step (id, complaint_id, seq, step, post, started_at, done_at, done_by, result, handed_on, decides)
     values ($1, $2, 2, 'investigate', 'QUALITY_MANAGER', '2026-11-02', '2026-11-03', $3, 'DONE', $4, false)`,
    [v7(), id, people.director, JSON.stringify({ responsibleDepartment: department })],
  );
}
