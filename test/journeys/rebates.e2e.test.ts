import { readFile } from 'node:fs/promises';
import { expect, test, type Download } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { ask, home, signIn } from '../support/journey';
import { pdfPages } from '../support/pdf-text';

interface Pending {
  rebates: { edges: { node: { id: string; agentName: string; pending: string } }[] };
}

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

test('accounting pays a rebate from the list of the month, and the statement says so on paper and in Excel', async ({
  page,
}) => {
  await signIn(page.request, 'luofang');
  const { rebates } = await ask<Pending>(
    page.request,
    '{ rebates(first: 1, filter: { states: [OVERDUE] }) { edges { node { id agentName pending } } } }',
  );
  const rebate = rebates.edges[0]?.node;
  if (rebate === undefined) throw new Error('nothing is overdue');

  await page.goto(`${home()}/rebates`);
  await expect(page.getByRole('region', { name: '返佣对账单' }).locator('tbody tr')).toHaveCount(50);
  const month = page.getByRole('combobox', { name: '对账月份' });
  const shown = await month.inputValue();
  await page.getByRole('button', { name: '上一个月' }).click();
  await expect(month).not.toHaveValue(shown);
  await expect(page).toHaveURL(/month=\d{4}-\d{2}-01/);

  await page.goto(`${home()}/rebates/${rebate.id}`);
  await expect(page.getByText('逾期未付')).toBeVisible();
  await expect(page.getByText('与订单、退货核对一致')).toBeVisible();
  await page.getByRole('button', { name: '登记付款' }).click();
  const form = page.getByRole('dialog');
  await expect(form.getByLabel('付款金额（元）')).toHaveValue(rebate.pending);
  await form.getByLabel('付款金额（元）').fill('99999999');
  await form.getByRole('button', { name: '登记付款' }).click();
  await expect(form.getByText(/付款不能超过未付返佣/)).toBeVisible();
  await form.getByLabel('付款金额（元）').fill(rebate.pending);
  await form.getByRole('button', { name: /登记付款|重试/ }).click();
  await expect(page.getByText('已登记付款')).toBeVisible();
  await expect(page.getByText('已付清')).toBeVisible();
  await expect(page.getByRole('button', { name: '登记付款' })).toHaveCount(0);

  await page.getByRole('button', { name: '单据' }).click();
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /返佣对账单/ }).click(),
  ]);
  const text = (await pdfPages(await bytesOf(paper))).join('');
  expect(text).toContain(rebate.agentName.replace(/\s/g, ''));
  expect(text).toContain('0.00');

  await page.getByRole('button', { name: '导出' }).click();
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel 工作簿' }).click(),
  ]);
  expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/);
  const rows = await readSheet(await bytesOf(workbook), '数据');
  expect(rows[0]).toEqual(['序号', '类别', '单号', '日期', '金额']);
  expect(rows.at(-1)?.[0]).toBe('合计');
});

test('an account manager sees the rebates of own agents and may change none', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/rebates`);
  const rows = page.getByRole('region', { name: '返佣对账单' }).locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(50);
  await rows.first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: '计算依据' })).toBeVisible();
  for (const name of ['登记付款', '更正对账单', '商定新条件'])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
});

test('the deputy GM agrees first terms with an agent on the page of the client', async ({ page }) => {
  await signIn(page.request, 'wangzhiqiang');
  const { clients } = await ask<{ clients: { edges: { node: { id: string } }[] } }>(
    page.request,
    '{ clients(first: 100, filter: { businessTypes: [AGENT] }) { edges { node { id } } } }',
  );
  const termsOf = async (id: string) =>
    (await ask<{ rebateTerms: { version: number }[] }>(page.request, `{ rebateTerms(clientId: "${id}") { version } }`))
      .rebateTerms.length;
  let agent: string | undefined;
  for (const { node } of clients.edges) if (agent === undefined && (await termsOf(node.id)) === 0) agent = node.id;
  if (agent === undefined) throw new Error('every agent of the demonstration has terms');
  await page.goto(`${home()}/clients/${agent}`);
  await page.getByRole('button', { name: '商定首次条件' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: '第 1 档返佣率' }).fill('1.2');
  await form.getByRole('button', { name: '商定新条件' }).click();
  await expect(page.getByText('已商定新条件')).toBeVisible();
  await expect(page.getByRole('region', { name: '返佣条件' })).toContainText('1.2');
  expect(await termsOf(agent)).toBe(1);
});
