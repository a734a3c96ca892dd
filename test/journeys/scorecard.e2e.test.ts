import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('a supervisor scores a call of the team, and the specialist sees the score', async ({ page }) => {
  const summary = `来电问样册 ${Date.now()}`;
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/desk?tab=RECORDS`);
  await page.getByRole('button', { name: '记录联络' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: '客户' }).click();
  await page.getByRole('option').first().click();
  await form.getByRole('textbox', { name: '内容', exact: true }).fill(summary);
  await form.getByRole('button', { name: '保存' }).click();
  const row = page.getByRole('listitem').filter({ hasText: summary });
  await expect(row).toBeVisible();
  // Nobody scores themselves.
  await expect(row.getByRole('button', { name: '评分' })).toHaveCount(0);

  await signIn(page.request, 'wuxiaodong');
  await page.goto(`${home()}/desk?tab=RECORDS`);
  await row.getByRole('button', { name: '评分' }).click();
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('请对每条标准各评一次')).toBeVisible();
  for (const group of await form.getByRole('radiogroup').all()) await group.getByText('做到').click();
  await form.getByRole('radiogroup', { name: '不准与客户争执' }).getByText('违反').click();
  await expect(form.getByText(/当前 85(\.0)? 分（合格 80 分）/)).toBeVisible();
  await form.getByRole('textbox', { name: '评语' }).fill('后半段很好');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(row.getByText(/^85(\.0)? 分$/)).toBeVisible();

  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/desk?tab=SCORES`);
  const score = page.getByRole('listitem').filter({ hasText: '后半段很好' }).first();
  await expect(score).toContainText('违反：不准与客户争执');
  await expect(page.getByRole('region', { name: '按通话人与月份' }).first()).toContainText('张伟');
});
