import { compareMoney, subtractMoney, type Money } from '../../kernel/money';
import { gradeClient, type Grade } from '../../kernel/policy/grade-client';
import type { TierPolicy } from '../../kernel/policy/tier-policy';
import type { PaymentCredit } from '../../kernel/policy/vocabulary';
import { ratioOf, type Ratio } from '../../kernel/ratio';
import type { ProblemText } from '../../platform/graph/problem';
import { aimNotHigher, notContacted, wrongAim } from './plan-client-problem';
import type { PlanVerdict } from './plan-directory.repository';

/** A client as it stands when it is put into a plan. */
export interface ClientStanding {
  readonly annualVolume: Money;
  readonly paymentCredit: PaymentCredit;
  /** A decimal fraction; null: unknown. */
  readonly profitContribution: string | null;
}

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** What is wrong with the yearly volume a client is to reach: it is an amount, and more than it buys now. Source: KA-9 */
export function aimFault(aimYearly: string, annualVolume: Money): ProblemText | undefined {
  if (!AMOUNT.test(aimYearly) || Number(aimYearly) <= 0) return wrongAim;
  return compareMoney(aimYearly, annualVolume) > 0 ? undefined : aimNotHigher;
}

/**
 * The tier a client earns by the yearly volume it is to reach: all else as it stands, and grown by as much as it buys
 * more. Source: KA-3
 */
export function aimedGrade(
  { annualVolume, paymentCredit, profitContribution }: ClientStanding,
  aimYearly: Money,
  policy: TierPolicy,
): Grade {
  return gradeClient(
    { annualVolume: aimYearly, paymentCredit, profitContribution, growth: growthTo(aimYearly, annualVolume) },
    policy,
  );
}

/** Growth to a volume; null where there was nothing to grow from. */
function growthTo(aimYearly: Money, annualVolume: Money): Ratio | null {
  return compareMoney(annualVolume, '0.00') <= 0 ? null : ratioOf(subtractMoney(aimYearly, annualVolume), annualVolume);
}

/** A client is known by our contact with it: none is pursued that nobody spoke with since it is in the plan. Source: KA-15 */
export function screeningFault(
  verdict: PlanVerdict,
  { addedOn, lastContactOn }: { readonly addedOn: string; readonly lastContactOn: string | null },
): ProblemText | undefined {
  if (verdict === 'SET_ASIDE') return undefined;
  return lastContactOn !== null && lastContactOn >= addedOn ? undefined : notContacted;
}

/** Whether an aim is reached; null: it is not known what the client buys. */
export function isAimReached(aimYearly: Money, yearly: Money | null | undefined): boolean | null {
  return yearly == null ? null : compareMoney(yearly, aimYearly) >= 0;
}
