import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { clauseOfKind, type Regulation } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
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
import { requireRegulation } from '../../platform/regulations';
import { contentFault, differences, storedContent } from './activity-content';
import type { ActivityRow } from './activity.repository';
import { activityById } from './activity.service';
import {
  clockRuns,
  mayNotRecord,
  noSuchActivity,
  noSuchClient,
  noSuchColleague,
  nothingCorrected,
  onlyYourOwn,
  responsibleNeeded,
  responsibleNotNeeded,
} from '../desk-problem';
import { askQuestion } from '../questions/ask-question.service';
import { keepPlan, planToKeep } from '../planned/keep-plan.service';
import { correctEnd } from '../planned/plan-contact.repository';
import { kindIsPlanned } from '../planned/planned-problem';
import { takerFault } from '../duty-taker.service';
import {
  countStaff,
  insertActivity,
  lockActivity,
  lookedAfter,
  replaceActivity,
  seesActivity,
  type LockedActivity,
} from './record-activity.repository';
import type { CorrectActivityInput, RecordActivityInput } from './record-activity.schema';

export interface RecordedValue {
  readonly __typename: 'ActivityRecorded';
  readonly activity: ActivityRow;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;

/** How long one waits to correct a record is not limited; how long ago it may lie is. Source: SD-1 */
async function deskPolicy({ database, now }: RequestContext): Promise<{ desk: Regulation; recordWithinDays: number }> {
  const desk = await requireRegulation(database, 'SD', civilDateAt(now));
  return { desk, recordWithinDays: clauseOfKind(desk, 'originalRecords').parameters.recordWithinDays };
}

/**
 * Puts a contact with a client on record, once for an idempotency key: by who looks after the client or the service
 * director, and their own by whoever is in contact with it (KA-13). What could not be answered at once goes to the person responsible with its time. Source: SD-1, SD-2, KA-16
 */
export async function recordActivity(
  context: RequestContext,
  input: RecordActivityInput,
  selection: Selection | readonly string[],
): Promise<RecordedValue | Refused> {
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);
  const { desk, recordWithinDays } = await deskPolicy(context);
  const fault = contentFault(input.content, { now: context.now, recordWithinDays }) ?? askedFault(input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'recordActivity', request }, () =>
      enter(transaction, context, { input, desk }),
    ),
  );
  return answered(context, outcome, selection);
}

function askedFault({ content, answeredAtOnce, responsibleId }: RecordActivityInput): ProblemText | undefined {
  if (content.byId != null && !isId(content.byId)) return noSuchColleague('content.byId');
  const isOpen = answeredAtOnce === false;
  if (isOpen && responsibleId == null) return responsibleNeeded;
  if (!isOpen && responsibleId != null) return responsibleNotNeeded;
  return responsibleId != null && !isId(responsibleId) ? noSuchColleague('responsibleId') : undefined;
}

async function enter(
  transaction: Transaction,
  context: RequestContext,
  { input, desk }: { readonly input: RecordActivityInput; readonly desk: Regulation },
): Promise<Outcome> {
  const { staffId, reaches } = signedIn(context);
  const { clientId, responsibleId = null } = input;
  const known = await lookedAfter(transaction, clientId);
  if (known === undefined) return refusal(context, 'NotFound', noSuchClient);
  const { ownerId } = known;
  const { all, staffIds, write, writable } = reaches.ACTIVITY;
  const isInContact = write && known.isInContact;
  const isReached = isInContact || all || (ownerId !== null && staffIds.includes(ownerId));
  if (!isReached) return refusal(context, 'NotFound', noSuchClient);
  const isWritten = mayChange(writable, ownerId);
  if (!isWritten && !isInContact) return refusal(context, 'NotAllowed', mayNotRecord);
  const content = storedContent(input.content, staffId);
  if (!isWritten && content.byId !== staffId) return refusal(context, 'InvalidInput', onlyYourOwn);
  if (!(await isStaff(transaction, content.byId)))
    return refusal(context, 'InvalidInput', noSuchColleague('content.byId'));
  const unfit =
    responsibleId === null
      ? undefined
      : await takerFault(transaction, {
          staffId: responsibleId,
          until: civilDateAt(context.now),
          field: 'responsibleId',
        });
  if (unfit !== undefined) return refusal(context, 'InvalidInput', unfit);
  const kept =
    input.plannedContactId == null
      ? null
      : await planToKeep(transaction, input.plannedContactId, { clientId, kind: content.kind });
  if (kept !== null && 'text' in kept) return refusal(context, kept.name, kept.text);
  const id = v7();
  const answeredAtOnce = input.answeredAtOnce ?? null;
  await insertActivity(transaction, {
    ...content,
    id,
    clientId,
    answeredAtOnce,
    recordedBy: staffId,
    recordedAt: context.now,
  });
  await recordAudit(transaction, context, {
    action: 'activity.record',
    subjectType: 'Activity',
    subjectId: id,
    after: { clientId, kind: content.kind, at: content.at, subject: content.subject, answeredAtOnce, responsibleId },
  });
  await publish(transaction, 'activity.recorded', { activityId: id, clientId, on: civilDateAt(content.at) });
  if (kept !== null) await keepPlan(transaction, context, { plan: kept.plan, activityId: id, content });
  if (responsibleId !== null)
    await askQuestion(transaction, context, { activityId: id, clientId, content, responsibleId, desk });
  return { id };
}

