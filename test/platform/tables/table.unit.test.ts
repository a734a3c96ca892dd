import { zipSync } from 'fflate';
import fc from 'fast-check';
import writeExcelFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../../../api/platform/export/export-format';
import { plainCell } from '../../../api/platform/tables/plain-cell';
import { tableIn } from '../../../api/platform/tables/table';
import { columnOf } from '../../../api/platform/tables/workbook-table';
import { bomb, faultIn, rowsIn, workbook } from './some-tables';

const GBK = Buffer.from('bfcdbba7c3fbb3c62cb3c7cad00abbaab1b1b9abcbbe2cb1b1bea90a', 'hex');

describe('a file of separated values', () => {
  it('is read in the encodings that spreadsheets save', async () => {
    const text = '客户名称,城市\n华北公司,北京\n';
    const expected = [
      ['客户名称', '城市'],
      ['华北公司', '北京'],
    ];
    expect(await rowsIn(text)).toEqual(expected);
    expect(await rowsIn(`\uFEFF${text}`)).toEqual(expected);
    expect(await rowsIn(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(expected);
    expect(await rowsIn(GBK)).toEqual(expected);
    expect(tableIn(GBK).encoding).toBe('gb18030');
  });

  it('is read whatever divides and ends its lines', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.trim())
      .filter((text) => !text.includes('\u0000'));
    const row = fc.tuple(cell, cell, cell);
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.constantFrom('', '\uFEFF'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        dialect,
        async (rows, { delimiter, end, mark }) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const lines = [['name', 'city', 'address'], ...rows].map((cells) => cells.map(quoted).join(delimiter));
          const read = await rowsIn(`${mark}${lines.join(end)}${end}`);
          const kept = rows.filter((cells) => cells.some((text) => text !== '')).map(withoutEmptyEnd);
          expect(read).toEqual([['name', 'city', 'address'], ...kept]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('may say itself how it is divided, and ends where an export proves itself', async () => {
    expect(await rowsIn('sep=;\nname;city\na,b;c\n')).toEqual([
      ['name', 'city'],
      ['a,b', 'c'],
    ]);
    const resaved = 'name,city\n#1 Shop,x\n"#{""complete"":true","rows:1",totals:{}}\n';
    expect(await rowsIn(resaved)).toEqual(await rowsIn('name,city\n#1 Shop,x\n'));
    expect(await rowsIn('name,city\n#1 Shop,x\n#{"complete":true,"rows":1,"totals":{}}\n')).toEqual([
      ['name', 'city'],
      ['#1 Shop', 'x'],
    ]);
  });

  it('tells the line on which a row begins', async () => {
    const lines: number[] = [];
    for await (const lot of tableIn(Buffer.from('name\n"a\nb"\n\nc\n')).lots())
      lines.push(...lot.map(({ line }) => line));
    expect(lines).toEqual([1, 2, 5]);
  });

  it('is refused as a whole when it cannot be read to its end', async () => {
    expect(await faultIn('name\n"never closed')).toBe('QUOTES');
    expect(await faultIn(`name\n"${'x'.repeat(2 ** 21)}`)).toBe('RECORD_TOO_LONG');
    expect(await faultIn(Buffer.concat([Buffer.from('name\n'), Buffer.from([0xff, 0xff, 0x80])]))).toBe('ENCODING');
    expect(await faultIn(`${'a,'.repeat(1_000_000)}b\n`)).toMatch(/RECORD_TOO_LONG|TOO_MANY_COLUMNS/);
    expect(await faultIn(`name${',x'.repeat(300)}\n`)).toBe('TOO_MANY_COLUMNS');
  });

  it('keeps a huge cell short and NUL out of the database', async () => {
    const [, row] = await rowsIn(`name,city\n${'x'.repeat(5_000)},a\u0000b\n`);
    expect(row?.[0]).toHaveLength(2_000);
    expect(row?.[1]).toBe('a\u0001b');
  });
});

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((text) => text !== '') + 1);
}

describe('a cell that was kept from being a formula', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith("'"));
        const written = csvCell(text);
        const read = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
        expect(plainCell(read)).toBe(text);
      }),
    );
    expect(plainCell("'=1+1")).toBe('=1+1');
    expect(plainCell("'s-Gravenhage")).toBe("'s-Gravenhage");
  });
});

