import { expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();
const plain = (text = '') => Number(text.replace(/[^\d.-]/g, ''));

async function enter(page: Page, path: string): Promise<void> {
  await signIn(page.request, 'liuyan');
  await page.goto(home() + path);
}

/** How many cases the page of rows says there are. */
async function countedCases(page: Page): Promise<number> {
  const line = page.getByText(/共 [\d,]+ 件/).first();
  return plain((/共 ([\d,]+) 件/.exec(await line.innerText()) ?? [])[1]);
}

for (const known of ['', '&asOf=2026-10-14T15:59:00.000Z'])
  test(`the complaints of an account manager are as many as their number says${known}`, async ({ page }) => {
    await enter(page, `/managers?from=2026-01-01&to=2026-10-31${known}`);
    await page.getByRole('button', { name: '客户经理业绩：以表格查看' }).click();
    const table = card(page, '客户经理业绩');
    const column = (await table.locator('thead th').allInnerTexts()).findIndex((each) => each.includes('投诉件数'));
    const row = table.locator('tbody tr').first();
    const name = (await row.locator('th, td').first().innerText()).trim();
    const link = row.locator('th, td').nth(column).getByRole('link');
    const told = plain(await link.innerText());
    expect(told).toBeGreaterThan(0);
    await link.click();
    await expect(page).toHaveURL(/figures\/rows\?.*by=MANAGER/);
    if (known) await expect(page).toHaveURL(/asOf=2026-10-14/);
    expect(await countedCases(page)).toBe(told);
    await expect(page.getByText(name).first()).toBeVisible();
  });

test('the clients behind the ungraded tier are as many as the drill into it says', async ({ page }) => {
  await enter(page, '/?from=2026-01-01&to=2026-10-31&drill=ACTIVE_CLIENTS.TIER:');
  const drawer = page.getByRole('dialog');
  const told = plain(await drawer.locator('.value').first().innerText());
  expect(told).toBeGreaterThan(0);
  await drawer.getByRole('link', { name: '查看明细（穿透）' }).click();
  await expect(page).toHaveURL(/figures\/clients\?.*by=TIER&value=/);
  await expect(page.getByText(`${told} 家客户`, { exact: true })).toBeVisible();
});

test('the executive page is told as of a past day, and so are the rows behind it', async ({ page }) => {
  await enter(page, '/?from=2026-01-01&to=2026-10-31');
  await page.getByRole('combobox', { name: '回看日期' }).fill('2026-07-10');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/asOf=2026-07-10/);
  await expect(page.getByText('数据截至 2026-07-10 23:59')).toBeVisible();
  const { executiveDashboard: then } = await ask<{ executiveDashboard: { complaintRate: { numerator: number } } }>(
    page.request,
    `{ executiveDashboard(where: { from: "2026-01-01", to: "2026-10-31" }, asOf: "2026-07-10T15:59:00Z") {
      complaintRate { numerator } } }`,
  );
  await page.getByRole('link', { name: '查看投诉率的明细' }).click();
  await expect(page).toHaveURL(/figures\/rows\?.*asOf=2026-07-10/);
  expect(await countedCases(page)).toBe(then.complaintRate.numerator);
});

test('the steps behind a stage time by tier are as many as it counts, and the way back leads to the tiers', async ({
  page,
}) => {
  await enter(page, '/deadlines?from=2026-01-01&to=2026-06-30&stagesBy=TIER');
  await page.getByRole('button', { name: '各环节用时：以表格查看' }).click();
  const first = card(page, '各环节用时').locator('tbody tr').first();
  const [name = '', , , , steps = ''] = await first.locator('th, td').allInnerTexts();
  expect(plain(steps)).toBeGreaterThan(0);
  await first.getByRole('link', { name: `查看“${name}”的环节` }).click();
  await expect(page).toHaveURL(/\/deadlines\/steps\?.*by=TIER/);
  await expect(page.getByText(`：${steps} 个环节`)).toBeVisible();
  await expect(page.getByRole('navigation', { name: '位置', exact: true })).toContainText(name);
  await page.getByRole('link', { name: '返回图表' }).click();
  await expect(page).toHaveURL(/\/deadlines\?.*stagesBy=TIER/);
});

test('an address of rows that asks for what is not known shows none, says so, and leads back', async ({ page }) => {
  await signIn(page.request, 'liuyan');
  for (const [path, told, figures] of [
    ['/figures/rows?measure=FOO', '指标“FOO”', '/quality'],
    ['/figures/rows?measure=BACKLOG&by=COLOUR&value=RED', '分组“COLOUR”', '/deadlines'],
    ['/figures/detail?measure=REVENUE&part=HALF', '指标的部分“HALF”', '/managers'],
    ['/figures/clients?measure=SEGMENTATION&at=A9', '等级或分层“A9”', '/segments'],
    ['/deadlines/steps?post=BOSS', '岗位“BOSS”', '/deadlines'],
  ] as const) {
    await page.goto(home() + path);
    await expect(page.getByRole('alert')).toContainText(told);
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.getByRole('link', { name: '返回图表' }).click();
    await expect(page).toHaveURL(new RegExp(`${figures}(\\?|$)`));
  }
});
