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
  /** What may be changed of it; one post's wide reading does not widen another's writing. */
  readonly writable: Writable;
}

/** Rows that may be changed: all of them, or those of clients owned by these staff. */
export interface Writable {
  readonly all: boolean;
  readonly staffIds: readonly string[];
}

export type Reaches = Readonly<Record<Resource, Reach>>;

/** A reach without a row. */
export const NOTHING: Reach = {
  scope: 'NONE',
  all: false,
  staffIds: [],
  cases: false,
  pseudonymous: false,
  write: false,
  writable: { all: false, staffIds: [] },
};

const PUBLIC: Reach = { ...NOTHING, scope: 'ALL', all: true };

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
  const writing = grants.filter((grant) => grant.write === true);
  return {
    scope: SCOPES.findLast((scope) => scopes.has(scope)) ?? 'NONE',
    ...rowsOf(scopes, circles),
    cases: scopes.has('CASE'),
    pseudonymous: scopes.has('PSEUDONYM'),
    write: writing.length > 0,
    writable: rowsOf(new Set(writing.map((grant) => grant.scope)), circles),
  };
}

function rowsOf(scopes: ReadonlySet<Scope>, circles: Circles): Writable {
  const staffIds = new Set([
    ...(scopes.has('OWN') ? circles.own : []),
    ...(scopes.has('TEAM') ? circles.team : []),
    ...(scopes.has('UNIT') ? circles.unit : []),
  ]);
  return { all: scopes.has('ALL'), staffIds: [...staffIds].sort() };
}

/** What either reach has. */
export function joinedReach(one: Reach, other: Reach): Reach {
  const both = (a: Writable, b: Writable): Writable => ({
    all: a.all || b.all,
    staffIds: [...new Set([...a.staffIds, ...b.staffIds])].sort(),
  });
  return {
    scope: SCOPES.findLast((scope) => scope === one.scope || scope === other.scope) ?? 'NONE',
    ...both(one, other),
    cases: one.cases || other.cases,
    pseudonymous: one.pseudonymous || other.pseudonymous,
    write: one.write || other.write,
    writable: both(one.writable, other.writable),
  };
}

/** Whether somebody reads the names of clients, of all or of some; who does not is told them by pseudonym, or not at all. */
export function readsNames({ CLIENT_CARD: { all, cases, staffIds } }: Pick<Reaches, 'CLIENT_CARD'>): boolean {
  return all || cases || staffIds.length > 0;
}

/** Whether rows of clients of this owner may be changed; null: nobody owns it yet. */
export function mayChange({ all, staffIds }: Writable, ownerId: string | null): boolean {
  return all || (ownerId !== null && staffIds.includes(ownerId));
}

/** True when the reach has figures over rows, and none of the rows. */
export function isFiguresOnly(reach: Reach): boolean {
  return reach.scope === 'AGGREGATE';
}

/** True when no post mentions the resource: there is nothing of it to reach, whatever rows there are. */
export function isOutOfReach(reach: Reach): boolean {
  return reach.scope === 'NONE';
}

/** True when the reach has any row at all. */
export function reachesAnything(reach: Reach): boolean {
  return reach.all || reach.pseudonymous || reach.cases || reach.staffIds.length > 0;
}
