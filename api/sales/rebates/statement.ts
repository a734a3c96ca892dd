import type { CivilMonth } from '../../kernel/civil-date';
import { compareMoney, MOST_MONEY, subtractMoney, sumMoney, type Money } from '../../kernel/money';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import type { Ruled } from '../../kernel/policy/regulation';
import type { Why } from '../../kernel/policy/why';
import { earnedOn, whyEarned, type RebateTier } from './rebate-terms';
import type { RebateLineKind } from './rebate-words.schema';

export interface Statement {
  readonly ordered: Money;
  readonly returned: Money;
  readonly rate: string;
  readonly earned: Money;
  readonly why: Why;
}

export interface StatementOptions {
  readonly month: CivilMonth;
  readonly terms: { readonly version: number; readonly tiers: readonly RebateTier[] };
  readonly policy: Ruled<ParametersOf<'rebates'>>;
}

interface Line {
  readonly kind: RebateLineKind;
  readonly amount: Money;
}

/** What the orders and returns of a month come to under the terms of it. Source: SD-8 */
export function stated(lines: readonly Line[], { month, terms, policy }: StatementOptions): Statement {
  const sumOf = (kind: RebateLineKind) =>
    sumMoney(lines.filter((line) => line.kind === kind).map(({ amount }) => amount));
  const [ordered, returned] = [sumOf('ORDER'), sumOf('RETURN')];
  const earned = earnedOn(ordered, returned, terms.tiers);
  const { clause, policyVersion } = policy;
  const why = whyEarned(earned, { clause, policyVersion, month, ordered, returned, termsVersion: terms.version });
  return { ordered, returned, rate: earned.tier.rate, earned: earned.earned, why };
}

/** Whether its sums are amounts that can be kept. Those of orders that were put on record wrong may not be. */
export function isKept({ ordered, returned }: Statement): boolean {
  const sums = [ordered, returned, subtractMoney(ordered, returned)];
  return sums.every((sum) => compareMoney(sum, MOST_MONEY) <= 0 && compareMoney(sum, `-${MOST_MONEY}`) >= 0);
}
