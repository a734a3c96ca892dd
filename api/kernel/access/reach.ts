import { MATRIX, RESOURCES, SCOPES, type Resource, type Scope } from './matrix';
import type { Post } from './post';

/** Staff whose portfolios a scope covers; ids of staff. A team contains its head, a unit its teams. */
export interface Circles {
  readonly own: readonly string[];
  readonly team: readonly string[];
  readonly unit: readonly string[];
}

/** How far one viewer reaches into one resource, all posts taken together. */
export interface Reach {
  /** The widest scope of any post; decides what the screens offer. */
  readonly scope: Scope;
  /** Every row, whoever owns it. */
  readonly all: boolean;
  /** Rows of clients owned by these staff. */
  readonly staffIds: readonly string[];
  /** Rows of a case that stands at one of the viewer's posts, with open fields only. */
  readonly cases: boolean;
  /** Every row, with identifying fields hidden or replaced. */
  readonly pseudonymous: boolean;
  readonly write: boolean;
}

export type Reaches = Readonly<Record<Resource, Reach>>;

const PUBLIC: Reach = { scope: 'ALL', all: true, staffIds: [], cases: false, pseudonymous: false, write: false };

/** What a holder of these posts may reach. Total: a resource no post mentions has scope NONE. */
export function reachesOf(posts: readonly Post[], circles: Circles): Reaches {
  const reaches = {} as Record<Resource, Reach>;
  for (const resource of RESOURCES)
    reaches[resource] = resource === 'PUBLIC' ? PUBLIC : reachOf(resource, posts, circles);
  return reaches;
}

function reachOf(resource: Resource, posts: readonly Post[], circles: Circles): Reach {
  const grants = posts.flatMap((post) => MATRIX[post][resource] ?? []);
  const scopes = new Set(grants.map((grant) => grant.scope));
  const staffIds = new Set([
    ...(scopes.has('OWN') ? circles.own : []),
    ...(scopes.has('TEAM') ? circles.team : []),
    ...(scopes.has('UNIT') ? circles.unit : []),
  ]);
  return {
    scope: SCOPES.findLast((scope) => scopes.has(scope)) ?? 'NONE',
    all: scopes.has('ALL'),
    staffIds: [...staffIds].sort(),
    cases: scopes.has('CASE'),
    pseudonymous: scopes.has('PSEUDONYM'),
    write: grants.some((grant) => grant.write === true),
  };
}

/** True when the reach has any row at all. */
export function reachesAnything(reach: Reach): boolean {
  return reach.all || reach.pseudonymous || reach.cases || reach.staffIds.length > 0;
}
