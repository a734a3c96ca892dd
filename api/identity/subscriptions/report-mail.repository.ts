import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import type { ReportMailEntity, UnsentReason } from './report-subscription.entity';

interface Waiting extends Pick<ReportMailEntity, 'id' | 'recipientId' | 'slot' | 'late' | 'attempts'> {
  readonly id: string;
}

/** A mail of a subscription, or of a signal of the control chart. */
export type WaitingMail = WaitingReport | WaitingSignal;

export interface WaitingReport extends Waiting {
  readonly kind: 'SCHEDULED' | 'TEST';
  readonly subscriptionId: string;
}

export interface WaitingSignal extends Waiting {
  readonly kind: 'SIGNAL';
  readonly signalId: string;
}

export type NewMail = Omit<WaitingReport, 'attempts'>;

/** Mails that are due; one that is there for its slot already is left as it is. @returns ids of those that are new */
export async function insertMails(
  transaction: Transaction,
  mails: readonly NewMail[],
  now: string,
): Promise<readonly string[]> {
  const rows = await transaction.rows<{ id: string }>({
    text: `insert into identity.report_mail (id, subscription_id, recipient_id, kind, slot, late, state, next_try_at, created_at)
           select m.id, m.subscription, m.recipient, m.kind, m.slot, m.late, 'WAITING', $7, $7
           from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::boolean[])
             as m (id, subscription, recipient, kind, slot, late)
           on conflict (subscription_id, slot) where kind = 'SCHEDULED' do nothing returning id`,
    values: [
      mails.map(({ id }) => id),
      mails.map(({ subscriptionId }) => subscriptionId),
      mails.map(({ recipientId }) => recipientId),
      mails.map(({ kind }) => kind),
      mails.map(({ slot }) => slot),
      mails.map(({ late }) => late),
      now,
    ],
  });
  return rows.map(({ id }) => id);
}

/** Who stands in for one of these members of staff on a day. Source: CC-2 */
export async function delegatesOf(
  transaction: Transaction,
  staffIds: readonly string[],
  day: CivilDate,
): Promise<string[]> {
  const rows = await transaction.rows<{ id: string }>({
    text: 'select distinct delegate_id as id from access.delegates_of($1, $2) order by 1',
    values: [staffIds, day],
  });
  return rows.map(({ id }) => id);
}

/** Mails of a signal; who has one of it already gets no other. */
export async function insertSignalMails(
  transaction: Transaction,
  {
    signalId,
    mails,
    at,
  }: {
    readonly signalId: string;
    readonly mails: readonly { readonly id: string; readonly staffId: string }[];
    readonly at: string;
  },
): Promise<void> {
  await transaction.rows({
    text: `insert into identity.report_mail (id, signal_id, recipient_id, kind, slot, late, state, next_try_at, created_at)
           select m.id, $1, m.recipient, 'SIGNAL', $4, false, 'WAITING', $4, $4
           from unnest($2::uuid[], $3::uuid[]) as m (id, recipient)
           on conflict (signal_id, recipient_id) where kind = 'SIGNAL' do nothing`,
    values: [signalId, mails.map(({ id }) => id), mails.map(({ staffId }) => staffId), at],
  });
}

/**
 * Takes the mail that waits longest, for as long as the lease: whoever takes it and is lost before telling what became of it
 * loses it then.
 */
export async function takeMail(
  transaction: Transaction,
  { now, leaseUntil }: { readonly now: string; readonly leaseUntil: string },
): Promise<WaitingMail | undefined> {
  const [taken] = await transaction.rows<WaitingMail>({
    text: `with next as materialized (
             select id from identity.report_mail where state = 'WAITING' and next_try_at <= $1
             order by next_try_at, id limit 1 for update skip locked)
           update identity.report_mail m set attempts = attempts + 1, next_try_at = $2 from next where m.id = next.id
           returning m.id, m.subscription_id as "subscriptionId", m.signal_id as "signalId", m.recipient_id as "recipientId", m.kind, m.slot, m.late,
             m.attempts`,
    values: [now, leaseUntil],
  });
  return taken;
}

export async function tryAgainAt(transaction: Transaction, id: string, at: string): Promise<void> {
  await transaction.rows({
    text: `update identity.report_mail set next_try_at = $2 where id = $1 and state = 'WAITING'`,
    values: [id, at],
  });
}

/** What became of it. @returns false when that was told already */
export async function endMail(
  transaction: Transaction,
  id: string,
  {
    state,
    reason,
    at,
  }: { readonly state: 'SENT' | 'REFUSED' | 'FAILED'; readonly reason: UnsentReason | null; readonly at: string },
): Promise<boolean> {
  const rows = await transaction.rows({
    text: `update identity.report_mail set state = $2, reason = $3, ended_at = $4, next_try_at = null
           where id = $1 and state = 'WAITING' returning id`,
    values: [id, state, reason, at],
  });
  return rows.length > 0;
}

/** Test mails that somebody asked for since an instant. */
export async function countTests(transaction: Transaction, staffId: string, since: string): Promise<number> {
  const [found] = await transaction.rows<{ n: number }>({
    text: `select count(*)::int as n from identity.report_mail where kind = 'TEST' and recipient_id = $1 and created_at > $2`,
    values: [staffId, since],
  });
  return found?.n ?? 0;
}

export interface Addressee {
  readonly name: string;
  readonly email: string | null;
  /** In which they had a report sent last; null: they never had one. */
  readonly locale: 'zh-CN' | 'en' | null;
}

export async function addresseeOf(transaction: Transaction, staffId: string): Promise<Addressee | undefined> {
  const [found] = await transaction.rows<Addressee>({
    text: `select s.name, s.email, (select r.locale from identity.report_subscription r where r.recipient_id = s.id
             order by r.created_at desc, r.id desc limit 1) as locale
           from identity.staff s where s.id = $1`,
    values: [staffId],
  });
  return found;
}
