import { expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();

async function enter(page: Page, path: string, account = 'zhoumin'): Promise<void> {
  await signIn(page.request, account);
  await page.goto(home() + path);
}

async function showTable(page: Page, name: string): Promise<string[][]> {
  await page.getByRole('button', { name: `${name}：以表格查看` }).click();
  const rows = await card(page, name).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

test('an executive reads what came back, why, and what it cost', async ({ page }) => {
  await enter(page, '/return-figures?from=2026-01-01&to=2026-10-31');
  await expect(page.getByRole('article', { name: '退货率（数量）' }).locator('.value')).toHaveText(/%/);
  expect((await showTable(page, '退货原因')).length).toBeGreaterThan(2);
  const months = await showTable(page, '每月退货率（按交货月份）');
  expect(months.map(([month]) => month)).toContain('2026-05');
  const { breakdown } = await ask<{ breakdown: { groups: { figures: { value: number }[] }[] } }>(
    page.request,
    `{ breakdown(measures: [QUALITY_COST_SHARE], where: { from: "2026-01-01", to: "2026-10-31" }) {
      ... on Breakdown { groups { figures { value } } } } }`,
  );
  const share = breakdown.groups[0]?.figures[0]?.value ?? 0;
  const text = await page.getByRole('article', { name: '质量损失率' }).locator('.value').innerText();
  expect(Math.abs(Number.parseFloat(text) - share * 100)).toBeLessThan(0.051);
});

test('products are told for whole months, and the card says so', async ({ page }) => {
  await enter(page, '/return-figures?from=2026-02-10&to=2026-10-31');
  await expect(card(page, '退货产品').getByText(/请选择整月/)).toBeVisible();
  await expect(page.getByRole('article', { name: '退货率（数量）' }).locator('.value')).toHaveText(/%/);
});

test('a period selected on a chart is the period of the whole page', async ({ page }) => {
  await enter(page, '/managers?from=2026-01-01&to=2026-10-31');
  const chart = card(page, '每月订单金额').getByRole('img').first();
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('svg text').first()).toBeVisible();
  const box = await chart.boundingBox();
  if (box === null) throw new Error('no chart');
  const at = (part: number): [number, number] => [box.x + box.width * part, box.y + box.height * 0.5];
  await page.mouse.move(...at(0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.45), { steps: 6 });
  await page.mouse.move(...at(0.55), { steps: 6 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2026-0[2-5]-01&to=2026-0[4-8]-3[01]/);
});

test('a name among account managers leads to the clients behind it', async ({ page }) => {
  await enter(page, '/managers?from=2026-01-01&to=2026-10-31', 'liuyan');
  await page.getByRole('button', { name: '客户经理业绩：以表格查看' }).click();
  await card(page, '客户经理业绩').locator('tbody a').first().click();
  await expect(page).toHaveURL(/\/clients\?.*owners=/);
});

test('upheld cases that departments answer for are rows, as many as the figure says', async ({ page }) => {
  await enter(page, '/return-figures?from=2026-01-01&to=2026-10-31', 'liuyan');
  await card(page, '责任归属').getByRole('link', { name: '查看期间内结案且成立的案件' }).click();
  const { breakdown } = await ask<{ breakdown: { groups: { figures: { numerator: number }[] }[] } }>(
    page.request,
    `{ breakdown(measures: [ATTRIBUTED_CASES], where: { from: "2026-01-01", to: "2026-10-31" }) {
      ... on Breakdown { groups { figures { numerator } } } } }`,
  );
  const cases = breakdown.groups[0]?.figures[0]?.numerator ?? NaN;
  await expect(page.getByText(`共 ${cases.toLocaleString('zh-CN')} 件`)).toBeVisible();
});

test('rebates by month add up on screen, and a past day stands beside the present', async ({ page }) => {
  // A class that was chosen on another page goes along and is none of this one's.
  await enter(page, '/rebate-figures?from=2026-01-01&to=2026-10-31&classes=PRODUCT_QUALITY');
  await expect(page.getByText('客户等级').first()).toBeVisible();
  await expect(page.getByText('投诉类别')).toHaveCount(0);
  expect(await showTable(page, '每月返佣')).toHaveLength(10);
  const known = card(page, '当时所报与现在所知');
  await known.getByRole('combobox', { name: '回看日期' }).fill('2026-07-10');
  await page.keyboard.press('Enter');
  await expect(known.getByRole('row', { name: /返佣支付率/ })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('none of these pages scrolls sideways', async ({ page }) => {
    for (const path of ['/return-figures', '/managers', '/rebate-figures']) {
      await enter(page, path);
      await expect(page.locator('main .k-card').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });
});
