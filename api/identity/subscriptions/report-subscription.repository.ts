import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { UNCLASSIFIED } from '../../platform/graph/classified';
import type { Selection } from '../../platform/graph/look-ahead';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { signedIn } from '../../platform/graph/signed-in';
import type { Post } from '../../kernel/access/post';
import type { ReportPage } from './report-cards';
import { ReportMailEntity, ReportSubscriptionEntity, type SubscriptionState } from './report-subscription.entity';
import type { Settings } from './subscription-request';

export type SubscriptionRow = Pick<ReportSubscriptionEntity, 'id'> & Partial<ReportSubscriptionEntity>;
export type ReportMailRow = Pick<ReportMailEntity, 'id'> & Partial<ReportMailEntity>;

const plan = new ReadPlan(ReportSubscriptionEntity, {
  alias: 'r',
  always: ['id', 'ownerId', 'recipientId'],
  needs: { owner: [], recipient: [], isMine: [], isForMe: [], atTime: ['atMinute'], mails: [] },
  classified: { default: UNCLASSIFIED },
});
const source: RowSource = { name: 'report subscription', plan, from: 'identity.report_subscription r' };

/** Row-level security shows everybody those they set up and those they get. */
export const newestSubscriptions = new NewestFirst<SubscriptionRow>({
  ...source,
  newest: 'createdAt',
  type: 'timestamptz',
  parent: 'ownerId',
});

const mailPlan = new ReadPlan(ReportMailEntity, {
  alias: 'm',
  always: ['id'],
  needs: { recipient: ['recipientId'] },
  classified: { default: UNCLASSIFIED },
});

/** What was sent of a subscription. */
export const newestMails = new NewestFirst<ReportMailRow>({
  name: 'report mail',
  plan: mailPlan,
  from: 'identity.report_mail m',
  newest: 'createdAt',
  type: 'timestamptz',
  parent: 'subscriptionId',
});

export function subscriptionRow(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<SubscriptionRow | null> {
  return rowById(context, source, { id, list: plan.list(context.database.source, selection, signedIn(context)) });
}

export function mailRow(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<ReportMailRow | null> {
  const list = mailPlan.list(context.database.source, selection, signedIn(context));
  return rowById(context, { name: 'report mail', plan: mailPlan, from: 'identity.report_mail m' }, { id, list });
}

/** Somebody whom reports may be sent to by who asks. */
export interface RecipientRow {
  readonly id: string;
  readonly posts: readonly Post[];
  readonly email: string | null;
}

/** The viewer and everybody below them who is on the staff, the viewer first, the others by name. */
export function recipientsBelow(
  reader: Pick<Transaction, 'rows'>,
  { staffId, day, most }: { readonly staffId: string; readonly day: string; readonly most: number },
): Promise<RecipientRow[]> {
  return reader.rows<RecipientRow>({
    text: `with recursive below (id) as (
             select $1::uuid
             union
             select s.id from identity.staff s join below on s.reports_to = below.id where s.active)
           select s.id, s.email, array(select p.post from identity.staff_post p
               where p.staff_id = s.id and p.valid @> $2::date order by p.post) as posts
           from below join identity.staff s on s.id = below.id
           where s.active order by s.id <> $1, s.name, s.id limit $3`,
    values: [staffId, day, most],
  });
}

export interface NewSubscription extends Settings {
  readonly id: string;
  readonly ownerId: string;
  readonly recipientId: string;
  readonly page: ReportPage;
  readonly nextAt: string;
  readonly at: string;
}

export async function insertSubscription(transaction: Transaction, row: NewSubscription): Promise<void> {
  await transaction.rows({
    text: `insert into identity.report_subscription (id, owner_id, recipient_id, page, state, next_at, created_at, changed_at,
             name, query, cards, rhythm, weekday, month_day, at_minute, locale, attachment)
           values ($1, $2, $3, $4, 'ACTIVE', $5, $6, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    values: [row.id, row.ownerId, row.recipientId, row.page, row.nextAt, row.at, ...settingsValues(row)],
  });
}

function settingsValues(row: Settings): readonly unknown[] {
  const { name, query, cards, rhythm, weekday, monthDay, atMinute, locale, attachment } = row;
  return [name, query, cards, rhythm, weekday, monthDay, atMinute, locale, attachment];
}

export interface StandingSubscription extends Settings {
  readonly id: string;
  readonly ownerId: string;
  readonly recipientId: string;
  readonly page: ReportPage;
  readonly state: SubscriptionState;
  readonly nextAt: string | null;
  readonly version: number;
}

const STANDING = `id, owner_id as "ownerId", recipient_id as "recipientId", page, state, next_at as "nextAt", version, name,
  query, cards, rhythm, weekday, month_day as "monthDay", at_minute as "atMinute", locale, attachment`;

/** A subscription the viewer set up or gets, locked; undefined when there is none. */
export async function lockSubscription(
  transaction: Transaction,
  id: string,
): Promise<StandingSubscription | undefined> {
  const [found] = await transaction.rows<StandingSubscription>({
    text: `select ${STANDING} from identity.report_subscription where id = $1 for update`,
    values: [id],
  });
  return found;
}

/** Of those that somebody set up, the ones that have not ended. */
export async function countStanding(transaction: Transaction, ownerId: string): Promise<number> {
  const [found] = await transaction.rows<{ n: number }>({
    text: `select count(*)::int as n from identity.report_subscription where owner_id = $1 and state <> 'ENDED'`,
    values: [ownerId],
  });
  return found?.n ?? 0;
}

export async function updateSettings(
  transaction: Transaction,
  { id, nextAt, at }: { readonly id: string; readonly nextAt: string | null; readonly at: string },
  settings: Settings,
): Promise<void> {
  await transaction.rows({
    text: `update identity.report_subscription set next_at = $2, changed_at = $3, version = version + 1, name = $4, query = $5,
             cards = $6, rhythm = $7, weekday = $8, month_day = $9, at_minute = $10, locale = $11, attachment = $12
           where id = $1`,
    values: [id, nextAt, at, ...settingsValues(settings)],
  });
}

/** @param nextAt null unless it becomes active */
export async function updateState(
  transaction: Transaction,
  id: string,
  { state, nextAt, at }: { readonly state: SubscriptionState; readonly nextAt: string | null; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `update identity.report_subscription set state = $2, next_at = $3, changed_at = $4, version = version + 1
           where id = $1`,
    values: [id, state, nextAt, at],
  });
}

/** Active subscriptions whose next report is due, locked; other processes get others. For the system only. */
export function lockDue(transaction: Transaction, now: string, most: number): Promise<StandingSubscription[]> {
  return transaction.rows<StandingSubscription>({
    text: `select ${STANDING} from identity.report_subscription where state = 'ACTIVE' and next_at <= $1
           order by next_at, id limit $2 for update skip locked`,
    values: [now, most],
  });
}

/** When each of them is due next. */
export async function moveOn(
  transaction: Transaction,
  moved: readonly { readonly id: string; readonly nextAt: string }[],
): Promise<void> {
  await transaction.rows({
    text: `update identity.report_subscription r set next_at = m.next_at
           from unnest($1::uuid[], $2::timestamptz[]) as m (id, next_at) where r.id = m.id`,
    values: [moved.map(({ id }) => id), moved.map(({ nextAt }) => nextAt)],
  });
}

export function subscriptionForMail(transaction: Transaction, id: string): Promise<StandingSubscription | undefined> {
  return transaction
    .rows<StandingSubscription>({
      text: `select ${STANDING} from identity.report_subscription where id = $1`,
      values: [id],
    })
    .then(([found]) => found);
}
