import { reachesAnything } from '../../kernel/access/reach';
import { actsFor } from '../../kernel/access/stand-in';
import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt } from '../../kernel/civil-date';
import type { Regulation } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import {
  refusal,
  staleVersion,
  type ProblemText,
  type ProblemValue,
  type StaleVersionValue,
} from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { answersOf, isProblemText, type Answers, type AskedField } from './asked-field';
import { handedOnSoFar, openStep } from './case-facts';
import { atHand, lockCase, standingComplaint, stepsOf, type CaseRow, type StepRow } from '../case.repository';
import type { ComplaintRow } from '../complaint.repository';
import { complaintById } from '../complaint.service';
import { notAllowed } from '../intake/filing-problem';
import { insertEvent } from '../intake/filing.repository';
import { changeFollowUp } from '../follow-ups/follow-up.repository';
import { followUpOf } from '../follow-ups/follow-up-due';
import type { MoveComplaintInput } from './move-complaint.schema';
import { alreadyDecided, noProcedure, noSuchCase, noStaff, noSuchOriginal, originalVoid } from './move-problem';
import type { CaseAtHand } from './move-offers';
import { askersOf, offerFor, planOf, type MovePlan } from './move-plan';
import { changeCase, endStep, insertStep, pauseStep, resumeStep } from './move.repository';
import { refusedForm } from './refused-form.repository';
import { registerCase } from '../intake/register-case.service';
import { putOnFile, regulationsNow } from '../intake/registration.service';
import { violationsShown } from '../penalties/found-violation';
import { VIOLATION_SHOWN, type ViolationShown } from '../penalties/propose-by-rule.service';
import { calendarOf } from '../deadlines/service-hours';

export type Moved = {
  readonly __typename: 'ComplaintMoved';
  readonly complaint: ComplaintRow;
  readonly newForm: ComplaintRow | null;
  readonly replayed: boolean;
};

interface Done {
  readonly id: string;
  readonly newFormId: string | null;
}

/** A move, and the only step it is meant for: once the case stands at another one, it is refused. */
export interface MoveAsked extends MoveComplaintInput {
  readonly onlyStep?: string;
}

const MOST_FIELDS = 40;

/**
 * Moves a case as its procedure allows: once for an idempotency key, and never past somebody else's change. Steps,
 * clocks, the posts that read the case, history, audit and what other rooms hear of it change together or not at all.
 *
 * @param selection fields asked for of the complaint and of the form that a refusal opens
 * Source: CC-4 to CC-13, CQ-4, CQ-8, CQ-11
 */
