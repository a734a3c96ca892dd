import { Decimal } from 'decimal.js';
import { sumMoney, type Money } from '../../kernel/money';
import { partsOf, type Elapsed, type Span } from './target-periods';
import type { TargetBasis, TargetPeriod } from './target-words.schema';

/** The target of a period, and what follows from those of its parts. */
export interface Effective {
  /** What there is to attain; null: nothing. */
  readonly amount: Money | null;
  readonly basis: TargetBasis;
  /** Sum of the parts that have one; null: the period has no parts, or none has. */
  readonly partsAmount: Money | null;
  readonly partsSet: number;
  readonly partsOf: number;
}

/** @param inForce the target in force for a period of a length that begins on a day */
export function effectiveTarget(
  period: TargetPeriod,
  span: Span,
  inForce: (period: TargetPeriod, from: string) => Money | undefined,
): Effective {
  const set = inForce(period, span.from);
  const parts = partsOf(period, span);
  const each = (parts?.spans ?? []).map((part) => effectiveTarget(parts?.period ?? period, part, inForce));
  const told = each.flatMap(({ amount, partsAmount }) => amount ?? partsAmount ?? []);
  const partsAmount = told.length === 0 ? null : sumMoney(told);
  const partsSet = each.filter(({ amount }) => amount !== null).length;
  const whole = { partsAmount, partsSet, partsOf: each.length };
  if (set !== undefined) return { amount: set, basis: 'SET', ...whole };
  if (partsAmount === null) return { amount: null, basis: 'NONE', ...whole };
  const isWhole = partsSet === each.length;
  return { amount: isWhole ? partsAmount : null, basis: isWhole ? 'FROM_PARTS' : 'PARTIAL', ...whole };
}

/** What of a period one account manager is to attain and attained. */
export interface ManagerCell {
  readonly target: Money | null;
  readonly attained: Money;
}

/** The same of several together. Sums of sums are sums: of a unit and of its account managers it is the same. */
export interface SummedCell {
  /** Sum of the targets there are; null: nobody has one. */
  readonly target: Money | null;
  /** Attained by all of them. */
  readonly attained: Money;
  /** Attained by those who have a target: the numerator of the attainment. */
  readonly counted: Money;
  readonly withTarget: number;
  readonly managers: number;
}

export function summedCell(cells: readonly ManagerCell[]): SummedCell {
  const aimed = cells.filter(({ target }) => target !== null);
  return {
    target: aimed.length === 0 ? null : sumMoney(aimed.map(({ target }) => target ?? '0')),
    attained: sumMoney(cells.map(({ attained }) => attained)),
    counted: sumMoney(aimed.map(({ attained }) => attained)),
    withTarget: aimed.length,
    managers: cells.length,
  };
}

/** Places of a fraction as it is told. */
const PLACES = 4;

/** Attained ÷ target, a fraction; null: there is no target. */
export function attainmentOf({ counted, target }: Pick<SummedCell, 'counted' | 'target'>): string | null {
  return target === null ? null : new Decimal(counted).div(target).toDecimalPlaces(PLACES).toString();
}

/**
 * Attainment ÷ the share of working days that is over: 1 is on the straight line to the target. It takes every working
 * day for alike, and is a guide and no forecast. Null: no target, or no working day of the period is over.
 */
export function linearPace(
  cell: Pick<SummedCell, 'counted' | 'target'>,
  { workingDays, workingDaysElapsed }: Elapsed,
): string | null {
  if (cell.target === null || workingDaysElapsed === 0) return null;
  const expected = new Decimal(cell.target).times(workingDaysElapsed).div(workingDays);
  return new Decimal(cell.counted).div(expected).toDecimalPlaces(PLACES).toString();
}
