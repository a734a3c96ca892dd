import { mediaTypeOf } from '../attachments/media-type';
import { csvTable } from './csv-table';
import { TableFault } from './table-fault';
import type { TableRecord } from './table-limits';
import { workbookLots } from './workbook-table';

export const TABLE_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A table as it was found in a file. */
export interface Table {
  readonly kind: keyof typeof TABLE_TYPES;
  /** How its text is written; null: a workbook, which says so itself. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** The header and the rows behind it. @throws TableFault */
  readonly lots: () => AsyncGenerator<readonly TableRecord[]>;
}

const PACKAGE = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const SAMPLE_BYTES = 8 * 1024;
/** A text may contain a stray NUL or two; a program or a picture is full of them. */
const MOST_NULS_IN_SAMPLE = 16;

/** What a file holds, judged by its content, whatever its name says. @throws TableFault when it is no table */
export function tableIn(content: Buffer): Table {
  if (beginsWith(content, OLD_OFFICE)) throw oldOffice();
  if (beginsWith(content, PACKAGE))
    return { kind: 'xlsx', encoding: null, delimiter: null, lots: () => workbookLots(content) };
  if (mediaTypeOf(content) !== undefined) throw notATable();
  const { encoding, dialect, lots } = csvTable(content);
  if (!encoding.startsWith('utf-16') && nulsIn(content.subarray(0, SAMPLE_BYTES)) > MOST_NULS_IN_SAMPLE)
    throw notATable();
  return { kind: 'csv', encoding, delimiter: dialect.delimiter, lots };
}

const beginsWith = (content: Buffer, beginning: Buffer): boolean =>
  content.subarray(0, beginning.length).equals(beginning);

const nulsIn = (sample: Buffer): number => sample.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);

function notATable(): TableFault {
  return new TableFault('NOT_A_TABLE', {
    'zh-CN': '这不是表格文件（以文件内容为准）。请上传 .xlsx 或 CSV 文件。',
    en: 'This is no table, judged by its content. Upload an .xlsx or CSV file.',
  });
}

function oldOffice(): TableFault {
  return new TableFault('OLD_WORKBOOK', {
    'zh-CN': '这是旧版 .xls 文件，或有密码的工作簿。请用 Excel 另存为不加密的 .xlsx，再重新上传。',
    en: 'This is an old .xls file, or a workbook with a password. Save it as .xlsx without one and upload it again.',
  });
}
