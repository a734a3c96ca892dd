import type { HandoverParameters } from '../kernel/policy/handover';
import { DUTY_KINDS, dutyKey, type Duty, type DutyKind } from './duty';
import { lightest, nearest, workingOf, type Candidate } from './handover-proposal';

export interface DutyProposal {
  readonly rule: Pick<HandoverParameters, 'successorFrom'>;
  /** Unit of who leaves. */
  readonly unitId: string | null;
  /** Chosen by hand, by duty. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Successors of the leaver's clients, by client. */
  readonly clients: ReadonlyMap<string, string>;
  /** How many duties of a kind a candidate has, by kind and staff. */
  readonly loads: ReadonlyMap<string, number>;
}

/** How the loads of a kind are told apart. */
export const loadKey = (kind: DutyKind, staffId: string): string => `${kind} ${staffId}`;

/**
 * Who takes which duty over: the one chosen by hand; else whoever answers for what it is about afterwards, its client or
 * its plan; else of those in the same region or unit, as the policy ranks them, who has the fewest of its kind by then.
 * Heads without clients are left out while anybody else is there, as with clients. Equal inputs give equal proposals.
 *
 * @returns successor by duty, in the order of the duties; null: nobody is left who could be in contact with the client
 * Source: KA-14
 */
export function proposeForDuties(
  duties: readonly Duty[],
  candidates: readonly Candidate[],
  proposal: DutyProposal,
): Map<string, string | null> {
  const found = new Map<string, string | null>();
  const ordered = [...duties].sort(
    (one, other) =>
      DUTY_KINDS.indexOf(one.kind) - DUTY_KINDS.indexOf(other.kind) || (dutyKey(one) < dutyKey(other) ? -1 : 1),
  );
  for (const kind of DUTY_KINDS) {
    const loads = new Map(candidates.map(({ staffId }) => [staffId, proposal.loads.get(loadKey(kind, staffId)) ?? 0]));
    const ofKind = ordered.filter((duty) => duty.kind === kind);
    const place = (duty: Duty, staffId: string | null): void => {
      found.set(dutyKey(duty), staffId);
      if (staffId !== null) loads.set(staffId, (loads.get(staffId) ?? 0) + 1);
    };
    for (const duty of ofKind) {
      const given = givenTo(duty, candidates, { ...proposal, found });
      if (given !== undefined) place(duty, given);
    }
    for (const duty of ofKind) {
      if (found.has(dutyKey(duty))) continue;
      const fit = candidates.filter(({ staffId }) => !duty.unfit.includes(staffId));
      place(duty, fit.length === 0 ? null : lightest(nearest(duty, workingOf(fit), proposal), loads));
    }
  }
  return new Map(duties.map((duty) => [dutyKey(duty), found.get(dutyKey(duty)) ?? null]));
}

/** Whom hand or belonging name; undefined: nobody who could. */
function givenTo(
  duty: Duty,
  candidates: readonly Candidate[],
  { chosen, clients, found }: DutyProposal & { readonly found: ReadonlyMap<string, string | null> },
): string | undefined {
  const byHand = chosen.get(dutyKey(duty));
  if (byHand !== undefined) return byHand;
  const ofClient = duty.clientId === null ? undefined : clients.get(duty.clientId);
  const ofPlan = duty.planId === null ? undefined : found.get(dutyKey({ kind: 'PLAN', id: duty.planId }));
  const named = ofClient ?? ofPlan ?? duty.follows;
  return candidates.find(({ staffId }) => staffId === named && !duty.unfit.includes(staffId))?.staffId;
}
