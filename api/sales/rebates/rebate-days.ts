import { addDays, addMonths, monthRange, type CivilDate, type CivilMonth } from '../../kernel/civil-date';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';

export interface RebateDays {
  /** Last day for the statement. */
  readonly dueOn: CivilDate;
  /** Last day for the payment. */
  readonly payBy: CivilDate;
}

/** By when a month's statement is made and its rebate paid; a day that the next month lacks is its last. Source: SD-8 */
export function rebateDays(month: CivilMonth, { statementDayOfNextMonth }: ParametersOf<'rebates'>): RebateDays {
  const { from, to } = monthRange(addMonths(month, 1));
  const due = addDays(from, statementDayOfNextMonth - 1);
  return { dueOn: due < to ? due : to, payBy: to };
}
