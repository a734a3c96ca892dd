import type { CivilDate } from '../../kernel/civil-date';
import { compareMoney, subtractMoney, type Money } from '../../kernel/money';
import { lineAmount, type Quantity } from '../../kernel/quantity';

/** How much of one part number a receivable is for. */
export interface PartOwed {
  readonly receivableId: string;
  readonly dueOn: CivilDate;
  readonly quantity: Quantity;
  readonly unitPrice: string;
  readonly open: Money;
}

/** What a complaint holds up of one receivable. */
export interface HeldUp {
  readonly receivableId: string;
  readonly amount: Money;
}

/**
 * What a complaint about a part number of an order holds up: the affected quantity at its price, or the whole part while
 * the quantity is undetermined, of what is due first and never more than is open.
 *
 * @param affected null while undetermined
 * Source: CQ-2, CQ-20
 */
export function heldUp(parts: readonly PartOwed[], affected: Quantity | null): HeldUp[] {
  const first = parts[0];
  if (first === undefined) return [];
  let rest = affected === null ? null : lineAmount(affected, first.unitPrice);
  const held: HeldUp[] = [];
  for (const part of [...parts].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))) {
    const amount = [lineAmount(part.quantity, part.unitPrice), part.open, ...(rest === null ? [] : [rest])].reduce(
      (least, each) => (compareMoney(each, least) < 0 ? each : least),
    );
    if (compareMoney(amount, '0.00') <= 0) continue;
    held.push({ receivableId: part.receivableId, amount });
    if (rest !== null) rest = subtractMoney(rest, amount);
  }
  return held;
}
