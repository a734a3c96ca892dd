import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('a department confirms and objects to its lines, the GM office settles, and what was reported stands beside what is known', async ({
  page,
}) => {
  await signIn(page.request, 'huangjing');
  await page.goto(`${home()}/monthly`);
  const lines = page.getByRole('region', { name: '明细与确认' }).first();
  const mine = lines.getByRole('listitem');
  await lines.getByText('待我确认').click();
  await mine.first().getByRole('button', { name: '提出异议' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '提出异议' }).click();
  await expect(form.getByText('请填写此项')).toBeVisible();
  await form.getByRole('textbox', { name: '理由' }).fill('复检合格，应由承运方承担');
  await form.getByRole('button', { name: '提出异议' }).click();
  await expect(page.getByText('异议已提交')).toBeVisible();
  await lines.getByText('有异议').click();
  await expect(mine.filter({ hasText: '复检合格' })).toHaveCount(1);

  await signIn(page.request, 'linhui');
  await page.goto(`${home()}/monthly`);
  await lines.getByText('有异议').click();
  await mine.filter({ hasText: '复检合格' }).getByRole('button', { name: '裁定' }).click();
  await form.locator('.el-select').click();
  await page.getByRole('option', { name: '承运商' }).click();
  await form.getByRole('textbox', { name: '理由' }).fill('签收单有破损记录');
  await form.getByRole('button', { name: '裁定' }).click();
  await expect(page.getByText('已裁定')).toBeVisible();
  await expect(mine.filter({ hasText: '复检合格' })).toHaveCount(0);

  // A frozen month that was restated since.
  await page.locator('.month').click();
  await page.getByRole('option').last().click();
  await expect(page.getByText(/由林慧定稿/)).toBeVisible();
  await expect(page.getByText('更正案件（2 件）')).toBeVisible();
  await expect(lines.getByRole('button', { name: '确认', exact: true })).toHaveCount(0);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '单据' }).click();
  await page.getByText('月度汇总表').click();
  expect((await saved).suggestedFilename()).toMatch(/^内部-客户投诉月度汇总-\d{4}-\d{2}\.pdf$/);
});