async function isStaff(transaction: Transaction, id: string | null): Promise<boolean> {
  return id === null || (await countStaff(transaction, [id])) === 1;
}

const REASON = { field: 'reason', name: { 'zh-CN': '更正原因', en: 'The reason' }, most: 500, required: true } as const;

/**
 * Corrects a record: what it said is kept as a version of it. The instant of a question stays, since its clock runs from
 * there. Source: SD-1, SD-2
 */
export async function correctActivity(
  context: RequestContext,
  input: CorrectActivityInput,
  selection: Selection | readonly string[],
): Promise<RecordedValue | Refused> {
  if (!isId(input.activityId)) return refusal(context, 'NotFound', noSuchActivity);
  const { recordWithinDays } = await deskPolicy(context);
  const fault =
    textFault(input, [{ ...REASON, clause: 'SD-1' }]) ??
    (input.content.byId != null && !isId(input.content.byId) ? noSuchColleague('content.byId') : undefined);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'correctActivity', request }, () =>
      correct(transaction, context, { input, recordWithinDays }),
    ),
  );
  return answered(context, outcome, selection);
}

async function correct(
  transaction: Transaction,
  context: RequestContext,
  { input, recordWithinDays }: { readonly input: CorrectActivityInput; readonly recordWithinDays: number },
): Promise<Outcome> {
  const { staffId, reaches } = signedIn(context);
  const row = await lockActivity(transaction, input.activityId);
  if (row === undefined)
    return (await seesActivity(transaction, input.activityId))
      ? refusal(context, 'NotAllowed', { ...mayNotRecord, field: 'input.activityId' })
      : refusal(context, 'NotFound', noSuchActivity);
  const isWritten = mayChange(reaches.ACTIVITY.writable, row.ownerId);
  if (!isWritten && row.recordedBy !== staffId)
    return refusal(context, 'NotAllowed', { ...mayNotRecord, field: 'input.activityId' });
  if (row.version !== input.version) return staleVersion(row.version, context.locale);
  const content = storedContent(input.content, row.byId ?? staffId);
  if (!isWritten && content.byId !== staffId) return refusal(context, 'InvalidInput', onlyYourOwn);
  const changed = differences(row, content);
  if (changed.length === 0) return refusal(context, 'InvalidInput', nothingCorrected);
  if (changed.includes('at') && row.hasQuestion) return refusal(context, 'IllegalMove', clockRuns);
  if (changed.includes('kind') && row.isByPlan) return refusal(context, 'IllegalMove', kindIsPlanned);
  const fault = correctionFault(input, { row, now: context.now, recordWithinDays, isMoved: changed.includes('at') });
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (!(await isStaff(transaction, content.byId)))
    return refusal(context, 'InvalidInput', noSuchColleague('content.byId'));
  await replaceActivity(transaction, row, {
    content,
    reason: storedText(input.reason) ?? '',
    by: staffId,
    at: context.now,
  });
  if (row.isByPlan) await correctEnd(transaction, row.id, { staffId: content.byId, doneOn: civilDateAt(content.at) });
  await recordAudit(transaction, context, {
    action: 'activity.correct',
    subjectType: 'Activity',
    subjectId: row.id,
    before: { version: row.version, kind: row.kind, at: row.at, subject: row.subject },
    after: { changed, kind: content.kind, at: content.at, subject: content.subject },
  });
  await publish(transaction, 'activity.recorded', {
    activityId: row.id,
    clientId: row.clientId,
    on: civilDateAt(content.at),
  });
  return { id: row.id };
}

interface Correction {
  readonly row: LockedActivity;
  readonly now: string;
  readonly recordWithinDays: number;
  readonly isMoved: boolean;
}

/** The instant of an old record is left alone; another one is judged as that of a new record is. */
function correctionFault(
  { content }: CorrectActivityInput,
  { row, now, recordWithinDays, isMoved }: Correction,
): ProblemText | undefined {
  return contentFault(content, {
    now: isMoved || row.at <= now ? now : row.at,
    recordWithinDays: isMoved ? recordWithinDays : EVER,
  });
}

/** Longer ago than any record. */
const EVER = 36_500;

async function answered(
  context: RequestContext,
  outcome: Awaited<ReturnType<typeof once<Outcome>>>,
  selection: Selection | readonly string[],
): Promise<RecordedValue | Refused> {
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const activity = await activityById(context, outcome.answer.id, selection);
  if (activity === null) return refusal(context, 'NotFound', noSuchActivity);
  return { __typename: 'ActivityRecorded', activity, replayed: outcome.replayed };
}
