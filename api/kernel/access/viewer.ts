import type { Post } from './post';
import { reachesOf, type Circles, type Reaches } from './reach';
import type { TokenGrant } from './token-scope';

/** Who asks. */
export interface Viewer {
  readonly staffId: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly reaches: Reaches;
  /** The API token that asks in the person's name; left out when the person is signed in. */
  readonly token?: TokenGrant;
}

export interface ViewerFacts {
  readonly staffId: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly circles: Circles;
}

export function viewerOf(facts: ViewerFacts): Viewer {
  return {
    staffId: facts.staffId,
    name: facts.name,
    posts: facts.posts,
    reaches: reachesOf(facts.posts, facts.circles),
  };
}
