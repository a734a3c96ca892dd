import { clauseOfKind } from '../../kernel/policy/regulation';
import type { FinanceSource } from '../../shared-types/finance-source';
import { serviceRegulation } from './make-rebates.service';
import { REBATE_TASKS } from './rebate-tasks.repository';
import { RebateEntity } from './rebate.entity';

/** Rebates to be paid by month end, and statements that are missing. Source: SD-8 */
export const rebateTasks: FinanceSource = {
  name: 'rebates',
  entities: [RebateEntity],
  waiting: REBATE_TASKS,
  facts: async ({ database }, today) => {
    const { parameters } = clauseOfKind(await serviceRegulation(database, today), 'rebates');
    return { statementDay: parameters.statementDayOfNextMonth };
  },
};
