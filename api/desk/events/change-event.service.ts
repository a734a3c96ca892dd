import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { onceFor, type Asked } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { noSuchColleague } from '../desk-problem';
import { takerFault } from '../duty-taker.service';
import { cancelEvent, holdEvent, insertEvent, replaceEvent } from './change-event.repository';
import type {
  CancelClientEventInput,
  ClientEventContent,
  EditClientEventInput,
  PlanClientEventInput,
  ReportClientEventInput,
} from './change-event.schema';
import { differences, isNegative, planFault, REASON, REPORT, type EventPlan } from './client-event';
import * as problems from './client-event-problem';
import { lockEvent, readEvent, type ClientEventRow } from './client-event.repository';
import { eventById, isWithin, type ShownEvent } from './client-event.service';
import { countOpenGuests } from './event-guest.repository';

interface EventChangedValue {
  readonly __typename: 'ClientEventChanged';
  readonly event: ShownEvent;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
export type EventOutcome = { readonly id: string } | Refused;
export type EventAnswer = Promise<EventChangedValue | Refused>;

/** Plans an event, once for an idempotency key: for oneself, or for whom one stands above. Source: SD-7, AM-1 */
export async function planClientEvent(context: RequestContext, input: PlanClientEventInput): EventAnswer {
  const fault = contentFault(input.content);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return changed(context, { operation: 'planClientEvent', input }, async (transaction) => {
    const { staffId, reaches } = signedIn(context);
    const plan = planOf(input.content, staffId);
    if (!isWithin(reaches.ACTIVITY.writable, { organiserId: plan.organiserId, plannedById: staffId }))
      return refusal(context, 'NotAllowed', problems.mayNotPlan);
    const unfit = await organiserFault(transaction, plan);
    if (unfit !== undefined) return refusal(context, 'InvalidInput', unfit);
    const id = v7();
    await insertEvent(transaction, id, plan, { by: staffId, at: context.now });
    await recordAudit(transaction, context, {
      action: 'event.plan',
      subjectType: 'ClientEvent',
      subjectId: id,
      after: { ...plan },
    });
    return { id };
  });
}

const contentFault = (content: ClientEventContent) =>
  planFault(content) ??
  (content.organiserId != null && !isId(content.organiserId) ? noSuchColleague('content.organiserId') : undefined);

/** A plan as it is stored. */
function planOf(content: ClientEventContent, organiserId: string): EventPlan {
  return {
    kind: content.kind,
    title: storedText(content.title) ?? '',
    place: storedText(content.place) ?? '',
    fromDay: content.fromDay,
    toDay: content.toDay,
    organiserId: content.organiserId ?? organiserId,
    purpose: storedText(content.purpose),
    budget: content.budget ?? null,
  };
}

const organiserFault = (transaction: Transaction, { organiserId, toDay }: EventPlan) =>
  takerFault(transaction, { staffId: organiserId, until: toDay, field: 'content.organiserId' });

/** Plans an event otherwise; what the plan said is kept as a version of it. Source: SD-7 */
export async function editClientEvent(context: RequestContext, input: EditClientEventInput): EventAnswer {
  const fault = contentFault(input.content);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return change(context, { operation: 'editClientEvent', input }, async (transaction, row) => {
    const plan = planOf(input.content, row.organiserId);
    const fields = differences(row, plan);
    if (fields.length === 0) return refusal(context, 'InvalidInput', problems.nothingChanged);
    const unfit = await organiserFault(transaction, plan);
    if (unfit !== undefined) return refusal(context, 'InvalidInput', unfit);
    await replaceEvent(transaction, row, { plan, by: signedIn(context).staffId, at: context.now });
    await recordAudit(transaction, context, {
      action: 'event.edit',
      subjectType: 'ClientEvent',
      subjectId: row.id,
      before: Object.fromEntries(fields.map((field) => [field, row[field]])),
      after: Object.fromEntries(fields.map((field) => [field, plan[field]])),
    });
    return { id: row.id };
  });
}

/** Reports what was carried out of an event: from then on it was held. Source: SD-7, AM-1 */
export async function reportClientEvent(context: RequestContext, input: ReportClientEventInput): EventAnswer {
  const fault = textFault(input, [REPORT]) ?? (isNegative(input.cost) ? problems.negative('cost') : undefined);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return change(context, { operation: 'reportClientEvent', input }, async (transaction, row) => {
    if (civilDateAt(context.now) < row.fromDay) return refusal(context, 'IllegalMove', problems.notBegun);
    const open = await countOpenGuests(transaction, row.id);
    if (open > 0) return refusal(context, 'IllegalMove', problems.openGuests(open));
    const cost = input.cost ?? null;
    await holdEvent(transaction, row.id, {
      report: storedText(input.report) ?? '',
      cost,
      by: signedIn(context).staffId,
      at: context.now,
    });
    await recordAudit(transaction, context, {
      action: 'event.report',
      subjectType: 'ClientEvent',
      subjectId: row.id,
      before: { state: row.state },
      after: { state: 'HELD', cost },
    });
    return { id: row.id };
  });
}

/** Takes an event back, with the reason. Source: SD-7 */
export async function cancelClientEvent(context: RequestContext, input: CancelClientEventInput): EventAnswer {
  const fault = textFault(input, [REASON]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return change(context, { operation: 'cancelClientEvent', input }, async (transaction, row) => {
    const reason = storedText(input.reason) ?? '';
    await cancelEvent(transaction, row.id, { reason, by: signedIn(context).staffId, at: context.now });
    await recordAudit(transaction, context, {
      action: 'event.cancel',
      subjectType: 'ClientEvent',
      subjectId: row.id,
      before: { state: row.state },
      after: { state: 'CANCELLED' },
    });
    return { id: row.id };
  });
}

function change(
  context: RequestContext,
  asked: Asked<EditClientEventInput | ReportClientEventInput | CancelClientEventInput>,
  work: (transaction: Transaction, row: ClientEventRow) => Promise<EventOutcome>,
): EventAnswer {
  const { eventId: id, version } = asked.input;
  return changed(context, asked, async (transaction) => {
    const row = isId(id) ? await lockEvent(transaction, id) : undefined;
    if (row === undefined)
      return isId(id) && (await readEvent(transaction, id)) !== undefined
        ? refusal(context, 'NotAllowed', problems.notYoursToChange)
        : refusal(context, 'NotFound', problems.noSuchEvent);
    if (!isWithin(signedIn(context).reaches.ACTIVITY.writable, row))
      return refusal(context, 'NotAllowed', problems.notYoursToChange);
    if (row.state !== 'PLANNED') return refusal(context, 'IllegalMove', problems.ended);
    if (row.version !== version) return staleVersion(row.version, context.locale);
    return work(transaction, row);
  });
}

/** Does something to an event once for an idempotency key, and answers with the event as it is then. */
export async function changed(
  context: RequestContext,
  asked: Asked<{ readonly idempotencyKey: string }>,
  work: (transaction: Transaction) => Promise<EventOutcome>,
): EventAnswer {
  const outcome = await onceFor(context, asked, work);
  if ('code' in outcome) return outcome;
  const event = await eventById(context, outcome.id);
  if (event === null) return refusal(context, 'NotFound', problems.noSuchEvent);
  return { __typename: 'ClientEventChanged', event, replayed: outcome.replayed };
}
