/** What one period contributes: events counted, and how much there was to count them on. */
export interface Subgroup {
  /** finite, ≥ 0 */
  count: number;
  /** finite, ≥ 0, in the unit the rate is wanted per; a period without exposure gets no rate and no limits */
  exposure: number;
}

export interface ControlPoint {
  /** count per exposure; null without exposure */
  value: number | null;
  /** never below 0 */
  lower: number | null;
  upper: number | null;
  /** strictly above the upper or below the lower limit */
  isOutside: boolean;
}

export interface ControlChart {
  /** "u" assumes Poisson variation; "uPrime" widens or narrows it to the variation seen from period to period */
  kind: 'u' | 'uPrime';
  /** all events ÷ all exposure */
  centre: number;
  /** standard deviation of the standardized rates by their moving ranges, 1 if Poisson; null below two periods */
  sigmaZ: number | null;
  points: ControlPoint[];
}

const limitSigmas = 3;

/** d₂ for moving ranges of two, rounded as in the published tables so that limits agree with other charting tools. */
const meanRangeOfTwo = 1.128;

/** A period with its rate and the Poisson standard deviation of that rate. */
interface Rated {
  value: number;
  deviation: number;
}

/**
 * The limits to show: Laney's u′ where the periods vary more than Poisson (σz > 1), otherwise the plain u-chart.
 * Both agree at σz = 1, so nothing jumps when a process crosses that line, and limits are never narrower than Poisson.
 *
 * @param subgroups  one per period, in order of time
 * @returns null when there was no exposure at all
 * @throws RangeError when a count or an exposure is negative or not finite
 */
export function controlChart(subgroups: readonly Subgroup[]): ControlChart | null {
  const laney = laneyChart(subgroups);
  return laney?.sigmaZ != null && laney.sigmaZ > 1 ? laney : uChart(subgroups);
}

/**
 * u-chart: 3σ limits ū ± 3 √(ū ÷ exposure) by each period's own exposure.
 * Source: NIST/SEMATECH e-Handbook 6.3.3.1; Montgomery, Introduction to Statistical Quality Control, ch. 7
 */
export function uChart(subgroups: readonly Subgroup[]): ControlChart | null {
  return chart(subgroups, 'u');
}

/**
 * Laney's u′-chart: the u-chart's limits multiplied by σz, the mean moving range of the standardized rates ÷ 1.128.
 * With equal exposures it is the individuals chart. A single period has no moving range and gets no limits.
 * Source: Laney 2002, Quality Engineering 14, 531–537
 */
export function laneyChart(subgroups: readonly Subgroup[]): ControlChart | null {
  return chart(subgroups, 'uPrime');
}

function chart(subgroups: readonly Subgroup[], kind: ControlChart['kind']): ControlChart | null {
  let events = 0;
  let exposed = 0;
  for (const { count, exposure } of subgroups) {
    if (!Number.isFinite(count) || count < 0) throw new RangeError(`count must be ≥ 0, got ${count}`);
    if (!Number.isFinite(exposure) || exposure < 0) throw new RangeError(`exposure must be ≥ 0, got ${exposure}`);
    if (exposure === 0) continue;
    events += count;
    exposed += exposure;
  }
  if (exposed === 0) return null;
  const centre = events / exposed;
  const rated = subgroups.map(({ count, exposure }) =>
    exposure === 0 ? null : { value: count / exposure, deviation: Math.sqrt(centre / exposure) },
  );
  const sigmaZ = standardizedSigma(
    rated.filter((one) => one !== null),
    centre,
  );
  const width = kind === 'u' ? limitSigmas : sigmaZ === null ? null : limitSigmas * sigmaZ;
  return { kind, centre, sigmaZ, points: rated.map((one) => point(one, centre, width)) };
}

/** Neighbours are the periods with exposure; one without is stepped over. */
function standardizedSigma(rated: readonly Rated[], centre: number): number | null {
  if (rated.length < 2 || centre === 0) return null;
  const scores = rated.map(({ value, deviation }) => (value - centre) / deviation);
  let ranges = 0;
  let previous: number | null = null;
  for (const score of scores) {
    if (previous !== null) ranges += Math.abs(score - previous);
    previous = score;
  }
  return ranges / (scores.length - 1) / meanRangeOfTwo;
}

function point(one: Rated | null, centre: number, width: number | null): ControlPoint {
  if (one === null) return { value: null, lower: null, upper: null, isOutside: false };
  if (width === null) return { value: one.value, lower: null, upper: null, isOutside: false };
  const lower = Math.max(0, centre - width * one.deviation);
  const upper = centre + width * one.deviation;
  return { value: one.value, lower, upper, isOutside: one.value < lower || one.value > upper };
}
