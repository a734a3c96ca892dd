import { answersOf, isProblemText, type FieldValue } from '../../api/complaints/steps/asked-field';
import { openStep } from '../../api/complaints/steps/case-facts';
import { repairs } from '../../api/complaints/steps/case-way';
import { offersOf, type CaseAtHand, type MoveOffer } from '../../api/complaints/steps/move-offers';
import { planOf } from '../../api/complaints/steps/move-plan';
import type { ComplaintMove } from '../../api/complaints/steps/step-words.schema';
import { instantFromEpochMs } from '../../api/kernel/clock';
import type { ComplaintClass } from '../../api/kernel/policy/vocabulary';
import { calendar, carriedOut, filedCase, RECEIVED_AT } from './some-cases';

const STAFF_ID = '018f0000-0000-7000-8000-000000000001';

export const at = (minutes: number): string => instantFromEpochMs(Date.parse(RECEIVED_AT) + minutes * 60_000);

/** A form filled in: with the options a choice names, or the first. */
export function filled(offer: MoveOffer, wanted: Readonly<Record<string, string>> = {}): FieldValue[] {
  return offer.fields.map(({ name, kind, options }) => ({
    name,
    value:
      wanted[name] ?? options[0] ?? { MONEY: '1200.50', DATE: '2026-03-02', STAFF: STAFF_ID }[kind as string] ?? '写明',
  }));
}

interface Walk {
  readonly by?: string;
  readonly wanted?: Readonly<Record<string, string>>;
  readonly minutes?: number;
}

/** Makes a move as whoever may make it. */
export function moving(atHand: CaseAtHand, move: ComplaintMove, { by, wanted, minutes = 60 }: Walk = {}): CaseAtHand {
  const offer = offersOf(atHand).find((each) => each.move === move);
  if (offer === undefined) throw new Error(`${move} is not offered in ${atHand.facts.state}`);
  const answers = answersOf(offer.fields, filled(offer, wanted));
  if (isProblemText(answers)) throw new Error(answers.code);
  const now = at(minutes);
  const mover = { staffId: by ?? offer.posts[0] ?? '', posts: offer.posts };
  const decided = withSplit(atHand, wanted?.amount);
  const plan = planOf(decided, { move, answers }, { mover, now, calendar });
  if ('refused' in plan) throw new Error(plan.text.code);
  return carriedOut(decided, plan, { by: mover.staffId, now });
}

/** The case with a decision on the split at its open step; with a day only where something is repaired. */
export function withSplit(atHand: CaseAtHand, budget = '1200.50', byStaff = 'committee'): CaseAtHand {
  const stepId = openStep(atHand.facts)?.id ?? '';
  const repairBy = repairs(atHand.procedure) ? '2026-03-20' : null;
  return { ...atHand, facts: { ...atHand.facts, split: { stepId, budget, repairBy, byStaff } } };
}

export const standsAt = ({ facts }: CaseAtHand): [string, string, string] | string => {
  const open = openStep(facts);
  return open === undefined ? facts.state : [open.step, open.post, facts.state];
};

/** Completes steps until the case stands at one of that name, or has ended. */
export function until(atHand: CaseAtHand, step: string, wanted: Walk['wanted'] = {}): CaseAtHand {
  let now = atHand;
  for (let most = 20; openStep(now.facts) !== undefined && openStep(now.facts)?.step !== step; most -= 1) {
    if (most === 0) throw new Error(`never comes to ${step}`);
    now = moving(now, 'COMPLETE', { wanted });
  }
  return now;
}

export function wayOf(
  complaintClass: ComplaintClass,
  wanted: Walk['wanted'] = {},
  { overseas = false } = {},
): string[] {
  return until(filedCase(complaintClass, { overseas }), 'end', wanted).facts.steps.map(({ step }) => step);
}
