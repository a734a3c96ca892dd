import { addMoney, type Money } from '../kernel/money';

export interface ExportLine {
  readonly number: string;
  readonly postedOn: string;
  readonly returnNumber: string;
  readonly reverses: string | null;
  readonly lineNo: number;
  readonly account: string;
  readonly accountName: string;
  readonly debit: Money;
  readonly credit: Money;
  readonly text: string;
}

export interface ExportTotals {
  readonly vouchers: number;
  readonly lines: number;
  readonly debit: Money;
  readonly credit: Money;
}

const HEADER = [
  'voucher',
  'postedOn',
  'return',
  'reverses',
  'line',
  'account',
  'accountName',
  'debit',
  'credit',
  'text',
];

export function totalsOf(lines: readonly ExportLine[]): ExportTotals {
  return {
    vouchers: new Set(lines.map(({ number }) => number)).size,
    lines: lines.length,
    debit: lines.reduce((sum, { debit }) => addMoney(sum, debit), '0.00'),
    credit: lines.reduce((sum, { credit }) => addMoney(sum, credit), '0.00'),
  };
}

/** The lines as CSV with a header, and a last line that says what they sum to, so that a cut file is noticed. */
export function csvOf(lines: readonly ExportLine[]): string {
  const { vouchers, lines: count, debit, credit } = totalsOf(lines);
  const rows = lines.map((line) => [
    line.number,
    line.postedOn,
    line.returnNumber,
    line.reverses ?? '',
    String(line.lineNo),
    line.account,
    line.accountName,
    line.debit,
    line.credit,
    line.text,
  ]);
  const totals = ['TOTAL', '', String(vouchers), '', String(count), '', '', debit, credit, ''];
  return [HEADER, ...rows, totals].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
