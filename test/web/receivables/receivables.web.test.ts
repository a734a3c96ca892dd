import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandName, shareOf } from '../../../web/receivables/bands';
import { fenOf, partsOf, restFen, typedAmount, yuanOf } from '../../../web/receivables/payment-draft';
import { receivableFilterOf, receivablesQuery } from '../../../web/receivables/receivables-filter';
import { readQuery } from '../../../web/shared/filter/url-query';
import { i18n } from '../../../web/shared/i18n/i18n';

const bands = [
  { from: null, to: null },
  { from: 1, to: 30 },
  { from: 31, to: null },
];
const filterOf = (query: Record<string, string>) => receivableFilterOf(readQuery(receivablesQuery, query), bands);

describe('the filter of receivables', () => {
  it('is what is open, unless the address says otherwise', () => {
    expect(filterOf({})).toEqual({ open: true });
    expect(filterOf({ tray: 'overdue' })).toEqual({ open: true, overdueFrom: 1 });
    expect(filterOf({ tray: 'disputed', client: 'c-1' })).toEqual({ open: true, disputed: true, clientId: 'c-1' });
    expect(filterOf({ tray: 'all', owner: 'o-1' })).toEqual({ open: false, ownerIds: ['o-1'] });
    expect(filterOf({ tray: 'nonsense', client: '<x>' })).toEqual({ open: true });
  });

  it('is the days of an age band, which stands before the tray', () => {
    expect(filterOf({ band: '0', tray: 'overdue' })).toEqual({ open: true, overdueTo: 0 });
    expect(filterOf({ band: '1' })).toEqual({ open: true, overdueFrom: 1, overdueTo: 30 });
    expect(filterOf({ band: '2' })).toEqual({ open: true, overdueFrom: 31 });
    expect(filterOf({ band: '9' })).toEqual({ open: true });
  });

  it('names its bands, and shares nothing out of nothing', () => {
    expect(bands.map((band) => bandName(band, i18n.global.t))).toEqual(['未到期', '逾期 1–30 天', '逾期 31 天以上']);
    expect([shareOf('1.00', '4.00'), shareOf('0.00', '0.00')]).toEqual([0.25, 0]);
  });
});

describe('the draft of a payment', () => {
  const rows = [
    { id: 'a', currency: 'CNY', open: '10.00' },
    { id: 'b', currency: 'CNY', open: '0.05' },
  ];

  it('takes amounts as people type them, and nothing else', () => {
    expect(['1,234.5', ' ¥80 ', '0', '-1', '1.005', '1e3', ''].map(typedAmount)).toEqual([
      '1234.5',
      '80',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('allocates no more to a receivable than is open', () => {
    expect(partsOf({ a: '10', b: ' ' }, rows)).toEqual([{ receivableId: 'a', amount: '10' }]);
    expect(partsOf({ a: '10.01' }, rows)).toBeUndefined();
    expect(partsOf({ b: 'x' }, rows)).toBeUndefined();
  });

  it('knows to the fen what is left', () => {
    expect(restFen('10', [{ amount: '9.99' }, { amount: '0.02' }])).toBe(-1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
        expect(fenOf(yuanOf(fen))).toBe(fen);
      }),
    );
  });
});
