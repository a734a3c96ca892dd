import Decimal from 'decimal.js';
import { type ExportRow, valueIn } from './export-format';
import type { ExportColumn } from './export-columns';

export interface ControlTotal {
  /** Yuan to the fen; other amounts as precisely as the rows tell them. */
  readonly sum: string;
  /** Rows that have the amount. */
  readonly count: number;
}

/** Sums of the amounts of the rows, by column, so that a file can be checked against its own end. */
export class ExportTotals {
  readonly #sums = new Map<string, { sum: Decimal; count: number }>();
  readonly #amounts: readonly ExportColumn[];
  rows = 0;

  constructor(columns: readonly ExportColumn[]) {
    this.#amounts = columns.filter(({ kind }) => kind === 'money' || kind === 'decimal');
    for (const { path } of this.#amounts) this.#sums.set(path.join('.'), { sum: new Decimal(0), count: 0 });
  }

  add(row: ExportRow): void {
    this.rows += 1;
    for (const column of this.#amounts) {
      const amount = valueIn(row, column);
      const total = this.#sums.get(column.path.join('.'));
      if (amount === null || total === undefined) continue;
      total.sum = total.sum.plus(amount as string);
      total.count += 1;
    }
  }

  get totals(): Record<string, ControlTotal> {
    return Object.fromEntries(
      this.#amounts.map(({ path, kind }) => {
        const column = path.join('.');
        const { sum, count } = this.#sums.get(column) ?? { sum: new Decimal(0), count: 0 };
        return [column, { sum: kind === 'money' ? sum.toFixed(2) : sum.toFixed(), count }];
      }),
    );
  }
}
