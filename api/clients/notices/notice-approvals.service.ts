import type { RequestContext } from '../../platform/context/request-context';
import type { ApprovalSource, DecisionAsked, DecisionMade, Refused } from '../../shared-types/approval-source';
import { ClientNoticeEntity } from './client-notice.entity';
import { moveNotice } from './move-notice.service';
import { NOTICES_TO_APPROVE, NOTICES_TO_REVIEW } from './notice-approvals.repository';

/** Notices to clients that the head of their department reviews. Source: CC-7 */
export const noticeReviews: ApprovalSource = {
  name: 'review',
  entities: [ClientNoticeEntity],
  waiting: NOTICES_TO_REVIEW,
  decide: (context, asked) => decide(context, asked, 'REVIEW'),
};

/** Notices to clients that the general manager approves. Source: CC-7 */
export const noticeApprovals: ApprovalSource = {
  name: 'notice',
  entities: [ClientNoticeEntity],
  waiting: NOTICES_TO_APPROVE,
  decide: (context, asked) => decide(context, asked, 'APPROVE'),
};

async function decide(
  context: RequestContext,
  { approves, reason: note, ...asked }: DecisionAsked,
  agrees: 'REVIEW' | 'APPROVE',
): Promise<DecisionMade | Refused> {
  const answer = await moveNotice(context, { ...asked, note, move: approves ? agrees : 'RETURN' }, ['id']);
  if (answer.__typename !== 'ClientNoticeChanged') return answer;
  return { __typename: 'ApprovalDecided', replayed: answer.replayed };
}
