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
  for (const word of ['淘汰', '期间：', '数据截至', `行数：${told.segments.length}`]) expect(text).toContain(word);
});

test('what a segment earns and pays stands beside its clients, with its definition', async ({ page }) => {
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/segments?from=2026-01-11&to=2026-06-17`);
  const [first] = await showTable(page, '各分层利润');
  expect(first?.[0]).toBe('黄金');
  expect(plain(first?.[1])).not.toBe(0);
  const [paid] = await showTable(page, '各分层收款率');
  expect(paid?.[0]).toBe('黄金');
  await page.getByRole('button', { name: '各分层客户数与年交易额：口径说明' }).click();
  await expect(page.getByText(/按分层（[^（）]*BK-1：黄金、重点、优质、一般、限制、淘汰）/)).toBeVisible();
});

test('an executive reads why clients have no tier, as many together as the tiers count without one', async ({
  page,
}) => {
  await signIn(page.request, 'zhoumin');
  await page.goto(`${home()}/segments`);
  const reasons = await showTable(page, '未定级的原因');
  // Behind them, whoever was opened since the last grading.
  expect(reasons.map(([reason]) => reason).slice(0, 2)).toEqual(['没有交易额', '不符合任何等级的条件']);
  const tiers = await showTable(page, '各等级客户数与年交易额');
  const ungraded = tiers.find(([tier]) => tier === '未定级')?.[1];
  expect(reasons.reduce((sum, [, clients]) => sum + plain(clients), 0)).toBe(plain(ungraded));
  await expect(card(page, '未定级的原因')).toContainText(`未定级客户 ${ungraded} 家`);
  await page.getByRole('button', { name: '未定级的原因：口径说明' }).click();
  await expect(page.getByText(/定级时近 12 个月的订单合计为零/)).toBeVisible();

  await expect(card(page, '未定级的原因').getByRole('link')).toHaveCount(0);
  await page.goto(`${home()}/segments?tiers=A1`);
  await expect(card(page, '未定级的原因')).toContainText('清空等级筛选后可见未定级的客户');
});

test('a segment, a move and a gap lead to the very clients that were counted, and back', async ({ page }) => {
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/segments?from=2026-01-01&to=2026-06-30`);
  const [, key] = await showTable(page, '各分层客户数与年交易额');
  const [name = '', clients = '', , volume = ''] = key ?? [];
  await card(page, '各分层客户数与年交易额')
    .getByRole('link', { name: `${clients} 家：查看${name}的客户` })
    .click();
  await expect(page).toHaveURL(/\/figures\/clients\?.*measure=CLIENT_SEGMENTS.*at=KEY/);
  await expect(page.getByText(`${clients} 家客户`)).toBeVisible();
  await expect(page.getByText(`年交易额合计 ${volume}`)).toBeVisible();
  const rows = page.getByRole('region', { name: '数字背后的客户' }).locator('tbody tr');
  await expect(rows).toHaveCount(Math.min(50, plain(clients)));
  await expect(rows.first()).toContainText(name);
  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/clients\//);
  await page.goBack();
  await page.getByRole('link', { name: '返回图表' }).click();
  await expect(page).toHaveURL(/\/segments\?from=2026-01-01&to=2026-06-30/);

  const ungraded = card(page, '未定级的原因').getByRole('link', { name: /^未定级客户/ });
  await ungraded.click();
  await expect(page).toHaveURL(/measure=SEGMENTATION.*at=none/);
  // How many they are is counted now and then, and a client that was opened a moment ago is among the rows already.
  await expect(page.getByText(/^[\d,]+ 家客户$/)).toBeVisible();
  await expect(rows.first()).toContainText('未定级');
  await page.getByRole('link', { name: '返回图表' }).click();

  await showTable(page, '分层迁移');
  const fresh = card(page, '分层迁移').locator('tbody tr').filter({ hasText: '新增' }).getByRole('link').first();
  const moved = (await fresh.innerText()).trim();
  await fresh.click();
  await expect(page).toHaveURL(/measure=SEGMENT_MIGRATION.*was=away/);
  await expect(page.getByText(`${moved} 家客户`)).toBeVisible();
  await expect(rows.first()).toContainText('新增');
});

test('each reason of missing tiers leads to the portfolio of its clients, that can be asked for there too', async ({
  page,
}) => {
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/segments`);
  await card(page, '未定级的原因')
    .getByRole('link', { name: /^没有交易额/ })
    .click();
  await expect(page).toHaveURL(/\/clients\?ungraded=NO_VOLUME$/);
  const { clients } = await ask<{ clients: { totalCount: number } }>(
    page.request,
    '{ clients(first: 1, filter: { ungraded: [NO_VOLUME] }) { totalCount } }',
  );
  expect(clients.totalCount).toBeGreaterThan(0);
  await expect(page.getByText(`共 ${clients.totalCount.toLocaleString('zh-CN')} 家客户`)).toBeVisible();
  await page.getByRole('button', { name: /^更多筛选/ }).click();
  await expect(page.getByText('未定级的原因').first()).toBeVisible();
  // Of a past day there is no portfolio.
  await page.goto(`${home()}/segments?asOf=2026-07-01T15:59:59Z`);
  await expect(card(page, '未定级的原因').getByRole('link', { name: /^未定级客户/ })).toBeVisible();
  await expect(card(page, '未定级的原因').getByRole('link', { name: /^没有交易额/ })).toHaveCount(0);
});

test('the segmentation as of a past day says what was known then, and leads back to what is known now', async ({
  page,
}) => {
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/segments?from=2026-01-01&to=2026-06-30`);
  const now = await showTable(page, '各分层客户数与年交易额');
  const day = page.getByRole('combobox', { name: '回看日期' }).first();
  await day.fill('2026-07-01');
  await day.press('Enter');
  await expect(page).toHaveURL(/asOf=2026-07-01/);
  await expect(page.getByText(/按 2026-07-01 23:59 所知的数字/)).toBeVisible();
  await expect(async () => {
    const rows = await card(page, '各分层客户数与年交易额').locator('tbody tr').allInnerTexts();
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.join()).not.toBe(now.map((row) => row.join('\t')).join());
  }).toPass();
  await page.getByRole('link', { name: '查看现在所知' }).click();
  await expect(page).not.toHaveURL(/asOf=/);
});

test('an executive sees the segments and no client behind them', async ({ page }) => {
  await signIn(page.request, 'zhoumin');
  await page.goto(`${home()}/segments`);
  const rows = await showTable(page, '各分层客户数与年交易额');
  expect(rows.length).toBeGreaterThan(2);
  await expect(card(page, '各分层客户数与年交易额').getByRole('link')).toHaveCount(0);
  await page.goto(`${home()}/figures/clients?measure=CLIENT_SEGMENTS&at=GOLD`);
  await expect(page.getByRole('alert')).toHaveText(/您的岗位只能查看汇总数字/);
});
