import writeExcelFile from 'write-excel-file/node';
import { cellText } from '../export/export-workbook';
import type { DrawnCard, DrawnReport } from './report-renderer';

const NUMBER = /^-?\d+(\.\d+)?$/;
/** What Excel allows in the name of a sheet. */
const SHEET = { most: 31, forbidden: /[\\/?*[\]:]/g } as const;

/** A report as a workbook: a sheet a card, and one that says what the figures are of. */
export function reportWorkbook(
  { title, proof, cards }: Pick<DrawnReport, 'title' | 'proof' | 'cards'>,
  locale: 'zh-CN' | 'en',
): Promise<Buffer> {
  const about = [title, ...proof].map((line) => [cellText(line)]);
  return writeExcelFile([
    ...cards.map((card, at) => ({
      data: rowsOf(card) as never,
      sheet: `${at + 1} ${card.title.replace(SHEET.forbidden, ' ')}`.slice(0, SHEET.most),
      columns: card.columns.map(() => ({ width: 18 })),
      stickyRowsCount: 1,
    })),
    { data: about as never, sheet: locale === 'en' ? 'About' : '说明', columns: [{ width: 80 }] },
  ]).toBuffer();
}

/** Numbers are numbers; everything else is text, whatever it begins with. */
function rowsOf({ columns, rows }: DrawnCard): unknown[][] {
  const head = columns.map(({ label }) => ({
    value: cellText(label),
    fontWeight: 'bold',
    backgroundColor: '#EEF1F5',
  }));
  const body = rows.map((row) =>
    row.map(({ raw }, at) =>
      columns[at]?.isNumber && NUMBER.test(raw) ? Number(raw) : { value: cellText(raw), type: String },
    ),
  );
  return [head, ...body];
}
