import { normalQuantile, requireCount, type Estimate } from '../../kernel/statistics/confidence';

/** What one unit of `duration` is. */
export type DurationUnit = 'calendarDay' | 'workingDay' | 'serviceHour' | 'serviceMinute';

/** Cases that share a duration, counted by how their time under observation ended. */
export interface SurvivalCell {
  /** finite, ≥ 0, in the curve's unit */
  duration: number;
  /** closed at this duration: the event waited for */
  closed: number;
  /** still open when observation ended (the as-of time): the event may yet come */
  censored: number;
  /** withdrawn at this duration: the event can no longer come */
  withdrawn: number;
}

/** The curve just after `duration`; it stays level until the next step. */
export interface SurvivalStep {
  readonly duration: number;
  /** cases under observation and unended just before this duration */
  readonly atRisk: number;
  readonly closed: number;
  readonly censored: number;
  readonly withdrawn: number;
  /** share of cases neither closed nor withdrawn by now: Kaplan–Meier, variance by Greenwood */
  readonly unended: Estimate;
  readonly unendedVariance: number;
  /** share of cases closed by now: cumulative incidence, Aalen–Johansen. One minus Kaplan–Meier if none is withdrawn */
  readonly closedShare: Estimate;
  readonly closedVariance: number;
  /** share of cases withdrawn by now; unended + closed + withdrawn = 1 */
  readonly withdrawnShare: number;
}

export interface SurvivalCurve {
  unit: DurationUnit;
  /** all cases = closed + censored + withdrawn */
  cases: number;
  closed: number;
  censored: number;
  withdrawn: number;
  /** one step for every distinct duration, ascending; empty without cases */
  steps: SurvivalStep[];
}

/**
 * How long cases take to close, from counts per duration. Costs O(k log k) in distinct durations k, whatever the cases.
 *
 * Withdrawal competes with closing. Taking the withdrawn as censored would ask how long cases would take if nobody could
 * withdraw; here a withdrawn case stays among the cases and is never closed, so the closed share may level off below 1.
 * Whoever wants the other question counts the withdrawn under `censored`.
 *
 * At equal durations, closing and withdrawal come before censoring. Intervals are 95 %, on the log(−log) scale of the
 * share not (yet) ended or not closed, hence inside [0, 1]. A share of exactly 0 or 1 has only the bound that is itself.
 *
 * @param cells  in any order; a duration may occur more than once
 * @param unit   what a duration of 1 means; carried to the result so that no reader has to guess
 * @throws RangeError when a duration is negative or not finite, or a count is not an integer ≥ 0
 * Source: Kaplan & Meier 1958, JASA 53, 457–481; Aalen & Johansen 1978, Scand. J. Stat. 5, 141–150; variance by
 * multinomial increments (Greenwood; Marubini & Valsecchi 1995); log(−log): Kalbfleisch & Prentice 2002, 1.4
 */
export function survivalCurve(cells: readonly SurvivalCell[], unit: DurationUnit): SurvivalCurve {
  const merged = mergeByDuration(cells);
  const totals = sumCells(merged);
  let state = everyoneOpen;
  let atRisk = totals.cases;
  const steps = merged.map((cell) => {
    state = advance(state, cell, atRisk);
    const step = new Step(state, cell, atRisk);
    atRisk -= cell.closed + cell.censored + cell.withdrawn;
    return step;
  });
  return { unit, ...totals, steps };
}

function mergeByDuration(cells: readonly SurvivalCell[]): SurvivalCell[] {
  for (const { duration, closed, censored, withdrawn } of cells) {
    if (!Number.isFinite(duration) || duration < 0) throw new RangeError(`duration must be ≥ 0, got ${duration}`);
    requireCount(closed, 'closed');
    requireCount(censored, 'censored');
    requireCount(withdrawn, 'withdrawn');
  }
  const merged: SurvivalCell[] = [];
  for (const cell of [...cells].sort((a, b) => a.duration - b.duration)) {
    const { duration, closed, censored, withdrawn } = cell;
    if (closed + censored + withdrawn === 0) continue;
    const before = merged.at(-1);
    if (before?.duration === duration)
      merged[merged.length - 1] = {
        duration,
        closed: before.closed + closed,
        censored: before.censored + censored,
        withdrawn: before.withdrawn + withdrawn,
      };
    else merged.push(cell);
  }
  return merged;
}

