import type { Transaction } from '../platform/database/request-database';
import { ReturnEntity } from './return.entity';
import type { RateOf } from './return-words.schema';

export type NewReturn = Pick<
  ReturnEntity,
  | 'id'
  | 'number'
  | 'clientId'
  | 'kind'
  | 'reason'
  | 'basis'
  | 'complaintId'
  | 'requestedById'
  | 'requestedAt'
  | 'returnedOn'
  | 'currency'
  | 'amount'
  | 'amountCompany'
  | 'awaitingPost'
  | 'awaitingWhy'
>;

export interface NewLine {
  readonly orderLineId: string | null;
  readonly orderNumber: string | null;
  readonly product: string | null;
  readonly description: string | null;
  readonly unit: string | null;
  readonly quantityDecimals: number;
  /** Yuan for one unit of the currency. */
  readonly rate: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
  readonly overAcceptanceRate: string | null;
  readonly rateOf: RateOf | null;
}

export async function insertReturn(transaction: Transaction, row: NewReturn, lines: readonly NewLine[]): Promise<void> {
  await transaction.manager.insert(ReturnEntity, { ...row, state: 'REQUESTED', source: 'kehu' });
  await transaction.rows({
    text: `insert into returns.return_line (id, return_id, line_no, order_line_id, order_number, product_number, description,
             unit, quantity_decimals, rate, quantity, unit_price, amount, over_acceptance_rate, rate_of)
           select returns.new_id(), $1, (l.value ->> 'lineNo')::int, (l.value ->> 'orderLineId')::uuid, l.value ->> 'orderNumber',
             l.value ->> 'product', l.value ->> 'description', l.value ->> 'unit', (l.value ->> 'quantityDecimals')::int,
             (l.value ->> 'rate')::numeric, (l.value ->> 'quantity')::numeric, (l.value ->> 'unitPrice')::numeric,
             (l.value ->> 'amount')::numeric, (l.value ->> 'overAcceptanceRate')::numeric, l.value ->> 'rateOf'
           from jsonb_array_elements($2::jsonb) as l (value)`,
    values: [row.id, JSON.stringify(lines.map((line, at) => ({ ...line, lineNo: at + 1 })))],
  });
}
