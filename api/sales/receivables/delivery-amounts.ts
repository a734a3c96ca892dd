import type { CivilDate } from '../../kernel/civil-date';
import { addMoney, compareMoney, subtractMoney, sumMoney, type Money } from '../../kernel/money';
import { addQuantities, lineAmount, type Quantity } from '../../kernel/quantity';

/** How much of an order line a delivery note brought. */
export interface DeliveredPart {
  /** Number of the delivery note. */
  readonly number: string;
  readonly lineId: string;
  readonly quantity: Quantity;
  readonly deliveredOn: CivilDate;
}

export interface DeliveredOrder {
  /** Price of one, by the id of the line; lines that are delivered. */
  readonly prices: ReadonlyMap<string, string>;
  /** Fees, and adjustments below zero, in the order's currency: nothing brings them, so the first note does. */
  readonly extras: Money;
  readonly deliveries: readonly DeliveredPart[];
}

/** What is owed for what one note brought of an order. */
export interface NoteAmount {
  readonly number: string;
  /** The last day of its parts. */
  readonly deliveredOn: CivilDate;
  readonly amount: Money;
}

/**
 * What each delivery note of an order makes the client owe, in the order's currency, the earliest first. Each is the
 * difference between what all notes up to it come to and what all before it came to, so that the notes of an order that is
 * delivered whole sum to the order to the fen, however it was divided. None is below zero: a discount larger than the first
 * note is taken off the next.
 */
export function noteAmounts({ prices, extras, deliveries }: DeliveredOrder): NoteAmount[] {
  const notes = notesOf(deliveries);
  const delivered = new Map<string, Quantity>();
  let before: Money = '0.00';
  return notes.map(({ number, deliveredOn, parts }) => {
    for (const { lineId, quantity } of parts)
      delivered.set(lineId, addQuantities([delivered.get(lineId) ?? '0', quantity]));
    const goods = sumMoney([...delivered].map(([lineId, quantity]) => lineAmount(quantity, prices.get(lineId) ?? '0')));
    const total = notBelowZero(addMoney(goods, extras));
    const amount = subtractMoney(total, before);
    before = total;
    return { number, deliveredOn, amount };
  });
}

interface Note {
  readonly number: string;
  readonly deliveredOn: CivilDate;
  readonly parts: readonly DeliveredPart[];
}

function notesOf(deliveries: readonly DeliveredPart[]): Note[] {
  const byNumber = new Map<string, DeliveredPart[]>();
  for (const part of deliveries) byNumber.set(part.number, [...(byNumber.get(part.number) ?? []), part]);
  const notes = [...byNumber].map(([number, parts]) => {
    const deliveredOn = parts.reduce((last, part) => (part.deliveredOn > last ? part.deliveredOn : last), '');
    return { number, deliveredOn, parts };
  });
  return notes.sort((a, b) => compare(a.deliveredOn, b.deliveredOn) || compare(a.number, b.number));
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const notBelowZero = (amount: Money): Money => (compareMoney(amount, '0.00') < 0 ? '0.00' : amount);
