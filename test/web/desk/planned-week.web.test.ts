import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../web/shared/time/civil-date';
import { byDay, daysOf, mondayOf, weekParam, whoParam } from '../../../web/desk/planned/planned-week';

const anyDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe('a week of plans', () => {
  it('begins on Monday and has seven days, every day being in exactly one of them', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    fc.assert(
      fc.property(anyDay, (day) => {
        const days = daysOf(mondayOf(day));
        expect(days.filter((each) => each === day)).toHaveLength(1);
        expect(days).toHaveLength(7);
        expect(mondayOf(dayAfter(days[0] ?? '', -1))).toBe(dayAfter(days[0] ?? '', -7));
      }),
    );
  });

  it('is named in the address by any of its days', () => {
    expect(weekParam.read('2026-11-26')).toBe('2026-11-23');
    for (const wrong of [undefined, '', '2026-02-30', 'next']) expect(weekParam.read(wrong)).toBeNull();
    expect(weekParam.write(null)).toBeUndefined();
  });

  it('is one’s own unless the address says otherwise', () => {
    const id = '0190c0de-0000-7000-8000-000000000001';
    expect([undefined, 'x', 'ALL', id].map((raw) => whoParam.read(raw))).toEqual(['ME', 'ME', 'ALL', id]);
    expect(whoParam.write('ME')).toBeUndefined();
  });

  it('puts every row under its day', () => {
    const rows = [{ day: '2026-11-24' }, { day: '2026-11-24' }, { day: '2026-11-29' }];
    expect(byDay(rows, daysOf('2026-11-23')).map(([, each]) => each.length)).toEqual([0, 2, 0, 0, 0, 0, 1]);
  });
});
