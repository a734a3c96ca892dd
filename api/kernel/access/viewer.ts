import type { Post } from './post';
import { reachesOf, type Circles, type Reaches } from './reach';
import { withStandIns, type StandIn, type StandInFacts } from './stand-in';
import type { TokenGrant } from './token-scope';

/** Who asks. */
export interface Viewer {
  readonly staffId: string;
  readonly name: string;
  /** Their own, and those of whom they stand in for. */
  readonly posts: readonly Post[];
  readonly reaches: Reaches;
  /** Whom they stand in for today (CC-2); left out: nobody. */
  readonly standsIn?: readonly StandIn[];
  /** What is theirs without that; left out: everything. */
  readonly own?: { readonly posts: readonly Post[]; readonly reaches: Reaches };
  /** The API token that asks in the person's name; left out when the person is signed in. */
  readonly token?: TokenGrant;
}

export interface ViewerFacts {
  readonly staffId: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly circles: Circles;
  readonly standsIn?: readonly StandInFacts[];
}

export function viewerOf(facts: ViewerFacts): Viewer {
  const { staffId, name, posts, circles, standsIn = [] } = facts;
  const reaches = reachesOf(posts, circles);
  if (standsIn.length === 0) return { staffId, name, posts, reaches };
  return {
    staffId,
    name,
    posts: [...new Set([...posts, ...standsIn.map(({ post }) => post)])].sort(),
    reaches: withStandIns(reaches, standsIn),
    standsIn: standsIn.map(({ post, staffId: id, name: whom }) => ({ post, staffId: id, name: whom })),
    own: { posts, reaches },
  };
}
