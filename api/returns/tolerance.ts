import { compareQuantities, mostWithin, type Quantity } from '../kernel/quantity';
import type { ParametersOf } from '../kernel/policy/clause-parameters';
import type { Ruled } from '../kernel/policy/regulation';
import type { Why } from '../kernel/policy/why';
import type { HoldReason, RateOf } from './return-words.schema';

/** A line when nothing more will come. */
export interface ReceivedLine {
  readonly id: string;
  readonly approved: Quantity;
  readonly received: Quantity;
  /** A fraction; null when neither order nor company was asked yet. */
  readonly overAcceptanceRate: string;
  readonly rateOf: RateOf;
  /** What was delivered and no other return took. */
  readonly available: Quantity;
}

export interface Hold {
  readonly lineId: string;
  readonly reason: HoldReason;
  readonly why: Why;
}

type Policy = Ruled<ParametersOf<'overAcceptance'>>;

/** The order's rate, else the company's. Source: CQ-17 */
export function rateFor(orderRate: string | null, policy: Policy): { readonly rate: string; readonly of: RateOf } {
  return orderRate === null ? { rate: policy.parameters.companyRate, of: 'COMPANY' } : { rate: orderRate, of: 'ORDER' };
}

/**
 * Why a line stops for instruction; undefined when it is booked by what came: less than approved, as much, or more within
 * the rate, the limit included, and never more than was delivered.
 *
 * Source: CQ-17
 */
export function holdOf(line: ReceivedLine, policy: Policy): Hold | undefined {
  const most = mostWithin(line.approved, line.overAcceptanceRate);
  if (compareQuantities(line.received, line.available) > 0) return held(line, 'OVER_DELIVERED', policy, 'received ≤ delivered'); // prettier-ignore
  if (compareQuantities(line.received, most) > 0)
    return held(line, 'OVER_TOLERANCE', policy, 'received ≤ approved × (1 + overAcceptanceRate)');
  return undefined;
}

function held(line: ReceivedLine, reason: HoldReason, { clause, policyVersion }: Policy, rule: string): Hold {
  const why: Why = {
    clause,
    policyVersion,
    rule,
    inputs: [
      { name: 'approved', value: line.approved },
      { name: 'received', value: line.received },
      { name: 'overAcceptanceRate', value: line.overAcceptanceRate, unit: 'fraction' },
      { name: 'rateOf', value: line.rateOf },
      { name: 'delivered', value: line.available },
    ],
  };
  return { lineId: line.id, reason, why };
}
