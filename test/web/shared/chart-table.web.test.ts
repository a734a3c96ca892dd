import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../web/shared/chart/chart-context';
import { csvOf } from '../../../web/shared/chart/chart-table';

const plain = fc.string({ maxLength: 20 }).filter((text) => !/^[=+\-@\t\r]/.test(text));

describe('the CSV of a chart', () => {
  it('reads back as the table it was made from', () => {
    const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.record({
        head: fc.array(plain, { minLength: columns, maxLength: columns }),
        rows: fc.array(fc.array(plain, { minLength: columns, maxLength: columns }), { maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(table, ({ head, rows }) => {
        const csv = csvOf({
          columns: head.map((label) => ({ label })),
          rows: rows.map((row) => row.map((text) => ({ text }))),
        });
        const options = { bom: true, record_delimiter: '\r\n', relax_column_count: true, skip_empty_lines: false };
        expect(parse(csv, options)).toEqual([head, ...rows]);
      }),
    );
  });

  it('carries plain numbers where the screen shows formatted ones, and the mark Excel needs', () => {
    const csv = csvOf({ columns: [{ label: '年交易额' }], rows: [[{ text: '¥5,999,740', raw: '5999739.70' }]] });
    expect(csv).toBe('\uFEFF年交易额\r\n5999739.70\r\n');
  });

  it('defuses what a spreadsheet would run, but not a negative number', () => {
    const csv = csvOf({ columns: [{ label: 'a' }], rows: [[{ text: '=HYPERLINK("x")' }], [{ text: '-12.5' }]] });
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('\r\n-12.5\r\n');
  });
});

describe('a tooltip', () => {
  it('shows markup in names as text', () => {
    expect(escapeHtml('<img src=x onerror="a">')).not.toMatch(/[<>"]/);
  });
});
