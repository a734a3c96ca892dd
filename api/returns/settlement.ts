import { Decimal } from 'decimal.js';
import { addMoney, roundToFen, type Money } from '../kernel/money';
import { compareQuantities, lineAmount, type Quantity } from '../kernel/quantity';
import type { Instruction } from './return-words.schema';

/** A line as it is booked. */
export interface Settled {
  readonly id: string;
  readonly booked: Quantity;
  readonly amount: Money;
}

export interface Settlement {
  readonly lines: readonly Settled[];
  /** In the currency of the return. */
  readonly amount: Money;
  /** Yuan, each line at the rate of its order, rounded once. */
  readonly amountCompany: Money;
}

export interface ToSettle {
  readonly id: string;
  readonly quantity: Quantity;
  readonly received: Quantity;
  readonly unitPrice: string;
  readonly rate: string;
}

/**
 * What is booked of each line: what came, or after the instruction to book what was approved, never more than that.
 *
 * Source: CQ-17 (by the actual quantity)
 */
export function settle(lines: readonly ToSettle[], instruction: Instruction = 'BOOK_RECEIVED'): Settlement {
  const settled = lines.map((line) => {
    const cut = instruction === 'BOOK_APPROVED' && compareQuantities(line.received, line.quantity) > 0;
    const booked = cut ? line.quantity : line.received;
    return { id: line.id, booked, amount: lineAmount(booked, line.unitPrice), rate: line.rate };
  });
  return {
    lines: settled.map(({ id, booked, amount }) => ({ id, booked, amount })),
    amount: settled.reduce((sum, { amount }) => addMoney(sum, amount), '0.00'),
    amountCompany: settled.reduce((sum, { amount, rate }) => addMoney(sum, inYuan(amount, rate)), '0.00'),
  };
}

/** An amount in yuan at the rate of its order, rounded once. */
export function inYuan(amount: Money, rate: string): Money {
  return roundToFen(new Decimal(amount).times(rate));
}
