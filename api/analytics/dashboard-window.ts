import { addDays, daysBetween, monthRange, monthsBetween, type CivilDate, type CivilMonth } from '../kernel/civil-date';

/** From a day to a day, both included. */
export interface Window {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A month of a window, as far as the window and the past reach. */
export interface MonthSpan extends Window {
  readonly month: CivilMonth;
  /** Every day of the month that there can be data of lies in the window. */
  readonly isWhole: boolean;
  /** The month is over and no day of it is cut off: its figures come from all of it. */
  readonly isComplete: boolean;
}

const MOST_DAYS = 3_660;

/** What is wrong with a window, in words of both languages; undefined when nothing is. */
export function windowProblem({ from, to }: Window): { 'zh-CN': string; en: string } | undefined {
  if (from > to) return { 'zh-CN': '开始日期不能晚于结束日期。', en: '“from” must not be after “to”.' };
  if (daysBetween(from, to) >= MOST_DAYS) return { 'zh-CN': '期间最长十年。', en: 'Ask for ten years at most.' };
  return undefined;
}

/** The window of the same length that ends the day before. */
export function previousWindow({ from, to }: Window): Window {
  const last = addDays(from, -1);
  return { from: addDays(last, -daysBetween(from, to)), to: last };
}

/** The months a window touches, up to the present one. */
export function monthSpans(window: Window, today: CivilDate): MonthSpan[] {
  const last = window.to < today ? window.to : today;
  return monthsBetween(window.from, last).map((month) => {
    const whole = monthRange(month);
    const from = window.from > whole.from ? window.from : whole.from;
    const to = last < whole.to ? last : whole.to;
    const startsWhole = from === whole.from;
    return {
      month,
      from,
      to,
      isWhole: startsWhole && (to === whole.to || to === today),
      isComplete: startsWhole && to === whole.to && whole.to < today,
    };
  });
}
