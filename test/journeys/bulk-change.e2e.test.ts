import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('an account manager filters the portfolio, chooses all that match and changes them alike', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/clients?complains=1`);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('button', { name: /更多筛选/ }).click();
  await expect(page.getByRole('checkbox', { name: '有未结投诉' })).toBeChecked();
  await page.getByRole('button', { name: /更多筛选/ }).click();
  await page.getByRole('button', { name: '批量办理' }).click();
  await page.getByRole('button', { name: /^选中符合条件的/ }).click();
  await expect(page.getByText(/已选 [1-9]\d* 位/)).toBeVisible();
  await page.getByRole('button', { name: '统一修改' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '修改', exact: true }).click();
  await expect(drawer.getByText('请至少填写一项要修改的内容')).toBeVisible();
  await drawer.getByRole('textbox', { name: '城市' }).fill('张家港');
  await expect(drawer.getByText(/将修改 [1-9]\d* 位/)).toBeVisible();
  // The line is lost in the middle of a save, which is then sent again under the same key.
  await page.route('**/graphql', (route) => route.abort());
  await drawer.getByRole('button', { name: '修改', exact: true }).click();
  await expect(drawer.getByRole('alert')).toBeVisible();
  await page.unroute('**/graphql');
  await drawer.getByRole('button', { name: '重试', exact: true }).dblclick();
  await expect(page.getByText(/已修改 [1-9]\d* 位/)).toBeVisible();
  await expect(page.getByText('已选 0 位')).toBeVisible();
});
