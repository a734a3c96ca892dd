import { v7 } from 'uuid';
import type { RequestContext } from '../../platform/context/request-context';
import type { Conditions } from '../../platform/database/conditions';
import type { Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import type { NoticeMove, NoticeStanding, NoticeState } from './client-notice';
import { ClientNoticeEntity } from './client-notice.entity';
import { NOTICE } from './client-notice.schema';

/** A notice as its select list reads it; columns that were not asked for are missing. */
export type NoticeRow = Pick<ClientNoticeEntity, 'id'> & NoticeStanding & Partial<ClientNoticeEntity>;

export const clientNotice = new ReadPlan(ClientNoticeEntity, {
  alias: 'n',
  always: ['id', 'state', 'draftedById', 'reviewedById', 'reviewPost', 'approvePost', 'sendPost', 'archivePosts'],
  needs: {
    audienceSize: ['audience'],
    moves: ['dueAt'],
    draftedBy: ['draftedById'],
    reviewedBy: ['reviewedById'],
    approvedBy: ['approvedById'],
    sentBy: ['sentById'],
    coverage: ['sentAt'],
  },
  classified: { default: NOTICE },
});

const source: RowSource = { name: 'client notice', plan: clientNotice, from: 'clients.client_notice n' };

/** Row-level security leaves out what is not sent for those who draft none. */
export const newestNotices = new NewestFirst<NoticeRow>({
  ...source,
  newest: 'movedAt',
  type: 'timestamptz',
  parent: 'draftedById',
});

export function loadNotice(context: RequestContext, id: string, list: SelectList): Promise<NoticeRow | null> {
  return rowById(context, source, { id, list });
}

/** How many notices stand at each state that has any. */
export function countNotices(
  { database }: RequestContext,
  conditions: Conditions,
): Promise<{ readonly state: NoticeState; readonly count: number }[]> {
  return database.rows({
    text: `select n.state, count(*)::int as count from clients.client_notice n ${conditions.where} group by n.state`,
    values: conditions.values,
  });
}

export type LockedNotice = NoticeStanding &
  Pick<
    ClientNoticeEntity,
    | 'id'
    | 'number'
    | 'department'
    | 'subject'
    | 'body'
    | 'effectiveOn'
    | 'audience'
    | 'sentAt'
    | 'sentCount'
    | 'dueAt'
    | 'version'
  >;

/** A notice, locked until the transaction ends; undefined when the viewer may not change it. */
export async function lockNotice(transaction: Transaction, id: string): Promise<LockedNotice | undefined> {
  const [row] = await transaction.rows<LockedNotice>({
    text: `select id, number, department, subject, body, effective_on::text as "effectiveOn", audience, state,
        drafted_by as "draftedById", reviewed_by as "reviewedById", review_post as "reviewPost",
        approve_post as "approvePost", send_post as "sendPost", archive_posts as "archivePosts", sent_at as "sentAt",
        sent_count as "sentCount", due_at as "dueAt", version
      from clients.client_notice where id = $1 for update`,
    values: [id],
  });
  return row;
}

/** The next serial of a scope. Its row stays locked until the transaction ends. */
export async function nextNoticeSerial(transaction: Transaction, scope: string): Promise<number> {
  const [row] = await transaction.rows<{ last: number }>({
    text: `insert into clients.client_notice_counter as c (scope, last) values ($1, 1)
      on conflict (scope) do update set last = c.last + 1 returning last`,
    values: [scope],
  });
  if (row === undefined) throw new Error(`No serial of ${scope} was given out`);
  return row.last;
}

export type WrittenNotice = Pick<ClientNoticeEntity, 'department' | 'subject' | 'body' | 'effectiveOn' | 'audience'>;

export async function insertNotice(
  transaction: Transaction,
  notice: WrittenNotice & { readonly id: string; readonly number: string; readonly by: string; readonly at: string },
): Promise<void> {
  const { id, number, department, subject, body, effectiveOn, audience, by, at } = notice;
  await transaction.rows({
    text: `insert into clients.client_notice (id, number, department, subject, body, effective_on, audience, state, drafted_by,
        drafted_at, moved_at) values ($1, $2, $3, $4, $5, $6, $7, 'DRAFT', $8, $9, $9)`,
    values: [id, number, department, subject, body, effectiveOn, JSON.stringify(audience), by, at],
  });
}

export async function rewriteNotice(
  transaction: Transaction,
  { id, at }: { readonly id: string; readonly at: string },
  { department, subject, body, effectiveOn, audience }: WrittenNotice,
): Promise<void> {
  await transaction.rows({
    text: `update clients.client_notice set department = $2, subject = $3, body = $4, effective_on = $5, audience = $6,
      moved_at = $7, version = version + 1 where id = $1`,
    values: [id, department, subject, body, effectiveOn, JSON.stringify(audience), at],
  });
}

/** What a move sets beside the state, by column. */
export type MoveColumns = Readonly<Record<string, unknown>>;

export interface NoticeMoved {
  readonly id: string;
  readonly move: NoticeMove;
  readonly state: NoticeState;
  readonly note: string | null;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly at: string;
  /** Names are the program's own, never a caller's. */
  readonly columns: MoveColumns;
}

/** Moves a notice and notes the step, both or neither. */
export async function writeNoticeMove(
  transaction: Transaction,
  { id, move, state, note, by, onBehalfOf, at, columns }: NoticeMoved,
): Promise<void> {
  const names = Object.keys(columns);
  await transaction.rows({
    text: `update clients.client_notice set state = $2, moved_at = $3, version = version + 1
        ${names.map((name, place) => `, ${name} = $${place + 4}`).join('')} where id = $1`,
    values: [id, state, at, ...Object.values(columns)],
  });
  await transaction.rows({
    text: `insert into clients.client_notice_step (id, notice_id, move, note, by_staff, for_staff, at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [v7(), id, move, note, by, onBehalfOf, at],
  });
}

export interface NoticeStepRow {
  readonly id: string;
  readonly move: NoticeMove;
  readonly note: string | null;
  readonly byId: string;
  readonly forId: string | null;
  readonly at: string;
}

/** What was done with notices, by notice, the first before all. */
export async function stepsOfNotices(
  { database }: RequestContext,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, NoticeStepRow[]>> {
  const rows = await database.rows<NoticeStepRow & { readonly noticeId: string }>({
    text: `select id, notice_id as "noticeId", move, note, by_staff as "byId", for_staff as "forId", at
      from clients.client_notice_step where notice_id = any ($1::uuid[]) order by at, id`,
    values: [noticeIds],
  });
  const found = new Map<string, NoticeStepRow[]>(noticeIds.map((id) => [id, []]));
  for (const row of rows) found.get(row.noticeId)?.push(row);
  return found;
}
