import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../../../api/kernel/access/matrix';
import { POSTS } from '../../../api/kernel/access/post';
import { reachesOf } from '../../../api/kernel/access/reach';
import { actsFor, interestsOf, isDelegable, mayStandIn } from '../../../api/kernel/access/stand-in';
import { viewerOf, type ViewerFacts } from '../../../api/kernel/access/viewer';

const circles = (id: string) => ({ own: [id], team: [id, `${id} team`], unit: [id, `${id} team`, `${id} unit`] });
const facts = (more: Partial<ViewerFacts>): ViewerFacts => ({
  staffId: 'x',
  name: 'X',
  posts: [],
  circles: circles('x'),
  ...more,
});
const absent = (post: (typeof POSTS)[number]) => ({ post, staffId: 'y', name: 'Y', circles: circles('y') });

const someFacts = fc
  .record({
    posts: fc.uniqueArray(fc.constantFrom(...POSTS), { maxLength: 3 }),
    standsIn: fc.array(fc.constantFrom(...POSTS.filter(isDelegable)).map(absent), { maxLength: 3 }),
  })
  .map(facts);

describe('standing in', () => {
  it('takes nothing away, and adds no more than the absent holder has', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const { reaches } = viewerOf(given);
        const own = reachesOf(given.posts, given.circles);
        const theirs = given.standsIn?.map(({ post, circles: of }) => reachesOf([post], of)) ?? [];
        for (const resource of RESOURCES) {
          const now = reaches[resource];
          const parts = [own[resource], ...theirs.map((each) => each[resource])];
          expect(now.all).toBe(now.all && parts.some(({ all }) => all));
          expect(now.write && !parts.some(({ write }) => write)).toBe(false);
          expect(now.staffIds.every((id) => parts.some(({ staffIds }) => staffIds.includes(id)))).toBe(true);
          expect(own[resource].staffIds.every((id) => now.staffIds.includes(id))).toBe(true);
          expect(own[resource].all && !now.all).toBe(false);
          expect(own[resource].writable.all && !now.writable.all).toBe(false);
        }
      }),
    );
  });

  it('passes intake and cases, and keeps contracts, contacts, regulations and the trail with the holder', () => {
    const viewer = viewerOf(facts({ posts: ['QUALITY_MANAGER'], standsIn: [absent('GENERAL_MANAGER')] }));
    expect(viewer.posts).toEqual(['GENERAL_MANAGER', 'QUALITY_MANAGER']);
    expect(viewer.reaches.COMPLAINT.all).toBe(true);
    expect(viewer.reaches.MONEY.write).toBe(false);
    for (const resource of ['AUDIT', 'ENACTING', 'DRAFTING', 'CLIENT_CONFIDENTIAL', 'AGGREGATE', 'ACTIVITY'] as const)
      expect(viewer.reaches[resource]).toEqual(viewer.own?.reaches[resource]);
    const window = viewerOf(facts({ posts: ['QUALITY_MANAGER'], standsIn: [absent('SERVICE_DIRECTOR')] }));
    expect(window.reaches.FILING).toMatchObject({ all: true, write: true });
    expect(window.reaches.RETURN).toMatchObject({ all: true, write: false, writable: { all: false, staffIds: [] } });
  });

  it('is in whose name somebody acts, but for posts that are their own', () => {
    const viewer = viewerOf(facts({ posts: ['SALES_MANAGER'], standsIn: [absent('GENERAL_MANAGER')] }));
    expect(actsFor(viewer, ['GENERAL_MANAGER'])).toBe('y');
    expect(actsFor(viewer, ['SALES_MANAGER', 'GENERAL_MANAGER'])).toBeNull();
    expect(actsFor(viewer, ['QUALITY_MANAGER'])).toBeNull();
    expect(actsFor(viewerOf(facts({ posts: ['GENERAL_MANAGER'] })), ['GENERAL_MANAGER'])).toBeNull();
    expect(interestsOf(viewer)).toEqual(['x', 'y']);
  });

  it('is not for who reads without names or keeps the system', () => {
    expect(mayStandIn(['SALES_MANAGER', 'KA_MANAGER'])).toBe(true);
    for (const post of ['ANALYST', 'EXECUTIVE', 'ADMINISTRATOR', 'ORDER_SYSTEM'] as const)
      expect(mayStandIn([post, 'SALES_MANAGER'])).toBe(false);
    expect(mayStandIn([])).toBe(false);
  });
});
