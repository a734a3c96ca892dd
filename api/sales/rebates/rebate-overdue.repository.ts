import type { Post } from '../../kernel/access/post';
import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import { STATED } from './make-rebates.repository';
import type { RebateDays } from './rebate-days';

export type OverdueKind = 'STATEMENT' | 'PAYMENT';

export interface OverdueRebates {
  /** The first day of the month they are of. */
  readonly month: CivilDate;
  readonly kind: OverdueKind;
  readonly agents: number;
}

export interface MonthDays extends RebateDays {
  readonly month: CivilDate;
}

/** What of these months is overdue on a day and was not told yet. */
export function untoldOverdue(
  transaction: Transaction,
  { today, months }: { readonly today: CivilDate; readonly months: readonly MonthDays[] },
): Promise<OverdueRebates[]> {
  return transaction.rows<OverdueRebates>({
    text: `select o.month, o.kind, o.agents from (
             select m.month, 'STATEMENT' as kind, count(*)::int as agents
             from unnest($2::date[], $3::date[]) as m (month, due_on)
             cross join lateral sales.terms_of_month(m.month) t
             where m.due_on < $1::date
               and not exists (${STATED} and h.month = m.month)
             group by m.month
             union all
             select h.month, 'PAYMENT', count(*)::int from sales.rebate h
             where h.month = any ($2::date[]) and h.pending > 0 and h.pay_by < $1::date group by h.month) as o
           where not exists (select from sales.rebate_overdue k where k.month = o.month and k.kind = o.kind)
           order by o.month, o.kind`,
    values: [today, months.map(({ month }) => month), months.map(({ dueOn }) => dueOn)],
  });
}

/** Who holds a post on a day. */
export async function holdersOf(transaction: Transaction, post: Post, day: CivilDate): Promise<string[]> {
  const rows = await transaction.rows<{ id: string }>({
    text: 'select id from access.superiors($1, 0, $2::date) as id order by id',
    values: [post, day],
  });
  return rows.map(({ id }) => id);
}

/** Notes that it is told. @returns whether nobody did before */
export async function noteOverdue(
  transaction: Transaction,
  { month, kind, agents }: OverdueRebates,
  { at, staffIds }: { readonly at: string; readonly staffIds: readonly string[] },
): Promise<boolean> {
  const rows = await transaction.rows({
    text: `insert into sales.rebate_overdue (month, kind, agents, at, staff_ids) values ($1, $2, $3, $4, $5)
           on conflict do nothing returning month`,
    values: [month, kind, agents, at, staffIds],
  });
  return rows.length > 0;
}
