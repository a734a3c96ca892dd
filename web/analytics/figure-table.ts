import type { Measure } from '../gql/graphql';
import type { ChartCell, ChartTable } from '../shared/chart/chart-table';
import { type CardText, type FigureKind, figureText } from './figure-card';
import type { Figure } from './figures';

export interface FigureRow {
  name: string;
  figures: readonly Figure[];
  to?: ChartCell['to'];
}

export interface FigureColumn {
  measure: Measure;
  kind: FigureKind;
}

/** Breakdown figures side by side: of each measure its value, and of a share also what it was counted from. */
export function figureTable(
  { first, rows, columns }: { first: string; rows: readonly FigureRow[]; columns: readonly FigureColumn[] },
  text: CardText,
): ChartTable {
  const isShare = ({ kind }: FigureColumn): boolean => kind === 'share' || kind === 'yuanShare';
  const name = ({ measure }: FigureColumn): string => text.t(`figures.measure.${measure}`);
  return {
    columns: [
      { label: first },
      ...columns.flatMap((column) => [
        { label: name(column), isNumber: true },
        ...(isShare(column)
          ? ['counted', 'countedOn'].map((key) => ({
              label: `${name(column)}: ${text.t(`figures.column.${key}`)}`,
              isNumber: true,
            }))
          : []),
      ]),
      { label: text.t('figures.column.open'), isNumber: true },
    ],
    rows: rows.map((row) => [
      { text: row.name, ...(row.to && { to: row.to, toLabel: text.t('figures.rowsBehind', { name: row.name }) }) },
      ...columns.flatMap((column) => {
        const figure = row.figures.find(({ measure }) => measure === column.measure);
        const part = column.kind === 'yuanShare' ? 'yuan' : 'units';
        const cell = (value: number | null | undefined, kind: FigureKind): ChartCell => ({
          text: figureText(value, kind, text),
          raw: value == null ? '' : String(value),
        });
        return [
          cell(figure?.value, column.kind),
          ...(isShare(column) ? [cell(figure?.numerator, part), cell(figure?.denominator, part)] : []),
        ];
      }),
      { text: text.formats.count(openOf(row)), raw: String(openOf(row)) },
    ]),
  };
}

function openOf({ figures }: FigureRow): number {
  return Math.max(0, ...figures.map(({ open }) => open));
}
