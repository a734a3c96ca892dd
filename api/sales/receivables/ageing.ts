import { Decimal } from 'decimal.js';
import { compareMoney, parseMoney, sumMoney, type Money } from '../../kernel/money';

/** What is open of one key in one age band, yuan. */
export interface BandSum {
  readonly band: number;
  readonly open: Money;
  readonly overdue: Money;
  readonly disputed: Money;
  readonly receivables: number;
  readonly oldestDays: number;
}

/** A row of the ageing without who it is of. Its bands sum to what is open. */
export interface AgedSum {
  readonly bands: readonly Money[];
  readonly open: Money;
  readonly overdue: Money;
  readonly disputed: Money;
  readonly receivables: number;
  readonly oldestDays: number;
}

/** @param bands how many age bands there are */
export function agedSum(sums: readonly BandSum[], bands: number): AgedSum {
  const inBand = (band: number) => sums.filter((each) => each.band === band).map(({ open }) => open);
  return {
    bands: Array.from({ length: bands }, (_, band) => sumMoney(inBand(band))),
    open: sumMoney(sums.map(({ open }) => open)),
    overdue: sumMoney(sums.map(({ overdue }) => overdue)),
    disputed: sumMoney(sums.map(({ disputed }) => disputed)),
    receivables: sums.reduce((total, each) => total + each.receivables, 0),
    oldestDays: sums.reduce((most, each) => Math.max(most, each.oldestDays), 0),
  };
}

export interface RateParts {
  readonly collected: string;
  readonly due: string;
  readonly disputed: string;
  readonly receivables: number;
  readonly open: number;
}

export interface Rate {
  readonly numerator: Money;
  readonly denominator: Money;
  /** A fraction with six places; null: nothing was due. */
  readonly value: string | null;
  readonly disputed: Money;
  readonly receivables: number;
  readonly open: number;
}

/** The collection rate of parts together. Nothing of a period that has not come is in it. Source: CQ-20 */
export function collectionRate(parts: readonly RateParts[]): Rate {
  const sum = (of: (part: RateParts) => string): Money => sumMoney(parts.map((part) => parseMoney(of(part))));
  const numerator = sum(({ collected }) => collected);
  const denominator = sum(({ due }) => due);
  const isNothing = compareMoney(denominator, '0.00') === 0;
  return {
    numerator,
    denominator,
    value: isNothing ? null : new Decimal(numerator).dividedBy(denominator).toFixed(6),
    disputed: sum(({ disputed }) => disputed),
    receivables: parts.reduce((total, { receivables }) => total + receivables, 0),
    open: parts.reduce((total, { open }) => total + open, 0),
  };
}
