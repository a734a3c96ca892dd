import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditChanges, showsSubject } from '../../api/identity/audit-changes';

describe('what changed', () => {
  it('is told field by field, without what stayed', () => {
    expect(
      auditChanges(
        { name: '甲', tier: { code: 'A1', gap: false }, old: 1 },
        { name: '甲', tier: { code: 'B1', gap: false }, tags: ['x'] },
      ),
    ).toEqual([
      { field: 'old', before: '1', after: null },
      { field: 'tags', before: null, after: '["x"]' },
      { field: 'tier.code', before: 'A1', after: 'B1' },
    ]);
  });

  it('is all of a new thing, and nothing of one that stayed as it was', () => {
    expect(auditChanges(null, { a: 'x' })).toEqual([{ field: 'a', before: null, after: 'x' }]);
    fc.assert(
      fc.property(fc.jsonValue(), (state) => {
        expect(auditChanges(state, state)).toEqual([]);
      }),
    );
  });

  it('is the same backwards, the other way round', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const back = auditChanges(other, one).map(({ field, before, after }) => ({
          field,
          before: after,
          after: before,
        }));
        expect(auditChanges(one, other)).toEqual(back);
      }),
    );
  });
});

it('shows of clients nothing to who keeps the accounts', () => {
  expect([showsSubject('Client', false), showsSubject('Something new', false), showsSubject('Staff', false)]).toEqual([
    false,
    false,
    true,
  ]);
  expect(showsSubject('Client', true)).toBe(true);
  expect(showsSubject('DatabaseLogin', false)).toBe(true);
  expect(showsSubject('Region', false)).toBe(true);
});
