import { addDays, addMonths, monthOf, monthRange, type CivilDate } from '../../kernel/civil-date';
import type { WorkCalendar } from '../../kernel/work-calendar';
import type { TargetPeriod } from './target-words.schema';

/** A period from its first day to its last, both included. */
export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const MONTHS: Readonly<Record<TargetPeriod, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };
/** What a period is made of when nothing was set for itself. */
const PART: Readonly<Record<TargetPeriod, TargetPeriod | undefined>> = {
  MONTH: undefined,
  QUARTER: 'MONTH',
  YEAR: 'QUARTER',
};

/** The period in which a day falls. */
export function spanOf(period: TargetPeriod, day: CivilDate): Span {
  const month = Number(day.slice(5, 7)) - 1;
  const first = addMonths(monthOf(day), -(month % MONTHS[period]));
  return { from: monthRange(first).from, to: monthRange(addMonths(first, MONTHS[period] - 1)).to };
}

/** Every period of a length between two days that begin and end such periods. */
export function spansWithin(period: TargetPeriod, { from, to }: Span): Span[] {
  const spans: Span[] = [];
  for (let span = spanOf(period, from); span.from <= to; span = spanOf(period, addDays(span.to, 1))) spans.push(span);
  return spans;
}

/** What a period is made of, in order; none of a month. */
export function partsOf(
  period: TargetPeriod,
  span: Span,
): { readonly period: TargetPeriod; readonly spans: Span[] } | undefined {
  const part = PART[period];
  return part && { period: part, spans: spansWithin(part, span) };
}

/** The same period a year before. */
export function yearBefore(period: TargetPeriod, { from }: Span): Span {
  return spanOf(period, monthRange(addMonths(monthOf(from), -12)).from);
}

export interface Elapsed {
  readonly workingDays: number;
  /** Before the as-of day, which is not over while it is being asked. */
  readonly workingDaysElapsed: number;
  /** True past the last published holiday year: the number of working days may still change. */
  readonly provisional: boolean;
}

/** How much of a period is over, in whole working days of the official calendar: the as-of day still runs. */
export function elapsedOf({ from, to }: Span, asOf: CivilDate, calendar: WorkCalendar): Elapsed {
  let [workingDays, workingDaysElapsed] = [0, 0];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    workingDays += 1;
    if (day < asOf) workingDaysElapsed += 1;
  }
  return { workingDays, workingDaysElapsed, provisional: Number(to.slice(0, 4)) > calendar.publishedThrough };
}
