import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Block, Paper, Reader } from '../../../api/platform/papers/paper';
import { MOST_PAPER_ROWS, paperPdf } from '../../../api/platform/papers/paper-pdf';
import { pdfInfo, pdfPages } from '../../support/pdf-text';

const ASOF = '2026-11-23T01:00:00.000Z';

const paperOf = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  title: '成品退货单',
  number: 'TH202611-0001',
  fileName: 'x',
  copies: [],
  blocks,
  ...more,
});

async function pdfOf(paper: Paper, reader: Reader = 'internal'): Promise<Buffer> {
  return buffer(await paperPdf(paper, { reader, asOf: ASOF }));
}

const tableOf = (rows: number): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', width: 'fit' },
    { title: '品名', width: 'fill' },
    { title: '金额', width: 70, numeric: true },
  ],
  rows: Array.from({ length: rows }, (_, at) => [`${at + 1}`, `角阀第${at + 1}号`, '1,234.50']),
  total: ['', '合计', '999.00'],
});

describe('a paper as PDF', () => {
  it('repeats the head of a table on every page, numbers the pages and keeps every row', async () => {
    const pages = await pdfPages(await pdfOf(paperOf([tableOf(120)])));
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`第${at + 1}页，共${pages.length}页`);
      expect(page).toContain('成品退货单TH202611-0001');
      expect(page).toContain('序号品名金额');
      expect(page).toContain('数据截至2026-11-2309:00');
    }
    const whole = pages.join('');
    expect(Array.from({ length: 120 }, (_, at) => whole.includes(`角阀第${at + 1}号`)).every(Boolean)).toBe(true);
    expect(pages.at(-1)).toContain('合计999.00');
  });

  it('is the same to the byte when it is made again, and dated as of the instant it speaks of', async () => {
    const [first, second] = [await pdfOf(paperOf([tableOf(3)])), await pdfOf(paperOf([tableOf(3)]))];
    expect(first.equals(second)).toBe(true);
    expect(await pdfInfo(first)).toMatchObject({
      CreationDate: 'D:20261123010000Z',
      Title: '成品退货单 TH202611-0001',
    });
    expect(first.length).toBeLessThan(60_000);
  });

  it('names the holder on every page of a copy and numbers the pages of each copy from one', async () => {
    const holders = ['销售', '仓库', '会计', '总经理室'];
    const copies = holders.map((holder, at) => ({ copyNo: at + 1, holder }));
    const pages = await pdfPages(await pdfOf(paperOf([tableOf(40)], { copies })));
    expect(pages).toHaveLength(8);
    for (const [at, holder] of holders.entries())
      for (const page of [0, 1]) {
        expect(pages[at * 2 + page]).toContain(`${holder}存（一式四份）`);
        expect(pages[at * 2 + page]).toContain(`第${page + 1}页，共2页`);
      }
    expect(pages[4]).toContain('第三联会计存');
  });

  it('marks what is internal on every page, and nothing else', async () => {
    const internal = await pdfPages(await pdfOf(paperOf([tableOf(60)])));
    expect(internal.every((page) => page.includes('内部单据，不得交给客户（CQ-10）'))).toBe(true);
    const letter = await pdfPages(await pdfOf(paperOf([tableOf(60)]), 'client'));
    expect(letter.some((page) => page.includes('内部'))).toBe(false);
  });

  it('breaks what is wider than its place, and pours a huge text over pages', async () => {
    const word = 'X'.repeat(90);
    const pages = await pdfPages(
      await pdfOf(
        paperOf([
          {
            kind: 'facts',
            facts: [
              ['单号', word],
              ['空', null],
            ],
          },
          {
            kind: 'table',
            columns: [
              { title: '甲', width: 40 },
              { title: '乙', width: 'fill' },
            ],
            rows: [[word, `长${'文'.repeat(4_000)}尾`]],
          },
          { kind: 'text', text: '行\n'.repeat(200) },
        ]),
      ),
    );
    expect(pages.length).toBeGreaterThan(4);
    const whole = pages.join('');
    expect(whole.match(/X/g)).toHaveLength(180);
    expect(whole).toContain('尾');
    expect(whole.match(/行/g)).toHaveLength(200);
    expect(whole).not.toContain('空');
  });

  it.each([20, 150, 400, 1_200, 5_000])(
    'loses nothing of a row of %i characters, wherever it stands',
    async (length) => {
      const cells = (name: string) => [
        `${name}首${'文'.repeat(length)}${name}尾`,
        `${name}旁`,
        '窄'.repeat(length / 10),
      ];
      const table: Block = {
        kind: 'table',
        columns: [
          { title: '内容', width: 'fill' },
          { title: '旁注', width: 60 },
          { title: '窄', width: 40 },
        ],
        rows: ['甲', '乙', '丙', '丁'].map(cells),
      };
      const whole = (await pdfPages(await pdfOf(paperOf([tableOf(25), table])))).join('');
      expect(whole.match(/文/g)).toHaveLength(length * 4);
      expect(whole.match(/窄/g)?.length).toBeGreaterThanOrEqual((length / 10) * 4);
      for (const name of ['甲', '乙', '丙', '丁'])
        for (const place of ['首', '尾', '旁']) expect(whole).toContain(name + place);
    },
  );

  it('is never made of more rows than it may hold', async () => {
    await expect(pdfOf(paperOf([tableOf(MOST_PAPER_ROWS + 1)]))).rejects.toThrow(RangeError);
  });
});
