import type { CivilDate } from '../../kernel/civil-date';
import { compareMoney, subtractMoney, sumMoney, type Money } from '../../kernel/money';

/** A receivable that money can go to. */
export interface OpenReceivable {
  readonly id: string;
  readonly dueOn: CivilDate;
  readonly open: Money;
  /** What complaints hold up of it. */
  readonly held: Money;
}

export interface Allocated {
  readonly receivableId: string;
  readonly amount: Money;
}

export interface AllocationPlan {
  readonly allocations: readonly Allocated[];
  /** Left over when everything open is paid. */
  readonly rest: Money;
}

/**
 * Where money goes when nobody says: to what is due first, what no complaint holds up before what one does. Parts and
 * rest sum to the amount, and no receivable gets more than is open.
 */
export function oldestFirst(amount: Money, receivables: readonly OpenReceivable[]): AllocationPlan {
  const inOrder = [...receivables].sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.id, b.id));
  const given = new Map<string, Money>();
  let rest = amount;
  const give = (id: string, most: Money): void => {
    const part = compareMoney(rest, most) < 0 ? rest : most;
    if (compareMoney(part, '0.00') <= 0) return;
    given.set(id, sumMoney([given.get(id) ?? '0.00', part]));
    rest = subtractMoney(rest, part);
  };
  for (const { id, open, held } of inOrder) give(id, subtractMoney(open, held));
  for (const { id, held } of inOrder) give(id, held);
  return { allocations: [...given].map(([receivableId, part]) => ({ receivableId, amount: part })), rest };
}

export type AllocationFault =
  | { readonly kind: 'unknown' | 'twice' | 'notAboveZero'; readonly at: number }
  | { readonly kind: 'moreThanOpen'; readonly at: number; readonly open: Money }
  | { readonly kind: 'moreThanReceived'; readonly over: Money };

/** The first thing that keeps an amount from being allocated as somebody asked; undefined when nothing does. */
export function allocationFault(
  amount: Money,
  asked: readonly Allocated[],
  receivables: ReadonlyMap<string, OpenReceivable>,
): AllocationFault | undefined {
  const seen = new Set<string>();
  for (const [at, each] of asked.entries()) {
    const found = receivables.get(each.receivableId);
    if (found === undefined) return { kind: 'unknown', at };
    if (seen.size === seen.add(each.receivableId).size) return { kind: 'twice', at };
    if (compareMoney(each.amount, '0.00') <= 0) return { kind: 'notAboveZero', at };
    if (compareMoney(each.amount, found.open) > 0) return { kind: 'moreThanOpen', at, open: found.open };
  }
  const over = subtractMoney(sumMoney(asked.map((each) => each.amount)), amount);
  return compareMoney(over, '0.00') > 0 ? { kind: 'moreThanReceived', over } : undefined;
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
