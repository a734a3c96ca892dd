import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  fieldKindOf,
  nextItem,
  pathText,
  storedAmount,
  storedNumber,
  withValue,
} from '../../../web/policy/parameter-form';
import { gradeMatrix } from '../../../web/policy/grade-matrix';
import { tiers } from '../../../web/clients/tiers/tiers';

describe('the parameters of a clause in a form', () => {
  const table = { kind: 'x', gaps: [{ toYuan: '2.00' }, { toYuan: '3.00' }], credit: 'good' };

  it('change at one place and are otherwise what they were', () => {
    const changed = withValue(table, ['gaps', 1, 'toYuan'], '4.00');
    expect(changed).toEqual({ ...table, gaps: [{ toYuan: '2.00' }, { toYuan: '4.00' }] });
    expect(table.gaps[1]).toEqual({ toYuan: '3.00' });
  });

  it('lose an item and gain one at the end', () => {
    expect(withValue(table, ['gaps', 0], undefined)).toEqual({ ...table, gaps: [{ toYuan: '3.00' }] });
    expect(withValue(table, ['gaps', 2], { toYuan: '5.00' })).toMatchObject({ gaps: [{}, {}, { toYuan: '5.00' }] });
    expect(nextItem('overlaps', [])).toEqual({ fromYuan: '0.00', toYuan: '0.00' });
    expect(nextItem('otherwise', [])).toEqual({ tier: 'D', volume: { fromYuan: '0.01', toYuan: null } });
    expect(nextItem('steps', [])).toBeUndefined();
  });

  it('are written as the server stores them', () => {
    expect(['600000', '1,234.5', ' ', '12.345', 'x'].map(storedAmount)).toEqual([
      '600000.00',
      '1234.50',
      null,
      '12.345',
      'x',
    ]);
  });

  it('are no number where a number was emptied, which is not zero', () => {
    expect(['12', '0', ' ', '1.5'].map(storedNumber)).toEqual([12, 0, null, 1.5]);
    expect(fieldKindOf('amount', storedNumber(''))).toBe('integer');
  });

  it('are fields by what they hold, and problems find their place', () => {
    expect(fieldKindOf('toYuan', null)).toBe('amount');
    expect(fieldKindOf('amount', 2)).toBe('integer');
    expect(fieldKindOf('toInclusive', true)).toBe('flag');
    expect(fieldKindOf('pattern', '{YY}')).toBe('text');
    expect(fieldKindOf('unit', 'workingDay')).toBe('choice');
    expect(choicesOf('post')).toContain('GENERAL_MANAGER');
    expect(pathText(['bands', 0, 'volume', 'toYuan'])).toBe('parameters.bands[0].volume.toYuan');
  });
});

describe('the moves between tiers', () => {
  it('make a square whose cells sum to the clients, gaps added in', () => {
    const rows = gradeMatrix(tiers, [
      { from: 'A1', to: 'A2', clients: 3 },
      { from: 'A1', to: 'A2', clients: 4 },
      { from: null, to: null, clients: 5 },
    ]);
    expect(rows).toHaveLength(7);
    expect(rows[0]?.cells.map(({ clients }) => clients)).toEqual([0, 7, 0, 0, 0, 0, 0]);
    expect(rows.reduce((sum, { clients }) => sum + clients, 0)).toBe(12);
    expect(rows.at(-1)?.cells.at(-1)).toMatchObject({ clients: 5, stays: true });
  });
});
