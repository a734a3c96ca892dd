import { Decimal } from 'decimal.js';
import { addMoney, roundToFen, type Money } from '../../kernel/money';
import { lineAmount } from '../../kernel/quantity';
import type { PushedOrderInput, PushedOrderLineInput } from './push-orders.schema';

export interface OrderCosts {
  /** Yuan of the order that come from lines whose cost is known. */
  readonly costed: Money;
  /** Yuan those lines cost the company. */
  readonly cost: Money;
}

/** What an order without faults cost, as far as that is known, at a rate of yuan for one unit of its currency. */
export function costsOf({ lines }: Pick<PushedOrderInput, 'lines'>, rate: string): OrderCosts {
  let amount: Money = '0.00';
  let cost: Money = '0.00';
  for (const line of lines) {
    const { quantity, unitPrice, unitCost } = line;
    if (hasGoods(line) && unitCost == null) continue;
    amount = addMoney(amount, lineAmount(quantity, unitPrice));
    if (unitCost != null) cost = addMoney(cost, lineAmount(quantity, unitCost));
  }
  return { costed: roundToFen(new Decimal(amount).times(rate)), cost };
}

/** Fees and adjustments bring nothing that was bought or made: they cost nothing. */
export function hasGoods({ kind }: Pick<PushedOrderLineInput, 'kind'>): boolean {
  return kind === 'GOODS' || kind === 'FREE';
}
