import Decimal from 'decimal.js';
import type { CivilMonth } from '../../kernel/civil-date';
import { compareMoney, fenOf, roundToFen, subtractMoney, type Money } from '../../kernel/money';
import type { Why } from '../../kernel/policy/why';

/** From this traded amount on, the rate holds for the whole of it. */
export interface RebateTier {
  readonly fromYuan: Money;
  /** A fraction, four decimals at most. */
  readonly rate: string;
}

export const MOST_TIERS = 20;
/** A half: nobody gives away more, and a percentage typed for a fraction is noticed. */
const HIGHEST_RATE = '0.5';

export type TiersFault = 'COUNT' | 'FIRST' | 'ORDER' | 'AMOUNT' | 'RATE';

/** What is wrong with tiers, and with which of them; undefined when nothing is. */
export function tiersFault(
  tiers: readonly RebateTier[],
): { readonly fault: TiersFault; readonly at: number } | undefined {
  if (tiers.length < 1 || tiers.length > MOST_TIERS) return { fault: 'COUNT', at: 0 };
  for (const [at, { fromYuan, rate }] of tiers.entries()) {
    if (!/^\d{1,12}(\.\d{1,2})?$/.test(fromYuan)) return { fault: 'AMOUNT', at };
    if (!/^[01](\.\d{1,4})?$/.test(rate) || new Decimal(rate).gt(HIGHEST_RATE)) return { fault: 'RATE', at };
    const before = tiers[at - 1];
    if (before === undefined && fenOf(fromYuan) !== 0) return { fault: 'FIRST', at };
    if (before !== undefined && compareMoney(fromYuan, before.fromYuan) <= 0) return { fault: 'ORDER', at };
  }
  return undefined;
}

export interface Earned {
  readonly traded: Money;
  readonly tier: RebateTier;
  /** Never below zero: a month of more returns than orders earns nothing and owes nothing. */
  readonly earned: Money;
}

/**
 * What is earned on what was ordered less what was booked back: the traded amount at the rate of the tier it reaches,
 * rounded once to the fen. Source: SD-8
 */
export function earnedOn(ordered: Money, returned: Money, tiers: readonly RebateTier[]): Earned {
  const traded = subtractMoney(ordered, returned);
  const base = compareMoney(traded, '0.00') < 0 ? '0.00' : traded;
  const tier = tiers.findLast(({ fromYuan }) => compareMoney(fromYuan, base) <= 0);
  if (tier === undefined) throw new RangeError('tiers begin at 0.00');
  return { traded, tier, earned: roundToFen(new Decimal(base).times(tier.rate)) };
}

export interface WhyOptions {
  readonly clause: string;
  readonly policyVersion: number;
  readonly month: CivilMonth;
  readonly ordered: Money;
  readonly returned: Money;
  readonly termsVersion: number;
}

/** The account of an amount that was earned. */
export function whyEarned({ traded, tier }: Earned, options: WhyOptions): Why {
  const { clause, policyVersion, month, ordered, returned, termsVersion } = options;
  return {
    clause,
    policyVersion,
    rule: `rebateEarned = tradedAmount × rebateRate; tradedAmount ≥ rebateTier`,
    inputs: [
      { name: 'month', value: month },
      { name: 'orderedAmount', value: ordered, unit: 'yuan' },
      { name: 'returnedAmount', value: returned, unit: 'yuan' },
      { name: 'tradedAmount', value: traded, unit: 'yuan' },
      { name: 'rebateTier', value: tier.fromYuan, unit: 'yuan' },
      { name: 'rebateRate', value: tier.rate, unit: 'fraction' },
      { name: 'rebateTerms', value: String(termsVersion) },
    ],
  };
}
