import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { publish } from '../../platform/outbox';
import { noticeById } from './client-notice-list.service';
import { mayNotMoveNotice, noSuchNotice } from './client-notice-problem';
import { lockNotice, type LockedNotice, type NoticeRow } from './client-notice.repository';

export interface NoticeChange {
  readonly __typename: 'ClientNoticeChanged';
  readonly notice: NoticeRow;
  readonly replayed: boolean;
}

export type Refused = ProblemValue | StaleVersionValue;
export type Outcome = { readonly id: string } | Refused;

/** What is kept in the audit trail of a change. */
export interface NoticeTold {
  readonly action: `notice.${string}`;
  readonly onBehalfOf?: string | null;
  readonly before?: object;
  readonly after?: object;
}

export interface NoticeWork {
  readonly operation: string;
  readonly input: { readonly id: string; readonly version: number; readonly idempotencyKey: string };
  /** Whether the viewer may do it at all; asked before versions are compared. */
  readonly refuses: (notice: LockedNotice) => Refused | undefined;
  /** Refuses without having written, or writes and tells what the trail keeps of it. */
  readonly work: (transaction: Transaction, notice: LockedNotice) => Promise<NoticeTold | Refused>;
}

/** Changes a notice under its lock, once for an idempotency key: work, trail and event, all of them or none. */
export async function changeNotice(
  context: RequestContext,
  { operation, input, refuses, work }: NoticeWork,
  selection: Selection | readonly string[],
): Promise<NoticeChange | Refused> {
  if (!isId(input.id)) return refusal(context, 'NotFound', noSuchNotice);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation, request }, async () => {
      const before = await lockNotice(transaction, input.id);
      if (before === undefined) return unchangeable(context, input.id);
      const refused = refuses(before);
      if (refused !== undefined) return refused;
      if (before.version !== input.version) return staleVersion(before.version, context.locale);
      const told = await work(transaction, before);
      if ('code' in told) return told;
      await recordAudit(transaction, context, { subjectType: 'ClientNotice', subjectId: input.id, ...told });
      await publish(transaction, 'notice.changed', { noticeId: input.id });
      return { id: input.id };
    }),
  );
  return outcome.kind === 'refused' ? outcome.problem : changedNotice(context, outcome, selection);
}

/** Who may not change a notice cannot lock it either; whether they know of it decides what they are told. */
async function unchangeable(context: RequestContext, id: string): Promise<Refused> {
  const isKnown = (await noticeById(context, id, ['id'])) !== null;
  return isKnown ? refusal(context, 'NotAllowed', mayNotMoveNotice) : refusal(context, 'NotFound', noSuchNotice);
}

export async function changedNotice(
  context: RequestContext,
  { answer, replayed }: { readonly answer: Outcome; readonly replayed: boolean },
  selection: Selection | readonly string[],
): Promise<NoticeChange | Refused> {
  if ('code' in answer) return answer;
  const notice = await noticeById(context, answer.id, selection);
  if (notice === null) return refusal(context, 'NotFound', noSuchNotice);
  return { __typename: 'ClientNoticeChanged', notice, replayed };
}
