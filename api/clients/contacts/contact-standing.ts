import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import type { Ruled } from '../../kernel/policy/regulation';
import type { Why } from '../../kernel/policy/why';
import type { Tier } from '../../shared-types/tier.schema';

export type ContactRule = Ruled<ParametersOf<'contactStaff'>>;

/** What of a client counts for how many of us are in contact with it. */
export interface Contacted {
  readonly tier: Tier | null;
  /** Recognised as an important new client. */
  readonly important: boolean;
  readonly hasOwner: boolean;
  /** Staff in contact beside the account manager. */
  readonly extraContacts: number;
}

export interface ContactStanding {
  readonly count: number;
  /** 0: the clause asks nothing of such a client. */
  readonly required: number;
  readonly isBreach: boolean;
  readonly why: Why;
}

/** How many of us are in contact with a client, against how many there have to be. Source: KA-13 */
export function contactStanding(
  { tier, important, hasOwner, extraContacts }: Contacted,
  { clause, policyVersion, parameters }: ContactRule,
): ContactStanding {
  const { tiers, atLeast } = parameters;
  const count = (hasOwner ? 1 : 0) + extraContacts;
  const required = important || (tier !== null && tiers.includes(tier)) ? atLeast : 0;
  return {
    count,
    required,
    isBreach: count < required,
    why: {
      clause,
      policyVersion,
      rule: `tier ∈ {${tiers.join(', ')}} ∨ important → contactStaff ≥ ${atLeast}`,
      inputs: [
        { name: 'tier', value: tier ?? 'ungraded' },
        { name: 'important', value: String(important) },
        { name: 'contactStaff', value: String(count) },
      ],
    },
  };
}
