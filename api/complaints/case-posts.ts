import { clausesOfKind, type Regulation } from '../kernel/policy/regulation';
import type { Post } from '../kernel/access/post';
import type { ComplaintClass } from '../kernel/policy/vocabulary';

/**
 * The posts that handle a complaint of a class and therefore read it from the start, where the regulation names them.
 * Product quality goes the way of CQ-4, as the policy in force lays it down, without the steps that only some cases
 * take; packaging goes to the warehouse-logistics supervisor. "The head of the system concerned" of CC-12 is known
 * only when the case is transferred, and grievances and suggestions are dealt with at the intake window.
 *
 * @param quality regulation CQ
 * Source: CQ-4, CC-11
 */
export function postsHandling(complaintClass: ComplaintClass, quality: Regulation): Post[] {
  if (complaintClass === 'PACKAGING') return ['LOGISTICS_SUPERVISOR'];
  if (complaintClass !== 'PRODUCT_QUALITY') return [];
  const steps = clausesOfKind(quality, 'route').flatMap(({ parameters }) => parameters.steps);
  const posts = steps.flatMap(({ post, optional }) => (post === 'APPROVER' || optional === true ? [] : [post]));
  return [...new Set(posts)];
}
