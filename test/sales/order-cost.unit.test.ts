import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costsOf } from '../../api/sales/intake/order-cost';
import { amountsOf } from '../../api/sales/intake/order-plan';
import type { PushedOrderInput, PushedOrderLineInput } from '../../api/sales/intake/push-orders.schema';

const decimal = (max: number, places: number) =>
  fc.integer({ min: 0, max }).map((units) => new Decimal(units).div(10 ** places).toFixed(places));

const line = fc
  .record({
    kind: fc.constantFrom('GOODS' as const, 'FREE' as const, 'FEE' as const, 'ADJUSTMENT' as const),
    quantity: decimal(5_000_000, 3),
    unitPrice: decimal(5_000_000, 4),
    unitCost: fc.option(decimal(5_000_000, 4)),
  })
  .map((each): PushedOrderLineInput => {
    const isGoods = each.kind === 'GOODS' || each.kind === 'FREE';
    return { lineNo: 1, ...each, unitCost: isGoods ? each.unitCost : null };
  });
const rate = fc.integer({ min: 1, max: 20_000_000 }).map((units) => (units / 1e6).toFixed(6));

const orderOf = (lines: PushedOrderLineInput[]): PushedOrderInput => ({
  number: '1',
  clientNumber: 'K1',
  orderedAt: '2026-11-02T01:00:00.000Z',
  currency: 'USD',
  lines,
});

describe('what an order cost', () => {
  it('is the cost of each line, rounded once each, whatever the rate', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), rate, (lines, at) => {
        // Whole ten-millionths: quantities have three places, costs four.
        const expected = lines.reduce((sum, { quantity, unitCost }) => {
          const units = BigInt(quantity.replace('.', '')) * BigInt((unitCost ?? '0.0000').replace('.', ''));
          return sum + (units + 50_000n) / 100_000n;
        }, 0n);
        expect(costsOf(orderOf(lines), at).cost).toBe(new Decimal(expected.toString()).div(100).toFixed(2));
      }),
    );
  });

  it('covers the whole amount when the cost of all goods is known, and nothing when of none', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), rate, (lines, at) => {
        const known = orderOf(lines.map((each) => ({ ...each, unitCost: each.unitCost ?? '0' })));
        expect(costsOf(known, at).costed).toBe(amountsOf(known, at)?.amountCompany);
        const unknown = orderOf(lines.map((each) => ({ ...each, kind: 'GOODS' as const, unitCost: null })));
        expect(costsOf(unknown, at)).toEqual({ costed: '0.00', cost: '0.00' });
      }),
    );
  });
});
