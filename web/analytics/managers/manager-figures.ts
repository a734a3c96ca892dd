import type { Measure } from '../../gql/graphql';
import type { CardText, FigureKind } from '../figure-card';
import type { NameLink } from '../figure-bars';
import type { FigureColumn } from '../figure-table';
import { type Answer, figureOf, groupsOf, nameOfValue, valueOf } from '../figures';
import type { RowLink } from '../rows/row-links';
import type { Scatter } from '../charts/scatter-chart-option';

/** The headline figures of account managers. */
export const MANAGER_MEASURES = [
  ['REVENUE', 'yuan'],
  ['COLLECTION_RATE', 'yuanShare'],
  ['COMPLAINTS_RECEIVED', 'count'],
  ['ON_TIME_SHARE', 'share'],
  ['RETURN_RATE_AMOUNT', 'yuanShare'],
  ['QUALITY_COST_SHARE', 'yuanShare'],
  ['ANSWERED_IN_TIME', 'share'],
  ['VISIT_COVERAGE', 'share'],
] as const satisfies (readonly [Measure, FigureKind])[];

/** What each account manager is told by. */
export const MANAGER_COLUMNS = {
  all: [
    { measure: 'REVENUE', kind: 'yuan' },
    { measure: 'PROFIT', kind: 'yuan' },
    { measure: 'PROFIT_CONTRIBUTION', kind: 'yuanShare' },
    { measure: 'COLLECTION_RATE', kind: 'yuanShare' },
    { measure: 'COMPLAINTS_RECEIVED', kind: 'count' },
    { measure: 'ON_TIME_SHARE', kind: 'share' },
    { measure: 'RETURN_RATE_AMOUNT', kind: 'yuanShare' },
    { measure: 'QUALITY_COST', kind: 'yuan' },
  ],
  /** as many as a mail has room for */
  brief: [
    { measure: 'REVENUE', kind: 'yuan' },
    { measure: 'PROFIT', kind: 'yuan' },
    { measure: 'COMPLAINTS_RECEIVED', kind: 'count' },
    { measure: 'RETURN_RATE_AMOUNT', kind: 'yuanShare' },
    { measure: 'QUALITY_COST', kind: 'yuan' },
  ],
  scatter: [
    { measure: 'REVENUE', kind: 'yuan' },
    { measure: 'COMPLAINTS_RECEIVED', kind: 'count' },
  ],
  revenue: [{ measure: 'REVENUE', kind: 'yuan' }],
  collection: [{ measure: 'COLLECTION_RATE', kind: 'yuanShare' }],
  onTime: [{ measure: 'ON_TIME_SHARE', kind: 'share' }],
  answers: [{ measure: 'ANSWERED_IN_TIME', kind: 'share' }],
  visits: [{ measure: 'VISIT_COVERAGE', kind: 'share' }],
} as const satisfies Record<string, readonly FigureColumn[]>;

/**
 * Where the name beside a share of what was done leads: to what was not done in the period for clients of that manager;
 * nowhere where all was done.
 */
export function failedOf(measure: 'ANSWERED_IN_TIME' | 'VISIT_COVERAGE', rowsTo: RowLink): NameLink {
  return (manager, figure) =>
    figure && figure.numerator < figure.denominator
      ? rowsTo(measure, { dimension: 'MANAGER', value: manager }, 'REST')
      : undefined;
}

/** What was ordered against what was complained of, a point an account manager. */
export function managerScatter(
  answer: Answer | null | undefined,
  managers: ReadonlyMap<string, string>,
  { t, formats }: CardText,
): Scatter {
  return {
    points: groupsOf(answer).map((group) => ({
      name: nameOfValue('MANAGER', valueOf(group, 'MANAGER'), { t, regions: new Map(), managers }),
      x: figureOf(group, 'REVENUE')?.value ?? 0,
      y: figureOf(group, 'COMPLAINTS_RECEIVED')?.value ?? 0,
    })),
    x: { name: t('figures.measure.REVENUE'), text: formats.compact },
    y: { name: t('figures.measure.COMPLAINTS_RECEIVED'), text: formats.count, isCount: true },
  };
}
