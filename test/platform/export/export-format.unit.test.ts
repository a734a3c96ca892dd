import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvCell, EXPORT_FORMATS } from '../../../api/platform/export/export-format';

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
