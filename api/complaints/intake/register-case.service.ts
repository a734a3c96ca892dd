import { counterScope, formatCaseNumber } from '../../kernel/case-number';
import { civilDateAt } from '../../kernel/civil-date';
import { clauseOfKind, type Regulation } from '../../kernel/policy/regulation';
import type { Transaction } from '../../platform/database/request-database';
import type { CaseRow } from '../case.repository';
import { nextSerial } from './filing.repository';

/**
 * Gives a case its number in the register of quality complaints, which begins anew every month, beside the number of
 * its receipt. Once: a case that is taken up again keeps it. The case is locked; the counter stays so until the end.
 *
 * Source: CQ-3, CQ-4 (the GM office numbers and registers)
 */
export async function registerCase(
  transaction: Transaction,
  { id }: CaseRow,
  { now, quality }: { readonly now: string; readonly quality: Regulation },
): Promise<void> {
  const format = clauseOfKind(quality, 'numberFormat').parameters;
  const today = civilDateAt(now);
  const serial = await nextSerial(transaction, `CQ ${counterScope(format, today)}`);
  await transaction.rows({
    text: 'update complaints.complaint set register_number = $2 where id = $1',
    values: [id, formatCaseNumber(format, today, serial)],
  });
}
