import { createHash } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { byCookie, meetEverybody, openExportDoor, type ExportDoor } from './export-door';

const ROWS = 20_001;
const CLIENTS = '{ clients(sort: { field: NAME, direction: ASC }) { edges { node { number name annualVolume } } } }';

let door: ExportDoor;
beforeAll(async () => {
  door = await openExportDoor(ROWS);
});
beforeEach(() => meetEverybody(door.people));
afterAll(() => door.stop());

describe('a workbook', () => {
  it('has the rows under their titles, amounts as numbers with their sum, and text that is no formula', async () => {
    const titles = { number: '编号', annualVolume: '年成交额' };
    const answer = await door.ask({ query: CLIENTS, format: 'xlsx', titles });
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    expect(answer.headers.get('x-kehu-rows')).toBe('4');
    const file = Buffer.from(await answer.arrayBuffer());
    const rows = await readSheet(file, 'Rows');
    expect(rows[0]).toEqual(['编号', 'name', '年成交额']);
    expect(rows).toContainEqual(['C1', '=HYPERLINK("http://evil.example")', 100.1]);
    expect(rows).toContainEqual(['C2', 'Two\nlines, "quoted"', 0.05]);
    expect(rows.at(-1)).toEqual(['Total', null, 1_000_000_100.14]);
    const about = new Map((await readSheet(file, 'About')).map(([label, value]) => [label, value]));
    expect(about.get('List')).toBe('clients');
    expect(about.get('Conditions')).toBe('All');
    expect(String(about.get('Rows'))).toBe('4');
  });

  it('carries what the control line of the same list as CSV does, and its checksum', async () => {
    const looks = { titles: { number: '编号', annualVolume: '年成交额' }, words: { number: { C1: '一号' } } };
    const filter = '成交额最高的客户';
    const made = await door.ask(
      { query: CLIENTS, format: 'xlsx', ...looks, name: '客户', filter },
      { headers: { ...byCookie('gm'), 'accept-language': 'zh-CN' } },
    );
    expect(made.headers.get('content-disposition')).toContain('kehu-clients-2026-11-23.xlsx');
    const notes = await readSheet(Buffer.from(await made.arrayBuffer()), '说明');
    const csv = await (await door.ask({ query: CLIENTS, format: 'csv', cursors: false, ...looks })).text();
    const end = csv.lastIndexOf('#{');
    const control = JSON.parse(csv.slice(end + 1)) as { sha256: string; operation: string };
    const sha256 = createHash('sha256')
      .update(`\ufeff${csv.slice(0, end)}`)
      .digest('hex');
    expect(control.sha256).toBe(sha256);
    expect(notes.map((row) => row.map(String))).toEqual([
      ['列表', '客户'],
      ['条件', filter],
      ['行数', '4'],
      ['“年成交额”合计', '1000000100.14（4 行有值）'],
      ['数据截至', '2026-11-23 01:00（北京时间）'],
      ['导出人', 'm'],
      ['查询编号', control.operation],
      ['同一列表 CSV 的 SHA-256', sha256],
    ]);
  });

  it('shows what the caller may see', async () => {
    const answer = await door.ask({ query: CLIENTS, format: 'xlsx' }, { headers: byCookie('ka') });
    const rows = await readSheet(Buffer.from(await answer.arrayBuffer()), 'Rows');
    expect(rows.slice(1, -1).map(([number]) => number)).toEqual(expect.arrayContaining(['C1', 'C2']));
    expect(rows).toHaveLength(4);
  });

  it('is refused whole when the list is too long for one, and both are on record', async () => {
    const answer = await door.ask({ query: '{ activities { edges { node { id } } } }', format: 'xlsx' });
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe('WORKBOOK_TOO_LONG');
    const [last] = await door.database.sql<{ after: { complete: boolean } }>(
      `select after from platform.audit where action = 'export.end' order by at desc, id desc limit 1`,
    );
    expect(last?.after.complete).toBe(false);
  }, 60_000);

  it.each([
    ['titles that are no texts', { query: CLIENTS, format: 'xlsx', titles: { number: { a: 1 } } }],
    ['titles without end', { query: CLIENTS, format: 'xlsx', titles: { number: 'x'.repeat(101) } }],
  ])('refuses %s', async (_what, body) => {
    expect((await door.ask(body)).status).toBe(400);
  });
});
