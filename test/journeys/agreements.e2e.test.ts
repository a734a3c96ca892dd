import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

test('the KA manager finds an agreement client without an agreement and puts one on record', async ({ page }) => {
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/agreements`);
  const without = page.getByRole('region', { name: /缺贵宾协议的协议客户/ });
  const link = without.getByRole('link').first();
  const name = await link.innerText();
  await link.click();
  const card = page.getByRole('region', { name: /^协议/ });
  await expect(card.getByText('缺协议', { exact: true })).toBeVisible();
  await card.getByRole('button', { name: '登记协议' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '登记协议' }).click();
  await expect(form.getByText('请填写此项').first()).toBeVisible();
  const today = new Date().toISOString().slice(0, 10);
  await form.getByRole('combobox', { name: '到期日期' }).fill(`${Number(today.slice(0, 4)) + 1}${today.slice(4)}`);
  await form.getByRole('combobox', { name: '到期日期' }).press('Enter');
  await form.getByRole('textbox', { name: '客户签署人' }).fill('无此人');
  await form
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '协议.pdf', mimeType: 'application/pdf', buffer: PDF });
  await form.getByRole('button', { name: '登记协议' }).click();
  await expect(form.getByText(/签署人与在案的法定代表人姓名不一致.*KA-8/)).toBeVisible();
  const { clients } = await ask<{
    clients: { edges: { node: { contacts: { name: string; legalRepresentative: boolean }[] } }[] };
  }>(
    page.request,
    `{ clients(first: 1, filter: { search: "${name}" }) { edges { node { contacts { name legalRepresentative } } } } }`,
  );
  const signatory = clients.edges[0]?.node.contacts.find((each) => each.legalRepresentative)?.name ?? '';
  await form.getByRole('textbox', { name: '客户签署人' }).fill(signatory);
  await form
    .getByRole('button', { name: '重试' })
    .or(form.getByRole('button', { name: '登记协议' }))
    .click();
  await expect(page.getByText(/协议 XY\d{4}-\d{4} 已登记/)).toBeVisible();
  await expect(card.getByText('生效中')).toBeVisible();
  await expect(card.getByText('缺协议', { exact: true })).toHaveCount(0);
  const scan = await page.request.get(
    home() + ((await card.getByRole('link', { name: '协议扫描件' }).getAttribute('href')) ?? ''),
  );
  expect((await scan.body()).equals(PDF)).toBe(true);

  await card.getByRole('button', { name: '终止' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '终止原因' }).fill('客户注销');
  await page.getByRole('dialog').getByRole('button', { name: '终止' }).click();
  await expect(card.getByText('已终止')).toBeVisible();
});

test('agreements that end soon stand first, and are noted as dealt with', async ({ page }) => {
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/agreements`);
  const reminders = page.getByRole('region', { name: '即将到期' });
  const rows = reminders.getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  const before = await rows.count();
  await expect(rows.first()).toContainText(/还剩 \d+ 天/);
  await rows
    .first()
    .getByRole('button', { name: /^已处理/ })
    .click();
  await expect(rows).toHaveCount(before - 1);
});

test('the list is narrowed by kind and state, and keeps that in its address', async ({ page }) => {
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/agreements?states=EXPIRED`);
  const rows = page
    .getByRole('region', { name: '全部协议' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
  await expect(rows.first()).toContainText('已到期');
  expect(await rows.filter({ hasText: '生效中' }).count()).toBe(0);
  await page.getByRole('combobox', { name: '类型' }).click({ force: true });
  await page.getByRole('option', { name: '贵宾协议' }).click();
  await expect(page).toHaveURL(/kinds=VIP/);
  await expect(rows.filter({ hasText: '销售协议' })).toHaveCount(0);
  await page.reload();
  await expect(page).toHaveURL(/kinds=VIP/);
});
