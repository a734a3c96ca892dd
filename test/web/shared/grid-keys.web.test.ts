import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAfterKey } from '../../../web/shared/grid/grid-keys';
import { nextSort } from '../../../web/shared/grid/grid-column';

const extent = { rows: 100_000, columns: 7, pageRows: 16 };
const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'] as const;

describe('keys in a grid', () => {
  it('never leave it', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.nat(30), (pressed, rows) => {
        let cell = { row: -1, column: 0 };
        for (const [key, isCtrl] of pressed) {
          cell = cellAfterKey(cell, key, isCtrl, { ...extent, rows }) ?? cell;
          expect(cell.row).toBeGreaterThanOrEqual(-1);
          expect(cell.row).toBeLessThan(Math.max(rows, 0));
          expect(cell.column).toBeGreaterThanOrEqual(0);
          expect(cell.column).toBeLessThan(extent.columns);
        }
      }),
    );
  });

  it('move by one, by a screen, along the row and along the grid', () => {
    const at = { row: 50, column: 3 };
    expect(cellAfterKey(at, 'ArrowDown', false, extent)).toEqual({ row: 51, column: 3 });
    expect(cellAfterKey(at, 'PageUp', false, extent)).toEqual({ row: 34, column: 3 });
    expect(cellAfterKey(at, 'End', false, extent)).toEqual({ row: 50, column: 6 });
    expect(cellAfterKey(at, 'Home', true, extent)).toEqual({ row: 0, column: 0 });
    expect(cellAfterKey(at, 'End', true, extent)).toEqual({ row: 99_999, column: 6 });
  });

  it('stop at the first row on PageUp, and reach the header by one more arrow', () => {
    expect(cellAfterKey({ row: 5, column: 0 }, 'PageUp', false, extent)).toEqual({ row: 0, column: 0 });
    expect(cellAfterKey({ row: 0, column: 0 }, 'ArrowUp', false, extent)).toEqual({ row: -1, column: 0 });
  });

  it('that are not the grid’s stay the browser’s', () => {
    expect(cellAfterKey({ row: 0, column: 0 }, 'Tab', false, extent)).toBeNull();
  });
});

describe('sorting by a header', () => {
  it('starts with the natural direction and turns round on the same column', () => {
    const first = nextSort({ field: 'NAME', direction: 'ASC' }, 'ANNUAL_VOLUME', 'DESC');
    expect(first).toEqual({ field: 'ANNUAL_VOLUME', direction: 'DESC' });
    expect(nextSort(first, 'ANNUAL_VOLUME', 'DESC')).toEqual({ field: 'ANNUAL_VOLUME', direction: 'ASC' });
  });
});
