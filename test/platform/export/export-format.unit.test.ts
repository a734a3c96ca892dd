import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvCell, EXPORT_FORMATS, saidOf } from '../../../api/platform/export/export-format';
import { ExportTotals } from '../../../api/platform/export/export-totals';

const readBack = (text: string): string[][] => parse(text, { record_delimiter: ['\r\n'], relax_column_count: true });

describe('a cell of CSV', () => {
  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '=cmd|calc', '＝1', '-', '+86 139'])(
    'is no formula when it says %j',
    (text) => {
      const [[cell]] = readBack(`${csvCell(text)}\r\n`) as [[string]];
      expect(cell).toBe(`'${text}`);
    },
  );

  it.each(['-12.50', '0', '1234567.89', '客户', 'a=b', '2026-11-23', ''])('stays %j', (text) => {
    expect(csvCell(text)).toBe(text);
  });

  it('stays one cell of one row, whatever is in it, and never begins like a formula', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\uFEFF', '')),
        (text) => {
          const rows = readBack(`${csvCell(text)},end\r\n`);
          expect(rows).toHaveLength(1);
          const [cell = '', end] = rows[0] ?? [];
          expect([end, cell.endsWith(text)]).toEqual(['end', true]);
          if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
        },
      ),
    );
  });
});

it('carries what is told of a row beside its node', () => {
  const row = { cursor: 'c', node: { number: '1' }, gapDays: 12, next: { number: '2' } };
  const columns = [
    { path: ['number'], kind: 'value' },
    { path: ['gapDays'], kind: 'value', isBeside: true },
    { path: ['next', 'number'], kind: 'value', isBeside: true },
  ] as const;
  expect(EXPORT_FORMATS.csv.row(row, columns)).toBe('1,12,2,c\r\n');
  expect(JSON.parse(EXPORT_FORMATS.ndjson.row(row, columns))).toEqual(row);
});

describe('a table for people', () => {
  const look = { titles: { line: 'Line', 'of.name': 'Floor "area"', custom1: '=1+1' }, hasCursors: false };
  const columns = ['line', 'of.name', 'custom1', 'reason'].map((path) => ({
    path: path.split('.'),
    kind: 'value' as const,
  }));

  it('has columns by their titles, no formula among them, and no cursors', () => {
    expect(EXPORT_FORMATS.csv.head(columns, look)).toBe('\uFEFFLine,"Floor ""area""",\'=1+1,reason\r\n');
    const node = { line: 3, of: { name: 'two\r\n#lines' }, custom1: null, reason: 'A type is missing, fill it in.' };
    const row = EXPORT_FORMATS.csv.row({ cursor: 'c', node }, columns, look);
    expect(row).toBe('3,"two\r\n#lines",,"A type is missing, fill it in."\r\n');
  });
});

describe('a line of NDJSON', () => {
  it('is one line, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = EXPORT_FORMATS.ndjson.row({ cursor: 'c', node: { text } }, []);
        expect(line.match(/[\n\r]/g)).toEqual(['\n']);
        expect(JSON.parse(line)).toEqual({ cursor: 'c', node: { text } });
      }),
    );
  });
});

describe('a table for people', () => {
  const columns = [
    { path: ['part'], kind: 'value' },
    { path: ['amount'], kind: 'decimal' },
    { path: ['left'], kind: 'json' },
  ] as const;
  const words = { part: { BOTH: 'Both' }, 'left.reason': { DISPUTED: 'disputed' } };
  const row = (left: readonly object[]) => ({ cursor: 'c', node: { part: 'BOTH', amount: '1.5', left } });

  it('says codes in words and writes lists out, an empty one as nothing', () => {
    const { csv } = EXPORT_FORMATS;
    const look = { titles: {}, words, hasCursors: false };
    const left = [
      { reason: 'DISPUTED', amount: '2.00' },
      { reason: 'OTHER', amount: null },
    ];
    expect(csv.row(row(left), columns, look)).toBe('Both,1.5,disputed 2.00; OTHER\r\n');
    expect(csv.row(row([]), columns, look)).toBe('Both,1.5,\r\n');
    expect(csv.row(row([]), columns)).toBe('BOTH,1.5,[],c\r\n');
  });

  it('takes no word from what every object has', () => {
    for (const code of ['constructor', '__proto__', 'toString']) {
      expect(saidOf(code, 'part', words)).toBe(code);
      expect(saidOf('name', code, words)).toBe('name');
    }
  });

  it('adds up money to the fen and other amounts as they are, of the rows that have them', () => {
    const totals = new ExportTotals([...columns, { path: ['yuan'], kind: 'money' }]);
    for (const [amount, yuan] of [
      ['1.5', '0.10'],
      [null, '0.20'],
      ['0.125', null],
    ])
      totals.add({ cursor: 'c', node: { amount, yuan } });
    expect(totals.totals).toEqual({ amount: { sum: '1.625', count: 2 }, yuan: { sum: '0.30', count: 2 } });
  });
});
