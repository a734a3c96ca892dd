import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Block, CitedClause, Column, Fact, Paper, PaperCopy, Reader, Signature } from './paper';
import { wordParts } from './paper-text';

/** Points. */
const MARGINS: [number, number, number, number] = [48, 76, 48, 56];
const INK = '#1F2329';
const FAINT = '#5B6472';
const RULE = '#9AA3AF';
const WARNING = '#7A1233';

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const INTERNAL_MARK = '内部单据，不得交给客户（CQ-10）';
export const FONT = 'paper';

export interface LayoutOptions {
  readonly reader: Reader;
  /** Instant the figures speak of; the date of creation too. */
  readonly asOf: string;
  /** That instant as it is to be read. */
  readonly asOfText: string;
  /** Makes a text printable. */
  readonly print: (text: string) => string;
}

/**
 * Pages of A4: on each one the title, number and copy above, the mark of an internal paper, and the page of its copy
 * below. All copies say the same, so each has as many pages as the others.
 */
export function layOut(paper: Paper, { reader, asOf, asOfText, print }: LayoutOptions): TDocumentDefinitions {
  const copies = paper.copies.length === 0 ? [undefined] : paper.copies;
  const copyOf = (page: number, pages: number) => {
    const each = Math.max(1, Math.round(pages / copies.length));
    const at = Math.min(Math.floor((page - 1) / each), copies.length - 1);
    return { copy: copies[at], page: page - at * each, pages: each };
  };
  const title = print(paper.title);
  const number = print(paper.number);
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    language: 'zh-CN',
    displayTitle: true,
    info: { title: `${title} ${number}`, creator: 'Kehu', producer: 'Kehu', creationDate: new Date(asOf) },
    defaultStyle: { font: FONT, fontSize: 10, lineHeight: 1.1, color: INK },
    header: (page, pages) => ({
      margin: [MARGINS[0], 30, MARGINS[2], 0],
      stack: [
        {
          columns: [
            { text: `${title}  ${number}`, color: FAINT, fontSize: 9 },
            { text: copyText(copyOf(page, pages).copy, copies.length), alignment: 'right', fontSize: 9, bold: true },
          ],
        },
        ...(reader === 'internal' ? [{ text: INTERNAL_MARK, color: WARNING, bold: true, fontSize: 9 }] : []),
      ],
    }),
    footer: (page, pages) => {
      const at = copyOf(page, pages);
      return {
        margin: [MARGINS[0], 18, MARGINS[2], 0],
        fontSize: 8.5,
        color: FAINT,
        columns: [
          { text: `数据截至 ${asOfText}` },
          { text: `第 ${at.page} 页，共 ${at.pages} 页`, alignment: 'right' },
        ],
      };
    },
    content: copies.map((_, at) => ({
      stack: [
        { text: title, fontSize: 18, bold: true, alignment: 'center' },
        { text: number, alignment: 'center', color: FAINT, margin: [0, 2, 0, 10] },
        ...paper.blocks.map((block) => blockOf(block, (text) => unbroken(print(text)))),
      ],
      ...(at > 0 && { pageBreak: 'before' }),
    })) as Content[],
  };
}

function copyText(copy: PaperCopy | undefined, copies: number): string {
  if (copy === undefined) return '';
  const word = (n: number) => ORDINALS[n - 1] ?? String(n);
  return `第${word(copy.copyNo)}联  ${copy.holder}存  （一式${word(copies)}份）`;
}

type Print = (text: string) => string | Content[];

/** Nothing runs off the paper: a word wider than its place is broken anywhere. */
function unbroken(text: string): string | Content[] {
  const parts = wordParts(text);
  if (parts.every(({ isLong }) => !isLong)) return text;
  return parts.map(({ text: part, isLong }) => ({ text: part, ...(isLong && { wordBreak: 'break-all' as const }) }));
}

function blockOf(block: Block, print: Print): Content {
  switch (block.kind) {
    case 'heading':
      return { text: print(block.text), bold: true, fontSize: 12, margin: [0, 10, 0, 4], headlineLevel: 1 };
    case 'text':
      return { text: print(block.text), margin: [0, 2, 0, 6] };
    case 'facts':
      return factsOf(block.facts, print);
    case 'table':
      return tableOf(block, print);
    case 'signatures':
      return signaturesOf(block.signatures, print);
    case 'clauses':
      return clausesOf(block.clauses, print);
  }
}

