import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { refusal, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { noSuchNotice } from '../handovers/handover-problem';
import { openNotices, type NoticeRow } from '../handovers/handover-list.repository';

const MOST_NOTICES = 200;

/** Clients still to be told who looks after them, for those who look after clients. Source: KA-14 */
export async function noticesToGive(context: RequestContext): Promise<NoticeRow[]> {
  const { CLIENT_CARD: card, ASSIGNMENT: assignment } = signedIn(context).reaches;
  return card.write || assignment.write ? openNotices(context, MOST_NOTICES) : [];
}

/** Notes that a client was told. Only those who look after it can. */
export async function closeNotice(
  context: RequestContext,
  id: string,
): Promise<{ readonly __typename: 'NoticeDone'; readonly id: string } | ProblemValue> {
  const { staffId } = signedIn(context);
  if (!isId(id)) return refusal(context, 'NotFound', noSuchNotice);
  return context.database.write(async (transaction) => {
    const [closed] = await transaction.rows<{ clientId: string }>({
      text: `update clients.notice set done_at = $2, done_by = $3
        where id = $1 and done_at is null and called_off_at is null returning client_id as "clientId"`,
      values: [id, context.now, staffId],
    });
    if (closed === undefined) return refusal(context, 'NotFound', noSuchNotice);
    await recordAudit(transaction, context, {
      action: 'client.tell',
      subjectType: 'Client',
      subjectId: closed.clientId,
      after: { noticeId: id },
    });
    return { __typename: 'NoticeDone', id };
  });
}
