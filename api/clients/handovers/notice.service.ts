import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { storedText } from '../../kernel/text';
import { recordAudit } from '../../platform/audit/audit';
import { onceFor } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isDay, isInstant } from '../../platform/graph/cursor-key';
import { pageOf, type Page } from '../../platform/graph/page';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import type { CloseNoticeInput, ReopenNoticeInput } from './change-notice.schema';
import { noticeStateOf, tellingFault, type NoticeState } from './notice';
import * as problems from './notice-problem';
import {
  clearTelling,
  lockNotice,
  noticeOf,
  noticesAfter,
  noticesOfClients,
  sortKeyOf,
  writeTelling,
  type NoticePlace,
  type NoticeRow,
} from './notice.repository';

export interface ShownNotice extends NoticeRow {
  readonly state: NoticeState;
  readonly overdue: boolean;
  readonly mayClose: boolean;
  readonly mayReopen: boolean;
}

type Refused = ProblemValue | StaleVersionValue;

export interface NoticeChanged {
  readonly __typename: 'NoticeChanged';
  readonly notice: ShownNotice;
  readonly replayed: boolean;
}

export interface NoticesAsked {
  readonly state: NoticeState;
  readonly first: number;
  readonly after: string | null;
}

/**
 * Clients to be told who looks after them, or told of it, for those who look after clients.
 * @throws GraphQLError BAD_USER_INPUT for wrong arguments
 * Source: KA-14
 */
export async function noticePage(context: RequestContext, input: NoticesAsked): Promise<Page<ShownNotice>> {
  const { CLIENT_CARD: card, ASSIGNMENT: assignment } = signedIn(context).reaches;
  const { state, after } = input;
  const first = pageSize(input.first);
  const read = { state, after: placeAfter(state, after), limit: first + 1 };
  const rows = card.write || assignment.write ? await noticesAfter(context, read) : [];
  const shown = rows.map((row) => shownNotice(context, row));
  return pageOf({ rows: shown, first, after, keyOf: (row) => [state, sortKeyOf(state, row), row.id] });
}

/** The notices that a client was handed over, the latest first, batched with other clients; null to whom they are withheld. */
export async function handoverNoticesOf(context: RequestContext, clientId: string): Promise<ShownNotice[] | null> {
  const { CLIENT_CARD: card, ASSIGNMENT: assignment } = signedIn(context).reaches;
  if (!card.write && !assignment.write) return null;
  const load = (ids: readonly string[]) => noticesOfClients(context, ids);
  const rows = await context.loaders.of<NoticeRow[]>('handover notices of clients', load).load(clientId);
  return (rows ?? []).map((row) => shownNotice(context, row));
}

function placeAfter(state: NoticeState, after: string | null): NoticePlace | undefined {
  if (after === null) return undefined;
  const [list, sortKey, id] = decodeCursor(after, 3);
  const isKey = state === 'OPEN' ? isDay : isInstant;
  if (list === state && isKey(sortKey) && typeof id === 'string' && isId(id)) return { sortKey, id };
  throw foreignCursor();
}

function shownNotice(context: RequestContext, row: NoticeRow): ShownNotice {
  const state = noticeStateOf(row);
  const isMine = mayTell(context, row);
  return {
    ...row,
    state,
    overdue: state === 'OPEN' && row.dueOn < civilDateAt(context.now),
    mayClose: state === 'OPEN' && isMine,
    mayReopen: state === 'TOLD' && !row.isUndone && isMine,
  };
}

/** Who looks after the client now, and those who hand over its like. */
function mayTell(context: RequestContext, { ownerId }: NoticeRow): boolean {
  const { CLIENT_CARD: card, ASSIGNMENT: assignment } = signedIn(context).reaches;
  return mayChange(card.writable, ownerId) || mayChange(assignment.writable, ownerId);
}

/** Records that a client was told, when and how; once for an idempotency key. Source: KA-14 */
export function closeNotice(context: RequestContext, input: CloseNoticeInput): Promise<NoticeChanged | Refused> {
  return change(context, { operation: 'closeNotice', input }, async (transaction, before) => {
    const state = noticeStateOf(before);
    if (state === 'TOLD') return refusal(context, 'IllegalMove', problems.toldAlready);
    if (state === 'CALLED_OFF') return refusal(context, 'IllegalMove', problems.calledOff);
    if (before.version !== input.version) return staleVersion(before.version, context.locale);
    const today = civilDateAt(context.now);
    const told = { toldOn: input.toldOn ?? today, way: input.way, remark: storedText(input.remark) };
    const fault = tellingFault(told, { aroseOn: before.aroseOn, today });
    if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
    await writeTelling(transaction, before.id, { ...told, by: signedIn(context).staffId, at: context.now });
    await recordAudit(transaction, context, {
      action: 'client.tell',
      subjectType: 'Client',
      subjectId: before.clientId,
      after: { noticeId: before.id, ...told },
    });
    return { id: before.id };
  });
}

/** Takes back a mistaken record that a client was told; once for an idempotency key. Source: KA-14 */
export function reopenNotice(context: RequestContext, input: ReopenNoticeInput): Promise<NoticeChanged | Refused> {
  return change(context, { operation: 'reopenNotice', input }, async (transaction, before) => {
    if (before.doneAt === null) return refusal(context, 'IllegalMove', problems.notTold);
    if (before.isUndone) return refusal(context, 'IllegalMove', problems.undoneSince);
    if (before.version !== input.version) return staleVersion(before.version, context.locale);
    await clearTelling(transaction, before.id);
    const { toldOn, way, remark, doneById: toldById } = before;
    await recordAudit(transaction, context, {
      action: 'client.takeBackTelling',
      subjectType: 'Client',
      subjectId: before.clientId,
      before: { noticeId: before.id, toldOn, way, remark, toldById },
    });
    return { id: before.id };
  });
}

interface AskedChange {
  readonly operation: string;
  readonly input: ReopenNoticeInput;
}

async function change(
  context: RequestContext,
  asked: AskedChange,
  write: (transaction: Transaction, before: NoticeRow) => Promise<{ readonly id: string } | Refused>,
): Promise<NoticeChanged | Refused> {
  signedIn(context);
  const { id } = asked.input;
  if (!isId(id)) return refusal(context, 'NotFound', problems.noSuchNotice);
  const outcome = await onceFor<Refused>(context, asked, async (transaction) => {
    const before = await lockNotice(transaction, id);
    return before === undefined ? refusal(context, 'NotFound', problems.noSuchNotice) : write(transaction, before);
  });
  if ('code' in outcome) return outcome;
  const row = await noticeOf(context, outcome.id);
  if (row === undefined) return refusal(context, 'NotFound', problems.noSuchNotice);
  return { __typename: 'NoticeChanged', notice: shownNotice(context, row), replayed: outcome.replayed };
}
