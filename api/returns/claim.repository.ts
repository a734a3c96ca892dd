import type { Transaction } from '../platform/database/request-database';
import type { DeliveredLine } from './order-line-claim';

/** Order lines by id, locked: what is left of them does not change before the transaction ends. */
export async function deliveredLines(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DeliveredLine>> {
  const rows = await transaction.rows<DeliveredLine>({
    text: `select d.order_line_id as id, d.order_number as "orderNumber", d.client_id as "clientId", d.currency, d.rate,
             d.product_number as product, d.product_name as description, d.unit, d.quantity_decimals as "quantityDecimals",
             d.unit_price as "unitPrice", d.over_acceptance_rate as "overAcceptanceRate", d.delivered_quantity as delivered,
             '0' as claimed, '0' as granted
           from sales.delivered_lines($1::uuid[]) as d`,
    values: [ids],
  });
  // Counted in a statement of its own: one that waited for a lock sees what was there when it began.
  const taken = await transaction.rows<Pick<DeliveredLine, 'id' | 'claimed' | 'granted'>>({
    text: `select order_line_id as id, claimed, granted from access.claimed_line where order_line_id = any($1::uuid[])`,
    values: [ids],
  });
  const takenOf = new Map(taken.map((row) => [row.id, row]));
  return new Map(rows.map((row) => [row.id, { ...row, ...takenOf.get(row.id) }]));
}

/** More of a line that is taken; less than nothing gives it back. Amounts are in the order's currency. */
export interface Claim {
  readonly line: DeliveredLine;
  readonly quantity: string;
  readonly granted: string;
}

/** @throws Error when more would be taken than was delivered: the lines were judged under the same lock */
export async function claim(transaction: Transaction, claims: readonly Claim[]): Promise<void> {
  await transaction.rows({
    text: `select returns.claim(c.line_id, c.delivered, c.price, c.quantity, c.granted)
           from unnest($1::uuid[], $2::numeric[], $3::numeric[], $4::numeric[], $5::numeric[])
             as c (line_id, delivered, price, quantity, granted) order by c.line_id`,
    values: [
      claims.map(({ line }) => line.id),
      claims.map(({ line }) => line.delivered),
      claims.map(({ line }) => line.unitPrice),
      claims.map(({ quantity }) => quantity),
      claims.map(({ granted }) => granted),
    ],
  });
}

export interface Taken {
  readonly claimedQuantity: string;
  readonly grantedAmount: string;
}
