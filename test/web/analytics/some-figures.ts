import type { Figure, Group } from '../../../web/analytics/figures';
import type { Dimension, Measure } from '../../../web/gql/graphql';
import type { ChartContext } from '../../../web/shared/chart/chart-context';
import { chartPalette } from '../../../web/shared/chart/chart-palette';

/** Words are their keys and values. */
export const context: ChartContext = {
  t: (key, values) => (values ? `${key} ${JSON.stringify(values)}` : key),
  locale: 'zh-CN',
  palette: chartPalette(false),
  isNarrow: false,
};

/** A share of 20 of 1000 unless said otherwise. */
export const figure = (measure: Measure, facts: Partial<Figure> = {}): Figure =>
  ({
    measure,
    numerator: 20,
    denominator: 1000,
    value: 0.02,
    lower: 0.012,
    upper: 0.031,
    open: 0,
    complete: true,
    withheld: false,
    begun: true,
    onRecord: true,
    onRecordFrom: '2020-01-01',
    limits: null,
    compared: null,
    ...facts,
  }) as Figure;

export const group = (values: Partial<Record<Dimension, string | null>>, ...figures: Figure[]): Group => ({
  keys: Object.entries(values).map(([dimension, value]) => ({ dimension: dimension as Dimension, value })),
  figures,
});

/** A figure of the period compared with: complete and on record unless said otherwise. */
export const compared = (value: number | null, facts: Partial<NonNullable<Figure['compared']>> = {}) => ({
  value,
  numerator: value === null ? 0 : 1,
  open: 0,
  complete: true,
  onRecord: true,
  onRecordFrom: '2020-01-01',
  ...facts,
});
