import type { Post } from '../gql/graphql';

const NOT_PASSED: readonly Post[] = ['EXECUTIVE', 'ANALYST', 'ADMINISTRATOR', 'ORDER_SYSTEM'];

/** Those of somebody's own posts whose duties can pass to a delegate. The server has the last word. */
export function delegablePosts(own: readonly Post[]): Post[] {
  return own.filter((post) => !NOT_PASSED.includes(post));
}
