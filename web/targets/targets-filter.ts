import type { TargetMeasure, TargetPeriod } from '../gql/graphql';
import { idParam, oneOf, type Param, type Values } from '../shared/filter/url-query';
import { civilDateAt, type CivilDate } from '../shared/time/civil-date';

export const targetMeasures = ['REVENUE', 'NEW_CLIENTS', 'COLLECTED'] as const satisfies readonly TargetMeasure[];
export const targetPeriods = ['MONTH', 'QUARTER', 'YEAR'] as const satisfies readonly TargetPeriod[];

/** Years that can be looked at: some past ones, this one and the two for which targets may be set ahead. */
export function yearsAround(today: CivilDate): number[] {
  const year = Number(today.slice(0, 4));
  return [2, 1, 0, -1, -2, -3].map((ahead) => year + ahead);
}

const thisYear = (): number => Number(civilDateAt(new Date()).slice(0, 4));

const yearParam: Param<number> = {
  read: (raw) => (raw !== undefined && /^20\d{2}$/.test(raw) ? Number(raw) : thisYear()),
  write: (value) => (value === thisYear() ? undefined : String(value)),
};

/** What of the sales targets is looked at, as it stands in the address. */
export const targetsQuery = {
  measure: oneOf(targetMeasures, 'REVENUE'),
  period: oneOf(targetPeriods, 'MONTH'),
  year: yearParam,
  unit: idParam,
};
export type TargetsFilter = Values<typeof targetsQuery>;

interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The place of the period that a day falls in; the last one when the year is over, the first before it begins. */
export function currentSpan(spans: readonly Span[], today: CivilDate): number {
  const at = spans.findIndex(({ to }) => today <= to);
  return at < 0 ? spans.length - 1 : at;
}

/** Periods that targets can still be set for. */
export function openSpans<Each extends Span>(spans: readonly Each[], today: CivilDate): Each[] {
  return spans.filter(({ to }) => to >= today);
}
