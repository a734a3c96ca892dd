import type { ApiTokenScopeInput, Resource } from '../gql/graphql';
import type { Reach } from './reach';

/** What a new token may be given of one resource. */
export interface ScopeChoice {
  resource: Resource;
  canWrite: boolean;
}

export type Grants = Partial<Record<Resource, 'NONE' | 'READ' | 'WRITE'>>;

/** What the viewer may hand on: everything they reach themselves; regulations need no scope. */
export function scopeChoices(reaches: readonly Reach[]): ScopeChoice[] {
  return reaches
    .filter(({ resource, scope }) => resource !== 'POLICY' && scope !== 'NONE')
    .map(({ resource, write }) => ({ resource, canWrite: write }));
}

/** The scopes of the input, in the order they are offered. */
export function scopesOf(choices: readonly ScopeChoice[], grants: Grants): ApiTokenScopeInput[] {
  return choices.flatMap(({ resource }) => {
    const grant = grants[resource];
    return grant === undefined || grant === 'NONE' ? [] : [{ resource, write: grant === 'WRITE' }];
  });
}

/** Lives offered for a token, in days; the longest the operator allows is always among them. */
export function daysOffered(mostDays: number): number[] {
  return [...new Set([7, 30, 90, 365, mostDays])].filter((days) => days <= mostDays).sort((a, b) => a - b);
}
