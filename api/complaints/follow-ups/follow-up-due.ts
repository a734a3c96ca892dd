import { followUpDeadline } from '../../kernel/policy/follow-up';
import type { ExplainedDeadline } from '../../kernel/policy/case-deadline';
import type { WorkCalendar } from '../../kernel/work-calendar';
import { handedOnSoFar } from '../steps/case-facts';
import type { CaseAtHand } from '../steps/move-offers';
import type { MovePlan } from '../steps/move-plan';
import type { ComplaintMove } from '../steps/step-words.schema';
import type { FollowUpReason } from './follow-up-words.schema';

export interface PlannedFollowUp {
  readonly reason: Extract<FollowUpReason, 'REPAIRED_DELIVERY' | 'REPLY'>;
  readonly due: ExplainedDeadline;
}

/** What a move makes of the callbacks of its case: one is owed, none is owed any more, or nothing changes. */
export type FollowUpChange = PlannedFollowUp | 'drop' | undefined;

const DROPPED: readonly ComplaintMove[] = ['WITHDRAW', 'VOID', 'REFUSE', 'REOPEN', 'RECLASSIFY'];

/**
 * The callback that a move calls for: on the 2nd day after repaired goods were delivered, 15 days after the client was
 * answered, as the policy of the case says. What is withdrawn, void, refused or taken up again is not called back about.
 *
 * Source: CC-13, CC-14
 */
export function followUpOf(
  { facts, regulations }: CaseAtHand,
  { move, plan }: { readonly move: ComplaintMove; readonly plan: MovePlan },
  { now, calendar }: { readonly now: string; readonly calendar: WorkCalendar },
): FollowUpChange {
  if (DROPPED.includes(move)) return 'drop';
  if (plan.ends?.result !== 'DONE') return undefined;
  const { handedOn } = plan.ends;
  const { complaints } = regulations;
  if (handedOn.deliveredOn !== undefined) {
    const happened = { after: 'repairedDelivery', on: handedOn.deliveredOn } as const;
    const due = followUpDeadline(facts.class, happened, { complaints, calendar });
    if (due !== undefined) return { reason: 'REPAIRED_DELIVERY', due };
  }
  if (handedOn.reply === undefined && handedOn.answer === undefined) return undefined;
  const repaired = handedOnSoFar(facts).deliveredOn !== undefined;
  const due = followUpDeadline(facts.class, { after: 'reply', at: now, repaired }, { complaints, calendar });
  return due && { reason: 'REPLY', due };
}
