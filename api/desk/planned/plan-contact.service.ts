import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { clauseOfKind } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import { onceFor, type Asked } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { CivilDate } from '../../kernel/civil-date';
import type { ProblemText } from '../../platform/graph/problem';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { requireRegulation } from '../../platform/regulations';
import { mayNotRecord, noSuchClient, noSuchColleague } from '../desk-problem';
import { cancelPlan, insertPlan, movePlan } from './plan-contact.repository';
import type { CancelPlannedContactInput, MovePlannedContactInput, PlanContactInput } from './plan-contact.schema';
import { dayFault, planFault, REASON } from './planned-contact';
import { lockPlanned, seesPlanned, type PlannedContactRow } from './planned-contact.repository';
import { plannedById, type ShownPlanned } from './planned-contact.service';
import { ended, noSuchPlan, nothingMoved, notYoursToPlan, walkInAccount } from './planned-problem';
import { isWalkIn, ownerOf } from '../activities/record-activity.repository';
import { takerFault } from '../duty-taker.service';
import { isSurveyOf } from '../surveys/follow-survey.repository';
import { noSuchSurvey } from '../surveys/survey-problem';

export interface ContactPlannedValue {
  readonly __typename: 'ContactPlanned';
  readonly plannedContact: ShownPlanned;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;
type Answer = Promise<ContactPlannedValue | Refused>;

async function boundsOf({ database, now }: RequestContext): Promise<{ today: string; planWithinDays: number }> {
  const today = civilDateAt(now);
  const desk = await requireRegulation(database, 'SD', today);
  return { today, planWithinDays: clauseOfKind(desk, 'regularVisits').parameters.planWithinDays };
}

/**
 * Plans a visit or callback, once for an idempotency key: by who looks after the client, their superiors or the service
 * director. Without a colleague named to go, it is of whoever looks after the client on its day. Source: SD-6, KA-16
 */
export async function planContact(context: RequestContext, input: PlanContactInput): Answer {
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);
  const fault = planFault(input, await boundsOf(context)) ?? goesFault(input.staffId);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return done(context, { operation: 'planContact', input }, (transaction) => plan(transaction, context, input));
}

const goesFault = (staffId: string | null | undefined) =>
  staffId != null && !isId(staffId) ? noSuchColleague('staffId') : undefined;

async function plan(transaction: Transaction, context: RequestContext, input: PlanContactInput): Promise<Outcome> {
  const { staffId, reaches } = signedIn(context);
  const { clientId, kind, day } = input;
  const ownerId = await ownerOf(transaction, clientId);
  const { all, staffIds, writable } = reaches.ACTIVITY;
  const isReached = ownerId !== undefined && (all || (ownerId !== null && staffIds.includes(ownerId)));
  if (!isReached) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(writable, ownerId))
    return refusal(context, 'NotAllowed', { ...mayNotRecord, wording: notYoursToPlan.wording, clause: 'SD-6' });
  if (await isWalkIn(transaction, clientId)) return refusal(context, 'InvalidInput', walkInAccount);
  const goesId = goes(input.staffId, ownerId);
  const unfit = await goerFault(transaction, goesId, day);
  if (unfit !== undefined) return refusal(context, 'InvalidInput', unfit);
  const surveyId = input.surveyId ?? null;
  if (surveyId !== null && !(await isSurveyOf(transaction, surveyId, clientId)))
    return refusal(context, 'NotFound', noSuchSurvey);
  const id = v7();
  const purpose = storedText(input.purpose) ?? '';
  await insertPlan(transaction, {
    id,
    clientId,
    kind,
    day,
    purpose,
    staffId: goesId,
    plannedAt: context.now,
    by: staffId,
    surveyId,
  });
  await recordAudit(transaction, context, {
    action: 'planned.plan',
    subjectType: 'PlannedContact',
    subjectId: id,
    after: { clientId, kind, day, staffId: goesId },
  });
  return { id };
}

