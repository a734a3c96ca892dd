import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('an account manager asks for another segment, the deputy GM approves it in the inbox, and it stands beside the computed one', async ({
  page,
}) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/clients?segments=GENERAL`);
  await page.getByRole('grid').locator('a.name').nth(2).click();
  const card = page.getByRole('region', { name: '客户分层' });
  const name = await page.locator('.who h2').innerText();
  await expect(card.locator('.now')).toContainText('一般');
  await card.getByRole('button', { name: '申请手工分层' }).click();
  const form = page.getByRole('dialog');
  const segment = form.locator('.el-select');
  await expect(async () => {
    await segment.click();
    await page.getByRole('option', { name: '限制' }).click({ timeout: 3_000 });
    await expect(segment).toContainText('限制', { timeout: 2_000 });
  }).toPass();
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await form.getByRole('combobox', { name: '最后一天' }).fill(inAMonth);
  await form.getByRole('combobox', { name: '最后一天' }).press('Enter');
  await form.getByRole('textbox', { name: '理由' }).fill('涉诉，敞口先只减不增');
  await form.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByText('已提交，等待审批')).toBeVisible();
  await expect(card.getByText('待审批')).toBeVisible();

  await signIn(page.request, 'wangzhiqiang');
  await page.goto(`${home()}/approvals?kinds=SEGMENT`);
  await page.getByText(name).first().click();
  await expect(page.getByText(/^限制 · /).last()).toBeVisible();
  await page.goto(`${home()}/tiers`);
  const waiting = page.getByRole('region', { name: '待我审批的分层' }).getByRole('listitem').filter({ hasText: name });
  await waiting.getByRole('button', { name: '批准' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await expect(waiting).toHaveCount(0);
  await page.getByRole('link', { name }).click();
  await expect(card.locator('.now')).toContainText('限制');
  await expect(card.locator('.now')).toContainText('手工');
  await expect(card.getByRole('heading', { name: /按数据计算/ })).toContainText('一般');
  await expect(page.getByText(/总敞口只减不增|只减不增/).first()).toBeVisible();

  await card.getByRole('button', { name: '提前终止' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '说明' }).fill('已撤诉');
  await page.getByRole('dialog').getByRole('button', { name: '提前终止' }).click();
  await expect(card.locator('.now')).toContainText('一般');
});