describe('a workbook', () => {
  it('is read by its first sheet, texts and numbers as their cells show them', async () => {
    const made = await writeExcelFile([
      {
        data: [
          ['客户名称', '电话', '账期', 'x'],
          ['华北公司', 13800138000, 30, true],
          [null, null, null, null],
          ['=1+1', '0086', null, null],
        ] as never,
        sheet: '客户',
      },
      { data: [['other']] as never, sheet: '说明' },
    ]).toBuffer();
    expect(await rowsIn(made)).toEqual([
      ['客户名称', '电话', '账期', 'x'],
      ['华北公司', '13800138000', '30', 'TRUE'],
      ['=1+1', '0086'],
    ]);
  });

  it('may leave cells out, write them in place, divide texts, and share them behind the sheet', async () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>
      <x:row r="2"><x:c r="B2" t="s"><x:v>1</x:v></x:c><x:c r="AA2" t="inlineStr"><x:is><x:t>z &amp; z</x:t></x:is></x:c></x:row>
      <x:row r="5"><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>1.3800138E10</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="s"><x:v>99</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>`;
    const shared = '<sst><si><t>名称</t></si><si><r><t>华</t></r><r><t>北</t></r><rPh><t>huabei</t></rPh></si></sst>';
    const rows = await rowsIn(workbook(sheet, { 'xl/sharedStrings.xml': shared }));
    expect(rows[0]?.[1]).toBe('华北');
    expect(rows[0]?.[26]).toBe('z & z');
    expect(rows[1]).toEqual(['名称', '13800138000']);
    expect([columnOf('A1'), columnOf('Z9'), columnOf('AA7'), columnOf('XFD1')]).toEqual([0, 25, 26, 16_383]);
  });

  it('is refused when it is none, damaged, a bomb or too wide, whatever it is called', async () => {
    const row = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
    expect(await faultIn(bomb(5, ' '))).toBe('WORKBOOK_TOO_LARGE');
    expect(await faultIn(bomb(60, '<c/>'))).toBe('WORKBOOK_TOO_LARGE');
    expect(await faultIn(workbook(`<worksheet><!-- ${row} --></worksheet>`))).toBe('DAMAGED_WORKBOOK');
    expect(await faultIn(workbook('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'))).toBe(
      'DAMAGED_WORKBOOK',
    );
    expect(
      await faultIn(workbook(`<worksheet><sheetData>${row.replace('<c ', '<c r="XFD1" ')}</sheetData></worksheet>`)),
    ).toBe('TOO_MANY_COLUMNS');
    expect(await faultIn(workbook('<worksheet><sheetData><row></worksheet>'))).toBe('DAMAGED_WORKBOOK');
    expect(await faultIn(workbook(row).subarray(0, 150))).toMatch(/DAMAGED_WORKBOOK|NOT_A_WORKBOOK/);
    expect(await faultIn(Buffer.from(zipSync({ 'a.txt': new Uint8Array(3) })))).toBe('NOT_A_WORKBOOK');
    expect(await faultIn(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]))).toBe('OLD_WORKBOOK');
    expect(await faultIn(Buffer.from('%PDF-1.7'))).toBe('NOT_A_TABLE');
    expect(await faultIn(Buffer.alloc(4_000))).toBe('NOT_A_TABLE');
  }, 30_000);

  it('is read in chunks however it is cut, and never throws anything but what it is refused for', async () => {
    const whole = workbook(
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>名称</t></is></c></row></sheetData></worksheet>',
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bent = Buffer.from(whole);
        bent[at] = byte;
        expect(typeof (await faultIn(bent))).toBe('string');
      }),
      { numRuns: 100 },
    );
  });
});