/** Who is named to go: null for who looks after the client. */
const goes = (staffId: string | null | undefined, ownerId: string | null): string | null =>
  staffId == null || staffId === ownerId ? null : staffId;

/** Why whoever is named cannot go on a day; whoever looks after the client goes, whoever that is by then. */
async function goerFault(
  transaction: Transaction,
  staffId: string | null,
  day: CivilDate,
): Promise<ProblemText | undefined> {
  return staffId === null ? undefined : takerFault(transaction, { staffId, until: day, field: 'staffId' });
}

/** Puts a plan to another day or to somebody else; the first day and every reason are kept. Source: SD-6 */
export async function movePlannedContact(context: RequestContext, input: MovePlannedContactInput): Answer {
  const fault = dayFault(input.day, await boundsOf(context)) ?? textFault(input, [REASON]) ?? goesFault(input.staffId);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return change(context, { operation: 'movePlannedContact', input }, async (transaction, row) => {
    const goesId = goes(input.staffId, row.ownerId);
    const unfit = await goerFault(transaction, goesId, input.day);
    if (unfit !== undefined) return refusal(context, 'InvalidInput', unfit);
    if (row.day === input.day && row.staffId === goesId) return refusal(context, 'InvalidInput', nothingMoved);
    await movePlan(transaction, row, {
      id: v7(),
      day: input.day,
      staffId: goesId,
      reason: storedText(input.reason) ?? '',
      by: signedIn(context).staffId,
      at: context.now,
    });
    await recordAudit(transaction, context, {
      action: 'planned.move',
      subjectType: 'PlannedContact',
      subjectId: row.id,
      before: { day: row.day, staffId: row.staffId },
      after: { day: input.day, staffId: goesId },
    });
    return { id: row.id };
  });
}

/** Takes a plan back, with the reason. Source: SD-6 */
export async function cancelPlannedContact(context: RequestContext, input: CancelPlannedContactInput): Answer {
  const fault = textFault(input, [REASON]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return change(context, { operation: 'cancelPlannedContact', input }, async (transaction, row) => {
    await cancelPlan(transaction, row.id, {
      staffId: row.staffId ?? row.ownerId,
      reason: storedText(input.reason) ?? '',
      by: signedIn(context).staffId,
      at: context.now,
    });
    await recordAudit(transaction, context, {
      action: 'planned.cancel',
      subjectType: 'PlannedContact',
      subjectId: row.id,
      before: { state: row.state, day: row.day },
      after: { state: 'CANCELLED' },
    });
    return { id: row.id };
  });
}

function change(
  context: RequestContext,
  asked: Asked<MovePlannedContactInput | CancelPlannedContactInput>,
  work: (transaction: Transaction, row: PlannedContactRow) => Promise<Outcome>,
): Answer {
  const { plannedContactId: id, version } = asked.input;
  return done(context, asked, async (transaction) => {
    const row = isId(id) ? await lockPlanned(transaction, id) : undefined;
    if (row === undefined)
      return isId(id) && (await seesPlanned(transaction, id))
        ? refusal(context, 'NotAllowed', notYoursToPlan)
        : refusal(context, 'NotFound', noSuchPlan);
    if (!mayChange(signedIn(context).reaches.ACTIVITY.writable, row.ownerId))
      return refusal(context, 'NotAllowed', notYoursToPlan);
    if (row.state !== 'PLANNED') return refusal(context, 'IllegalMove', ended);
    if (row.version !== version) return staleVersion(row.version, context.locale);
    return work(transaction, row);
  });
}

async function done(
  context: RequestContext,
  asked: Asked<{ readonly idempotencyKey: string }>,
  work: (transaction: Transaction) => Promise<Outcome>,
): Answer {
  const outcome = await onceFor(context, asked, work);
  if ('code' in outcome) return outcome;
  const plannedContact = await plannedById(context, outcome.id);
  if (plannedContact === null) return refusal(context, 'NotFound', noSuchPlan);
  return { __typename: 'ContactPlanned', plannedContact, replayed: outcome.replayed };
}
