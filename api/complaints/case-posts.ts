import { clausesOfKind, type Regulation } from '../kernel/policy/regulation';
import type { Post } from '../kernel/access/post';
import type { ComplaintClass } from '../kernel/policy/vocabulary';

/**
 * The posts that handle a complaint of a class and therefore read it from the start, where the regulations in force
 * name them: the post of the class's own clause, and for product quality the posts of the route, without the steps
 * that only some cases take. "The head of the system concerned" of CC-12 is known only when the case is transferred,
 * and grievances and suggestions are dealt with at the intake window.
 *
 * Source: CQ-4, CC-11
 */
export function postsHandling(complaintClass: ComplaintClass, { complaints, quality }: CaseRegulations): Post[] {
  const named = clausesOfKind(complaints, 'classDeadline').flatMap(({ parameters }) =>
    parameters.class === complaintClass && parameters.post !== undefined ? [parameters.post] : [],
  );
  return [...new Set([...named, ...(complaintClass === 'PRODUCT_QUALITY' ? postsOfRoute(quality) : [])])];
}

export interface CaseRegulations {
  /** Regulation CC. */
  readonly complaints: Regulation;
  /** Regulation CQ. */
  readonly quality: Regulation;
}

function postsOfRoute(quality: Regulation): Post[] {
  const steps = clausesOfKind(quality, 'route').flatMap(({ parameters }) => parameters.steps);
  return steps.flatMap(({ post, optional }) => (post === 'APPROVER' || optional === true ? [] : [post]));
}
