import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('an account manager asks for another tier, the KA manager approves it, and it stands beside the computed one', async ({
  page,
}) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/clients?tiers=B2`);
  await page.getByRole('grid').locator('a.name').first().click();
  const card = page.getByRole('region', { name: '客户等级' });
  const name = await page.locator('.who h2').innerText();
  await card.getByRole('button', { name: '申请手工定级' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '提交申请' }).click();
  await expect(form.getByText('请填写此项')).toHaveCount(3);
  await form.locator('.el-select').click();
  await page.getByRole('option', { name: 'A2 级' }).click();
  await form.getByRole('combobox', { name: '最后一天' }).fill('2030-01-01');
  await form.getByRole('combobox', { name: '最后一天' }).press('Enter');
  await form.getByRole('textbox', { name: '理由' }).fill('年度框架协议已签');
  await form.getByRole('button', { name: '提交申请' }).click();
  await expect(form.getByText(/期限最长 366 天.*KA-3-override/)).toBeVisible();
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await form.getByRole('combobox', { name: '最后一天' }).fill(inAMonth);
  await form.getByRole('combobox', { name: '最后一天' }).press('Enter');
  await form.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByText('已提交，等待审批')).toBeVisible();
  await expect(card.getByText('待审批')).toBeVisible();
  await expect(card.getByRole('button', { name: '批准' })).toHaveCount(0);

  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/tiers`);
  const waiting = page.getByRole('region', { name: '待我审批' }).getByRole('listitem').filter({ hasText: name });
  await waiting.getByRole('button', { name: '批准' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await expect(waiting).toHaveCount(0);
  await page.getByRole('link', { name }).click();
  await expect(card.locator('.now')).toContainText('A2 级');
  await expect(card.locator('.now')).toContainText('手工');
  await expect(card.getByRole('link', { name: / KA-3-override$/ }).first()).toBeVisible();
  await expect(card.getByRole('heading', { name: /按数据计算/ })).toContainText('B2 级');

  await card.getByRole('button', { name: '提前终止' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '说明' }).fill('改回');
  await page.getByRole('dialog').getByRole('button', { name: '提前终止' }).click();
  await expect(card.locator('.now')).toContainText('B2 级');
});

test('the administrator has every client graded anew and sees it through', async ({ page }) => {
  await signIn(page.request, 'dengchao');
  await page.goto(`${home()}/tiers`);
  const card = page.getByRole('region', { name: '全量定级' }).first();
  // Tiers set by hand are clients', of whom the administrator sees none.
  await expect(card).toBeVisible();
  await expect(page.getByRole('region', { name: '待我审批' })).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await card.getByRole('button', { name: '立即定级' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '立即定级' }).click();
  await expect(card.getByRole('row').filter({ hasText: '邓超' })).toContainText('已完成', { timeout: 30_000 });
  await expect(card.getByRole('row').filter({ hasText: '邓超' })).toContainText(/[\d,]+ 家客户，\d+ 家等级有变/);
});
