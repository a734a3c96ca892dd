import type { HandoverParameters } from '../../kernel/policy/handover';
import type { CivilDate } from '../../kernel/civil-date';
import { DUTY_KINDS, dutyKey, isForAnybody, type Duty, type DutyKind } from './duty';
import { lightest, nearest, workingOf, type Candidate } from './handover-proposal';

/** Somebody who may take over what needs no account manager. */
export interface Taker extends Candidate {
  readonly posts: readonly string[];
  /** The last day at work; null: they stay. */
  readonly leavesOn: CivilDate | null;
}

/** Who leaves, as far as it decides who takes over. */
export interface Leaver {
  readonly unitId: string | null;
  readonly reportsTo: string | null;
  readonly posts: readonly string[];
  /** Looks after clients, or did on their last day. */
  readonly sells: boolean;
}

export interface DutyProposal {
  readonly rule: Pick<HandoverParameters, 'successorFrom'>;
  readonly leaver: Leaver;
  /** Whoever works here, account managers included. */
  readonly takers: readonly Taker[];
  /** Chosen by hand, by duty. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Successors of the leaver's clients, by client. */
  readonly clients: ReadonlyMap<string, string>;
  /** How many duties of a kind a candidate has, by kind and staff. */
  readonly loads: ReadonlyMap<string, number>;
}

/** Whether somebody is gone before a duty is due; of one without a day nobody knows until when it takes. Source: KA-14 */
export const leavesBefore = ({ leavesOn }: Pick<Taker, 'leavesOn'>, { dueOn }: Pick<Duty, 'dueOn'>): boolean =>
  leavesOn !== null && (dueOn === null || leavesOn < dueOn);

/** Duties with those among the unfit who leave before each is due; of account managers none that leaves is a candidate. */
export function withLeavers(duties: readonly Duty[], takers: readonly Taker[]): Duty[] {
  return duties.map((duty) => {
    const gone = takers.filter((taker) => leavesBefore(taker, duty)).map(({ staffId }) => staffId);
    return isForAnybody(duty) && gone.length > 0 ? { ...duty, unfit: [...duty.unfit, ...gone] } : duty;
  });
}

/** How the loads of a kind are told apart. */
export const loadKey = (kind: DutyKind, staffId: string): string => `${kind} ${staffId}`;

/**
 * Who takes which duty over: the one chosen by hand; else whoever answers for what it is about afterwards, its client or
 * its plan; else of those in the same region or unit, as the policy ranks them, who has the fewest of its kind by then.
 * Heads without clients are left out while anybody else is there, as with clients. What somebody has who looks after no
 * clients goes to their peers: of the same post, else of the same unit, else to their superior. Equal inputs give equal
 * proposals.
 *
 * @returns successor by duty, in the order of the duties; null: nobody is fit, as where nobody is left who could be in
 * contact with a client
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
    const everybody = [...candidates, ...proposal.takers];
    const loads = new Map(everybody.map(({ staffId }) => [staffId, proposal.loads.get(loadKey(kind, staffId)) ?? 0]));
    const ofKind = ordered.filter((duty) => duty.kind === kind);
    const place = (duty: Duty, staffId: string | null): void => {
      found.set(dutyKey(duty), staffId);
      if (staffId !== null) loads.set(staffId, (loads.get(staffId) ?? 0) + 1);
    };
    for (const duty of ofKind) {
      const given = givenTo(duty, amongWhom(duty, candidates, proposal), { ...proposal, found });
      if (given !== undefined) place(duty, given);
    }
    for (const duty of ofKind) {
      if (found.has(dutyKey(duty))) continue;
      const fit = amongWhom(duty, candidates, proposal);
      const { rule, leaver } = proposal;
      const near = (): readonly Candidate[] => nearest(duty, workingOf(fit), { rule, unitId: leaver.unitId });
      place(duty, fit.length === 0 ? null : lightest(near(), loads));
    }
  }
  return new Map(duties.map((duty) => [dutyKey(duty), found.get(dutyKey(duty)) ?? null]));
}

/** Account managers, and for what needs none, the peers of a leaver who is none; who is unfit is left out first. */
function amongWhom(
  duty: Duty,
  candidates: readonly Candidate[],
  { leaver, takers: all }: DutyProposal,
): readonly Candidate[] {
  const isFit = ({ staffId }: Candidate): boolean => !duty.unfit.includes(staffId);
  if (!isForAnybody(duty) || (leaver.sells && candidates.length > 0)) return candidates.filter(isFit);
  const takers = all.filter(isFit);
  const ranks: readonly ((taker: Taker) => boolean)[] = [
    ({ posts }) => posts.some((post) => leaver.posts.includes(post)),
    ({ unitId }) => unitId !== null && unitId === leaver.unitId,
    ({ staffId }) => staffId === leaver.reportsTo,
  ];
  for (const isNear of ranks) {
    const near = takers.filter(isNear);
    if (near.length > 0) return near;
  }
  return takers;
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
  return candidates.find(({ staffId }) => staffId === named)?.staffId;
}
