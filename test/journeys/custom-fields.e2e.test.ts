import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('the administrator defines a field, and an account manager fills it in', async ({ page, browser }) => {
  const name = `返单周期${Date.now() % 100_000}`;
  await signIn(page.request, 'dengchao');
  await page.goto(`${home()}/fields`);
  await page.getByRole('button', { name: '新建字段' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: '中文名称' }).fill(name);
  await drawer.getByRole('textbox', { name: '英文名称' }).fill('Reorder cycle');
  await drawer.getByRole('combobox', { name: '类型' }).press('Enter');
  await page.getByRole('listbox', { name: '类型' }).getByRole('option', { name: '数字' }).click();
  await drawer.getByRole('textbox', { name: '单位' }).fill('天');
  await drawer.getByRole('button', { name: '保存' }).click();
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toContainText('数字 · 天');
  await page.getByRole('button', { name: `上移“${name}”` }).click();
  await expect(page.getByRole('button', { name: `下移“${name}”` })).toBeEnabled();

  const context = await browser.newContext({ locale: 'zh-CN' });
  const own = await context.newPage();
  await signIn(context.request, 'zhangwei');
  await own.goto(`${home()}/clients`);
  await own.getByRole('grid').getByRole('link').first().click();
  const profile = own.getByRole('region', { name: '客户概况' });
  await profile.getByRole('button', { name: '修改' }).click();
  const form = own.getByRole('dialog');
  const field = form.getByRole('textbox', { name });
  await field.fill('3.5');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('请填写整数')).toBeVisible();
  await field.fill('45');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(profile.getByRole('row', { name: new RegExp(name) })).toContainText('45 天');
  await context.close();

  await row.getByRole('button', { name: '停用' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByRole('region', { name: '已停用的字段' }).last()).toContainText(name);
});
