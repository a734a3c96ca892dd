import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('a supervisor registers a violation, the general manager approves it in the inbox, and its notice is there', async ({
  page,
}) => {
  const evidence = `资料未经批准带出 ${Date.now()}`;
  await signIn(page.request, 'wuxiaodong');
  await page.goto(`${home()}/penalties`);
  await page.getByRole('button', { name: '登记违规' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '登记违规' }).click();
  await expect(form.getByText('请填写此项').first()).toBeVisible();
  await form.getByRole('combobox', { name: '当事人' }).fill('秦峰');
  await page.getByRole('option', { name: '秦峰' }).click();
  await form.locator('.el-select').nth(1).click();
  await page.getByRole('option', { name: /^泄密 · .+ SD-11$/ }).click();
  await expect(form.getByRole('region', { name: '后果' })).toContainText('第 1 次');
  await expect(form.getByRole('region', { name: '后果' })).toContainText(/罚款 ¥1,000/);
  await expect(form.getByRole('region', { name: '后果' })).toContainText(/负责人 罚款 ¥2,000/);
  await form.getByRole('textbox', { name: '事实与证据' }).fill(evidence);
  await form.getByRole('button', { name: '登记违规' }).click();
  await expect(page.getByText(/已登记 CF\d{6}-\d{3}/)).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: evidence });
  await expect(row).toContainText('待审批');
  await expect(row.getByRole('button', { name: '批准' })).toHaveCount(0);
  await expect(row.getByRole('button', { name: '撤回' })).toBeVisible();

  await signIn(page.request, 'chenjianguo');
  await page.goto(`${home()}/approvals?kinds=PENALTY`);
  await page.getByRole('button').filter({ hasText: evidence }).click();
  await expect(page.getByText('公司内部').last()).toBeVisible();
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText('已审批 1 项')).toBeVisible();
  await page.goto(`${home()}/penalties`);
  await expect(row).toContainText('已批准');
  const saved = page.waitForEvent('download');
  await row.getByRole('button', { name: '单据' }).click();
  await row.getByText('处罚通知单').click();
  expect((await saved).suggestedFilename()).toMatch(/^内部-处罚通知单-CF\d{6}-\d{3}\.pdf$/);

  // Whom it concerns sees it; a colleague of the same team does not.
  await signIn(page.request, 'qinfeng');
  await page.goto(`${home()}/penalties`);
  await expect(row).toBeVisible();
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/penalties`);
  await expect(page.getByRole('heading', { name: '违规登记簿' })).toBeVisible();
  await expect(row).toHaveCount(0);
});
