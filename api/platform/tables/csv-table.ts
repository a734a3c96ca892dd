import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { dialectOf, type CsvDialect } from './csv-dialect';
import { TableFault } from './table-fault';
import { cellsOf, CONTROL, LONGEST_RECORD, type TableRecord } from './table-limits';
import { encodingOf, textOf, type TextEncoding } from './text-encoding';

const LOT_ROWS = 500;
/** Enough of the text to see how its header is divided. */
const BEGINNING = 64 * 1024;

export interface CsvTable {
  readonly encoding: TextEncoding;
  readonly dialect: CsvDialect;
  /** Its rows in small lots, the header among them; blank ones are none. @throws TableFault */
  readonly lots: () => AsyncGenerator<readonly TableRecord[]>;
}

/** A file of separated values. Memory does not grow with it beyond its bytes. */
export function csvTable(content: Buffer): CsvTable {
  const encoding = encodingOf(content);
  const dialect = dialectOf(beginningOf(content, encoding));
  return { encoding, dialect, lots: () => lotsOf(content, encoding, dialect) };
}

function beginningOf(content: Buffer, encoding: TextEncoding): string {
  const sample = new TextDecoder(encoding).decode(content.subarray(0, BEGINNING));
  return sample.slice(0, BEGINNING);
}

async function* lotsOf(
  content: Buffer,
  encoding: TextEncoding,
  { delimiter, skippedLines }: CsvDialect,
): AsyncGenerator<readonly TableRecord[]> {
  const parser = parse({
    delimiter,
    from_line: skippedLines + 1,
    max_record_size: LONGEST_RECORD,
    relax_column_count: true,
    // The line with which an export of ours proves itself is no row of it.
    comment: CONTROL,
    comment_no_infix: true,
    info: true,
  });
  const text = Readable.from(textOf(content, encoding));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let lot: TableRecord[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const cells = cellsOf(record);
      if (cells.length === 0) continue;
      lot.push({ cells, line: info.lines - newlinesIn(record) });
      if (lot.length < LOT_ROWS) continue;
      yield lot;
      lot = [];
    }
    if (lot.length > 0) yield lot;
  } catch (error) {
    throw faultOf(error);
  } finally {
    text.destroy();
    parser.destroy();
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function newlinesIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function faultOf(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = (error as { lines?: number }).lines ?? 0;
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new TableFault('RECORD_TOO_LONG', {
      'zh-CN': `第 ${line} 行附近有一条超过 1 MB 的记录：多半是引号没有成对。请更正后重新上传。`,
      en: `Near line ${line} a record is longer than 1 MB, mostly because a quote is never closed. Mend it and upload it again.`,
    });
  return new TableFault('QUOTES', {
    'zh-CN': `第 ${line} 行的引号不成对。含引号或分隔符的内容要放在引号内，其中的引号写两遍。`,
    en: `The quotes of line ${line} do not match. What contains a quote or a separator stands in quotes, with quotes inside it doubled.`,
  });
}
