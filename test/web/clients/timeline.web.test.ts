import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialOf } from '../../../web/clients/client-initial';
import {
  dayBehind,
  mergeTimeline,
  nextPage,
  sourcesToExtend,
  type TimelineEntry,
  yearsOf,
} from '../../../web/clients/timeline/timeline';

const entry = (minute: number, kind: TimelineEntry['kind']): TimelineEntry => ({
  kind,
  id: `${kind} ${minute}`,
  at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
});
const newestFirst = (a: number, b: number): number => b - a;
const minutes = fc.uniqueArray(fc.nat(5000), { maxLength: 60 }).map((list) => list.sort(newestFirst));

describe('the service timeline', () => {
  it('only ever grows at its end, and ends with everything in order', () => {
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 1, max: 9 }), (orders, calls, page) => {
        const all = [orders.map((at) => entry(at, 'order')), calls.map((at) => entry(at, 'activity'))];
        const fetched = [page, page];
        const sources = () =>
          all.map((list, index) => ({
            entries: list.slice(0, fetched[index]),
            hasMore: (fetched[index] ?? 0) < list.length,
          }));
        let shown: TimelineEntry[] = [];
        for (let turn = 0; turn < 200 && sources().some(({ hasMore }) => hasMore); turn += 1) {
          const next = mergeTimeline(sources());
          expect(next.slice(0, shown.length)).toEqual(shown);
          shown = next;
          for (const index of sourcesToExtend(sources())) fetched[index] = (fetched[index] ?? 0) + page;
        }
        const times = mergeTimeline(sources()).map(({ at }) => Date.parse(at ?? ''));
        expect(times).toHaveLength(orders.length + calls.length);
        expect(times).toEqual([...times].sort(newestFirst));
      }),
    );
  });

  it('holds back what an unfinished source may still come before', () => {
    const shown = mergeTimeline([
      { entries: [entry(100, 'order'), entry(50, 'order')], hasMore: true },
      { entries: [entry(70, 'activity'), entry(10, 'activity')], hasMore: false },
    ]);
    expect(shown.map(({ id }) => id)).toEqual(['order 100', 'activity 70', 'order 50']);
  });

  it('begins short, and reads ten thousand entries in some dozens of turns, of no more than a page may have', () => {
    let [fetched, turns] = [0, 0];
    for (; fetched < 10_000; turns += 1) {
      expect(nextPage(fetched)).toBeLessThanOrEqual(200);
      fetched += nextPage(fetched);
    }
    expect(nextPage(0)).toBe(10);
    expect(turns).toBeLessThan(60);
  });

  it('puts what has no date yet at the top', () => {
    const open = { kind: 'return' as const, id: 'r', at: null };
    const shown = mergeTimeline([{ entries: [open, entry(5, 'order')], hasMore: false }]);
    expect(shown[0]).toBe(open);
  });
});

describe('the sign of a client', () => {
  it('is the first character of its own name, not of its city', () => {
    expect(initialOf('杭州信和建材股份有限公司', '杭州')).toBe('信');
    expect(initialOf('杭州市信和建材有限公司', '杭州市')).toBe('信');
    expect(initialOf('联越科技', '上海')).toBe('联');
    expect(initialOf('上海', '上海')).toBe('上');
    expect(initialOf('联越科技', null)).toBe('联');
    expect(initialOf('acme Ltd')).toBe('A');
    expect(initialOf('')).toBe('·');
  });
});

describe('the years of a timeline', () => {
  it('go back from this one to the year the account was opened', () => {
    expect(yearsOf('2023-05-03', '2026-11-28')).toEqual([2026, 2025, 2024, 2023]);
    expect(yearsOf(null, '2026-11-28')).toEqual([2026]);
    expect(yearsOf('2027-01-01', '2026-11-28')).toEqual([2026]);
  });

  it('are read from their last day back, and this one from what is newest', () => {
    expect(dayBehind(2024, '2026-11-28')).toBe('2025-01-01');
    expect(dayBehind(2026, '2026-11-28')).toBeNull();
    expect(dayBehind(null, '2026-11-28')).toBeNull();
  });
});
