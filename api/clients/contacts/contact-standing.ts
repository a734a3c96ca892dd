import { addDays, daysBetween, type CivilDate } from '../../kernel/civil-date';
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
  /** Stands for everybody who bought without an account: nobody is there to be in contact with. Left out: it does not. */
  readonly walkIn?: boolean;
  readonly hasOwner: boolean;
  /** Staff in contact beside the account manager. */
  readonly extraContacts: number;
  /**
   * The first of the days on which each of them last had a contact on record, or was put in contact if that was later;
   * null: not on record.
   */
  readonly reportedOn: CivilDate | null;
}

export type ContactState = 'ENOUGH' | 'TOO_FEW' | 'REPORT_MISSING';

export interface ContactStanding {
  readonly count: number;
  /** 0: the clause asks nothing of such a client. */
  readonly required: number;
  readonly reportWithinDays: number;
  readonly state: ContactState;
  readonly isBreach: boolean;
  readonly why: Why;
}

/** The first day whose contacts still count as reports; who was put in contact on it or later may still report. */
export function reportsDueFrom(today: CivilDate, { parameters }: ContactRule): CivilDate {
  return addDays(today, -parameters.reportWithinDays);
}

/**
 * The last day on which a contact of somebody comes in time, who last had one on record, or was put in contact, on
 * `reportedOn`; null: the clause asks nothing of such a client. Source: KA-13
 */
export function reportDueOn(
  { tier, important, reportedOn }: { readonly reportedOn: CivilDate } & Pick<Contacted, 'tier' | 'important'>,
  { parameters }: ContactRule,
): CivilDate | null {
  return isAsked({ tier, important }, parameters) ? addDays(reportedOn, parameters.reportWithinDays) : null;
}

function isAsked(
  { tier, important, walkIn = false }: Pick<Contacted, 'tier' | 'important' | 'walkIn'>,
  { tiers }: ContactRule['parameters'],
): boolean {
  return !walkIn && (important || (tier !== null && tiers.includes(tier)));
}

/**
 * How many of us are in contact with a client, against how many there have to be, and whether each of them has a contact
 * on record within the days of the clause; who was put in contact less long ago still has time. Source: KA-13
 */
export function contactStanding(
  { tier, important, walkIn = false, hasOwner, extraContacts, reportedOn }: Contacted,
  { rule, today }: { readonly rule: ContactRule; readonly today: CivilDate },
): ContactStanding {
  const { tiers, atLeast, reportWithinDays } = rule.parameters;
  const count = (hasOwner ? 1 : 0) + extraContacts;
  const required = isAsked({ tier, important, walkIn }, rule.parameters) ? atLeast : 0;
  const isUnreported = reportedOn !== null && reportedOn < reportsDueFrom(today, rule);
  const state = count < required ? 'TOO_FEW' : required > 0 && isUnreported ? 'REPORT_MISSING' : 'ENOUGH';
  return {
    count,
    required,
    reportWithinDays,
    state,
    isBreach: state !== 'ENOUGH',
    why: {
      clause: rule.clause,
      policyVersion: rule.policyVersion,
      rule: `tier ∈ {${tiers.join(', ')}} ∨ important → contactStaff ≥ ${atLeast} ∧ daysWithoutReport ≤ ${reportWithinDays}`,
      inputs: [
        { name: 'tier', value: tier ?? 'ungraded' },
        { name: 'important', value: String(important) },
        ...(walkIn ? [{ name: 'walkIn', value: 'true' }] : []),
        { name: 'contactStaff', value: String(count) },
        { name: 'daysWithoutReport', value: reportedOn === null ? 'unknown' : String(daysBetween(reportedOn, today)) },
      ],
    },
  };
}
