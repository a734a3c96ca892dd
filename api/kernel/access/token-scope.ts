import { RESOURCES, type Resource } from './matrix';
import { NOTHING, type Reach, type Reaches } from './reach';
import type { Viewer } from './viewer';

/** What a token may do with one resource, as far as its owner may. */
export interface TokenScope {
  readonly resource: Resource;
  /** True: change it too; false: only read it. */
  readonly write: boolean;
}

/** A token that acts in its owner's name. */
export interface TokenGrant {
  readonly id: string;
  readonly scopes: readonly TokenScope[];
}

/** Regulations and the like are everybody's who is signed in: no token needs a scope for them. */
export const SCOPED_RESOURCES = RESOURCES.filter((resource) => resource !== 'PUBLIC');

/** The owner as far as the token goes: rights are the owner's ∩ the token's, never more than either. */
export function throughToken(owner: Viewer, token: TokenGrant): Viewer {
  const reaches = { PUBLIC: owner.reaches.PUBLIC } as Record<Resource, Reach>;
  for (const resource of SCOPED_RESOURCES) {
    const scopes = token.scopes.filter((scope) => scope.resource === resource);
    const reach = owner.reaches[resource];
    if (scopes.length === 0) reaches[resource] = NOTHING;
    else if (scopes.some(({ write }) => write)) reaches[resource] = reach;
    else reaches[resource] = { ...reach, write: false, writable: NOTHING.writable };
  }
  return { ...owner, reaches: reaches satisfies Reaches, token };
}

/** Whether a viewer may change something of these resources: in person always, with a token by its scopes. */
export function tokenAllows({ token }: Viewer, resources: readonly Resource[]): boolean {
  return token === undefined || token.scopes.some(({ resource, write }) => write && resources.includes(resource));
}

/** Scopes as they are stored, `COMPLAINT:WRITE`. */
export function scopeTexts(scopes: readonly TokenScope[]): string[] {
  return scopes.map(({ resource, write }) => `${resource}:${write ? 'WRITE' : 'READ'}`);
}

/** Stored scopes; what names no resource of this program grants nothing. */
export function scopesOfTexts(texts: readonly string[]): TokenScope[] {
  return texts.flatMap((text) => {
    const [name, verb] = text.split(':');
    const resource = SCOPED_RESOURCES.find((known) => known === name);
    return resource === undefined || (verb !== 'READ' && verb !== 'WRITE')
      ? []
      : [{ resource, write: verb === 'WRITE' }];
  });
}
