import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('a KA manager saves a view, shares it with the team, and opens the portfolio with it', async ({
  page,
  browser,
}) => {
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/clients?tiers=B1`);
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('button', { name: '保存当前视图' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('请填写此项')).toBeVisible();
  await form.getByRole('textbox', { name: '名称' }).fill('B1 客户');
  await form.getByText('本团队').click();
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('视图已保存')).toBeVisible();

  const control = page.getByRole('button', { name: '视图', exact: true });
  await expect(control).toContainText('B1 客户');
  await control.click();
  await page.getByRole('button', { name: '打开页面时使用“B1 客户”' }).click();
  await expect(page.getByRole('button', { name: '打开页面时使用“B1 客户”' })).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`${home()}/clients`);
  await expect(page).toHaveURL(/tiers=B1/);
  await page.getByRole('button', { name: '重置' }).click();
  await expect(page).not.toHaveURL(/tiers/);

  // Who reports to the manager finds the filters, and no more rows than before.
  const other = await browser.newContext();
  await signIn(other.request, 'wuxiaodong');
  const theirs = await other.newPage();
  await theirs.goto(`${home()}/clients`);
  await theirs.getByRole('button', { name: '视图', exact: true }).click();
  await theirs.getByRole('button', { name: /B1 客户.*孙伟/ }).click();
  await expect(theirs).toHaveURL(/tiers=B1/);
  await expect(theirs.getByRole('button', { name: '更改“B1 客户”' })).toHaveCount(0);
  await other.close();

  await control.click();
  await page.getByRole('button', { name: '删除“B1 客户”' }).click();
  await page.getByRole('button', { name: '确认删除“B1 客户”' }).click();
  await expect(page.getByRole('button', { name: '更改“B1 客户”' })).toHaveCount(0);
  await page.goto(`${home()}/complaints`);
  await page.goto(`${home()}/clients`);
  await expect(page.getByRole('button', { name: '视图', exact: true })).toBeVisible();
  await expect(page).not.toHaveURL(/tiers/);
});
