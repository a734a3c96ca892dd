import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('an analyst saves a query with what it is for, sees its cost in the list, and opens it again', async ({
  page,
}) => {
  await signIn(page.request, 'fengxue');
  await page.goto(`${home()}/explorer`);
  const editor = page.locator('.graphiql-query-editor .monaco-editor').first();
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText('query Regions { regions { code name } }');
  await expect(page.getByText(/这次查询的成本为 \d+/)).toBeVisible();
  await page.getByRole('button', { name: '保存查询' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: '名称' }).fill('所有区域');
  await form.getByRole('textbox', { name: '说明' }).fill('编制报表时对照区域代码。');
  await form.getByText('本部门').click();
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('查询已保存')).toBeVisible();

  await page.getByRole('button', { name: '已存查询' }).click();
  const list = page.getByRole('dialog');
  const row = list.getByRole('listitem').filter({ hasText: '所有区域' });
  await expect(row).toContainText(/成本 \d+/);
  await expect(row).toContainText('编制报表时对照区域代码。');
  const other = list.getByRole('listitem').filter({ hasText: '成交额最大的客户' });
  await other.getByRole('button', { name: '打开' }).click();
  await expect(page.locator('.graphiql-query-editor')).toContainText('Largest');

  await page.getByRole('button', { name: '已存查询' }).click();
  await row.getByRole('button', { name: '删除' }).click();
  await row.getByRole('button', { name: '确认删除' }).click();
  await expect(row).toHaveCount(0);
});
