import type { Post } from '../../kernel/access/post';
import type { Procedure } from '../../kernel/policy/case-procedure';

/**
 * The posts that handle a complaint and therefore read it from the start: those of the steps that every case of its
 * procedure takes. Who approves, and "the head of the system concerned" of CC-12, is known when the case comes there.
 *
 * Source: CQ-4, CC-9 to CC-12
 */
export function postsHandling({ steps }: Procedure): Post[] {
  const posts = steps.flatMap(({ post, when, channels }) =>
    post === 'APPROVER' || post === 'RESPONSIBLE' || when !== undefined || channels !== undefined ? [] : [post],
  );
  return [...new Set(posts)];
}
