import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('a KA manager chooses clients of the portfolio and transfers them at once', async ({ page }) => {
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/clients`);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(3)).toBeVisible();
  await page.getByRole('button', { name: '批量办理' }).click();
  await expect(grid.getByRole('checkbox').first()).toBeAttached();
  // The box of the library hides the input that it stands for.
  const boxes = grid.locator('.el-checkbox');
  await boxes.nth(0).click();
  await boxes.nth(1).click();
  await expect(grid.getByRole('checkbox').nth(1)).toBeChecked();
  await expect(page.getByText('已选 2 位')).toBeVisible();
  await page.getByRole('button', { name: '移交客户' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('combobox', { name: '接任的客户经理' }).click();
  await page.getByRole('option', { name: /^张伟/ }).click();
  await expect(drawer.getByText(/可移交 \d 位，共选 2 位/)).toBeVisible();
  await drawer.getByRole('textbox', { name: '移交原因' }).fill('调整分工');
  await drawer.getByRole('button', { name: '移交', exact: true }).click();
  await expect(page.getByText(/已移交 \d 位/)).toBeVisible();
});

test('who transfers a client is told beforehand that too few colleagues would be in contact', async ({ page }) => {
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/clients?fewContacts=1`);
  // Others have enough of us in contact, and one of them without a contact on record.
  const short = page.getByRole('grid').getByRole('row').filter({ hasText: '1 / 2' }).first().locator('a.name');
  const name = await short.innerText();
  await short.click();
  await page.getByRole('button', { name: '移交客户' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('KA-13')).toHaveCount(0);
  await drawer.getByRole('combobox', { name: '接任的客户经理' }).click();
  await page.getByRole('option').filter({ visible: true }).first().click();
  const told = drawer.getByRole('status').filter({ hasText: 'KA-13' });
  await expect(told).toContainText('移交后对接人员不足的客户：1 位');
  await expect(told.getByRole('listitem')).toHaveText(new RegExp(`${name}\\s*对接 1 人，要求 2 人`));
});
