import type { RouteLocationRaw } from 'vue-router';
import type { ChartTable } from '../../shared/chart/chart-table';

type Words = (key: string, values: Record<string, unknown>) => string;

/**
 * A table of which every cell that leads nowhere yet leads to the drill into what it tells, so that whoever has no pointer
 * gets there too.
 *
 * @param placeOf  by the row and, but for the name of the row, the column behind it
 */
export function drilledTable(
  { columns, rows }: ChartTable,
  placeOf: (row: number, column: number | null) => RouteLocationRaw | undefined,
  t: Words,
): ChartTable {
  return {
    columns,
    rows: rows.map((cells, row) => {
      const name = cells[0]?.text ?? '';
      return cells.map((cell, at) => {
        const to = cell.to === undefined ? placeOf(row, at === 0 ? null : at - 1) : undefined;
        if (to === undefined) return cell;
        const told = at === 0 ? name : `${name} ${columns[at]?.label ?? ''}`;
        return { ...cell, to, toLabel: t('drill.into', { name: told }) };
      });
    }),
  };
}
