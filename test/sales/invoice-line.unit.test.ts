import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, isRejection, readInvoiceLine } from '../../api/sales/import/invoice-line';
import { parseMapping } from '../../api/sales/import/mapping';
import { retailMapping } from './some-invoices';

const mapping = await retailMapping();
const places = {
  invoiceNumber: 0,
  productNumber: 1,
  description: 2,
  quantity: 3,
  invoicedAt: 4,
  unitPrice: 5,
  customerNumber: 6,
  country: 7,
};

function read(quantity: string, unitPrice: string, changes: Partial<Record<keyof typeof places, string>> = {}) {
  const record = ['536365', '85123a', 'LANTERN', quantity, '2010-12-01T08:26:00', unitPrice, '17850', 'France'];
  for (const [name, value] of Object.entries(changes)) record[places[name as keyof typeof places]] = value;
  return readInvoiceLine(record, places, mapping);
}

describe('an invoice line', () => {
  it.each([
    ['6', '2.55', {}, 'GOODS'],
    ['6', '0.000', {}, 'FREE'],
    ['-6', '0', {}, 'ADJUSTMENT'],
    ['6', '-2.55', {}, 'ADJUSTMENT'],
    ['1', '18', { productNumber: 'POST' }, 'FEE'],
    ['1', '18', { productNumber: 'm' }, 'ADJUSTMENT'],
    ['-1', '18', { invoiceNumber: 'C1', productNumber: 'POST' }, 'RETURN'],
  ])('of %s at %s %o is of kind %4$s', (quantity, price, changes, kind) => {
    expect(read(quantity, price, changes)).toMatchObject({ kind });
  });

  it('knows its amount exactly', () => {
    const quantity = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).filter((thousandths) => thousandths !== 0);
    const price = fc.integer({ min: 0, max: 10 ** 9 });
    fc.assert(
      fc.property(quantity, price, (thousandths, tenThousandths) => {
        const line = read(decimal(thousandths, 3), decimal(tenThousandths, 4));
        const amount = BigInt(thousandths) * BigInt(tenThousandths);
        expect(line.amount).toBe(amount);
        expect(isRejection(line)).toBe(amount >= 10n ** 17n || amount <= -(10n ** 17n));
      }),
    );
  });

  it('writes an amount as SQL reads it', () => {
    expect([0n, 1n, -1n, 12_345_678n, -10_000_000n].map(decimalOf)).toEqual([
      '0.0000000',
      '0.0000001',
      '-0.0000001',
      '1.2345678',
      '-1.0000000',
    ]);
  });

  it.each(['2011-02-29T10:00:00', '2011-02-28T24:00:00', '2011-02-28', '28/02/2011 10:00', ''])(
    'is refused with the time "%s"',
    (invoicedAt) => {
      expect(read('1', '1', { invoicedAt })).toMatchObject({ reason: expect.stringContaining('invoice_date') });
    },
  );

  it('takes a time with a space and without seconds', () => {
    expect(read('1', '1', { invoicedAt: '2012-02-29 10:05' })).toMatchObject({ invoicedAt: '2012-02-29T10:05:00' });
  });
});

describe('a mapping', () => {
  it('that cannot be used lists every problem', () => {
    const wrong = { ...mapping, timeZone: 'Mars/Base', clients: { ...mapping.clients, number: 'OR' }, extra: 1 };
    expect(() => parseMapping(wrong, 'mine.json')).toThrow(
      /mine\.json cannot be used\.\n {2}timeZone: must be an IANA[^]*clients\.number: must contain \{number\}[^]*extra/,
    );
  });

  it('makes no agreement clients of walk-in accounts', () => {
    const wrong = { ...mapping, walkIns: { ...mapping.walkIns, businessType: 'AGREEMENT' } };
    expect(() => parseMapping(wrong, 'mine.json')).toThrow(/walkIns\.businessType/);
  });
});

function decimal(scaled: number, places: number): string {
  const digits = Math.abs(scaled)
    .toString()
    .padStart(places + 1, '0');
  return `${scaled < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
