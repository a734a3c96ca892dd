import { setImmediate as pause } from 'node:timers/promises';
import { TableFault } from './table-fault';
import {
  cellsOf,
  LONGEST_CELL,
  MOST_SHARED_CHARACTERS,
  MOST_TABLE_COLUMNS,
  type TableRecord,
  tooManyColumns,
} from './table-limits';
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
    return sheetReader(outline.shared, (row) => rows.push(row));
  };
  for (const _ of unpack(content, readerOf)) {
    if (rows.length > 0) yield rows;
    rows = [];
    await pause();
  }
  if (!isFound) throw damaged();
}

/** Which sheet is the first, and the texts that cells share. */
class Outline {
  readonly shared: string[] = [];
  #characters = 0;
  #firstSheetId: string | undefined;
  readonly #targets = new Map<string, string>();
  #isWorkbook = false;

  readerOf(name: string): PartReader | undefined {
    if (name === 'xl/workbook.xml') return this.#workbook();
    if (name === 'xl/_rels/workbook.xml.rels') return this.#relations();
    return name === 'xl/sharedStrings.xml' ? this.#sharedTexts() : undefined;
  }

  sheetPath(): string {
    if (!this.#isWorkbook) throw notAWorkbook();
    const target = this.#targets.get(this.#firstSheetId ?? '') ?? 'worksheets/sheet1.xml';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }

  #workbook(): PartReader {
    this.#isWorkbook = true;
    return xmlReader({
      opened: (name, attributes) => {
        if (name === 'sheet') this.#firstSheetId ??= attributes()['r:id'];
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

/** The text of a cell, in one part or several; how it is pronounced is no part of it. */
class CellText {
  #text = '';
  #inText = false;
  #inPhonetic = false;

  opened(name: string): void {
    if (name === 'rPh') this.#inPhonetic = true;
    this.#inText = !this.#inPhonetic && (name === 't' || name === 'v');
  }

  closed(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    if (name === 't' || name === 'v') this.#inText = false;
  }

  add(text: string): void {
    if (this.#inText && this.#text.length <= LONGEST_CELL) this.#text += text;
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

function sheetReader(shared: readonly string[], take: (row: TableRecord) => void): PartReader {
  const text = new CellText();
  let cells: string[] = [];
  let line = 0;
  let column = -1;
  let type: string | undefined;
  return xmlReader({
    opened(name, attributes) {
      if (name === 'row') {
        line = lineOf(attributes()['r'], line + 1);
        column = -1;
        cells = [];
      } else if (name === 'c') {
        const { r: place, t } = attributes();
        column = place === undefined ? column + 1 : columnOf(place);
        type = t;
      } else text.opened(name);
    },
    closed(name) {
      text.closed(name);
      if (name === 'c') {
        const value = valueOf(text.take(), type, shared);
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

function valueOf(text: string, type: string | undefined, shared: readonly string[]): string {
  if (type === 's') return shared[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  return type === undefined || type === 'n' ? numberText(text) : text;
}

/** A number as its cell shows it: a telephone number is stored as 1.38E10. */
function numberText(text: string): string {
  const number = Number(text);
  return /[eE.]/.test(text) && Number.isSafeInteger(number) ? String(number) : text;
}

function notAWorkbook(): TableFault {
  return new TableFault('NOT_A_WORKBOOK', {
    'zh-CN': '这是压缩文件，但不是 Excel 工作簿。请上传 .xlsx 或 CSV 文件。',
    en: 'This is a compressed file, but no Excel workbook. Upload an .xlsx or CSV file.',
  });
}
