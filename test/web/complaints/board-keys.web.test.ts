import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAfterKey } from '../../../web/shared/list/board-keys';

const heights = [2, 0, 3, 1];

describe('placeAfterKey', () => {
  it('goes up and down a column and stops at its ends', () => {
    expect(placeAfterKey({ column: 0, row: 0 }, 'ArrowDown', heights)).toEqual({ column: 0, row: 1 });
    expect(placeAfterKey({ column: 0, row: 1 }, 'ArrowDown', heights)).toBeNull();
    expect(placeAfterKey({ column: 0, row: 0 }, 'ArrowUp', heights)).toBeNull();
    expect(placeAfterKey({ column: 2, row: 0 }, 'End', heights)).toEqual({ column: 2, row: 2 });
    expect(placeAfterKey({ column: 2, row: 2 }, 'Home', heights)).toEqual({ column: 2, row: 0 });
  });

  it('passes over empty columns, to the last card of a shorter one', () => {
    expect(placeAfterKey({ column: 0, row: 1 }, 'ArrowRight', heights)).toEqual({ column: 2, row: 1 });
    expect(placeAfterKey({ column: 2, row: 2 }, 'ArrowRight', heights)).toEqual({ column: 3, row: 0 });
    expect(placeAfterKey({ column: 3, row: 0 }, 'ArrowRight', heights)).toBeNull();
    expect(placeAfterKey({ column: 2, row: 0 }, 'ArrowLeft', heights)).toEqual({ column: 0, row: 0 });
  });

  it('leaves other keys alone', () => {
    for (const key of ['Enter', 'm', 'Tab', ' ']) expect(placeAfterKey({ column: 0, row: 0 }, key, heights)).toBeNull();
  });

  it('never leads anywhere but to a card', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
    const board = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(board, fc.nat(), fc.nat(), fc.constantFrom(...keys), (columns, at, row, key) => {
        const column = at % columns.length;
        const height = columns[column] ?? 0;
        if (height === 0) return;
        const next = placeAfterKey({ column, row: row % height }, key, columns);
        if (next !== null) expect(next.row).toBeLessThan(columns[next.column] ?? 0);
      }),
    );
  });
});
