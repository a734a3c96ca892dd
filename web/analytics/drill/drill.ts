import type { BreakdownFilter, ComplaintClass, Dimension, Measure, Tier } from '../../gql/graphql';
import { tiers } from '../../clients/tiers/tiers';
import { complaintClasses } from '../../complaints/complaint-classes';
import { monthWithin, type Period } from '../../shared/time/civil-date';
import type { FigureKind } from '../figure-card';
import { type Answer, valueOf } from '../figures';

/** Figures that can be drilled into (下钻), and how they are written; a rate is written by its own unit. */
const KINDS = {
  ACTIVE_CLIENTS: 'count',
  COMPLAINTS_RECEIVED: 'count',
  COMPLAINT_RATE: 'rate',
  RESOLUTION_TIME: 'days',
  ON_TIME_SHARE: 'share',
  REVENUE: 'yuan',
} as const satisfies Partial<Record<Measure, FigureKind | 'rate'>>;
export type DrillMeasure = keyof typeof KINDS;

/** What a figure can be narrowed by, so that a group of it is a figure to drill into again. */
export type DrillDimension = 'MONTH' | 'CLASS' | 'REGION' | 'TIER';

export interface DrillStep {
  readonly dimension: DrillDimension;
  /** empty: unknown, as a client without a tier */
  readonly value: string;
}

/** A figure, and the groups that were gone through to it. */
export interface Drill {
  readonly measure: DrillMeasure;
  readonly steps: readonly DrillStep[];
}

export function kindOf(measure: DrillMeasure, t: (key: string) => string): FigureKind {
  const kind = KINDS[measure];
  return kind === 'rate' ? { per: 100, unit: t('analytics.kpi.perHundred') } : kind;
}

const ALLOWED: Readonly<Record<DrillDimension, (value: string) => boolean>> = {
  MONTH: (value) => /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
  CLASS: (value) => complaintClasses.some((each) => each === value),
  REGION: (value) => /^[\w-]*$/.test(value),
  TIER: (value) => value === '' || tiers.some((each) => each === value),
};

function isDrillDimension(name: string): name is DrillDimension {
  return name in ALLOWED;
}

/** A drill as it stands in the address; undefined for a text that is none. */
export function readDrill(text: unknown): Drill | undefined {
  if (typeof text !== 'string') return undefined;
  const [measure = '', ...parts] = text.split('.');
  if (!(measure in KINDS)) return undefined;
  const steps: DrillStep[] = [];
  for (const part of parts) {
    const [dimension = '', value = '', ...more] = part.split(':');
    if (!isDrillDimension(dimension) || more.length > 0 || !ALLOWED[dimension](value)) return undefined;
    if (!canStep(steps, { dimension, value })) return undefined;
    steps.push({ dimension, value });
  }
  return { measure: measure as DrillMeasure, steps };
}

export function drillText({ measure, steps }: Drill): string {
  return [measure, ...steps.map(({ dimension, value }) => `${dimension}:${value}`)].join('.');
}

/** Whether a group can be drilled into: each dimension once, and what is unknown once, for no filter asks for it. */
export function canStep(steps: readonly DrillStep[], { dimension, value }: { dimension: string; value: string }) {
  if (!isDrillDimension(dimension) || value === '*' || steps.some((each) => each.dimension === dimension)) return false;
  return value !== '' || unknownOf(steps).length === 0;
}

/** The dimensions of which the unknown is drilled into: figures are told apart by them, and the unknown group is taken. */
export function unknownOf(steps: readonly DrillStep[]): DrillDimension[] {
  return steps.filter(({ value }) => value === '').map(({ dimension }) => dimension);
}

/** Of an answer told apart by `dimensions`, the groups of which these are unknown. */
export function ofUnknown(answer: Answer | undefined, dimensions: readonly DrillDimension[]): Answer | undefined {
  if (answer?.__typename !== 'Breakdown' || dimensions.length === 0) return answer;
  return {
    ...answer,
    groups: answer.groups.filter((group) => dimensions.every((each) => valueOf(group, each) === '')),
  };
}

/**
 * The filter of a drill: that of the page, narrowed by every group gone through.
 *
 * @param over  the whole period, whichever month was gone through
 */
export function drillWhere<Where extends BreakdownFilter>(
  where: Where,
  steps: readonly DrillStep[],
  { over = false } = {},
): Where {
  return steps.reduce<Where>((narrowed, { dimension, value }) => {
    if (dimension === 'MONTH') return over ? narrowed : { ...narrowed, ...monthWithin(value, narrowed) };
    if (value === '') return narrowed;
    if (dimension === 'CLASS') return { ...narrowed, classes: [value as ComplaintClass] };
    if (dimension === 'TIER') return { ...narrowed, tiers: [value as Tier] };
    return { ...narrowed, regionCodes: [value] };
  }, where);
}

const PARAMS = { CLASS: 'classes', TIER: 'tiers', REGION: 'regions' } as const;

/** The address of pages about a drill: that of the filter, narrowed as the drill is. */
export function drillQuery(query: Record<string, string>, days: Period, steps: readonly DrillStep[]) {
  return steps.reduce<Record<string, string>>((narrowed, { dimension, value }) => {
    if (dimension === 'MONTH') return { ...narrowed, ...monthWithin(value, days) };
    return value === '' ? narrowed : { ...narrowed, [PARAMS[dimension]]: value };
  }, query);
}

const ORDER: readonly Dimension[] = ['CLASS', 'REGION', 'TIER', 'SEGMENT', 'MARKET', 'MANAGER'];

/** What a drill can be broken down by next: what its measure allows and was not gone through, in the order of reading. */
export function nextDimensions(allowed: readonly Dimension[], steps: readonly DrillStep[]): Dimension[] {
  return ORDER.filter((each) => allowed.includes(each) && !steps.some(({ dimension }) => dimension === each));
}