const LINES = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => RULE,
  vLineColor: () => RULE,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

const SHORT_FACT = 24;

/** Two facts a row; a long one has a row of its own. */
function factsOf(facts: readonly Fact[], print: Print): Content {
  const given = facts.flatMap(([label, value]) => (value == null || value === '' ? [] : [[label, value] as const]));
  const rows: TableCell[][] = [];
  const label = (text: string): TableCell => ({ text, color: FAINT, fontSize: 9 });
  for (let at = 0; at < given.length; at += 1) {
    const [first, second] = [given[at], given[at + 1]];
    if (first === undefined) break;
    const isShort = ([, value]: readonly [string, string]) => value.length <= SHORT_FACT && !value.includes('\n');
    if (second !== undefined && isShort(first) && isShort(second)) {
      rows.push([label(first[0]), { text: print(first[1]) }, label(second[0]), { text: print(second[1]) }]);
      at += 1;
    } else rows.push([label(first[0]), { text: print(first[1]), colSpan: 3 }, '', '']);
  }
  if (rows.length === 0) return { text: '' };
  return { table: { widths: [72, '*', 72, '*'], body: rows }, layout: LINES, margin: [0, 2, 0, 8] };
}

type TableBlock = Extract<Block, { kind: 'table' }>;

/** The header comes again on every page. A row is kept whole where it surely fits: what does not fit would be lost. */
function tableOf({ columns, rows, total }: TableBlock, print: Print): ContentTable {
  const line = (cells: readonly string[], more: object = {}): TableCell[] =>
    columns.map(({ numeric }, at) => ({
      text: print(cells[at] ?? ''),
      fontSize: 9,
      ...(numeric === true && { alignment: 'right' as const }),
      ...more,
    }));
  const head = columns.map(({ title, numeric }) => ({
    text: title,
    bold: true,
    fontSize: 9,
    fillColor: '#EEF1F5',
    ...(numeric === true && { alignment: 'right' as const }),
  }));
  const isLow = rows.every((cells) => linesOfRow(cells, columns) <= MOST_LINES_KEPT);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: isLow ? 1 : 0,
      dontBreakRows: isLow,
      widths: columns.map(widthOf),
      body: [head, ...rows.map((cells) => line(cells)), ...(total === undefined ? [] : [line(total, { bold: true })])],
    },
    layout: LINES,
    margin: [0, 2, 0, 8],
  };
}

/** Half a page. */
const MOST_LINES_KEPT = 24;
const CHARACTER_POINTS = 9;
/** No column is narrower than that, however many share the page. */
const LEAST_POINTS = 36;

/** Lines that a row takes at most: every character as wide as a Chinese one. */
function linesOfRow(cells: readonly string[], columns: readonly Column[]): number {
  return Math.max(
    ...columns.map(({ width }, at) => {
      const perLine = Math.floor((typeof width === 'number' ? width : LEAST_POINTS) / CHARACTER_POINTS);
      const lines = (cells[at] ?? '').split('\n');
      return lines.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / perLine)), 0);
    }),
  );
}

function widthOf({ width }: Column): string | number {
  if (width === 'fit') return 'auto';
  return width === 'fill' ? '*' : width;
}

function signaturesOf(signatures: readonly Signature[], print: Print): Content {
  const rows: Content[] = [];
  for (let at = 0; at < signatures.length; at += 2)
    rows.push({
      columns: signatures.slice(at, at + 2).map(({ as, name, on }) => ({
        text: [`${as}：`, { text: name == null ? '________________' : print(name) }, `    ${on ?? '____年__月__日'}`],
      })),
      margin: [0, 10, 0, 0],
    });
  return { stack: rows, unbreakable: true, margin: [0, 4, 0, 8] };
}

function clausesOf(clauses: readonly CitedClause[], print: Print): Content {
  if (clauses.length === 0) return { text: '' };
  return {
    stack: [
      { text: '依据条款', bold: true, fontSize: 9, color: FAINT },
      ...clauses.map(({ clause, policyVersion, decided }) => ({
        text: [`${clause}（制度第 ${policyVersion} 版）：`, { text: print(decided) }],
        fontSize: 9,
        color: FAINT,
      })),
    ],
    unbreakable: clauses.length < 12,
    margin: [0, 8, 0, 0],
  };
}
