import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldRight } from '../../../api/kernel/access/field-right';
import { MATRIX, RESOURCES, SCOPES } from '../../../api/kernel/access/matrix';
import { POSTS } from '../../../api/kernel/access/post';
import { reachesAnything, reachesOf } from '../../../api/kernel/access/reach';

const circles = { own: ['a'], team: ['a', 'b'], unit: ['a', 'b', 'c'] };
const somePosts = fc.subarray([...POSTS]);
const rowsOf = (reach: { all: boolean; pseudonymous: boolean; cases: boolean; staffIds: readonly string[] }) => [
  reach.all,
  reach.pseudonymous,
  reach.cases,
  ...reach.staffIds,
];

describe('what posts reach', () => {
  it('is figures and not one row for the executive', () => {
    const reaches = reachesOf(['EXECUTIVE'], circles);
    for (const resource of ['CLIENT_CARD', 'ACTIVITY', 'COMPLAINT', 'RETURN', 'MONEY'] as const) {
      expect(reaches[resource].scope).toBe('AGGREGATE');
      expect(reachesAnything(reaches[resource])).toBe(false);
      for (const confidentiality of ['open', 'internal', 'secret', 'topSecret'] as const)
        expect(fieldRight(reaches, { resource, confidentiality })).toEqual({ kind: 'hidden' });
    }
    expect(reaches.AGGREGATE).toMatchObject({ scope: 'ALL', all: true });
  });

  it.each(POSTS)('lets the %s file only where it sees client cards, and write what it files', (post) => {
    const { FILING: filing, CLIENT_CARD: card, COMPLAINT: complaint } = MATRIX[post];
    if (filing === undefined) return;
    expect(['OWN', 'TEAM', 'UNIT', 'ALL']).toContain(filing.scope);
    expect([filing.scope, 'ALL']).toContain(card?.scope);
    expect([filing.scope, 'ALL']).toContain(complaint?.scope);
    expect([filing.write, complaint?.write]).toEqual([true, true]);
  });

  it('is the filing of complaints for the intake window and for Sales, each as far as its clients, and for nobody else', () => {
    const filing = POSTS.filter((post) => MATRIX[post].FILING !== undefined);
    expect(filing).toEqual(['SERVICE_DIRECTOR', 'KA_MANAGER', 'KA_SUPERVISOR', 'KA_SPECIALIST', 'SALES_MANAGER']);
  });

  it('is never less for one post more, and figures add no row to anything', () => {
    fc.assert(
      fc.property(somePosts, fc.constantFrom(...POSTS), (posts, post) => {
        const before = reachesOf(posts, circles);
        const after = reachesOf([...posts, post], circles);
        for (const resource of RESOURCES) {
          expect(SCOPES.indexOf(after[resource].scope)).toBeGreaterThanOrEqual(SCOPES.indexOf(before[resource].scope));
          if ((MATRIX[post][resource]?.scope ?? 'NONE') === 'AGGREGATE')
            expect(rowsOf(after[resource])).toEqual(rowsOf(before[resource]));
        }
      }),
    );
  });
});
