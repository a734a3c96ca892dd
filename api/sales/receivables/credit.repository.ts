import type { Money } from '../../kernel/money';
import type { Transaction } from '../../platform/database/request-database';
import type { OpenReceivable } from './allocation-plan';

/** A voucher of a return that lessens what its client owes, or takes such a one back. */
export interface BookedCredit {
  readonly voucherId: string;
  readonly reverses: string | null;
  readonly postedOn: string;
  readonly at: string;
  readonly byStaff: string | null;
  readonly returnNumber: string;
  readonly clientId: string;
  readonly currency: string;
  readonly rate: string;
  readonly amount: Money;
  readonly orderIds: readonly string[];
}

/** Vouchers of a return that are not yet credited, oldest first. */
export function uncreditedVouchers(transaction: Transaction, returnId: string): Promise<BookedCredit[]> {
  return transaction.rows<BookedCredit>({
    text: `select b.voucher_id as "voucherId", b.reverses, b.posted_on as "postedOn", b.at, b.by_staff as "byStaff",
             b.return_number as "returnNumber", b.client_id as "clientId", b.currency, max(coalesce(b.rate, 1))::text as rate,
             sum(b.amount)::text as amount, array_agg(distinct l.order_id) as "orderIds"
           from access.booked_credit b join sales.order_line l on l.id = b.order_line_id
           where b.return_id = $1 and not exists (select from sales.settlement s where s.voucher_id = b.voucher_id)
           group by b.voucher_id, b.reverses, b.posted_on, b.at, b.by_staff, b.return_number, b.client_id, b.currency
           having sum(b.amount) > 0 order by b.at, b.voucher_id`,
    values: [returnId],
  });
}

/** Receivables of these orders that something is open of, locked. */
export function lockReceivablesOf(
  transaction: Transaction,
  { orderIds, currency }: Pick<BookedCredit, 'orderIds' | 'currency'>,
): Promise<OpenReceivable[]> {
  return transaction.rows<OpenReceivable>({
    text: `select id, due_on as "dueOn", open, held from sales.receivable
           where order_id = any($1::uuid[]) and currency = $2 and open > 0 order by id for update`,
    values: [orderIds, currency],
  });
}

/** Id of the settlement that credited a voucher; undefined when it was never credited. */
export async function settlementOfVoucher(transaction: Transaction, voucherId: string): Promise<string | undefined> {
  const [found] = await transaction.rows<{ id: string }>({
    text: 'select id from sales.settlement where voucher_id = $1',
    values: [voucherId],
  });
  return found?.id;
}
