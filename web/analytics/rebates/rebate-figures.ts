import type { Measure } from '../../gql/graphql';
import type { CardText, FigureKind } from '../figure-card';
import type { FigureColumn } from '../figure-table';
import { figureOf, type Group, valueOf } from '../figures';
import type { Stack } from '../charts/stack-chart-option';

/** The headline figures of rebates, and what each month says. */
export const REBATE_MEASURES = [
  ['REBATE_TRADED', 'yuan'],
  ['REBATE_EARNED', 'yuan'],
  ['REBATE_PAID', 'yuanShare'],
  ['REBATE_PENDING', 'yuan'],
] as const satisfies (readonly [Measure, FigureKind])[];

export const REBATE_COLUMNS = {
  months: REBATE_MEASURES.map(([measure, kind]) => ({ measure, kind })),
  managers: [
    { measure: 'REBATE_PENDING', kind: 'yuan' },
    { measure: 'REBATE_EARNED', kind: 'yuan' },
    { measure: 'REBATE_TRADED', kind: 'yuan' },
    { measure: 'REBATE_PAID', kind: 'yuanShare' },
  ],
  traded: [{ measure: 'REBATE_TRADED', kind: 'yuan' }],
  places: [{ measure: 'REBATE_EARNED', kind: 'yuan' }],
} as const satisfies Record<string, readonly FigureColumn[]>;

/** What was earned in each month: the part paid, and upon it the part that waits. */
export function rebateStack(groups: readonly Group[], { t, formats }: CardText): Stack {
  return {
    months: groups.map((group) => valueOf(group, 'MONTH')),
    parts: [
      {
        name: t('figures.rebatePaid'),
        values: groups.map((group) => figureOf(group, 'REBATE_PAID')?.numerator ?? null),
      },
      {
        name: t('figures.measure.REBATE_PENDING'),
        values: groups.map((group) => figureOf(group, 'REBATE_PENDING')?.value ?? null),
      },
    ],
    axis: t('figures.yuan'),
    text: formats.compact,
  };
}