function sumCells(cells: readonly SurvivalCell[]) {
  const sum = { cases: 0, closed: 0, censored: 0, withdrawn: 0 };
  for (const cell of cells) {
    sum.closed += cell.closed;
    sum.censored += cell.censored;
    sum.withdrawn += cell.withdrawn;
  }
  sum.cases = sum.closed + sum.censored + sum.withdrawn;
  return sum;
}

/** The three shares, and the covariances of the two that are estimated. */
interface State {
  unended: number;
  closed: number;
  withdrawn: number;
  unendedVariance: number;
  closedVariance: number;
  covariance: number;
}

const everyoneOpen: State = {
  unended: 1,
  closed: 0,
  withdrawn: 0,
  unendedVariance: 0,
  closedVariance: 0,
  covariance: 0,
};

/**
 * One step of the Aalen–Johansen product. What was uncertain is carried through the step, and the multinomial variance of
 * this step's ended fractions is added; unlike the textbook sums this never divides by those who remain, who may be none.
 */
function advance(before: State, cell: SurvivalCell, atRisk: number): State {
  const closing = cell.closed / atRisk;
  const ended = (cell.closed + cell.withdrawn) / atRisk;
  const staying = (atRisk - cell.closed - cell.withdrawn) / atRisk;
  const fresh = before.unended ** 2 / atRisk;
  return {
    unended: before.unended * staying,
    closed: before.closed + before.unended * closing,
    withdrawn: before.withdrawn + (before.unended * cell.withdrawn) / atRisk,
    unendedVariance: staying ** 2 * before.unendedVariance + fresh * ended * staying,
    closedVariance: Math.max(
      0,
      closing ** 2 * before.unendedVariance +
        2 * closing * before.covariance +
        before.closedVariance +
        fresh * closing * (1 - closing),
    ),
    covariance: staying * (closing * before.unendedVariance + before.covariance) - fresh * closing * staying,
  };
}

/** Estimates are made when they are asked for: whoever wants a quantile reads one of the two, of the steps before it. */
class Step implements SurvivalStep {
  readonly duration: number;
  readonly closed: number;
  readonly censored: number;
  readonly withdrawn: number;
  readonly unendedVariance: number;
  readonly closedVariance: number;
  readonly withdrawnShare: number;
  readonly #unended: number;
  readonly #closed: number;
  #closedShare: Estimate | undefined;

  constructor(
    state: State,
    cell: SurvivalCell,
    readonly atRisk: number,
  ) {
    this.duration = cell.duration;
    this.closed = cell.closed;
    this.censored = cell.censored;
    this.withdrawn = cell.withdrawn;
    this.unendedVariance = state.unendedVariance;
    this.closedVariance = state.closedVariance;
    this.withdrawnShare = state.withdrawn;
    this.#unended = state.unended;
    this.#closed = state.closed;
  }

  get unended(): Estimate {
    return logLogEstimate(this.#unended, this.unendedVariance);
  }

  get closedShare(): Estimate {
    return (this.#closedShare ??= this.#closedEstimate());
  }

  #closedEstimate(): Estimate {
    // Summed rather than 1 − closed: exactly zero once every case has closed. Before the first closing it is exactly one,
    // which the sum may miss by a bit.
    const share = this.#closed === 0 ? 1 : this.#unended + this.withdrawnShare;
    const notClosed = logLogEstimate(share, this.closedVariance);
    return {
      value: 1 - notClosed.value,
      lower: notClosed.upper === null ? null : 1 - notClosed.upper,
      upper: notClosed.lower === null ? null : 1 - notClosed.lower,
    };
  }
}

/** Before the first event the share is 1, after the last it may be 0; there the interval has only its trivial side. */
function logLogEstimate(share: number, variance: number): Estimate {
  if (share <= 0) return { value: 0, lower: 0, upper: null };
  if (share >= 1) return { value: 1, lower: null, upper: 1 };
  const hazard = -Math.log(share);
  const factor = Math.exp((normalQuantile * Math.sqrt(variance)) / (share * hazard));
  return { value: share, lower: Math.exp(-hazard * factor), upper: Math.exp(-hazard / factor) };
}
