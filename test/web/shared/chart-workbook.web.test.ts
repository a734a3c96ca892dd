import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ChartTable, csvOf } from '../../../web/shared/chart/chart-table';
import { checksumOf, provenCsv } from '../../../web/shared/chart/chart-checksum';
import { chartWorkbook, workbookRows } from '../../../web/shared/chart/chart-workbook';

const table: ChartTable = {
  columns: [{ label: '区域' }, { label: '金额', isNumber: true }],
  rows: [
    [{ text: '=HYPERLINK("x")' }, { text: '¥1,234.50', raw: '1234.50' }],
    [{ text: '华东\u0001' }, { text: '–' }],
  ],
};
const words = { figures: '数据', about: '说明', checksum: (sum: string) => `校验 ${sum}` };

it('ends the CSV of a chart with who took it out and the checksum of its figures', async () => {
  const sum = createHash('sha256').update(csvOf(table)).digest('hex');
  const csv = await provenCsv(table, ['周敏 导出'], words.checksum);
  expect(csv.split('\r\n').slice(-3)).toEqual(['周敏 导出', `校验 ${sum}`, '']);
  expect(csv.startsWith(csvOf(table))).toBe(true);
});

describe('the workbook of a chart', () => {
  it('carries numbers as numbers and everything else as text', () => {
    expect(workbookRows(table)).toEqual([
      [
        { value: '区域', type: String, fontWeight: 'bold' },
        { value: '金额', type: String, fontWeight: 'bold' },
      ],
      [{ value: '=HYPERLINK("x")', type: String }, 1234.5],
      [
        { value: '华东', type: String },
        { value: '–', type: String },
      ],
    ]);
  });

  it('proves its figures by the checksum of what its CSV says', async () => {
    const sum = createHash('sha256').update(csvOf(table)).digest('hex');
    expect(await checksumOf(table)).toBe(sum);
    const blob = await chartWorkbook({
      title: '投诉率',
      definition: '每百单的投诉数',
      period: '2026-01 至 2026-06',
      table,
      proof: ['数据截至 2026-11-23', '行数：2'],
      words,
    });
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const text = Object.values(files)
      .map((file) => strFromU8(file))
      .join('\n');
    for (const wanted of ['投诉率', '每百单的投诉数', '2026-01 至 2026-06', '数据截至 2026-11-23', `校验 ${sum}`])
      expect(text).toContain(wanted);
    expect(text).not.toContain('<f>');
    expect(text).toContain('<v>1234.5</v>');
  });
});
