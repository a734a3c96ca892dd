import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { moneyOfFen } from '../../../api/kernel/money';
import type { SegmentInputs } from '../../../api/kernel/policy/segment-policy';

const Exact = Decimal.clone({ precision: 60 });

const ratio = (edges: readonly number[]) =>
  fc
    .oneof(fc.constantFrom(...edges), fc.integer({ min: -20_000, max: 40_000 }))
    .chain((tenThousandths) => beside((tenThousandths / 10_000).toFixed(4)));

/** A ratio itself, or one that four places and a float take for it. */
export const beside = (ratio: string): fc.Arbitrary<string> =>
  fc
    .constantFrom('0', '0.000001', '-0.000001', '0.000000000000000000000001', '-0.000000000000000000000001')
    .map((off) => (off === '0' ? ratio : new Exact(ratio).plus(off).toFixed()));

/** Inputs of a segment, often on or beside a limit of the seeded table. */
export const someSegmentInputs: fc.Arbitrary<SegmentInputs> = fc.record({
  paymentCredit: fc.constantFrom('good' as const, 'fair' as const, 'poor' as const),
  annualVolume: fc
    .oneof(
      fc
        .tuple(fc.constantFrom(5_000_000, 20_000_000, 50_000_000), fc.integer({ min: -1, max: 1 }))
        .map(([a, b]) => a + b),
      fc.integer({ min: -1_000_000, max: 80_000_000 }),
    )
    .map(moneyOfFen),
  ratios: fc.option(
    fc.record({
      fiscalYear: fc.constant(2025),
      debtRatio: ratio([5_000, 5_001, 7_000, 7_001]),
      currentRatio: fc.option(ratio([14_999, 15_000, 9_999, 10_000])),
      netMargin: fc.option(ratio([499, 500, -1, 0])),
    }),
  ),
  industry: fc.constantFrom(null, 'HOSPITALITY', 'RETAIL', 'REAL_ESTATE', 'NOT_KNOWN_ANY_MORE'),
});
