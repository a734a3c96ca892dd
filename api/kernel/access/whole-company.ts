import { MATRIX, type Resource } from './matrix';
import { POSTS, type Post } from './post';

/** What the views of a database login show rows and figures of, by the resource the graph asks for. */
export const SHOWN_TO_LOGINS = [
  'PUBLIC',
  'CLIENT_CARD',
  'COMPLAINT',
  'RETURN',
  'MONEY',
  'RECEIVABLE',
  'REBATE',
  'AGGREGATE',
] as const satisfies readonly Resource[];

/** The posts that read all of it over the whole company, at least by pseudonym, as the views tell it. */
export const POSTS_WITH_LOGINS: readonly Post[] = POSTS.filter((post) =>
  SHOWN_TO_LOGINS.every((resource) => {
    if (resource === 'PUBLIC') return true;
    const scope = MATRIX[post][resource]?.scope;
    return scope === 'ALL' || scope === 'PSEUDONYM';
  }),
);
