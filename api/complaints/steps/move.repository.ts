import { v7 } from 'uuid';
import type { Post } from '../../kernel/access/post';
import type { Transaction } from '../../platform/database/request-database';
import type { StepRow } from '../case.repository';
import { waitInputs, type Paused } from './case-waits';
import type { MovePlan, StartedStep } from './move-plan';

/** Writes what a move does. The case is locked and its version was checked. */

export interface StepStart {
  readonly complaintId: string;
  readonly seq: number;
  readonly startedAt: string;
  /** Staff whose request it decides about; none when it decides nothing. */
  readonly askedBy?: readonly string[];
}

/** Opens a step; whoever holds its post, or prepares it, reads the case from now on. */
export async function insertStep(
  transaction: Transaction,
  { complaintId, seq, startedAt, askedBy = [] }: StepStart,
  { step, post, due, decides, with: preparing }: StartedStep,
): Promise<void> {
  const opened = transaction.rows({
    text: `insert into complaints.step (id, complaint_id, seq, step, post, started_at, due_at, due_provisional, due_why, decides,
             asked_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      v7(),
      complaintId,
      seq,
      step,
      post,
      startedAt,
      due?.dueAt ?? null,
      due?.provisional ?? false,
      due === undefined ? null : JSON.stringify(due.why),
      decides,
      askedBy,
    ],
  });
  const shown = showCaseTo(transaction, { complaintId, since: startedAt }, [post, ...preparing]);
  await Promise.all([opened, shown]);
}

/** Whoever holds one of these posts reads the case from now on. */
export async function showCaseTo(
  transaction: Transaction,
  { complaintId, since }: { readonly complaintId: string; readonly since: string },
  posts: readonly Post[],
): Promise<void> {
  await transaction.rows({
    text: `insert into complaints.case_post (complaint_id, post, since)
           select $1, post, $3 from unnest($2::text[]) as post on conflict do nothing`,
    values: [complaintId, [...new Set(posts)], since],
  });
}

interface EndedBy {
  readonly at: string;
  readonly by: string;
  /** Who was absent and in whose name it was done; null: in their own. */
  readonly behalf: string | null;
}

export async function endStep(
  transaction: Transaction,
  { id }: StepRow,
  { result, handedOn, at, by, behalf }: NonNullable<MovePlan['ends']> & EndedBy,
): Promise<void> {
  await transaction.rows({
    text: `update complaints.step set done_at = greatest($2::timestamptz, started_at), done_by = $3, result = $4,
             handed_on = $5, waiting_since = null, paused_at = null, done_for = $6
           where id = $1`,
    values: [id, at, by, result, JSON.stringify(handedOn), behalf],
  });
}

/** It waits for the client, and its clock stands still where the policy says so. */
export async function pauseStep(
  transaction: Transaction,
  { id }: StepRow,
  { at, step }: Pick<Paused, 'step'> & { readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: 'update complaints.step set waiting_since = $2, paused_at = case when $3 then $2::timestamptz end where id = $1',
    values: [id, at, step],
  });
}

/** It waits no longer, and its clock runs on; the reason of a moved deadline names the pause. */
export async function resumeStep(
  transaction: Transaction,
  { id }: StepRow,
  { pause, step }: NonNullable<MovePlan['resumes']>,
): Promise<void> {
  await transaction.rows({
    text: `update complaints.step set waiting_since = null, paused_at = null, due_at = coalesce($2::timestamptz, due_at),
             due_provisional = due_provisional or coalesce($3, false),
             due_why = case when $2::timestamptz is null then due_why
               else jsonb_set(due_why, '{inputs}', due_why -> 'inputs' || $4::jsonb) end
           where id = $1`,
    values: [id, step?.dueAt ?? null, step?.provisional ?? null, JSON.stringify(waitInputs(pause))],
  });
}

/** Something was put on record of a case: whoever read it before has an old version. The row is locked. */
export async function raiseVersion(transaction: Transaction, id: string): Promise<void> {
  await transaction.rows({
    text: 'update complaints.complaint set version = version + 1 where id = $1',
    values: [id],
  });
}

export interface CaseChange {
  readonly id: string;
  readonly version: number;
  readonly now: string;
  readonly duplicateOfId: string | undefined;
}

/** @returns false when somebody else changed the case since that version */
export async function changeCase(
  transaction: Transaction,
  { id, version, now, duplicateOfId }: CaseChange,
  { state, outcome, ends, reclassified, registered, pauses, resumes }: MovePlan,
): Promise<boolean> {
  const satisfaction = ends?.handedOn.satisfaction;
  const anew = reclassified?.due ?? registered?.due;
  const due = anew ?? resumes?.case;
  const [changed] = await transaction.rows({
    text: `update complaints.complaint set version = version + 1, state = $3, outcome = $4,
             accepted_at = case when $14 then greatest($5::timestamptz, received_at) else accepted_at end,
             closed_at = case when $4::text is null then null else greatest($5::timestamptz, accepted_at) end,
             satisfaction = coalesce($6, satisfaction), duplicate_of = coalesce($7, duplicate_of),
             class = coalesce($8, class), procedure = coalesce($9, procedure),
             due_at = case when not $15 then coalesce($10::timestamptz, due_at, paused_due_at) end,
             paused_due_at = case when $15 then due_at end, paused_at = case when $16 then $5::timestamptz end,
             due_provisional = coalesce($11, due_provisional),
             due_why = coalesce($12::jsonb, case when $13::jsonb is null then due_why
               else jsonb_set(due_why, '{inputs}', due_why -> 'inputs' || $13::jsonb) end)
           where id = $1 and version = $2 returning id`,
    values: [
      id,
      version,
      state,
      outcome ?? null,
      now,
      satisfaction === 'SATISFIED' || satisfaction === 'DISSATISFIED' ? satisfaction : null,
      duplicateOfId ?? null,
      reclassified?.class ?? null,
      reclassified?.procedure ?? null,
      due?.dueAt ?? null,
      due?.provisional ?? null,
      anew === undefined ? null : JSON.stringify(anew.why),
      resumes?.case === undefined ? null : JSON.stringify(waitInputs(resumes.pause)),
      registered !== undefined,
      pauses?.isCaseDue === true,
      pauses?.case === true,
    ],
  });
  return changed !== undefined;
}
