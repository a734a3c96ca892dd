import { civilDateAt } from '../kernel/civil-date';
import { recordAudit, type Acting } from '../platform/audit/audit';
import type { RequestDatabase } from '../platform/database/request-database';

/**
 * Closes the accounts of those whose last day is over; their sessions end with them. Safe to repeat; needs the system's
 * reach. @returns how many
 */
export function closeAccounts(context: Acting & { readonly database: RequestDatabase }): Promise<number> {
  return context.database.write(async (transaction) => {
    const closed = await transaction.rows<{ id: string }>({
      text: `update identity.staff set active = false, version = version + 1
        where active and leaves_on < $1::date returning id`,
      values: [civilDateAt(context.now)],
    });
    for (const { id } of closed)
      await recordAudit(transaction, context, { action: 'staff.leave', subjectType: 'Staff', subjectId: id });
    return closed.length;
  });
}
