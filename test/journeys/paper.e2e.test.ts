import { expect, type Page, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('on paper charts keep the size of their letters, lists keep their columns, and what asks for a click is left out', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/deadlines?from=2026-01-01&to=2026-06-30`);
  const chart = page.getByRole('region', { name: '在办流量', exact: true }).locator('svg[width]').first();
  await chart.scrollIntoViewIfNeeded();
  await expect(chart).toBeVisible();
  const rows = page.getByRole('region', { name: '投诉列表' });
  await expect(rows.locator('tbody tr').first()).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  // Drawn for the sheet, and not for the screen and then scaled down to it.
  await expect(chart).toHaveAttribute('viewBox', /^0 0 668 \d+$/);
  await page.setViewportSize({ width: 794, height: 1123 });
  await expect(page.locator('main .el-button:visible')).toHaveCount(0);
  const [table, card] = await Promise.all([rows.locator('table').boundingBox(), rows.boundingBox()]);
  expect(table?.width ?? Infinity).toBeLessThanOrEqual((card?.width ?? 0) + 1);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(chart).not.toHaveAttribute('viewBox', /668/);

  await page.goto(`${home()}/quality`);
  const known = page.getByRole('region', { name: '当时所报与现在所知' });
  await expect(page.getByRole('article', { name: '投诉件数' })).toBeVisible();
  await expect(known).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(known).toBeVisible();
});

test('charts are as wide as their cards after the window changed, before and after printing', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/deadlines`);
  const chart = page.locator('.chart-frame').first();
  await expect(chart.locator('svg[width]')).toBeVisible();
  const beside = () =>
    chart.evaluate((frame) => Number(frame.querySelector('svg')?.getAttribute('width')) - frame.clientWidth);
  await expect.poll(beside).toBe(0);
  for (const event of ['beforeprint', 'afterprint'])
    await page.evaluate((name) => window.dispatchEvent(new Event(name)), event);
  await expect.poll(beside).toBe(0);
  await page.setViewportSize({ width: 1100, height: 900 });
  await expect.poll(beside).toBe(0);
});

/** Sheets of A4 that a page takes, told by the paper itself. */
async function sheetsOf(page: Page): Promise<number> {
  const paper = await page.pdf({ format: 'A4' });
  return paper.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

test('on paper the headline figures stand above two charts, and other sheets hold up to three', async ({ page }) => {
  await signIn(page.request, 'zhoumin');
  const sheets: Record<string, number> = {};
  for (const [path, charts] of Object.entries({ '': 5, quality: 5, segments: 10, 'return-figures': 8 })) {
    await page.goto(`${home()}/${path}`);
    await expect(page.locator('.chart-card svg[width]')).toHaveCount(charts, { timeout: 15_000 });
    sheets[path] = await sheetsOf(page);
  }
  expect(sheets).toEqual({ '': 2, quality: 2, segments: 4, 'return-figures': 3 });
});

test('a chart that is shown as a table is printed with all its rows', async ({ page }) => {
  await signIn(page.request, 'zhoumin');
  await page.goto(`${home()}/managers`);
  await page.getByRole('button', { name: '客户经理业绩：以表格查看' }).click();
  const table = page.getByRole('region', { name: '客户经理业绩' }).locator('.scroll');
  await expect(table.locator('tbody tr').nth(15)).toBeAttached();
  const hidden = () => table.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(await hidden()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect(await hidden()).toBeLessThanOrEqual(0);
});

test.describe('in English', () => {
  test.use({ locale: 'en' });

  test('no preset and no name of a filter is cut off, on a phone or on a desk', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('kehu.locale', 'en'));
    await signIn(page.request, 'liuyan');
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${home()}/quality`);
      const presets = page.getByRole('group', { name: 'Date range' }).getByRole('button');
      await expect(presets).toHaveCount(5);
      for (const preset of await presets.all()) await expect(preset).toBeInViewport({ ratio: 0.99 });
      const cut = await page
        .locator('.k-bar .el-select__placeholder')
        .evaluateAll((texts) => texts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
      expect(cut).toBe(0);
    }
  });
});
