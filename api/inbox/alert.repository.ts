import { v7 } from 'uuid';
import type { CivilDate } from '../kernel/civil-date';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { UNCLASSIFIED } from '../platform/graph/classified';
import { NewestFirst } from '../platform/graph/newest-first';
import { ReadPlan } from '../platform/graph/read-plan';
import { publish } from '../platform/outbox';
import { AlertEntity } from './alert.entity';

export type AlertRow = Pick<AlertEntity, 'id'> & Partial<AlertEntity>;

const plan = new ReadPlan(AlertEntity, {
  alias: 'a',
  always: ['id'],
  needs: {
    complaint: ['complaintId'],
    delegation: ['delegationId'],
    question: ['questionId'],
    subscription: ['subscriptionId'],
    notice: ['noticeId'],
    signal: ['signalId'],
    marketNote: ['marketNoteId'],
    target: ['targetId'],
    creditApplication: ['creditApplicationId'],
    draft: ['draftId'],
    from: ['fromStaff'],
    onBehalfOf: ['forStaff'],
  },
  classified: { default: UNCLASSIFIED },
});

/** Row-level security shows everybody their own. */
export const newestAlerts = new NewestFirst<AlertRow>({
  name: 'alert',
  plan,
  from: 'inbox.alert a',
  newest: 'at',
  type: 'timestamptz',
  parent: 'staffId',
});

/** How many of the viewer's alerts are unread, up to `most`. */
export async function countUnread(reader: Pick<Transaction, 'rows'>, staffId: string, most: number): Promise<number> {
  const [found] = await reader.rows<{ count: number }>({
    text: `select count(*)::int as count from (
             select from inbox.alert where staff_id = $1 and read_at is null limit $2) unread`,
    values: [staffId, most],
  });
  return found?.count ?? 0;
}

/** @returns how many were unread and are not any more */
export async function markRead(
  transaction: Transaction,
  { staffId, now }: { readonly staffId: string; readonly now: string },
  ids: readonly string[] | null,
): Promise<number> {
  const rows = await transaction.rows({
    text: `update inbox.alert set read_at = $2 where staff_id = $1 and read_at is null and at <= $2::timestamptz
             and ($3::uuid[] is null or id = any ($3)) returning id`,
    values: [staffId, now, ids],
  });
  return rows.length;
}

export interface NewAlert {
  readonly kind: AlertEntity['kind'];
  /** What it tells of: told twice, it is one alert. */
  readonly key: string;
  readonly at: string;
  readonly complaintId?: string;
  readonly step?: string | null;
  readonly level?: number;
  readonly dueAt?: string;
  readonly delegationId?: string;
  readonly rebateMonth?: string;
  readonly rebateAgents?: number;
  readonly questionId?: string;
  readonly subscriptionId?: string;
  readonly noticeId?: string;
  readonly signalId?: string;
  readonly marketNoteId?: string;
  readonly targetId?: string;
  readonly creditApplicationId?: string;
  readonly draftId?: string;
  readonly count?: number;
  readonly dutyCount?: number;
  readonly fromStaff?: string;
  readonly month?: string;
}

/** Somebody who is told, in their own name or for who is away. */
export interface AlertedPerson {
  readonly staffId: string;
  readonly forStaff: string | null;
}

/** These members of staff, and whoever stands in for one of them on a day and is not told anyway. Source: CC-2 */
export async function withDelegates(
  transaction: Transaction,
  staffIds: readonly string[],
  day: CivilDate,
): Promise<AlertedPerson[]> {
  const delegates = await transaction.rows<AlertedPerson>({
    text: `select distinct on (delegate_id) delegate_id as "staffId", principal_id as "forStaff"
      from access.delegates_of($1, $2) where delegate_id <> all ($1::uuid[]) order by delegate_id, principal_id`,
    values: [staffIds, day],
  });
  return [...staffIds.map((staffId) => ({ staffId, forStaff: null })), ...delegates];
}

/** Raises an alert for people, once each however often it is told. */
export async function insertAlerts(
  transaction: Transaction,
  people: readonly AlertedPerson[],
  alert: NewAlert,
): Promise<void> {
  const {
    kind,
    key,
    at,
    complaintId,
    step,
    level,
    dueAt,
    delegationId,
    rebateMonth,
    rebateAgents,
    questionId,
    subscriptionId,
  } = alert;
  await transaction.rows({
    text: `insert into inbox.alert (id, staff_id, for_staff, kind, key, at, complaint_id, step, level, due_at, delegation_id,
             rebate_month, rebate_agents, question_id, subscription_id, notice_id, count, month, signal_id, market_note_id, target_id,
             duty_count, from_staff, credit_application_id, draft_id)
           select a.id, a.staff, a.principal, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25
           from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as a (id, staff, principal)
           on conflict on constraint alert_once do nothing`,
    values: [
      people.map(() => v7()),
      people.map(({ staffId }) => staffId),
      people.map(({ forStaff }) => forStaff),
      kind,
      key,
      at,
      complaintId ?? null,
      step ?? null,
      level ?? null,
      dueAt ?? null,
      delegationId ?? null,
      rebateMonth ?? null,
      rebateAgents ?? null,
      questionId ?? null,
      subscriptionId ?? null,
      alert.noticeId ?? null,
      alert.count ?? null,
      alert.month ?? null,
      alert.signalId ?? null,
      alert.marketNoteId ?? null,
      alert.targetId ?? null,
      alert.dutyCount ?? null,
      alert.fromStaff ?? null,
      alert.creditApplicationId ?? null,
      alert.draftId ?? null,
    ],
  });
  await publish(transaction, 'alert.raised', { kind });
}

export function unreadOf({ database }: RequestContext, staffId: string, most: number): Promise<number> {
  return countUnread(database, staffId, most);
}
