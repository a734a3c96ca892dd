import type { Measure } from '../gql/graphql';
import type { ChartTable } from '../shared/chart/chart-table';
import { type CardText, chartText, scaleOf } from './figure-card';
import { type FigureColumn, figureTable } from './figure-table';
import { type Answer, figureOf, groupsOf, hasValues, valueOf } from './figures';
import type { RowLink } from './rows/row-links';
import type { Trend } from './charts/trend-chart-option';

export interface FigureTrend {
  /** one or two */
  columns: readonly FigureColumn[];
  answer: Answer | null | undefined;
  /** the period that stands beside the first; null: none */
  versus: string | null;
  /** where the rows behind a number are */
  rowsTo?: RowLink | undefined;
}

/** One or two measures by month, as lines and as a table in which months that are not final say so. */
export function figureTrend(
  { columns, answer, versus, rowsTo }: FigureTrend,
  words: CardText,
): { main: Measure; trend: Trend; table: ChartTable; summary: string; isEmpty: boolean } {
  const { measure, kind } = columns[0] ?? { measure: 'REVENUE', kind: 'yuan' };
  const { t } = words;
  const groups = groupsOf(answer);
  const months = groups.map((group) => valueOf(group, 'MONTH'));
  const values = columns.flatMap((column) =>
    groups.flatMap((group) => {
      const figure = figureOf(group, column.measure);
      return [figure?.value, figure?.compared?.value];
    }),
  );
  const text = chartText(values, kind, words);
  return {
    main: measure,
    isEmpty: !hasValues(
      groups,
      columns.map((column) => column.measure),
    ),
    trend: {
      months,
      lines: columns.map((column) => ({
        name: t(`figures.measure.${column.measure}`),
        figures: groups.map((group) => figureOf(group, column.measure)),
      })),
      text,
      ...scaleOf(kind),
      versus,
    },
    table: figureTable(
      {
        first: t('analytics.month'),
        rows: groups.map(({ figures }, at) => {
          const month = months[at] ?? '';
          return { name: month, figures, groupKey: { dimension: 'MONTH' as const, value: month } };
        }),
        columns,
        byMonth: true,
        rowsTo,
      },
      words,
    ),
    summary: groups.map((group, at) => `${months[at]} ${text(figureOf(group, measure)?.value)}`).join(', '),
  };
}
