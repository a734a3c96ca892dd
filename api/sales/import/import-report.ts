import type { LineKind } from './invoice-line';

export interface KindTotal {
  readonly kind: LineKind | 'REJECTED';
  readonly rows: number;
  /** Sum of quantity × price, exact, in the file's currency. */
  readonly amount: string;
}

/** What became of every row of a file. */
export interface ImportReport {
  readonly source: string;
  readonly file: string;
  readonly currency: string;
  readonly rowsRead: number;
  /** Sum of quantity × price over the whole file, as it was read. */
  readonly fileAmount: string;
  /** As it stands in the database now. */
  readonly totals: readonly KindTotal[];
  /** Rows read less rows accounted for: 0. */
  readonly rowDifference: number;
  /** File amount less the sum of the totals: 0. */
  readonly amountDifference: string;
  /** What rounding each line to two places added, in the file's currency. */
  readonly rounding: string;
  readonly newClients: number;
  readonly newOrders: number;
  readonly newReturns: number;
  /** The row behind which a killed run was taken up again; 0 for a run of one piece. */
  readonly resumedAfterRow: number;
  /** Where the rejected rows are; null when there are none. */
  readonly errorFile: string | null;
}

/** True when every row and every cent of the file is somewhere. */
export function reconciles({ rowDifference, amountDifference }: ImportReport): boolean {
  return rowDifference === 0 && Number(amountDifference) === 0;
}

const MEANING: Readonly<Record<KindTotal['kind'], string>> = {
  GOODS: 'order lines: goods',
  FREE: 'order lines: free goods',
  FEE: 'order lines: fees',
  ADJUSTMENT: 'order lines: adjustments',
  RETURN: 'handed over to returns',
  REJECTED: 'rejected',
};

/** The report as an operator reads it. */
export function reportText(report: ImportReport): string {
  const lines = report.totals.map(({ kind, rows, amount }) => row(MEANING[kind], rows, amount));
  const closing = reconciles(report)
    ? 'Reconciled: every row and every cent is accounted for.'
    : `NOT RECONCILED: ${report.rowDifference} rows and ${report.amountDifference} ${report.currency} are missing.`;
  return [
    `Import of ${report.file} (${report.source})`,
    ...(report.resumedAfterRow > 0 ? [`Continued behind row ${report.resumedAfterRow} of an interrupted run.`] : []),
    row('', 'rows', report.currency),
    ...lines,
    row('read from the file', report.rowsRead, report.fileAmount),
    closing,
    `Rounding each line to two places: ${report.rounding} ${report.currency}`,
    `New: ${report.newClients} clients, ${report.newOrders} orders, ${report.newReturns} returns.`,
    ...(report.errorFile === null ? [] : [`Rejected rows, with line numbers and reasons: ${report.errorFile}`]),
  ].join('\n');
}

function row(label: string, rows: number | string, amount: string): string {
  return `  ${label.padEnd(28)}${String(rows).padStart(10)}${amount.padStart(20)}`;
}
