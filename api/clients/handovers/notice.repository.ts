import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { ToldWay } from '../notices/notice-recipient';
import type { NoticeOccasion, NoticeState } from './notice';

export interface NoticeRow {
  readonly id: string;
  readonly clientId: string;
  /** Who looks after the client now. */
  readonly ownerId: string | null;
  readonly occasion: NoticeOccasion;
  readonly aroseOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly doneAt: string | null;
  readonly doneById: string | null;
  readonly toldOn: CivilDate | null;
  readonly way: ToldWay | null;
  readonly remark: string | null;
  readonly calledOffAt: string | null;
  /** The handover it tells of was undone, and the client is told of that by another notice. */
  readonly isUndone: boolean;
  readonly version: number;
}

const FOLLOWED_BY_UNDO = `n.occasion = 'HANDOVER' and exists (select from clients.notice u
  where u.handover_id = n.handover_id and u.client_id = n.client_id and u.occasion = 'UNDO')`;

const SELECT = `select n.id, n.client_id as "clientId", c.owner_id as "ownerId", n.occasion, n.arose_on as "aroseOn",
    n.due_on as "dueOn", n.done_at as "doneAt", n.done_by as "doneById", n.told_on as "toldOn", n.way, n.remark,
    n.called_off_at as "calledOffAt", ${FOLLOWED_BY_UNDO} as "isUndone", n.version
  from clients.notice n join clients.client c on c.id = n.client_id`;

interface List {
  readonly where: string;
  readonly column: string;
  readonly key: 'dueOn' | 'doneAt' | 'calledOffAt';
  readonly type: 'date' | 'timestamptz';
  readonly direction: 'asc' | 'desc';
}

/** What is open, the most urgent first; the rest, the latest first. */
const LISTS: Readonly<Record<NoticeState, List>> = {
  OPEN: {
    where: 'n.done_at is null and n.called_off_at is null',
    ...{ column: 'n.due_on', key: 'dueOn', type: 'date', direction: 'asc' },
  },
  TOLD: {
    where: 'n.done_at is not null',
    ...{ column: 'n.done_at', key: 'doneAt', type: 'timestamptz', direction: 'desc' },
  },
  CALLED_OFF: {
    where: 'n.called_off_at is not null',
    ...{ column: 'n.called_off_at', key: 'calledOffAt', type: 'timestamptz', direction: 'desc' },
  },
};

export interface NoticePlace {
  readonly sortKey: string;
  readonly id: string;
}

export interface NoticeRead {
  readonly state: NoticeState;
  readonly after: NoticePlace | undefined;
  readonly limit: number;
}

/** Notices to clients the viewer reaches that stand so. */
export function noticesAfter(context: RequestContext, { state, after, limit }: NoticeRead): Promise<NoticeRow[]> {
  const { where, column, type, direction } = LISTS[state];
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const compare = direction === 'asc' ? '>' : '<';
  const behind =
    after === undefined
      ? ''
      : `and (${column}, n.id) ${compare} (${bind(after.sortKey)}::${type}, ${bind(after.id)}::uuid)`;
  return context.database.rows<NoticeRow>({
    text: `${SELECT} where ${where} ${behind} order by ${column} ${direction}, n.id ${direction} limit ${limitSql(limit, bind)}`,
    values,
  });
}

/** The notices that clients were handed over, by client, the latest first. */
export async function noticesOfClients(
  context: RequestContext,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, NoticeRow[]>> {
  const rows = await context.database.rows<NoticeRow>({
    text: `${SELECT} where n.client_id = any ($1::uuid[]) order by n.arose_on desc, n.id desc`,
    values: [clientIds],
  });
  const found = new Map<string, NoticeRow[]>();
  for (const row of rows) found.set(row.clientId, [...(found.get(row.clientId) ?? []), row]);
  return found;
}

/** By what a notice has its place in the list of its state. */
export function sortKeyOf(state: NoticeState, row: NoticeRow): string {
  return row[LISTS[state].key] ?? '';
}

export async function noticeOf(context: RequestContext, id: string): Promise<NoticeRow | undefined> {
  const [row] = await context.database.rows<NoticeRow>({ text: `${SELECT} where n.id = $1`, values: [id] });
  return row;
}

/** A notice, locked until the transaction ends; undefined when it is not the viewer's to give. */
export async function lockNotice(transaction: Transaction, id: string): Promise<NoticeRow | undefined> {
  const [locked] = await transaction.rows({
    text: 'select id from clients.notice where id = $1 for update',
    values: [id],
  });
  if (locked === undefined) return undefined;
  // Read behind the lock, so that an undo that was waited for is seen.
  const [row] = await transaction.rows<NoticeRow>({ text: `${SELECT} where n.id = $1`, values: [id] });
  return row;
}

export interface Telling {
  readonly toldOn: CivilDate;
  readonly way: ToldWay;
  readonly remark: string | null;
}

export async function writeTelling(
  transaction: Transaction,
  id: string,
  { toldOn, way, remark, by, at }: Telling & { readonly by: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `update clients.notice set told_on = $2, way = $3, remark = $4, done_by = $5, done_at = $6, version = version + 1
      where id = $1`,
    values: [id, toldOn, way, remark, by, at],
  });
}

export async function clearTelling(transaction: Transaction, id: string): Promise<void> {
  await transaction.rows({
    text: `update clients.notice set told_on = null, way = null, remark = null, done_by = null, done_at = null,
      version = version + 1 where id = $1`,
    values: [id],
  });
}

/**
 * Answers the undoing of a handover: what is open is called off, and clients that were told of it are to be told that
 * their former account manager looks after them again. Clients have their owners back already.
 */
export async function turnNotices(
  transaction: Transaction,
  {
    id,
    on,
    at,
    dueOn,
  }: { readonly id: string; readonly on: CivilDate; readonly at: string; readonly dueOn: CivilDate },
): Promise<{ readonly calledOff: number; readonly anew: number }> {
  // Whoever takes back what was told waits, and then sees that it was undone.
  await transaction.rows({
    text: 'select id from clients.notice where handover_id = $1 order by id for update',
    values: [id],
  });
  const calledOff = await transaction.rows({
    text: `update clients.notice set called_off_at = $2, version = version + 1
      where handover_id = $1 and done_at is null and called_off_at is null returning id`,
    values: [id, at],
  });
  const anew = await transaction.rows({
    text: `insert into clients.notice (id, client_id, handover_id, occasion, arose_on, due_on)
      select clients.new_id(), n.client_id, n.handover_id, 'UNDO', $2::date, $3::date
      from clients.notice n where n.handover_id = $1 and n.done_at is not null returning id`,
    values: [id, on, dueOn],
  });
  return { calledOff: calledOff.length, anew: anew.length };
}
