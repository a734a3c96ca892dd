import { MATRIX } from '../kernel/access/matrix';
import { POSTS } from '../kernel/access/post';
import { civilDateAt } from '../kernel/civil-date';
import { recordAudit, type Acting } from '../platform/audit/audit';
import type { RequestDatabase, Transaction } from '../platform/database/request-database';
import { publish, publishAll } from '../platform/outbox';

/** Posts that keep the staff. */
const keepers = POSTS.filter((post) => MATRIX[post].STAFFING?.write);

/**
 * Closes the accounts of those whose last day is over; their sessions end with them. One that still has clients, or is to
 * get some, stays open, and the superior is told once a day, or who keeps the staff where no superior works here. Safe to
 * repeat; needs the system's reach. @returns how many were closed
 * Source: KA-14
 */
export function closeAccounts(context: Acting & { readonly database: RequestDatabase }): Promise<number> {
  return context.database.write(async (transaction) => {
    const today = civilDateAt(context.now);
    const gone = await transaction.rows<Gone>({
      text: `with gone as (select id from identity.staff where active and leaves_on < $1::date for update)
        select g.id, coalesce(l.clients, 0)::int as clients, coalesce(nullif(array(
            select s.superior_id from access.staff_superior s join identity.staff u on u.id = s.superior_id
            where s.staff_id = g.id and u.active), '{}'), array(
            select distinct k.id from unnest($2::text[]) as post cross join access.superiors(post, 0, $1::date) as k (id)
            where k.id <> g.id order by k.id)) as "staffIds"
        from gone g left join access.clients_left(array(select id from gone), $1::date) l on l.staff_id = g.id
        order by g.id`,
      values: [today, keepers],
    });
    const closed = gone.filter(({ clients }) => clients === 0).map(({ id }) => id);
    await transaction.rows({
      text: 'update identity.staff set active = false, version = version + 1 where id = any ($1::uuid[])',
      values: [closed],
    });
    for (const id of closed)
      await recordAudit(transaction, context, { action: 'staff.leave', subjectType: 'Staff', subjectId: id });
    await publishAll(
      transaction,
      'staff.changed',
      closed.map((staffId) => ({ staffId })),
    );
    for (const kept of gone.filter(({ clients }) => clients > 0)) await tellOf(transaction, kept, today);
    return closed.length;
  });
}

interface Gone {
  readonly id: string;
  /** That are theirs, or to become so. */
  readonly clients: number;
  /** Their superior, or who keeps the staff. */
  readonly staffIds: readonly string[];
}

const tellOf = (transaction: Transaction, { id, clients, staffIds }: Gone, day: string): Promise<void> =>
  publish(transaction, 'staff.keptOpen', { leaverId: id, clients, staffIds, day });
