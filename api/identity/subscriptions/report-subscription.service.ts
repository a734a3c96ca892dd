import { v7 } from 'uuid';
import { reachesOf } from '../../kernel/access/reach';
import type { Reaches } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { companyCalendar } from '../../kernel/policy/company-calendar';
import type { WorkCalendar } from '../../kernel/work-calendar';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { isAddress } from '../../platform/reports/mail-sender';
import { changedOnce, type KeptAnswer } from '../kept/kept.service';
import { findViewer } from '../session.repository';
import type { SubscriptionState } from './report-subscription.entity';
import * as rows from './report-subscription.repository';
import type { ChangeReportInput, MoveReportInput, SubscribeReportInput } from './report-changes.schema';
import { nextSlot } from './rhythm';
import * as problems from './subscription-problem';
import { settingsOf } from './subscription-request';

type Fields = Selection | readonly string[];
type Refused = ProblemValue | StaleVersionValue;

/** Of one person, ended ones left out. */
const MOST_STANDING = 40;
const MOST_AT_ONCE = 20;
const MOST_LISTED = 200;

/** Working days as the State Council announces them; the company's own rest days are policy of deadlines, not of mail. */

/** Figures are all that reports are made of so far; who reaches none of them gets no report. */
export function readsFigures({ AGGREGATE }: Reaches): boolean {
  return AGGREGATE.all || AGGREGATE.staffIds.length > 0;
}

/** Reports that the viewer set up or gets, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export function subscriptionPage(
  context: RequestContext,
  input: PageInput,
  withEnded: boolean,
): Promise<Page<rows.SubscriptionRow>> {
  signedIn(context);
  const conditions = new Conditions();
  return rows.newestSubscriptions.page(context, input, withEnded ? conditions : conditions.say(`r.state <> 'ENDED'`));
}

/** A subscription that the viewer set up or gets; null when there is none. */
export async function knownSubscription(
  context: RequestContext,
  id: string,
  selection: Fields,
): Promise<rows.SubscriptionRow | null> {
  return isId(id) ? rows.subscriptionRow(context, id, selection) : null;
}

/** What was sent of a subscription, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export function mailPage(
  context: RequestContext,
  subscriptionId: string,
  input: PageInput,
): Promise<Page<rows.ReportMailRow>> {
  return rows.newestMails.pageOfParent(context, subscriptionId, input);
}

export interface Recipient {
  readonly staffId: string;
  readonly hasAddress: boolean;
  readonly hasReach: boolean;
}

/** Whom the viewer may subscribe: themselves and everybody below them, 200 at most. */
export async function recipients(context: RequestContext): Promise<Recipient[]> {
  const { staffId, reaches } = signedIn(context);
  const found = await rows.recipientsBelow(context.database, {
    staffId,
    day: civilDateAt(context.now),
    most: MOST_LISTED,
  });
  return found.map(({ id, posts, email }) => {
    const circles = { own: [id], team: [id], unit: [id] };
    const theirs = id === staffId ? reaches : reachesOf(posts, circles);
    return { staffId: id, hasAddress: isAddress(email), hasReach: readsFigures(theirs) };
  });
}

export type SubscribeAnswer =
  | {
      readonly __typename: 'ReportSubscribed';
      readonly replayed: boolean;
      readonly subscriptions: readonly rows.SubscriptionRow[];
    }
  | Refused;

