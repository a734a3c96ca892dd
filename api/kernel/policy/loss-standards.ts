import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { parseMoney, roundToFen, type Money } from '../money';
import type { Ruled } from './regulation';
import { said } from './said';
import { firstRepeated, yuan } from './values';
import type { Why } from './why';

/** What a loss is counted in; `actual` is what a document says it cost. */
const lossUnits = ['piece', 'hour', 'day', 'actual'] as const;

const standard = z
  .strictObject({
    loss: z
      .string()
      .refine(
        (word) => /^[a-z][A-Za-z]{0,39}$/.test(word),
        said('应为一个驼峰式英文词。', 'must be one word in camel case'),
      ),
    per: z.enum(lossUnits),
    /** Yuan for one unit. */
    yuan: yuan.optional(),
  })
  .refine(({ per, yuan: rate }) => (per === 'actual') === (rate === undefined), {
    path: ['yuan'],
    ...said('按实际发生的不写单价，其余须写单价。', 'what is counted by its actual cost has no rate; all else has one'),
  });

/** What a loss of ours is worth, and whether the improvement of a negligence is tracked. Source: CQ-6 */
export const lossStandards = z
  .strictObject({
    kind: z.literal('lossStandards'),
    tracksNegligence: z.boolean(),
    standards: z.array(standard).min(1),
  })
  .superRefine(({ standards }, context) => {
    const repeated = firstRepeated(standards.map(({ loss }) => loss));
    const words = said(`${repeated} 列了两次，请删去一处。`, `${repeated} is listed twice`);
    if (repeated) context.addIssue({ code: 'custom', path: ['standards'], ...words });
  });

type LossPolicy = Ruled<z.infer<typeof lossStandards>>;

/** A quantity in the unit of the standard, or the actual cost. */
export interface Loss {
  readonly loss: string;
  /** Decimal, above zero, at most two places. */
  readonly quantity?: string | null;
  /** Yuan, for what is counted by its actual cost. */
  readonly cost?: Money | null;
}

export interface ValuedLoss {
  readonly amount: Money;
  readonly why: Why;
}

/** What keeps a loss from being valued: it is in no standard, or says too little or too much. */
export type LossFault = 'NO_SUCH_STANDARD' | 'QUANTITY' | 'COST';

const QUANTITY = /^\d{1,7}(\.\d{1,2})?$/;

/** The value of a loss by standard, or what is wrong with it. Source: CQ-6 */
export function lossByStandard(
  { loss, quantity, cost }: Loss,
  { clause, policyVersion, parameters }: LossPolicy,
): ValuedLoss | LossFault {
  const by = parameters.standards.find((each) => each.loss === loss);
  if (by === undefined) return 'NO_SUCH_STANDARD';
  if (by.yuan === undefined) {
    const amount = amountOf(cost);
    if (amount === undefined || quantity != null) return 'COST';
    const why = { clause, policyVersion, rule: `${loss}: actual cost`, inputs: [yuanInput('cost', amount)] };
    return { amount, why };
  }
  if (quantity == null || !QUANTITY.test(quantity) || new Decimal(quantity).isZero() || cost != null) return 'QUANTITY';
  const amount = roundToFen(new Decimal(quantity).times(by.yuan));
  const rule = `${loss}: quantity × ${by.yuan} per ${by.per}`;
  return {
    amount,
    why: { clause, policyVersion, rule, inputs: [{ name: 'quantity', value: quantity, unit: by.per }] },
  };
}

function amountOf(cost: string | null | undefined): Money | undefined {
  try {
    const amount = parseMoney(cost ?? '');
    return amount.startsWith('-') || amount === '0.00' ? undefined : amount;
  } catch {
    return undefined;
  }
}

const yuanInput = (name: string, value: string) => ({ name, value, unit: 'yuan' });
