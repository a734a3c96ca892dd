import fc from 'fast-check';
import type { SurvivalCell } from '../../../api/analytics/statistics/survival-curve';

/** One case, as the naive per-case oracles read it. */
export interface ObservedCase {
  duration: number;
  ending: 'closed' | 'censored' | 'withdrawn';
}

/** Builds one cell per case: the curve must merge them itself. */
export function cellsOf(cases: readonly ObservedCase[]): SurvivalCell[] {
  return cases.map(({ duration, ending }) => ({
    duration,
    closed: ending === 'closed' ? 1 : 0,
    censored: ending === 'censored' ? 1 : 0,
    withdrawn: ending === 'withdrawn' ? 1 : 0,
  }));
}

/** Reads a published list such as "9 13 13+ 18", where + marks a censored duration. */
export function published(list: string): ObservedCase[] {
  return list.split(' ').map((entry) => ({
    duration: Number.parseFloat(entry),
    ending: entry.endsWith('+') ? 'censored' : 'closed',
  }));
}

const ending = fc.constantFrom<ObservedCase['ending']>('closed', 'closed', 'censored', 'withdrawn');

/** Up to 60 cases on few durations, so that ties are the rule. */
export const someCases = fc.array(fc.record({ duration: fc.integer({ min: 0, max: 12 }), ending }), {
  minLength: 1,
  maxLength: 60,
});