export async function moveComplaint(
  context: RequestContext,
  input: MoveAsked,
  selection: Selection | readonly string[],
): Promise<Moved | ProblemValue | StaleVersionValue> {
  const viewer = signedIn(context);
  if (!isId(input.complaintId) || !reachesAnything(viewer.reaches.COMPLAINT))
    return refusal(context, 'NotFound', noSuchCase);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Done | ProblemValue | StaleVersionValue>(
      transaction,
      context,
      { key, operation: 'moveComplaint', request },
      () => move(transaction, { context, viewer, input }),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const { id, newFormId } = outcome.answer;
  const complaint = await complaintById(context, id, selection);
  if (complaint === null) return refusal(context, 'NotFound', noSuchCase);
  const newForm = newFormId === null ? null : await complaintById(context, newFormId, selection);
  return { __typename: 'ComplaintMoved', complaint, newForm, replayed: outcome.replayed };
}

interface ToMove {
  readonly context: RequestContext;
  readonly viewer: Viewer;
  readonly input: MoveAsked;
}

async function move(
  transaction: Transaction,
  { context, viewer, input }: ToMove,
): Promise<Done | ProblemValue | StaleVersionValue> {
  const row = await lockCase(transaction, input.complaintId);
  if (row === undefined) return refusal(context, 'NotFound', noSuchCase);
  if (row.version !== input.version) return staleVersion(row.version, context.locale);
  const steps = await stepsOf(transaction, [row.id]);
  const judged = await atHand(transaction, row, steps);
  if (judged === undefined) return refusal(context, 'IllegalMove', noProcedure);
  if (input.onlyStep !== undefined && openStep({ steps })?.id !== input.onlyStep)
    return refusal(context, 'IllegalMove', alreadyDecided);
  const offer = offerFor(judged, input.move, viewer);
  if ('refused' in offer) return refusal(context, offer.refused, offer.text);
  const answers = answersOf(offer.fields, input.fields.slice(0, MOST_FIELDS));
  if (isProblemText(answers)) return refusal(context, 'InvalidInput', answers);
  const unknown = await unknownStaff(transaction, offer.fields, answers);
  if (unknown !== undefined) return refusal(context, 'InvalidInput', noStaff(unknown));
  const duplicateOf = await originalOf(transaction, row, answers);
  if (typeof duplicateOf === 'object') return refusal(context, 'InvalidInput', duplicateOf);
  const days = await companyDaysOn(transaction, civilDateAt(context.now));
  const calendar = calendarOf(judged.regulations.complaints, days);
  const plan = planOf(judged, { move: input.move, answers }, { mover: viewer, now: context.now, calendar });
  if ('refused' in plan) return refusal(context, plan.refused, plan.text);
  if (input.move === 'REFUSE' && !reachesAnything(viewer.reaches.FILING))
    return refusal(context, 'NotAllowed', notAllowed);

  const askedBy = plan.starts?.decides ? askersOf(judged, plan, { mover: viewer, now: context.now }) : [];
  const { quality } = judged.regulations;
  const behalf = actsFor(viewer, offer.posts);
  const moving = { context, viewer, input, row, steps, plan, askedBy, behalf, quality };
  await write(transaction, moving, duplicateOf);
  const change = followUpOf(judged, { move: input.move, plan }, { now: context.now, calendar });
  await changeFollowUp(transaction, row.id, { change, at: context.now });
  const newFormId = input.move === 'REFUSE' ? await fileAnew(transaction, moving) : null;
  await tell(transaction, moving, { newFormId, answers });
  await tellViolations(transaction, moving, judged);
  return { id: row.id, newFormId };
}

/** The first field that names somebody who is no member of staff. */
async function unknownStaff(
  transaction: Transaction,
  fields: readonly AskedField[],
  answers: Answers,
): Promise<string | undefined> {
  for (const { name, kind } of fields) {
    const id = kind === 'STAFF' ? answers[name] : undefined;
    if (id === undefined) continue;
    const found = await transaction.rows({ text: 'select 1 from access.staff_directory where id = $1', values: [id] });
    if (found.length === 0) return name;
  }
  return undefined;
}

/** The complaint that this one repeats, which is not made void meanwhile; undefined when none is named. */
async function originalOf(
  transaction: Transaction,
  { id }: CaseRow,
  { duplicateOf }: Answers,
): Promise<string | undefined | ProblemText> {
  if (duplicateOf === undefined) return undefined;
  const original = await standingComplaint(transaction, duplicateOf);
  if (original === undefined || original.id === id) return noSuchOriginal;
  return original.isVoid ? originalVoid : original.id;
}

interface Moving extends ToMove {
  readonly row: CaseRow;
  readonly steps: readonly StepRow[];
  readonly plan: MovePlan;
  /** Staff whose request the next step decides about. */
  readonly askedBy: readonly string[];
  /** Who is absent and in whose name it is done; null: in the mover's own. */
  readonly behalf: string | null;
  /** Regulation CQ that the case was opened under. */
  readonly quality: Regulation;
}

async function write(
  transaction: Transaction,
  { context: { now }, viewer, row, steps, plan, askedBy, behalf, quality }: Moving,
  duplicateOfId: string | undefined,
): Promise<void> {
  const open = openStep({ steps }) as StepRow | undefined;
  if (open !== undefined && plan.ends !== undefined)
    await endStep(transaction, open, { ...plan.ends, at: now, by: viewer.staffId, behalf });
  if (open !== undefined && plan.pauses !== undefined) await pauseStep(transaction, open, { at: now, ...plan.pauses });
  if (open !== undefined && plan.resumes !== undefined) await resumeStep(transaction, open, plan.resumes);
  if (plan.starts !== undefined) {
    const seq = (steps.at(-1)?.seq ?? 0) + 1;
    await insertStep(transaction, { complaintId: row.id, seq, startedAt: now, askedBy }, plan.starts);
  }
  if (plan.registered !== undefined) await registerCase(transaction, row, { now, quality });
  const change = { id: row.id, version: row.version, now, duplicateOfId };
  // The row is locked and its version was read under the lock.
  if (!(await changeCase(transaction, change, plan))) throw new Error(`Complaint ${row.id} changed under its lock`);
}

/** The client's refusal is what the new form says; the rest is as it was. Source: CQ-8 */
async function fileAnew(transaction: Transaction, { context, viewer, row, plan }: Moving): Promise<string> {
  const { input, client } = await refusedForm(transaction, row.id, plan.note ?? '');
  const regulations = await regulationsNow(transaction, context.now);
  return putOnFile(transaction, { context, viewer, input, client, regulations, previousId: row.id });
}

async function tell(
  transaction: Transaction,
  { context, viewer, input, row, steps, plan, behalf }: Moving,
  { newFormId, answers }: { readonly newFormId: string | null; readonly answers: Answers },
): Promise<void> {
  const step = openStep({ steps })?.step ?? null;
  await insertEvent(transaction, {
    complaintId: row.id,
    at: context.now,
    kind: eventKind(input.move, row, plan),
    byStaff: viewer.staffId,
    note: plan.note,
    step,
    data: { move: input.move, result: plan.ends?.result ?? null, newFormId },
  });
  await recordAudit(transaction, context, {
    action: `complaint.${input.move.toLowerCase()}`,
    subjectType: 'Complaint',
    subjectId: row.id,
    onBehalfOf: behalf,
    before: { state: row.state, class: row.class, step, version: row.version },
    after: {
      state: plan.state,
      class: plan.reclassified?.class ?? row.class,
      step: plan.starts?.step ?? null,
      answers,
    },
  });
  await publish(transaction, 'complaint.moved', {
    complaintId: row.id,
    move: input.move,
    step,
    from: row.state,
    to: plan.state,
  });
  if (plan.state === 'CLOSED') await publish(transaction, 'complaint.closed', { complaintId: row.id });
}

/** What a finished step shows of violations is proposed by whoever hears of it. Source: CC-6 */
async function tellViolations(
  transaction: Transaction,
  { viewer, row, plan }: Moving,
  { facts, regulations }: CaseAtHand,
): Promise<void> {
  if (plan.ends?.result !== 'DONE') return;
  const { handedOn } = plan.ends;
  const soFar = { ...handedOnSoFar(facts), ...handedOn };
  for (const found of violationsShown(handedOn, soFar, regulations.complaints)) {
    const { id: complaintId, number } = row;
    const findings = handedOn.findings ?? '';
    const shown: ViolationShown = { ...found, complaintId, number, foundBy: viewer.staffId, findings };
    await publish(transaction, VIOLATION_SHOWN, shown);
  }
}

/** A step that leads into another state is told by that state; everything else by what was done. */
function eventKind(move: MoveComplaintInput['move'], { state }: CaseRow, plan: MovePlan): string {
  const leadsOn = move === 'COMPLETE' || move === 'ANSWER' || move === 'WITHDRAW' || move === 'VOID';
  if (plan.ends?.result === 'REFUSED' && move === 'COMPLETE') return 'REJECTED';
  return leadsOn && plan.state !== state ? plan.state : move;
}