/** Subscribes a report, for each recipient one; once for an idempotency key. */
export async function subscribeReport(
  context: RequestContext,
  input: SubscribeReportInput,
  selection: Fields,
): Promise<SubscribeAnswer> {
  signedIn(context);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly ids: readonly string[] } | ProblemValue>(
      transaction,
      context,
      { key, operation: 'subscribeReport', request },
      () => subscribe(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const found = await Promise.all(outcome.answer.ids.map((id) => rows.subscriptionRow(context, id, selection)));
  const subscriptions = found.filter((row) => row !== null);
  return { __typename: 'ReportSubscribed', replayed: outcome.replayed, subscriptions };
}

async function subscribe(
  transaction: Transaction,
  context: RequestContext,
  input: SubscribeReportInput,
): Promise<{ readonly ids: readonly string[] } | ProblemValue> {
  const { staffId: ownerId } = signedIn(context);
  const settings = settingsOf(input.page, input);
  if ('code' in settings) return refusal(context, 'InvalidInput', settings);
  const asked = [...new Set(input.recipientIds)];
  if (asked.length < 1 || asked.length > MOST_AT_ONCE || !asked.every(isId))
    return refusal(context, 'InvalidInput', problems.wrongRecipients(MOST_AT_ONCE));
  const obstacle = await obstacleTo(transaction, context, asked);
  if (obstacle !== undefined) return obstacle;
  if ((await rows.countStanding(transaction, ownerId)) + asked.length > MOST_STANDING)
    return refusal(context, 'NotAllowed', problems.tooManySubscriptions(MOST_STANDING));
  const nextAt = nextSlot(settings, context.now, await calendarAt(transaction, context.now));
  const ids: string[] = [];
  for (const recipientId of asked) {
    const id = v7();
    const { page } = input;
    await rows.insertSubscription(transaction, {
      ...settings,
      id,
      ownerId,
      recipientId,
      page,
      nextAt,
      at: context.now,
    });
    await note(transaction, context, { action: 'report.subscribe', id, after: { ...settings, page, recipientId } });
    ids.push(id);
  }
  return { ids };
}

/** Why not everybody who is named may be sent reports by the viewer; undefined when they may. */
async function obstacleTo(
  transaction: Transaction,
  context: RequestContext,
  asked: readonly string[],
): Promise<ProblemValue | undefined> {
  const { staffId } = signedIn(context);
  const day = civilDateAt(context.now);
  const below = await rows.recipientsBelow(transaction, { staffId, day, most: 10_000 });
  const known = new Set(below.map(({ id }) => id));
  if (!asked.every((id) => known.has(id))) return refusal(context, 'NotAllowed', problems.notBelowYou);
  for (const id of asked) {
    const viewer = await findViewer(transaction, id, day);
    if (viewer === undefined) return refusal(context, 'NotAllowed', problems.notBelowYou);
    if (!readsFigures(viewer.reaches)) return refusal(context, 'NotAllowed', problems.cannotRead(viewer.name));
  }
  return undefined;
}

/** Changes what a subscription of the viewer's own sends and when. */
export function changeReport(
  context: RequestContext,
  input: ChangeReportInput,
  selection: Fields,
): Promise<KeptAnswer<rows.SubscriptionRow, 'ReportChanged', 'subscription'>> {
  return changedOnce(context, {
    operation: 'changeReport',
    input,
    work: async (transaction) => {
      const found = await standing(transaction, context, input);
      if ('code' in found) return found;
      if (found.ownerId !== signedIn(context).staffId)
        return refusal(context, 'NotAllowed', problems.notYourSubscription);
      const settings = settingsOf(found.page, { ...input, query: input.query ?? found.query });
      if ('code' in settings) return refusal(context, 'InvalidInput', settings);
      const { id } = input;
      const calendar = await calendarAt(transaction, context.now);
      const nextAt = found.state === 'ACTIVE' ? nextSlot(settings, context.now, calendar) : null;
      await rows.updateSettings(transaction, { id, nextAt, at: context.now }, settings);
      await note(transaction, context, { action: 'report.change', id, before: told(found), after: settings });
      return { id };
    },
    read: (id) => rows.subscriptionRow(context, id, selection),
    done: 'ReportChanged',
    field: 'subscription',
  });
}

/** Pauses, takes up or ends a subscription that the viewer set up or gets. Its version keeps it from being done twice. */
export async function moveReport(
  context: RequestContext,
  input: MoveReportInput,
  selection: Fields,
): Promise<{ readonly __typename: 'ReportMoved'; readonly subscription: rows.SubscriptionRow } | Refused> {
  signedIn(context);
  const refused = await context.database.write(async (transaction): Promise<Refused | undefined> => {
    const found = await standing(transaction, context, input);
    if ('code' in found) return found;
    await move(transaction, context, { subscription: found, state: input.state });
    return undefined;
  });
  if (refused !== undefined) return refused;
  const subscription = await rows.subscriptionRow(context, input.id, selection);
  if (subscription === null) return refusal(context, 'NotFound', problems.noSuchSubscription);
  return { __typename: 'ReportMoved', subscription };
}

/** The company's work calendar as it is in force. */
async function calendarAt(transaction: Transaction, now: string): Promise<WorkCalendar> {
  return companyCalendar(await companyDaysOn(transaction, civilDateAt(now)));
}

/** Brings a subscription into a state, and notes it. */
export async function move(
  transaction: Transaction,
  acting: Parameters<typeof recordAudit>[1],
  { subscription, state }: { readonly subscription: rows.StandingSubscription; readonly state: SubscriptionState },
): Promise<void> {
  const calendar = await calendarAt(transaction, acting.now);
  const nextAt = state === 'ACTIVE' ? nextSlot(subscription, acting.now, calendar) : null;
  await rows.updateState(transaction, subscription.id, { state, nextAt, at: acting.now });
  await note(transaction, acting, {
    action: 'report.move',
    id: subscription.id,
    before: { state: subscription.state },
    after: { state },
  });
}

/** A subscription as it was read, locked, that has not ended; or why it cannot be changed. */
async function standing(
  transaction: Transaction,
  context: RequestContext,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<rows.StandingSubscription | Refused> {
  const found = isId(id) ? await rows.lockSubscription(transaction, id) : undefined;
  if (found === undefined) return refusal(context, 'NotFound', problems.noSuchSubscription);
  if (found.version !== version) return staleVersion(found.version, context.locale);
  return found.state === 'ENDED' ? refusal(context, 'NotAllowed', problems.hasEnded) : found;
}

function told({
  name,
  query,
  cards,
  rhythm,
  weekday,
  monthDay,
  atMinute,
  locale,
  attachment,
}: rows.StandingSubscription) {
  return { name, query, cards, rhythm, weekday, monthDay, atMinute, locale, attachment };
}

function note(
  transaction: Transaction,
  acting: Parameters<typeof recordAudit>[1],
  { action, id, before, after }: { action: string; id: string; before?: object; after?: object },
): Promise<void> {
  return recordAudit(transaction, acting, { action, subjectType: 'ReportSubscription', subjectId: id, before, after });
}
