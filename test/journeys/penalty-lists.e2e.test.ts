import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('the GM office freezes the administrative penalties of last month and hands them out; what was taken back since stands beside', async ({
  page,
}) => {
  await signIn(page.request, 'linhui');
  await page.goto(`${home()}/penalties`);
  await page.getByRole('link', { name: '行政处罚月度汇总' }).click();
  await expect(page.getByText('未定稿', { exact: true })).toBeVisible();
  const rows = page.getByRole('region', { name: '行政处罚明细' }).getByRole('listitem');
  await expect(rows.filter({ hasText: '魏博' })).toContainText('辞退');
  // An Enter too many freezes nothing.
  await page.getByRole('button', { name: '确认定稿' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: '取消' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('未定稿', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '确认定稿' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认定稿' }).click();
  await expect(page.getByText('现在所知与定稿一致。')).toBeVisible();
  await expect(page.getByRole('button', { name: '确认定稿' })).toHaveCount(0);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '单据' }).first().click();
  await page.getByText('行政处罚月度汇总', { exact: true }).last().click();
  expect((await saved).suggestedFilename()).toMatch(/^内部-行政处罚月度汇总-\d{4}-\d{2}\.pdf$/);
  const table = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('button', { name: 'Excel 工作簿' }).click();
  expect((await table).suggestedFilename()).toMatch(/\.xlsx$/);
  const sheet = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('button', { name: 'CSV' }).click();
  const [head = '', ...listed] = (await readFile(await (await sheet).path(), 'utf8')).split('\r\n');
  expect(head.replace('\uFEFF', '')).toMatch(/^编号,当事人,违规,违反的条款,事发日期,/);
  expect(listed.find((line) => line.includes('魏博'))).toMatch(/,是,.*,已批准,/);

  await page.locator('.month').click();
  await page.getByRole('option').nth(1).click();
  await expect(page.getByText('定稿后的变化（现在所知）')).toBeVisible();
  await expect(rows.filter({ hasText: '邹琦' })).toContainText('已撤销');

  // Who does not read every penalty finds no list.
  await signIn(page.request, 'wuxiaodong');
  await page.goto(`${home()}/penalties`);
  await expect(page.getByRole('heading', { name: '违规登记簿' })).toBeVisible();
  await expect(page.getByRole('link', { name: '行政处罚月度汇总' })).toHaveCount(0);
});
