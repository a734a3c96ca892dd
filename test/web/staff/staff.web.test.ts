import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../web/shared/filter/url-query';
import { lastDayOf, periodState } from '../../../web/staff/period-state';
import { accountStates, staffFilterOf, staffQuery } from '../../../web/staff/staff-filter';
import { calledPlaces, placeName } from '../../../web/staff/place-name';
import { isWithin, unitRows } from '../../../web/staff/unit-rows';

describe('the filter of the staff', () => {
  it('leaves out who left, unless they are asked for', () => {
    expect(staffFilterOf(readQuery(staffQuery, {}))).toEqual({
      states: accountStates.filter((state) => state !== 'LEFT'),
    });
    const asked = readQuery(staffQuery, { states: 'LEFT,NONSENSE', posts: 'ANALYST', search: ' 张 ', units: 'a,b' });
    expect(staffFilterOf(asked)).toEqual({ states: ['LEFT'], posts: ['ANALYST'], search: '张', unitIds: ['a', 'b'] });
  });
});

describe('units as a tree', () => {
  /** Each is part of one before it, or of none. */
  const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((parents) =>
    parents.map((parent, at) => ({
      id: `u${at}`,
      label: `u${at}`,
      parentId: at === 0 || parent % 3 === 0 ? null : `u${parent % at}`,
    })),
  );

  it('shows every unit once, behind what it is part of and one deeper', () => {
    fc.assert(
      fc.property(trees, (units) => {
        const rows = unitRows(units);
        expect(rows.map(({ id }) => id).sort()).toEqual(units.map(({ id }) => id).sort());
        const seen = new Map<string, number>();
        for (const { id, parentId, depth } of rows) {
          expect(depth).toBe(parentId === null ? 0 : (seen.get(parentId) ?? NaN) + 1);
          seen.set(id, depth);
        }
      }),
    );
  });

  it('shows what is part of nothing known at the top', () => {
    expect(unitRows([{ id: 'a', label: 'A', parentId: 'gone' }])).toMatchObject([{ depth: 0, path: 'A' }]);
  });

  it('calls a place by its English name for an English reader, where there is one', () => {
    const [both, one] = [
      { name: '华东', nameEn: 'East China' },
      { name: '华北', nameEn: null },
    ];
    expect([placeName(both, 'en'), placeName(one, 'en')]).toEqual([
      { label: 'East China', other: '华东' },
      { label: '华北', other: null },
    ]);
    expect([placeName(both, 'zh-CN'), placeName(one, 'zh-CN')]).toEqual([
      { label: '华东', other: 'East China' },
      { label: '华北', other: null },
    ]);
  });

  it('sorts places by what the reader calls them, as the reader’s language sorts', () => {
    const places = [
      { name: '张江', nameEn: 'alpha' },
      { name: '安亭', nameEn: 'Zeta' },
      { name: '北仑', nameEn: 'Beta' },
    ];
    expect(calledPlaces(places, 'en').map(({ label }) => label)).toEqual(['alpha', 'Beta', 'Zeta']);
    expect(calledPlaces(places, 'zh-CN').map(({ label }) => label)).toEqual(['安亭', '北仑', '张江']);
  });

  it('knows what is within a unit', () => {
    const units = [
      { id: 'a', parentId: null },
      { id: 'b', parentId: 'a' },
      { id: 'c', parentId: 'b' },
    ];
    expect([isWithin(units, 'c', 'a'), isWithin(units, 'a', 'c'), isWithin(units, 'a', 'a')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('days of a post', () => {
  it('are present from the first to the day before they end', () => {
    const period = { from: '2026-11-20', until: '2026-11-25' };
    const states = ['2026-11-19', '2026-11-20', '2026-11-24', '2026-11-25'].map((day) => periodState(period, day));
    expect(states).toEqual(['future', 'now', 'now', 'past']);
    expect(lastDayOf('2026-12-01')).toBe('2026-11-30');
  });
});
