import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../../../api/kernel/access/matrix';
import { POSTS } from '../../../api/kernel/access/post';
import { NOTHING } from '../../../api/kernel/access/reach';
import {
  SCOPED_RESOURCES,
  scopesOfTexts,
  scopeTexts,
  throughToken,
  tokenAllows,
} from '../../../api/kernel/access/token-scope';
import { viewerOf } from '../../../api/kernel/access/viewer';

const circles = { own: ['a'], team: ['a', 'b'], unit: ['a', 'b', 'c'] };
const anyOwner = fc
  .uniqueArray(fc.constantFrom(...POSTS), { maxLength: 4 })
  .map((posts) => viewerOf({ staffId: 'a', name: 'A', posts, circles }));
const anyScopes = fc.array(fc.record({ resource: fc.constantFrom(...SCOPED_RESOURCES), write: fc.boolean() }));

describe('a token', () => {
  it('never reaches further than its owner, nor than its scopes', () => {
    fc.assert(
      fc.property(anyOwner, anyScopes, (owner, scopes) => {
        const limited = throughToken(owner, { id: 't', scopes });
        for (const resource of RESOURCES) {
          const [mine, its] = [owner.reaches[resource], limited.reaches[resource]];
          const named = resource === 'PUBLIC' || scopes.some((scope) => scope.resource === resource);
          expect(its).toEqual(
            named ? { ...mine, write: its.write, writable: its.write ? mine.writable : NOTHING.writable } : NOTHING,
          );
          if (its.write)
            expect([mine.write, scopes.some((scope) => scope.resource === resource && scope.write)]).toEqual([
              true,
              true,
            ]);
        }
      }),
    );
  });

  it('is limited anew when it is limited already', () => {
    const owner = viewerOf({ staffId: 'a', name: 'A', posts: ['SERVICE_DIRECTOR'], circles });
    const reading = throughToken(owner, { id: 't', scopes: [{ resource: 'COMPLAINT', write: false }] });
    const again = throughToken(reading, { id: 'u', scopes: [{ resource: 'COMPLAINT', write: true }] });
    expect(again.reaches.COMPLAINT.write).toBe(false);
  });

  it('writes what its scopes say, and a person whatever they may', () => {
    const owner = viewerOf({ staffId: 'a', name: 'A', posts: ['SERVICE_DIRECTOR'], circles });
    const token = throughToken(owner, { id: 't', scopes: [{ resource: 'FILING', write: true }] });
    expect([tokenAllows(token, ['FILING']), tokenAllows(token, ['COMPLAINT']), tokenAllows(token, [])]).toEqual([
      true,
      false,
      false,
    ]);
    expect(tokenAllows(owner, [])).toBe(true);
  });

  it('is stored as text and read back, without what nobody knows any more', () => {
    fc.assert(
      fc.property(anyScopes, (scopes) => {
        expect(scopesOfTexts(scopeTexts(scopes))).toEqual(scopes);
      }),
    );
    expect(scopesOfTexts(['PUBLIC:WRITE', 'GONE:READ', 'MONEY', 'MONEY:ALL', 'MONEY:READ'])).toEqual([
      { resource: 'MONEY', write: false },
    ]);
  });
});
