import type { Post } from '../../kernel/access/post';
import type { RebateAction } from './rebate-words.schema';

/** Whose each step is: three posts, so that nobody pays what they stated. Source: SD-8 */
const DUTIES: Readonly<Record<RebateAction, Post>> = {
  AGREE: 'DEPUTY_GM_SALES',
  CORRECT: 'SERVICE_DIRECTOR',
  PAY: 'ACCOUNTANT',
};

export function postOf(action: RebateAction): Post {
  return DUTIES[action];
}

export function mayDo(action: RebateAction, posts: readonly Post[]): boolean {
  return posts.includes(DUTIES[action]);
}

/** What somebody at these posts may do with a rebate that has so much pending, in fen. */
export function actionsFor(
  { posts, writes }: { readonly posts: readonly Post[]; readonly writes: boolean },
  pendingFen: number,
): RebateAction[] {
  if (!writes) return [];
  const actions: RebateAction[] = [];
  if (mayDo('CORRECT', posts)) actions.push('CORRECT');
  if (mayDo('PAY', posts) && pendingFen > 0) actions.push('PAY');
  return actions;
}
