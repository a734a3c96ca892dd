import { compareMoney, type Money } from '../money';
import type { ParametersOf } from './clause-parameters';
import type { Ruled } from './regulation';
import type { Segment } from './vocabulary';
import type { Why } from './why';

/** How the credit of a client may change by its segment. Source: BK-2 */
export type CreditPolicy = ParametersOf<'segmentCredit'>['rules'][number]['line'];

export interface CreditChange {
  /** Null: in no segment, and taken as general, of which the clause is silent. */
  readonly segment: Segment | null;
  /** The limit of the line in force, in yuan; `"0.00"` without one. */
  readonly limit: Money;
  /** What the client owes now, in yuan: a sum, which may be more than an amount can be. */
  readonly owed: Money;
  /** The limit that is asked for. */
  readonly wanted: Money;
}

export interface CreditVerdict {
  readonly policy: CreditPolicy;
  readonly isAllowed: boolean;
  readonly why: Why;
}

const FORMULAS: Readonly<Record<CreditPolicy, string>> = {
  asSubmitted: 'asSubmitted',
  announcedFirst: 'announcedFirst',
  ordinary: 'ordinary',
  restructureOnly: 'restructureOnly: wantedLimit ≤ exposure',
  decreaseOnly: 'decreaseOnly: wantedLimit < presentLimit',
};

/**
 * Whether a credit line may change as asked. The exposure is the limit in force, or what is owed if that is more. What may
 * only fall falls below its present limit; what may only be restructured keeps within its present exposure.
 *
 * Source: BK-2
 */
export function creditChange(change: CreditChange, rule: Ruled<ParametersOf<'segmentCredit'>>): CreditVerdict {
  const { segment, limit, owed, wanted } = change;
  const policy = creditPolicyOf(segment, rule);
  const exposure = compareMoney(owed, limit) > 0 ? owed : limit;
  const why: Why = {
    clause: rule.clause,
    policyVersion: rule.policyVersion,
    rule: `${segment ?? 'GENERAL'}: ${FORMULAS[policy]}`,
    inputs: [
      { name: 'segment', value: segment ?? 'unknown' },
      { name: 'presentLimit', value: limit, unit: 'yuan' },
      { name: 'owed', value: owed, unit: 'yuan' },
      { name: 'exposure', value: exposure, unit: 'yuan' },
      { name: 'wantedLimit', value: wanted, unit: 'yuan' },
    ],
  };
  return { policy, isAllowed: isWithin(policy, { wanted, limit, exposure }), why };
}

/** The policy of a segment. Source: BK-2 */
export function creditPolicyOf(
  segment: Segment | null,
  { parameters }: Ruled<ParametersOf<'segmentCredit'>>,
): CreditPolicy {
  return parameters.rules.find((each) => each.segment === (segment ?? 'GENERAL'))?.line ?? 'ordinary';
}

function isWithin(
  policy: CreditPolicy,
  { wanted, limit, exposure }: { readonly wanted: Money; readonly limit: Money; readonly exposure: Money },
): boolean {
  switch (policy) {
    case 'decreaseOnly':
      return compareMoney(wanted, limit) < 0;
    case 'restructureOnly':
      return compareMoney(wanted, exposure) <= 0;
    default:
      return true;
  }
}
