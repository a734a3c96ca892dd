import { z } from 'zod';
import { said } from './said';
import { firstRepeated, fraction, text } from './values';
import { levels } from './vocabulary';

/**
 * How a client's payment credit follows from what it paid: the share of what fell due in the trailing year that was paid
 * by the due date and the days of grace. Source: KA-3-annex
 */
export const paymentCredit = z
  .strictObject({
    kind: z.literal('paymentCredit'),
    /** Calendar days after the due date within which a payment still counts as in time. */
    graceDays: z.int().min(0).max(60),
    goodFrom: fraction,
    fairFrom: fraction,
  })
  .refine(({ goodFrom, fairFrom }) => !(Number(fairFrom) > Number(goodFrom)), {
    path: ['fairFrom'],
    ...said('不能高于“好”的界限。', 'must not be above "goodFrom"'),
  })
  .refine(
    ({ goodFrom, fairFrom }) => [goodFrom, fairFrom].every((share) => !(Number(share) < 0 || Number(share) > 1)),
    {
      path: ['goodFrom'],
      ...said('份额须在 0 到 1 之间。', 'shares lie between 0 and 1'),
    },
  );

const ratios = z.strictObject({
  /** Liabilities to assets. */
  debtRatioAtMost: fraction,
  /** Current assets to current liabilities. */
  currentRatioAtLeast: fraction,
  /** Net profit to revenue. */
  netMarginAtLeast: fraction,
});

type RatioLimits = z.infer<typeof ratios>;

/** In what one set of limits asks more than another. */
function stricter(one: RatioLimits, other: RatioLimits): (keyof RatioLimits)[] {
  const more = (key: 'currentRatioAtLeast' | 'netMarginAtLeast'): boolean => Number(one[key]) > Number(other[key]);
  return [
    ...(Number(one.debtRatioAtMost) < Number(other.debtRatioAtMost) ? ['debtRatioAtMost' as const] : []),
    ...(['currentRatioAtLeast', 'netMarginAtLeast'] as const).filter(more),
  ];
}

/**
 * How the inputs of a segment are told: financial indicators from the latest statements, the outlook from the industry.
 * What is not known counts as `unknown` says. Source: BK-1-annex
 */
export const segmentInputs = z
  .strictObject({
    kind: z.literal('segmentInputs'),
    financials: z.strictObject({
      strong: ratios,
      average: ratios,
      /** Statements of a fiscal year count until so many months after its end. */
      keptMonths: z.int().min(12).max(60),
      unknown: z.enum(levels),
    }),
    outlook: z.strictObject({
      industries: z
        .array(
          z.strictObject({ industry: z.string().regex(/^[A-Z][A-Z_]{1,39}$/), name: text, outlook: z.enum(levels) }),
        )
        .min(1)
        .max(60),
      unknown: z.enum(levels),
    }),
  })
  .superRefine(({ financials, outlook: { industries } }, context) => {
    for (const key of stricter(financials.average, financials.strong)) {
      const words = said(
        '“一般”不能严于“好”：请放宽，或收紧“好”的要求。',
        'asks more than "strong" does; ask less, or more of "strong"',
      );
      context.addIssue({ code: 'custom', path: ['financials', 'average', key], ...words });
    }
    const repeated = firstRepeated(industries.map(({ industry }) => industry));
    const twice = said(`行业 ${repeated} 列了两次，请删去一处。`, `industry ${repeated} is listed twice`);
    if (repeated) context.addIssue({ code: 'custom', path: ['outlook', 'industries'], ...twice });
  });

export type SegmentInputsParameters = z.infer<typeof segmentInputs>;
