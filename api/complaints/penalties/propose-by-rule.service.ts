import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import type { FoundViolation } from './found-violation';
import { penaltyPolicy } from './penalty-policy';
import { inChargeOf, wasProposedByRule } from './penalty.repository';
import { judge, propose } from './register-violation.service';

/** What is told when a step of a case shows a violation. */
export interface ViolationShown extends FoundViolation {
  readonly complaintId: string;
  readonly number: string;
  /** Who found it: they do not approve what follows. */
  readonly foundBy: string;
  readonly findings: string;
}

export const VIOLATION_SHOWN = 'complaint.violationShown';

/**
 * Proposes what follows from a violation that a case showed; once for a case, a violation and a person, however often
 * the message comes or the step is taken. A regulation that says too little proposes nothing. Source: CC-6
 */
export async function proposeByRule(transaction: Transaction, payload: unknown, now: string): Promise<void> {
  const { complaintId, number, clause, violation, staffId, foundBy, findings } = payload as ViolationShown;
  const today = civilDateAt(now);
  const policy = await penaltyPolicy(transaction, today);
  const judged = await judge(transaction, { staffId, clause, violation, policy });
  const inChargeId = await inChargeOf(transaction, staffId);
  if ('wording' in judged || inChargeId === undefined) return;
  if (await wasProposedByRule(transaction, { complaintId, violation, staffId })) return;
  await propose(transaction, {
    context: { now, requestId: v7(), viewer: null },
    judged,
    policy,
    staffId,
    inChargeId,
    complaintId,
    noticeId: null,
    happenedOn: today,
    evidence: `投诉 ${number} · ${findings}`.slice(0, 2_000),
    chosenFine: null,
    byRule: true,
    proposedBy: foundBy,
  });
}
