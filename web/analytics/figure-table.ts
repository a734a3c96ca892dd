import type { FigurePart, Measure } from '../gql/graphql';
import type { ChartCell, ChartTable } from '../shared/chart/chart-table';
import { type CardText, type FigureKind, figureText } from './figure-card';
import type { Figure } from './figures';
import type { RowGroup } from './rows/row-group';
import type { RowLink } from './rows/row-links';

export interface FigureRow {
  name: string;
  figures: readonly Figure[];
  to?: ChartCell['to'];
  /** which group the row is, so that its numbers lead to what is behind them */
  groupKey?: RowGroup;
}

export interface FigureColumn {
  measure: Measure;
  kind: FigureKind;
}

interface Told {
  first: string;
  rows: readonly FigureRow[];
  columns: readonly FigureColumn[];
  /** the rows are months: each says whether it is final */
  byMonth?: boolean;
  /** where the rows behind a number are */
  rowsTo?: RowLink | undefined;
}

const isShare = ({ kind }: FigureColumn): boolean => kind === 'share' || kind === 'yuanShare';

/** Breakdown figures side by side: of each measure its value, and of a share also its interval and what it was counted from. */
export function figureTable({ first, rows, columns, byMonth = false, rowsTo }: Told, text: CardText): ChartTable {
  const { t, formats } = text;
  const name = ({ measure }: FigureColumn): string => t(`figures.measure.${measure}`);
  const figureIn = (row: FigureRow, { measure }: FigureColumn) => row.figures.find((each) => each.measure === measure);
  // Sums of money have none: two columns of dashes would say nothing.
  const estimated = new Set(columns.filter((column) => rows.some((row) => figureIn(row, column)?.lower != null)));
  const parts = (column: FigureColumn) => [
    ...(estimated.has(column) ? (['lower', 'upper'] as const).map((key) => ({ key, says: 'INTERVAL' as const })) : []),
    ...(isShare(column) ? (['counted', 'countedOn'] as const).map((key) => ({ key, says: 'COUNTS' as const })) : []),
  ];
  return {
    columns: [
      { label: first },
      ...columns.flatMap((column) => [
        { label: name(column), isNumber: true },
        ...parts(column).map(({ key, says }) => ({
          label: `${name(column)}: ${t(`figures.column.${key}`)}`,
          isNumber: true,
          says,
        })),
      ]),
      { label: t('figures.column.open'), isNumber: true },
      ...(byMonth ? [{ label: t('analytics.status') }] : []),
    ],
    rows: rows.map((row) => [
      { text: row.name, ...(row.to && { to: row.to, toLabel: t('figures.rowsBehind', { name: row.name }) }) },
      ...columns.flatMap((column) => {
        const figure = figureIn(row, column);
        const part = column.kind === 'yuanShare' ? 'yuan' : 'units';
        const cell = (value: number | null | undefined, kind: FigureKind): ChartCell => ({
          text: figureText(value, kind, text),
          raw: value == null ? '' : String(value),
        });
        const opened = (told: ChartCell, side?: FigurePart): ChartCell => {
          const to = told.raw === '' ? undefined : rowsTo?.(column.measure, row.groupKey, side);
          const words = { name: row.name, measure: name(column), value: told.text };
          return to ? { ...told, to, toLabel: t('tallyRows.rowsOfFigure', words) } : told;
        };
        return [
          opened(cell(figure?.value, column.kind)),
          ...(estimated.has(column) ? [cell(figure?.lower, column.kind), cell(figure?.upper, column.kind)] : []),
          ...(isShare(column)
            ? [
                opened(cell(figure?.numerator, part), 'NUMERATOR'),
                opened(cell(figure?.denominator, part), 'DENOMINATOR'),
              ]
            : []),
        ];
      }),
      { text: formats.count(openOf(row, columns)), raw: String(openOf(row, columns)) },
      ...(byMonth ? [{ text: t(isFinal(row, columns) ? 'analytics.complete' : 'figures.notFinal') }] : []),
    ]),
  };
}

/** Of the measures told here alone: an answer may hold others. */
const told = ({ figures }: FigureRow, columns: readonly FigureColumn[]): Figure[] =>
  figures.filter(({ measure }) => columns.some((column) => column.measure === measure));

function openOf(row: FigureRow, columns: readonly FigureColumn[]): number {
  return Math.max(0, ...told(row, columns).map(({ open }) => open));
}

function isFinal(row: FigureRow, columns: readonly FigureColumn[]): boolean {
  return told(row, columns).every(({ complete }) => complete);
}
