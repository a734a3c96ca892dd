import type { CivilDate } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/request-database';
import type { ProblemText } from '../platform/graph/problem';
import { countStaff } from './activities/record-activity.repository';
import { leavesBefore, noSuchColleague } from './desk-problem';

/**
 * Why somebody cannot be given what is done by a day; what is answered stays so until the transaction ends, since a change
 * of the staff waits for it. Source: KA-14
 */
export async function takerFault(
  transaction: Transaction,
  { staffId, until, field }: { readonly staffId: string; readonly until: CivilDate; readonly field: string },
): Promise<ProblemText | undefined> {
  const [taker] = await transaction.rows<{ works: boolean }>({
    text: 'select (access.hold_working(array[$1::uuid], array[$2::date]))[1] as works',
    values: [staffId, until],
  });
  if (taker?.works === true) return undefined;
  return (await countStaff(transaction, [staffId])) === 1 ? leavesBefore(field) : noSuchColleague(field);
}
