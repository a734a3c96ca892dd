import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorOf, pagesOf, pagesToForget } from '../../../web/shared/grid/row-window';

describe('pages of a grid', () => {
  it('hold every row on screen and no page holds none', () => {
    const range = fc.record({ from: fc.nat(120_000), length: fc.nat(80), total: fc.nat(100_000) });
    fc.assert(
      fc.property(range, ({ from, length, total }) => {
        const pages = new Set(pagesOf({ from, to: from + length }, 200, total));
        const needed = new Set<number>();
        for (let row = from; row <= Math.min(from + length, total - 1); row += 1) needed.add(Math.floor(row / 200));
        expect(pages).toEqual(needed);
      }),
    );
  });

  it('are forgotten farthest first, never those on screen, until the limit holds', () => {
    const pages = fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(pages, fc.nat(500), fc.integer({ min: 1, max: 20 }), (fetched, at, limit) => {
        const onScreen = [at, at + 1];
        const forgotten = pagesToForget(fetched, onScreen, limit);
        const kept = fetched.filter((page) => !forgotten.includes(page));
        expect(forgotten.some((page) => onScreen.includes(page))).toBe(false);
        const spare = kept.filter((page) => !onScreen.includes(page));
        expect(spare.length + onScreen.length).toBeLessThanOrEqual(Math.max(limit, onScreen.length));
        const distance = (page: number): number => Math.abs(page - (at + 0.5));
        const nearestForgotten = Math.min(...forgotten.map(distance));
        expect(spare.every((page) => distance(page) <= nearestForgotten)).toBe(true);
      }),
    );
  });
});

describe('the cursor of a page', () => {
  const anchors = [
    { index: 0, after: null },
    { index: 200, after: 'a' },
    { index: 400, after: 'b' },
  ];

  it('is none for the first page, also before the anchors are there', () => {
    expect(cursorOf(0, 200, [], new Map())).toBeNull();
  });

  it('comes from the anchor of that row', () => {
    expect(cursorOf(2, 200, anchors, new Map())).toBe('b');
  });

  it('comes from the page before while the anchors are on their way', () => {
    expect(cursorOf(1, 200, [], new Map([[0, 'end of page 0']]))).toBe('end of page 0');
  });

  it('is unknown when neither is there: the page waits', () => {
    expect(cursorOf(7, 200, anchors, new Map())).toBeUndefined();
  });

  it('is not taken from an anchor of another row', () => {
    expect(
      cursorOf(
        1,
        200,
        [
          { index: 0, after: null },
          { index: 100, after: 'x' },
        ],
        new Map(),
      ),
    ).toBeUndefined();
  });
});
