import { addMonths, civilDateAt, monthOf, monthRange } from '../../kernel/civil-date';
import { clauseOfKind } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import { publish } from '../../platform/outbox';
import { MONTHS_BACK, serviceRegulation } from './make-rebates.service';
import { rebateDays } from './rebate-days';
import { postOf } from './rebate-duties';
import { holdersOf, noteOverdue, untoldOverdue, type OverdueKind } from './rebate-overdue.repository';
import type { RebateAction } from './rebate-words.schema';

/** Whose step is overdue. */
const STEP: Readonly<Record<OverdueKind, RebateAction>> = { STATEMENT: 'CORRECT', PAYMENT: 'PAY' };

/**
 * Tells the post that owes them of statements that are missing after their day and of rebates unpaid after theirs: once
 * for each month and kind, however often the job runs. A post that nobody holds is told once somebody does. Needs the
 * system's reach.
 *
 * @returns how many were told
 * @throws OperatorError when regulation SD is not in force
 * Source: SD-8
 */
export function tellOverdueRebates(context: Pick<RequestContext, 'database' | 'now' | 'requestId'>): Promise<number> {
  const { now } = context;
  const today = civilDateAt(now);
  return context.database.write(async (transaction) => {
    const policy = clauseOfKind(await serviceRegulation(transaction, today), 'rebates').parameters;
    const months = Array.from({ length: MONTHS_BACK }, (_, at) => addMonths(monthOf(today), -1 - at));
    const days = months.map((month) => ({ month: monthRange(month).from, ...rebateDays(month, policy) }));
    let told = 0;
    for (const overdue of await untoldOverdue(transaction, { today, months: days })) {
      const staffIds = await holdersOf(transaction, postOf(STEP[overdue.kind]), today);
      if (staffIds.length === 0 || !(await noteOverdue(transaction, overdue, { at: now, staffIds }))) continue;
      await recordAudit(
        transaction,
        { ...context, viewer: null },
        {
          action: 'rebate.overdue',
          subjectType: 'RebatePeriod',
          subjectId: overdue.month.slice(0, 7),
          after: { kind: overdue.kind, agents: overdue.agents, to: staffIds },
        },
      );
      await publish(transaction, 'rebate.overdue', { ...overdue, staffIds });
      told += 1;
    }
    return told;
  });
}
