import { expect, test, type Locator, type Page } from '@playwright/test';
import { home, signIn } from '../support/journey';

const FILTER = 'from=2026-01-01&to=2026-06-30';
const CLASS_CARD = '每月投诉量（按类别）';
const TIER_CARD = '客户分层：客户数与年交易额';
const HEAT_CARD = '区域 × 类别';

const card = (inside: Page | Locator, name: string) => inside.getByRole('region', { name, exact: true }).first();
const digits = (text: string): number => Number(text.replace(/[^\d.]/g, ''));

async function enter(page: Page, path: string, account: string): Promise<void> {
  await signIn(page.request, account);
  await page.goto(home() + path);
}

async function showTable(inside: Page | Locator, name: string): Promise<Locator> {
  await inside.getByRole('button', { name: `${name}：以表格查看` }).click();
  return card(inside, name).locator('tbody');
}

test('a headline opens beside the page, goes down group by group and back, and closes where it was opened', async ({
  page,
}) => {
  await enter(page, `/?${FILTER}`, 'zhoumin');
  const headline = page.getByRole('article', { name: '投诉率' });
  const value = (await headline.locator('.value').textContent()) ?? '';
  await headline.click();
  const drawer = page.getByRole('dialog', { name: '投诉率', exact: true });
  await expect(drawer.getByRole('article').locator('.value')).toHaveText(value);
  for (const words of ['95% 区间', '÷', '同比']) await expect(drawer.getByRole('article')).toContainText(words);
  expect(new URL(page.url()).searchParams.get('drill')).toBe('COMPLAINT_RATE');
  await expect(card(drawer, '按月走势').locator('svg path').nth(3)).toBeAttached();
  // Who sees figures alone is promised no rows.
  await expect(drawer.getByRole('link', { name: '查看明细' })).toHaveCount(0);
  await expect(drawer.getByRole('link', { name: '查看完整页面：投诉质量' })).toBeVisible();

  await drawer.getByRole('combobox', { name: '分组维度' }).press('Enter');
  await page.getByRole('listbox', { name: '分组维度' }).getByRole('option', { name: '区域', exact: true }).click();
  await expect(page).toHaveURL(/drillBy=REGION/);
  const region = (await showTable(drawer, '按区域')).getByRole('link').first();
  const name = await region.innerText();
  await region.click();
  const deeper = page.getByRole('dialog', { name: `投诉率 · ${name}` });
  await expect(deeper.getByRole('heading', { level: 2, name: `投诉率 · ${name}`, exact: true })).toBeFocused();
  await (await showTable(deeper, '按类别')).getByRole('link').first().click();
  const way = page.getByRole('navigation', { name: '下钻位置' });
  await expect(way.getByRole('listitem')).toHaveCount(3);
  const shared = page.url();
  await page.reload();
  await expect(way.getByRole('listitem')).toHaveCount(3);
  expect(page.url()).toBe(shared);
  await way.getByRole('link', { name: '投诉率' }).click();
  await expect(drawer.getByRole('article').locator('.value')).toHaveText(value);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe(`?${FILTER}`);
  const link = headline.getByRole('link', { name: '下钻：投诉率' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(drawer).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe(`?${FILTER}`);
});

test('cells of class, region and tier open as what they count, and lead on to as many rows', async ({ page }) => {
  await enter(page, `/?${FILTER}`, 'liuyan');
  const month = (await showTable(page, CLASS_CARD)).getByRole('row').last();
  const total = digits(await month.locator('td').nth(-4).innerText());
  await month.getByRole('link', { name: '下钻：2026-06' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('article').locator('.value')).toHaveText(total.toLocaleString('zh-CN'));
  const classes = await (await showTable(drawer, '按类别')).locator('td:nth-child(2)').allInnerTexts();
  expect(classes.map(digits).reduce((sum, each) => sum + each, 0)).toBe(total);
  await drawer.getByRole('link', { name: '查看明细' }).click();
  await expect(page.getByText(`2026-06-01–2026-06-30 共 ${total} 件`)).toBeVisible();

  await page.goto(`${home()}/?${FILTER}`);
  const region = (await showTable(page, HEAT_CARD)).getByRole('row').first();
  const received = digits(await region.locator('td').last().innerText());
  await region.locator('th').getByRole('link').click();
  await expect(drawer.getByRole('article').locator('.value')).toHaveText(received.toLocaleString('zh-CN'));
  await page.keyboard.press('Escape');

  const tier = (await showTable(page, TIER_CARD)).getByRole('row').first();
  const clients = digits(await tier.locator('td').first().innerText());
  await tier.locator('th').getByRole('link').click();
  await expect(drawer.getByRole('article')).toContainText(`现有客户 ${clients.toLocaleString('zh-CN')} 家`);
  await drawer.getByRole('link', { name: '查看该等级的全部客户' }).click();
  await expect(page.getByText(`${clients.toLocaleString('zh-CN')} 家客户`, { exact: true })).toBeVisible();
});

test('a bar opens the drawer, and closing it leaves one where one was', async ({ page }) => {
  await enter(page, `/?${FILTER}`, 'zhoumin');
  const bar = card(page, CLASS_CARD).locator('svg path[fill="#2457A6"]').nth(2);
  await bar.click();
  await expect(page).toHaveURL(/drill=COMPLAINTS_RECEIVED\.MONTH:2026-\d\d\.CLASS:PRODUCT_QUALITY/);
  await expect(page.getByRole('dialog').getByRole('article')).toContainText('产品质量');
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card(page, CLASS_CARD).locator('.chart-frame')).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the drawer has the whole width and scrolls no way but down', async ({ page }) => {
    await enter(page, '/?drill=ACTIVE_CLIENTS', 'zhoumin');
    const drawer = page.getByRole('dialog', { name: '活跃客户' });
    await expect(drawer.getByRole('article').locator('.value')).toHaveText(/\d/);
    await expect.poll(async () => (await drawer.boundingBox())?.width).toBe(390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
