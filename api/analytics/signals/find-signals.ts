import type { CivilMonth } from '../../kernel/civil-date';
import { complaintClasses, type ComplaintClass } from '../../kernel/policy/vocabulary';
import { receivedOf, type FlowState } from '../complaint-counts';
import { controlChart } from '../statistics/control-chart';
import { brokenAtEnd, type RunRules } from './run-rules';
import type { FoundSignal } from './signal.repository';

/** A month that is over and whose records reach back far enough, with the clients active at its end. */
export interface WatchedMonth {
  readonly month: CivilMonth;
  readonly active: number;
}

export interface MonthFlow {
  readonly month: CivilMonth;
  readonly class: ComplaintClass;
  readonly state: FlowState;
  readonly n: number;
}

export interface Watching extends RunRules {
  /** A month is judged on so many at most that end with it. */
  readonly months: number;
  /** By fewer it is not judged. */
  readonly fewestMonths: number;
  /** So many of the last months are judged. */
  readonly watchedMonths: number;
}

/**
 * The months whose complaint rate breaks a rule, of all classes together and of each. A month is judged on the months that
 * end with it and on none that came later, so that only restated figures can change what was found.
 *
 * @param months ascending, without a gap
 */
export function findSignals(
  months: readonly WatchedMonth[],
  flow: readonly MonthFlow[],
  watching: Watching,
): FoundSignal[] {
  const first = Math.max(watching.fewestMonths - 1, months.length - watching.watchedMonths);
  return ['', ...complaintClasses].flatMap((each) => {
    const received = months.map(({ month }) =>
      receivedOf(flow.filter((cell) => cell.month === month && (each === '' || cell.class === each))),
    );
    return months.flatMap((watched, at) => {
      if (at < first) return [];
      const start = Math.max(0, at - watching.months + 1);
      const judged = months.slice(start, at + 1);
      const chart = controlChart(
        judged.map(({ active }, place) => ({ count: received[start + place] ?? 0, exposure: active })),
      );
      const last = chart?.points.at(-1);
      if (chart == null || last?.lower == null || last.upper === null) return [];
      const figures = {
        class: each,
        month: `${watched.month}-01`,
        fromMonth: `${judged[0]?.month ?? watched.month}-01`,
        received: received[at] ?? 0,
        active: watched.active,
        centre: chart.centre,
        lower: last.lower,
        upper: last.upper,
      };
      return brokenAtEnd(chart, watching).map((rule) => ({ ...figures, rule }));
    });
  });
}
