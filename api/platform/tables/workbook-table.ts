import { setImmediate as pause } from 'node:timers/promises';
import { TableFault } from './table-fault';
import { cellsOf, MOST_SHARED_CHARACTERS, MOST_TABLE_COLUMNS, type TableRecord, tooManyColumns } from './table-limits';
import { CellText, shownIn, type CellReading } from './workbook-cells';
import { isDayFormat } from './workbook-days';
import { damaged, tooLarge, unpack, xmlReader, type PartReader } from './workbook-parts';

/** The rows of the first sheet of a workbook in small lots, the header among them; blank ones are none. @throws TableFault */
export async function* workbookLots(content: Buffer): AsyncGenerator<readonly TableRecord[]> {
  const outline = new Outline();
  for (const _ of unpack(content, (name) => outline.readerOf(name))) await pause();
  const sheet = outline.sheetPath();
  let rows: TableRecord[] = [];
  let isFound = false;
  const readerOf = (name: string): PartReader | undefined => {
    if (name !== sheet) return undefined;
    isFound = true;
    return sheetReader(outline, (row) => rows.push(row));
  };
  for (const _ of unpack(content, readerOf)) {
    if (rows.length > 0) yield rows;
    rows = [];
    await pause();
  }
  if (!isFound) throw damaged();
}

/** Which sheet is the first, and what its cells are read by. */
class Outline implements CellReading {
  readonly shared: string[] = [];
  isFrom1904 = false;
  readonly #formats = new Map<number, string>();
  readonly #formatOfStyle: number[] = [];
  #characters = 0;
  #firstSheetId: string | undefined;
  readonly #targets = new Map<string, string>();
  #isWorkbook = false;

  readerOf(name: string): PartReader | undefined {
    if (name === 'xl/workbook.xml') return this.#workbook();
    if (name === 'xl/_rels/workbook.xml.rels') return this.#relations();
    if (name === 'xl/styles.xml') return this.#styles();
    return name === 'xl/sharedStrings.xml' ? this.#sharedTexts() : undefined;
  }

  sheetPath(): string {
    if (!this.#isWorkbook) throw notAWorkbook();
    const target = this.#targets.get(this.#firstSheetId ?? '') ?? 'worksheets/sheet1.xml';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }

  showsDay(style: number): boolean {
    const format = this.#formatOfStyle[style];
    return format !== undefined && isDayFormat(format, this.#formats.get(format));
  }

  #workbook(): PartReader {
    this.#isWorkbook = true;
    return xmlReader({
      opened: (name, attributes) => {
        if (name === 'sheet') this.#firstSheetId ??= attributes()['r:id'];
        if (name === 'workbookPr') this.isFrom1904 = /^(1|true)$/.test(attributes()['date1904'] ?? '');
      },
      closed: () => undefined,
      text: () => undefined,
    });
  }

  #relations(): PartReader {
    return xmlReader({
      opened: (name, attributes) => {
        const { Id: id, Target: target } = attributes();
        if (name === 'Relationship' && id !== undefined && target !== undefined) this.#targets.set(id, target);
      },
      closed: () => undefined,
      text: () => undefined,
    });
  }

  #styles(): PartReader {
    let isOfCells = false;
    return xmlReader({
      opened: (name, attributes) => {
        if (name === 'cellXfs') isOfCells = true;
        if (name !== 'numFmt' && name !== 'xf') return;
        const { numFmtId, formatCode } = attributes();
        if (name === 'numFmt' && formatCode !== undefined) this.#formats.set(Number(numFmtId), formatCode);
        if (name === 'xf' && isOfCells) this.#formatOfStyle.push(Number(numFmtId ?? 0));
      },
      closed: (name) => {
        if (name === 'cellXfs') isOfCells = false;
      },
      text: () => undefined,
    });
  }

  #sharedTexts(): PartReader {
    const text = new CellText();
    return xmlReader({
      opened: (name) => text.opened(name),
      closed: (name) => {
        text.closed(name);
        if (name !== 'si') return;
        const found = text.take();
        this.#characters += found.length;
        if (this.#characters > MOST_SHARED_CHARACTERS) throw tooLarge();
        this.shared.push(found);
      },
      text: (found) => text.add(found),
    });
  }
}

function sheetReader(reading: CellReading, take: (row: TableRecord) => void): PartReader {
  const text = new CellText();
  let cells: string[] = [];
  let line = 0;
  let column = -1;
  let type: string | undefined;
  let style = 0;
  return xmlReader({
    opened(name, attributes) {
      if (name === 'row') {
        line = lineOf(attributes()['r'], line + 1);
        column = -1;
        cells = [];
      } else if (name === 'c') {
        const { r: place, t, s } = attributes();
        column = place === undefined ? column + 1 : columnOf(place);
        type = t;
        style = Number(s ?? 0);
      } else text.opened(name);
    },
    closed(name) {
      text.closed(name);
      if (name === 'c') {
        const value = shownIn({ text, type, style }, reading);
        if (value === '') return;
        if (column >= MOST_TABLE_COLUMNS) throw tooManyColumns();
        while (cells.length < column) cells.push('');
        cells[column] = value;
      } else if (name === 'row') {
        const kept = cellsOf(cells);
        if (kept.length > 0) take({ line, cells: kept });
      }
    },
    text: (found) => text.add(found),
  });
}

/** The last row that a sheet can have. */
const LAST_LINE = 1_048_576;

function lineOf(said: string | undefined, next: number): number {
  const line = Number(said ?? next);
  return Number.isInteger(line) && line > 0 && line <= LAST_LINE ? line : next;
}

/** From 0: `A1` is 0, `AA7` is 26. */
export function columnOf(place: string): number {
  let number = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(place)?.[0] ?? 'A') number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function notAWorkbook(): TableFault {
  return new TableFault('NOT_A_WORKBOOK', {
    'zh-CN': '这是压缩文件，但不是 Excel 工作簿。请上传 .xlsx 或 CSV 文件。',
    en: 'This is a compressed file, but no Excel workbook. Upload an .xlsx or CSV file.',
  });
}
