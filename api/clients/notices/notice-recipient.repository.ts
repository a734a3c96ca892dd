import { reachesAnything } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import type { Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import type { Told } from './client-notice';
import { TOLD } from './client-notice.schema';
import type { StoredAudience } from './notice-audience';
import type { RecipientStanding, ToldFacts, ToldWay } from './notice-recipient';
import { NoticeRecipientEntity } from './notice-recipient.entity';
import { TOLD_NAMING } from './notice-recipient.schema';

/** A recipient as its select list reads it; columns that were not asked for are missing. */
export type RecipientRow = Pick<
  NoticeRecipientEntity,
  'id' | 'noticeId' | 'clientId' | 'ownerId' | 'sentAt' | 'dueAt' | 'understood'
> &
  Partial<NoticeRecipientEntity>;

export const noticeRecipient = new ReadPlan(NoticeRecipientEntity, {
  alias: 'r',
  always: ['id', 'noticeId', 'clientId', 'ownerId', 'sentAt', 'dueAt', 'understood'],
  needs: { copied: ['copiedId'], toldBy: ['toldById'] },
  classified: { default: TOLD, copiedId: TOLD_NAMING, person: TOLD_NAMING, note: TOLD_NAMING, toldById: TOLD_NAMING },
});

const source: RowSource = {
  name: 'notice recipient',
  plan: noticeRecipient,
  // With the owner of the client, who owes what is open, and by whom secret fields are judged.
  from: `(select t.*, o.owner_id from clients.client_notice_recipient t
    left join access.client_owner o on o.client_id = t.client_id) r`,
};

export const newestRecipients = new NewestFirst<RecipientRow>({
  ...source,
  newest: 'sentAt',
  type: 'timestamptz',
  parent: 'clientId',
});

export function loadRecipient(context: RequestContext, id: string, list: SelectList): Promise<RecipientRow | null> {
  return rowById(context, source, { id, list });
}

/** Recipients the viewer speaks with; undefined: none. Said again in front of row-level security. */
export function recipientsWithin({ reaches }: Viewer): Conditions | undefined {
  if (!reachesAnything(reaches.ACTIVITY)) return undefined;
  const { all, pseudonymous, staffIds } = reaches.ACTIVITY;
  const conditions = new Conditions();
  return all || pseudonymous ? conditions : conditions.add('r.owner_id = any(?::uuid[])', staffIds);
}

const STANDING: Readonly<Record<RecipientStanding, string>> = {
  ACKNOWLEDGED: 'r.understood is true',
  OPEN: '(r.understood is not true and r.due_at >= ?::timestamptz)',
  OVERDUE: '(r.understood is not true and r.due_at < ?::timestamptz)',
};

export function addStandings(conditions: Conditions, standings: readonly RecipientStanding[], now: string): Conditions {
  const parts = [...new Set(standings)].map((each) => {
    const part = STANDING[each];
    return part.includes('?') ? part.replace('?', conditions.bind(now)) : part;
  });
  return conditions.say(parts.length === 0 ? 'false' : `(${parts.join(' or ')})`);
}

export interface CoverageRow {
  readonly noticeId: string;
  readonly told: number;
  readonly acknowledged: number;
  readonly open: number;
  readonly overdue: number;
}

/** How far the clients of notices were told, over the recipients that the viewer reaches; by notice. */
export async function coverageOf(
  reader: Pick<Transaction, 'rows'>,
  noticeIds: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, CoverageRow>> {
  const rows = await reader.rows<CoverageRow>({
    text: `select r.notice_id as "noticeId", count(*)::int as told,
        (count(*) filter (where r.understood))::int as acknowledged,
        (count(*) filter (where r.understood is not true))::int as open,
        (count(*) filter (where r.understood is not true and r.due_at < $2))::int as overdue
      from clients.client_notice_recipient r where r.notice_id = any ($1::uuid[]) group by r.notice_id`,
    values: [noticeIds, now],
  });
  return new Map(rows.map((row) => [row.noticeId, row]));
}

/** How many clients a notice was sent to and how many have understood, for who archives it and may speak with none. */
export async function toldOfNotice(transaction: Transaction, id: string): Promise<Told> {
  const [found] = await transaction.rows<Told>({
    text: 'select told, acknowledged from clients.notice_told($1)',
    values: [id],
  });
  if (found === undefined) throw new Error(`Nothing was counted of notice ${id}`);
  return found;
}

/** The same of several notices, by id. */
export async function toldOfNotices(
  { database }: Pick<RequestContext, 'database'>,
  ids: readonly string[],
): Promise<Map<string, Told>> {
  const rows = await database.rows<Told & { readonly id: string }>({
    text: `select n.id, t.told, t.acknowledged from unnest($1::uuid[]) as n (id)
      cross join lateral clients.notice_told(n.id) as t`,
    values: [ids],
  });
  return new Map(rows.map(({ id, ...told }) => [id, told]));
}

/** Freezes the audience of an approved notice into its recipients. @returns how many */
export async function deliverNotice(
  transaction: Transaction,
  { id, at, dueAt }: { readonly id: string; readonly at: string; readonly dueAt: string },
): Promise<number> {
  const [found] = await transaction.rows<{ made: number }>({
    text: 'select clients.deliver_notice($1, $2, $3) as made',
    values: [id, at, dueAt],
  });
  return found?.made ?? 0;
}

/** To how many clients an audience would go today; for those who draft notices. */
export async function audienceSize(reader: Pick<Transaction, 'rows'>, audience: StoredAudience): Promise<number> {
  const [found] = await reader.rows<{ n: number }>({
    text: 'select clients.count_notice_audience($1) as n',
    values: [JSON.stringify(audience)],
  });
  return found?.n ?? 0;
}

/** Whether an audience names what is not there, not within the viewer's reach, or an account of buyers whom nobody can write to. */
export async function unknownInAudience(
  transaction: Transaction,
  { clientIds = [], regionCodes = [], ownerIds = [] }: StoredAudience,
): Promise<boolean> {
  const [found] = await transaction.rows<{ n: number }>({
    text: `select (select count(*) from clients.client where id = any ($1::uuid[]) and not walk_in)::int
        + (select count(*) from access.region where code = any ($2::text[]))::int
        + (select count(*) from access.staff_directory where id = any ($3::uuid[]))::int as n`,
    values: [clientIds, regionCodes, ownerIds],
  });
  return found?.n !== clientIds.length + regionCodes.length + ownerIds.length;
}

export interface LockedRecipient {
  readonly id: string;
  readonly noticeId: string;
  readonly clientId: string;
  readonly ownerId: string | null;
  readonly sentAt: string;
  readonly understood: boolean | null;
  readonly toldOn: string | null;
  readonly version: number;
}

/** A recipient, locked until the transaction ends; undefined when the viewer does not speak with the client. */
export async function lockRecipient(transaction: Transaction, id: string): Promise<LockedRecipient | undefined> {
  const [row] = await transaction.rows<LockedRecipient>({
    text: `select r.id, r.notice_id as "noticeId", r.client_id as "clientId", o.owner_id as "ownerId", r.sent_at as "sentAt",
        r.understood, r.told_on::text as "toldOn", r.version
      from clients.client_notice_recipient r left join access.client_owner o on o.client_id = r.client_id
      where r.id = $1 for update of r`,
    values: [id],
  });
  return row;
}

export async function writeTold(
  transaction: Transaction,
  id: string,
  { toldOn, way, person, understood, note, by, at }: ToldFacts & { way: ToldWay; by: string; at: string },
): Promise<void> {
  await transaction.rows({
    text: `update clients.client_notice_recipient set told_on = $2, way = $3, person = $4, understood = $5, note = $6,
      told_by = $7, recorded_at = $8, version = version + 1 where id = $1`,
    values: [id, toldOn, way, person, understood, note ?? null, by, at],
  });
}

/** The account managers a notice was copied to, each once. */
export async function copiedStaff(transaction: Transaction, noticeId: string): Promise<string[]> {
  const rows = await transaction.rows<{ id: string }>({
    text: `select distinct copied_id as id from clients.client_notice_recipient
      where notice_id = $1 and copied_id is not null order by 1`,
    values: [noticeId],
  });
  return rows.map(({ id }) => id);
}

export interface OverdueNotice {
  readonly noticeId: string;
  readonly dueAt: string;
  /** Who is in charge of the account manager now; who reports to nobody stands for themselves, and who sent it for a client without one. */
  readonly superiorId: string;
  readonly count: number;
}

/**
 * Marks so many recipients whose day is past as told up the hierarchy, each once, and answers whom to tell of how many.
 * For the system; rows that somebody is writing wait for the next run.
 */
export function escalateRecipients(transaction: Transaction, now: string, most: number): Promise<OverdueNotice[]> {
  return transaction.rows<OverdueNotice>({
    text: `with late as materialized (
        select r.id from clients.client_notice_recipient r
        where r.understood is distinct from true and r.escalated_at is null and r.due_at < $1
        order by r.due_at, r.id limit $2 for update skip locked
      ), marked as (
        update clients.client_notice_recipient r set escalated_at = $1
        from late where r.id = late.id returning r.notice_id, r.client_id, r.due_at
      )
      select m.notice_id as "noticeId", m.due_at as "dueAt", coalesce(s.superior_id, o.owner_id, n.sent_by) as "superiorId",
        count(*)::int as count
      from marked m join clients.client_notice n on n.id = m.notice_id
      left join access.client_owner o on o.client_id = m.client_id
      left join access.staff_superior s on s.staff_id = o.owner_id
      group by 1, 2, 3 order by 1, 3`,
    values: [now, most],
  });
}
