import type { Transaction } from '../platform/database/request-database';
import type { RateOf } from './return-words.schema';

/** A line as it is compared and booked. */
export interface SettledLine {
  readonly id: string;
  readonly orderLineId: string | null;
  readonly quantityDecimals: number;
  readonly quantity: string;
  readonly received: string;
  /** What is taken of its order line now: booked, else approved. */
  readonly taken: string;
  readonly unitPrice: string;
  readonly rate: string;
  readonly amount: string;
  readonly overAcceptanceRate: string;
  readonly rateOf: RateOf;
}

export function linesToSettle(transaction: Transaction, returnId: string): Promise<SettledLine[]> {
  return transaction.rows<SettledLine>({
    text: `select id, order_line_id as "orderLineId", quantity_decimals as "quantityDecimals", quantity,
             coalesce(received_quantity, 0)::text as received, coalesce(booked_quantity, quantity)::text as taken,
             unit_price as "unitPrice", coalesce(rate, 1)::text as rate, amount,
             coalesce(over_acceptance_rate, 0)::text as "overAcceptanceRate", coalesce(rate_of, 'COMPANY') as "rateOf"
           from returns.return_line where return_id = $1 order by line_no`,
    values: [returnId],
  });
}

export interface NewReceipt {
  readonly id: string;
  readonly returnId: string;
  readonly receivedOn: string;
  readonly last: boolean;
  readonly byStaff: string;
  readonly at: string;
  readonly note: string | null;
  readonly lines: readonly { readonly lineId: string; readonly quantity: string; readonly difference: string | null }[];
}

/** Writes a receipt under the next number of its return, and adds what came to the lines. */
export async function insertReceipt(transaction: Transaction, receipt: NewReceipt): Promise<void> {
  const { id, returnId, receivedOn, last, byStaff, at, note, lines } = receipt;
  await transaction.rows({
    text: `insert into returns.receipt (id, return_id, receipt_no, received_on, last, by_staff, at, note)
           select $1, $2, coalesce(max(receipt_no), 0) + 1, $3, $4, $5, $6, $7 from returns.receipt where return_id = $2`,
    values: [id, returnId, receivedOn, last, byStaff, at, note],
  });
  const columns = [
    lines.map(({ lineId }) => lineId),
    lines.map(({ quantity }) => quantity),
    lines.map(({ difference }) => difference),
  ];
  await transaction.rows({
    text: `insert into returns.receipt_line (receipt_id, return_line_id, quantity, difference)
           select $1, c.line_id, c.quantity, c.difference
           from unnest($2::uuid[], $3::numeric[], $4::text[]) as c (line_id, quantity, difference)`,
    values: [id, ...columns],
  });
  await transaction.rows({
    text: `update returns.return_line as l set received_quantity = coalesce(l.received_quantity, 0) + c.quantity
           from unnest($2::uuid[], $3::numeric[]) as c (line_id, quantity) where l.id = c.line_id and l.return_id = $1`,
    values: [returnId, columns[0], columns[1]],
  });
}

export interface BookedLine {
  readonly id: string;
  readonly booked: string;
  readonly amount: string;
}

/** What the books take each line for. */
export async function bookLines(transaction: Transaction, lines: readonly BookedLine[]): Promise<void> {
  await transaction.rows({
    text: `update returns.return_line as l set booked_quantity = c.booked, amount = c.amount,
             received_quantity = coalesce(l.received_quantity, 0)
           from unnest($1::uuid[], $2::numeric[], $3::numeric[]) as c (id, booked, amount) where l.id = c.id`,
    values: [lines.map(({ id }) => id), lines.map(({ booked }) => booked), lines.map(({ amount }) => amount)],
  });
}
