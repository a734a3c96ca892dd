import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

interface Found {
  clients: { edges: { node: { id: string; name: string; creditApplications: { edges: unknown[] } } }[] };
}

test('credit is applied for, investigated by the officer who signs, and approved in the inbox', async ({
  page,
  browser,
}) => {
  await signIn(page.request, 'zhangwei');
  const { clients } = await ask<Found>(
    page.request,
    `{ clients(first: 50, filter: { segments: [GENERAL] }, sort: { field: ANNUAL_VOLUME, direction: DESC }) {
      edges { node { id name creditApplications(first: 1) { edges { cursor } } } } } }`,
  );
  const chosen = clients.edges.find(({ node }) => node.creditApplications.edges.length === 0)?.node;
  if (chosen === undefined) throw new Error('every general client has applied already');
  await page.goto(`${home()}/clients/${chosen.id}`);
  const card = page.getByRole('region', { name: '授信额度' });
  await expect(card.getByText('没有有效额度')).toBeVisible();
  await card.getByRole('button', { name: '申请授信' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '申请授信' }).click();
  await expect(form.getByText('请填写金额，最多两位小数')).toBeVisible();
  await form.getByRole('textbox', { name: '额度（元）' }).fill('60000');
  const until = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
  await form.getByRole('combobox', { name: '到期日' }).fill(until);
  await form.getByRole('combobox', { name: '到期日' }).press('Enter');
  await form.getByRole('textbox', { name: '用途' }).fill('旺季备货');
  await form.locator('input[type=file]').setInputFiles({ name: '报表.pdf', mimeType: 'application/pdf', buffer: PDF });
  const precheck = form.getByRole('region', { name: '提交前预审' });
  await expect(precheck.getByRole('listitem')).toHaveCount(6);
  await expect(precheck).toContainText('大客户经理 / 销售副总经理 / 总经理');
  await form.getByRole('button', { name: '申请授信' }).click();
  await expect(page.getByRole('heading', { name: /^SX\d{4}-\d{4}$/ })).toBeVisible();
  const number = await page.getByRole('heading', { name: /^SX\d{4}-\d{4}$/ }).innerText();
  const path = new URL(page.url()).pathname;
  await expect(page.getByRole('region', { name: '基本条件' }).getByRole('listitem')).toHaveCount(6);

  await signIn(page.request, 'tangli');
  await page.goto(home() + path);
  await page.getByRole('button', { name: '撰写调查报告' }).click();
  const report = page.getByRole('dialog');
  await report.getByRole('textbox', { name: '调查情况' }).fill('账实相符');
  await report.getByRole('textbox', { name: '还款来源' }).fill('销售回款');
  await report.getByRole('textbox', { name: '风险与措施' }).fill('按月对账');
  await report.getByRole('button', { name: '撰写并签字' }).click();
  await expect(report.getByText('请选择是否建议授信')).toBeVisible();
  await report.getByRole('radio', { name: '建议授信', exact: true }).check({ force: true });
  await report.getByRole('button', { name: '撰写并签字' }).click();
  await expect(page.getByRole('region', { name: '调查报告' }).getByText('第 1 版')).toBeVisible();
  await expect(page.getByRole('button', { name: '批准' })).toHaveCount(0);

  const late = await browser.newPage();
  await signIn(late.request, 'chenjianguo');
  await late.goto(home() + path);
  await expect(late.getByRole('button', { name: '驳回' })).toBeVisible();
  await signIn(page.request, 'sunwei');
  await page.goto(home() + path);
  await page.getByRole('button', { name: '批准' }).click();
  const decision = page.getByRole('dialog');
  await decision.getByRole('textbox', { name: '说明' }).fill('同意');
  await decision.getByRole('button', { name: '批准' }).click();
  await expect(page.getByText('已批准', { exact: true })).toBeVisible();
  await page.goto(`${home()}/clients/${chosen.id}`);
  await expect(card.getByText('¥60,000', { exact: true }).first()).toBeVisible();
  await expect(card.getByRole('link', { name: number })).toBeVisible();
  await page.goto(`${home()}/credit?client=${chosen.id}`);
  await expect(page.getByText(`客户：${chosen.name}`)).toBeVisible();
  await expect(page.getByRole('link', { name: /^SX\d{4}-\d{4}$/ })).toHaveText([number]);

  // Who applied is told, and led to it.
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/clients`);
  await page.getByRole('button', { name: /^提醒：/ }).click();
  await expect(page.getByText(/授信申请 .*已批准/).first()).toBeVisible();
  const told = page.getByRole('dialog').getByRole('listitem').filter({ hasText: number });
  await expect(told).toContainText(`${chosen.name} · ¥60,000 · 同意`);
  await told.getByRole('link').click();
  await expect(page).toHaveURL(home() + path);

  // Whoever decides on a page that was left open is told, and sees behind it what was decided.
  await late.getByRole('button', { name: '驳回' }).click();
  const refusal = late.getByRole('dialog');
  await refusal.getByRole('textbox', { name: '说明' }).fill('晚了一步');
  await refusal.getByRole('button', { name: '驳回' }).click();
  await expect(refusal.getByRole('alert')).toContainText('办结后不能再改');
  await refusal.getByRole('button', { name: '取消' }).click();
  await expect(late.getByText('已批准', { exact: true })).toBeVisible();
  await expect(late.getByRole('button', { name: '驳回' })).toHaveCount(0);
});

test('a client whose exposure may only fall is told so, with the clause', async ({ page }) => {
  await signIn(page.request, 'sunwei');
  const { clients } = await ask<Found>(
    page.request,
    `{ clients(first: 50, filter: { segments: [RESTRICTED, ELIMINATED] }) {
      edges { node { id name creditApplications(first: 1) { edges { cursor } } } } } }`,
  );
  const chosen = clients.edges.find(({ node }) => node.creditApplications.edges.length === 0)?.node;
  if (chosen === undefined) throw new Error('no restricted client is left');
  await page.goto(`${home()}/clients/${chosen.id}`);
  await page.getByRole('region', { name: '授信额度' }).getByRole('button', { name: '申请授信' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: '额度（元）' }).fill('1000');
  const until = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
  await form.getByRole('combobox', { name: '到期日' }).fill(until);
  await form.getByRole('combobox', { name: '到期日' }).press('Enter');
  await form.getByRole('textbox', { name: '用途' }).fill('周转');
  await form.getByRole('button', { name: '申请授信' }).click();
  await expect(form.getByText(/敞口只减不增.*依据 分层信贷政策 BK-2/)).toBeVisible();
});

test('the credit officer applies from the page of applications, for a client found by name', async ({ page }) => {
  await signIn(page.request, 'tangli');
  await page.goto(`${home()}/credit`);
  await page.getByRole('button', { name: '申请授信' }).click();
  const form = page.getByRole('dialog');
  await expect(form).toContainText('按名称或编号可找到有欠款或申请过授信的客户');
  await form.getByRole('combobox', { name: '客户' }).fill('有限公司');
  await page.getByRole('option').first().click();
  await form.getByRole('textbox', { name: '额度（元）' }).fill('1000');
  await expect(form.getByRole('region', { name: '提交前预审' })).toBeVisible();
});
