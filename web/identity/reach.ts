import type { Resource, Scope } from '../gql/graphql';

export interface Reach {
  resource: Resource;
  scope: Scope;
  write: boolean;
}

/** Scopes that show no rows of their own: nothing, or only what hangs on a case or in a sum. */
const withoutRows: readonly Scope[] = ['NONE', 'CASE', 'AGGREGATE'];

/** Whether the viewer sees anything of a resource, sums included. */
export function canSee(reaches: readonly Reach[], resource: Resource): boolean {
  return reaches.some((reach) => reach.resource === resource && reach.scope !== 'NONE');
}

/**
 * Whether the viewer can list rows of a resource. A case-bound scope lists the cases assigned to the viewer,
 * but never clients, of whom only the name on the case is shown.
 */
export function canList(reaches: readonly Reach[], resource: Resource): boolean {
  return reaches.some((reach) => {
    if (reach.resource !== resource) return false;
    if (reach.scope === 'CASE') return resource === 'COMPLAINT' || resource === 'RETURN';
    return !withoutRows.includes(reach.scope);
  });
}

/** Whether the viewer sees figures over clients and their cases, and no single one. */
export function seesFiguresOnly(reaches: readonly Reach[]): boolean {
  return reaches.some(({ resource, scope }) => resource === 'CLIENT_CARD' && scope === 'AGGREGATE');
}

/** Whether the viewer reads rows without the names in them. */
export function isPseudonymous(reaches: readonly Reach[]): boolean {
  return reaches.some(({ scope }) => scope === 'PSEUDONYM');
}

/** Whether the viewer reads the names of all clients listed, and may therefore search and sort by them. */
export function readsNames(reaches: readonly Reach[]): boolean {
  const scopes = reaches.filter(({ resource }) => resource === 'CLIENT_CARD').map(({ scope }) => scope);
  return scopes.includes('ALL') || !scopes.includes('PSEUDONYM');
}

/** Whether the viewer may write rows of a resource. */
export function canWrite(reaches: readonly Reach[], resource: Resource): boolean {
  return reaches.some((reach) => reach.resource === resource && reach.write && reach.scope !== 'NONE');
}
