import { expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();
const plain = (text = '') => Number(text.replace(/[^\d.-]/g, ''));

async function showTable(page: Page, name: string): Promise<string[][]> {
  await page.getByRole('button', { name: `${name}：以表格查看` }).click();
  const rows = await card(page, name).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

interface Told {
  segmentation: {
    segments: { segment: string | null; clients: number; volume: string }[];
    segmentMoves: { wasActive: boolean; isActive: boolean; clients: number }[];
  };
}

test('clients, volume and moves by segment stand on the dashboard as the graph tells them, and leave as a table', async ({
  page,
}) => {
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/segments?from=2026-01-01&to=2026-06-30`);
  const { segmentation: told } = await ask<Told>(
    page.request,
    `{ segmentation(where: { from: "2026-01-01", to: "2026-06-30" }) { ... on Segmentation {
      segments { segment clients volume } segmentMoves { wasActive isActive clients } } } }`,
  );
  const rows = await showTable(page, '各分层客户数与年交易额');
  const names = { GOLD: '黄金', KEY: '重点', QUALITY: '优质', GENERAL: '一般', RESTRICTED: '限制', ELIMINATED: '淘汰' };
  expect(rows.map(([name, clients, , volume]) => [name, plain(clients), plain(volume)])).toEqual(
    told.segments.map(({ segment, clients, volume }) => [
      segment === null ? '未分层' : names[segment as keyof typeof names],
      clients,
      expect.closeTo(Number(volume), 0),
    ]),
  );
  expect(rows.length).toBeGreaterThan(3);

  const moves = await showTable(page, '分层迁移');
  const clientsOf = (list: readonly { clients: number }[]): number =>
    list.reduce((sum, { clients }) => sum + clients, 0);
  expect(moves.reduce((sum, row) => sum + plain(row.at(-1)), 0)).toBe(clientsOf(told.segmentMoves));
  await expect(card(page, '分层迁移')).toContainText(
    `新增 ${clientsOf(told.segmentMoves.filter(({ wasActive }) => !wasActive)).toLocaleString('zh-CN')}`,
  );

  await page.getByRole('button', { name: '各分层客户数与年交易额：下载' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 CSV 表格' }).click();
  const stream = await (await saving).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  for (const word of ['未分层', '期间：', '数据截至', `行数：${told.segments.length}`]) expect(text).toContain(word);
});

test('what a segment earns and pays stands beside its clients, with its definition', async ({ page }) => {
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/segments?from=2026-01-11&to=2026-06-17`);
  const [first] = await showTable(page, '各分层利润与收款');
  expect(first?.[0]).toBe('黄金');
  expect(plain(first?.[1])).not.toBe(0);
  await page.getByRole('button', { name: '各分层客户数与年交易额：口径说明' }).click();
  await expect(page.getByText(/按当前分层（BK-1：黄金、重点、优质、一般、限制、淘汰）/)).toBeVisible();
});
