import { isDelegable } from '../kernel/access/stand-in';
import type { Post } from '../kernel/access/post';
import { addDays, daysBetween, type CivilDate } from '../kernel/civil-date';
import { hasUnprintable } from '../kernel/text';
import type { ProblemText } from '../platform/graph/problem';

/** Nobody is absent for longer and still holds the post. */
export const MOST_DAYS = 366;
export const LONGEST_REASON = 200;

export interface DelegationRequest {
  readonly post: Post;
  readonly delegateId: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly reason: string | null;
}

/** What keeps somebody from naming a delegate, in the order of the form; undefined when nothing does. Source: CC-2 */
export function delegationFault(
  { post, delegateId, from, to, reason }: DelegationRequest,
  { staffId, posts, today }: { readonly staffId: string; readonly posts: readonly Post[]; readonly today: CivilDate },
): ProblemText | undefined {
  if (!posts.includes(post)) return notYourPost;
  if (!isDelegable(post)) return notDelegable;
  if (delegateId === staffId) return yourself;
  if (from < today) return inThePast;
  if (to < from) return endsBefore;
  if (from > addDays(today, MOST_DAYS) || daysBetween(from, to) >= MOST_DAYS) return tooLong;
  if (reason !== null && (reason.length > LONGEST_REASON || hasUnprintable(reason, { lines: false })))
    return unfitReason;
  return undefined;
}

const about = (field: string, code: string, zh: string, en: string): ProblemText => ({
  code,
  field: `input.${field}`,
  clause: 'CC-2',
  wording: { 'zh-CN': zh, en },
});

const notYourPost = about(
  'post',
  'NOT_YOUR_POST',
  '您不任此岗位。只能委托您本人的岗位，代理来的岗位不能再转委托。',
  'You do not hold this post. Only a post of your own can be delegated, not one you fill for somebody else.',
);

const notDelegable = about(
  'post',
  'NOT_DELEGABLE',
  '这个岗位没有需要代理的受理或审批。',
  'This post takes in and approves nothing that could pass to a delegate.',
);

const yourself = about('delegateId', 'YOURSELF', '请选择另一位同事。', 'Choose somebody else.');

const inThePast = about('from', 'IN_THE_PAST', '开始日期不能早于今天。', 'The first day is not before today.');

const endsBefore = about('to', 'ENDS_BEFORE', '结束日期不能早于开始日期。', 'The last day is not before the first.');

const tooLong = about(
  'to',
  'TOO_LONG',
  `委托最长 ${MOST_DAYS} 天，且须在一年内开始。时间更长的，请由管理员变更岗位。`,
  `A delegation lasts ${MOST_DAYS} days at most and begins within a year. For longer, have the post given to somebody.`,
);

const unfitReason = about(
  'reason',
  'TEXT',
  `事由最多 ${LONGEST_REASON} 个字符，且不能含控制字符。`,
  `The reason has at most ${LONGEST_REASON} characters and no control characters.`,
);

export const noSuchColleague = about(
  'delegateId',
  'NO_SUCH_STAFF',
  '找不到这位在职同事。请从列表中选择。',
  'There is no such colleague on the staff. Choose one from the list.',
);

export const unfitDelegate = about(
  'delegateId',
  'UNFIT_DELEGATE',
  '数据分析员、高管、系统管理员和系统接口不能代理办案岗位。请选择其他同事。',
  'Analysts, executives, administrators and the order system cannot fill a post that handles cases. Choose somebody else.',
);

export const OBSTACLES = {
  OVERLAPS: about(
    'from',
    'OVERLAPS',
    '这个岗位在所选日期已有委托。请先撤销原来的委托，或另选日期。',
    'The post is delegated for some of these days already. Revoke that first, or choose other days.',
  ),
  STANDS_IN: about(
    'from',
    'STANDS_IN',
    '所选日期内您正代理他人的岗位，不能同时缺勤。请先请对方撤销委托。',
    'On some of these days you stand in for somebody. Ask them to revoke that first.',
  ),
  IS_AWAY: about(
    'delegateId',
    'IS_AWAY',
    '这位同事在所选日期内也已委托他人代理。请另选同事或日期。',
    'On some of these days that colleague is away and has a delegate. Choose somebody else or other days.',
  ),
} as const;

export const noSuchDelegation: ProblemText = {
  code: 'NO_SUCH_DELEGATION',
  field: 'input.id',
  wording: { 'zh-CN': '找不到这项委托。请刷新列表。', en: 'There is no such delegation. Read the list again.' },
};

export const notYours: ProblemText = {
  code: 'NOT_YOURS',
  field: 'input.id',
  clause: 'CC-2',
  wording: {
    'zh-CN': '只有委托人本人可以撤销委托。',
    en: 'Only who named the delegate can revoke it.',
  },
};

export const isOver: ProblemText = {
  code: 'IS_OVER',
  field: 'input.id',
  wording: { 'zh-CN': '这项委托已经结束或撤销。', en: 'This delegation has ended or was revoked.' },
};
