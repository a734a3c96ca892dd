import type { Resource } from './matrix';
import type { Post } from './post';
import { joinedReach, NOTHING, reachesOf, type Circles, type Reaches } from './reach';

/** Somebody absent, a post of whom another person fills for the day. Source: CC-2 */
export interface StandIn {
  readonly post: Post;
  /** Who is absent. */
  readonly staffId: string;
  readonly name: string;
}

export interface StandInFacts extends StandIn {
  /** Of who is absent. */
  readonly circles: Circles;
}

/**
 * What passes with a post: the intake window, the steps and the approvals, and what has to be read for them. The rest of
 * the post stays with its holder: contracts and contacts, the audit trail, regulations, portfolios. The clients that the
 * holder is in contact with for another pass as rows (`access.in_contact_with`), for who reads such things at all.
 */
const PASSED: Readonly<Partial<Record<Resource, 'read' | 'write'>>> = {
  CLIENT_CARD: 'read',
  COMPLAINT: 'write',
  FILING: 'write',
  RETURN: 'read',
  MONEY: 'read',
  CREDIT: 'read',
  PENALTY: 'read',
  NOTICE: 'write',
};

/** Posts that nobody fills for another: they read figures or keep the system, and decide nothing about a case. */
const NOT_PASSED: readonly Post[] = ['EXECUTIVE', 'ANALYST', 'ADMINISTRATOR', 'ORDER_SYSTEM'];

/** Whether the duties of a post can pass to somebody else. */
export function isDelegable(post: Post): boolean {
  return !NOT_PASSED.includes(post);
}

/** Whether somebody at these posts may fill one for another: who reads without names, or keeps the system, may not. */
export function mayStandIn(posts: readonly Post[]): boolean {
  return posts.length > 0 && posts.every(isDelegable);
}

/** A person's own reaches and those that pass to them today. */
export function withStandIns(own: Reaches, standIns: readonly StandInFacts[]): Reaches {
  const reaches = { ...own };
  for (const { post, circles } of standIns) {
    const theirs = reachesOf([post], circles);
    for (const [name, how] of Object.entries(PASSED)) {
      const resource = name as Resource;
      const reach = theirs[resource];
      const passed = how === 'write' ? reach : { ...reach, write: false, writable: NOTHING.writable };
      reaches[resource] = joinedReach(reaches[resource], passed);
    }
  }
  return reaches;
}

/** Who acts, as far as it matters in whose name. */
export interface Acting {
  readonly staffId: string;
  readonly standsIn?: readonly StandIn[];
  /** Left out: all posts are their own. */
  readonly own?: { readonly posts: readonly Post[] };
}

/** In whose name somebody acts at one of these posts; null: in their own. */
export function actsFor({ standsIn = [], own }: Acting, posts: readonly Post[]): string | null {
  if (own === undefined || own.posts.some((post) => posts.includes(post))) return null;
  return standsIn.find(({ post }) => posts.includes(post))?.staffId ?? null;
}

/** Those whose request a person does not decide about: they themselves and everybody they stand in for. Source: CQ-5 */
export function interestsOf({ staffId, standsIn = [] }: Acting): string[] {
  return [staffId, ...standsIn.map((each) => each.staffId)];
}
