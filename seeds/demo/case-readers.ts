import { postsHandling } from '../../api/complaints/steps/case-posts';
import { postsForThirdParties, thirdPartyRule } from '../../api/complaints/third-parties/third-party-posts';
import type { Post } from '../../api/kernel/access/post';
import type { Procedure } from '../../api/kernel/policy/case-procedure';
import type { Regulation } from '../../api/kernel/policy/regulation';
import type { DemoHistory } from './case-history';

/** The posts that read a demonstration case: of its procedure, of the steps it took, and those that handle a third party. */
export function postsReading({ steps }: DemoHistory, procedure: Procedure, quality: Regulation): ReadonlySet<Post> {
  const rule = thirdPartyRule(quality);
  return new Set<Post>([
    ...postsHandling(procedure),
    ...steps.flatMap(({ post, started, split }) => [
      post,
      ...started.with,
      ...postsForThirdParties(
        (split?.shares ?? []).map(({ party }) => party),
        rule,
      ),
    ]),
  ]);
}
