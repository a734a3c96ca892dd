import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

interface Owed {
  receivables: { totalCount: number; edges: { node: Row }[] };
}
interface Row {
  id: string;
  number: string;
  open: string;
  client: { id: string; name: string };
}

const overdue =
  '{ receivables(first: 1, filter: { overdueFrom: 1, overdueTo: 30, disputed: false, search: "-1" }) { totalCount edges { node { id number open client { id name } } } } }';
const balance = (id: string) => `{ receivable(id: "${id}") { open collected allocations { amount } } }`;

test('accounting finds what is overdue, enters a part payment where it belongs, and takes it back', async ({
  page,
}) => {
  await signIn(page.request, 'luofang');
  const { receivables } = await ask<Owed>(page.request, overdue);
  const row = receivables.edges[0]?.node;
  if (row === undefined) throw new Error('Nothing is overdue');
  await page.goto(`${home()}/receivables`);
  const ageing = page.getByRole('region', { name: '账龄' });
  await ageing.getByRole('button', { name: /^逾期 1–30 天/ }).click();
  await expect(page).toHaveURL(/band=1/);
  await page.getByRole('textbox', { name: '送货单号、订单号或客户' }).fill(row.number);
  await page.getByRole('button', { name: '查询' }).click();
  const list = page.getByRole('region', { name: '应收款列表' });
  await list.getByRole('button', { name: row.number }).click();
  const detail = page.getByRole('dialog', { name: `应收款 ${row.number}` });
  await expect(detail.getByText('CR-2')).toBeVisible();

  await detail.getByRole('button', { name: '登记收款' }).click();
  const form = page.getByRole('dialog', { name: '登记收款' });
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await expect(form.getByText('请填写大于 0 的金额，最多两位小数')).toBeVisible();
  const reference = `E2E-${Date.now()}`;
  await form.getByRole('textbox', { name: '金额', exact: true }).fill('1.23');
  await form.getByRole('textbox', { name: '凭据号' }).fill(reference);
  await form.getByText('我来指定').click();
  await form.getByRole('textbox', { name: `核销金额 ${row.number}` }).fill('1.24');
  await expect(form.getByText(/^分配的比收到的多/)).toBeVisible();
  await form.getByRole('textbox', { name: `核销金额 ${row.number}` }).fill('1.23');
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByText('已登记 ¥1.23，其中 ¥1.23 已核销')).toBeVisible();
  await expect(detail.getByText(reference)).toBeVisible();
  const paid = await ask<{ receivable: { open: string } }>(page.request, balance(row.id));
  expect(Number(paid.receivable.open)).toBeCloseTo(Number(row.open) - 1.23, 2);

  await detail.getByRole('button', { name: '关闭' }).last().click();
  await page.goto(`${home()}/receivables?view=settlements&search=${reference}`);
  const settlements = page.getByRole('region', { name: '收款与抵减' });
  await settlements.getByRole('button', { name: '冲销' }).click();
  const reversal = page.getByRole('dialog');
  await reversal.getByRole('button', { name: '冲销' }).click();
  await expect(reversal.getByText('请填写此项')).toBeVisible();
  await reversal.getByRole('textbox', { name: '原因' }).fill('录入错误');
  await reversal.getByRole('button', { name: '冲销' }).click();
  await expect(settlements.getByText('冲销分录')).toBeVisible();
  await expect(settlements.getByRole('button', { name: '冲销' })).toHaveCount(0);
  const back = await ask<{ receivable: { open: string; allocations: { amount: string }[] } }>(
    page.request,
    balance(row.id),
  );
  expect(back.receivable.open).toBe(row.open);

  // Accounting has no page of a client.
  await signIn(page.request, 'wangzhiqiang');
  await page.goto(`${home()}/clients/${row.client.id}`);
  const timeline = page.getByRole('region', { name: '服务时间线' });
  await timeline.getByRole('button', { name: '收款' }).click();
  const entries = timeline.getByRole('listitem').filter({ hasText: reference });
  await expect(entries.filter({ hasText: '已冲销' })).toHaveText(/收款 ¥1\.23，凭据/);
  await expect(entries.filter({ hasText: '冲销收款' })).toHaveCount(1);
});

test('an account manager logs a promise of a client that owes, and enters no money', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  const { receivables } = await ask<Owed>(page.request, overdue);
  const row = receivables.edges[0]?.node;
  if (row === undefined) throw new Error('Nothing is overdue');
  await page.goto(`${home()}/clients/${row.client.id}`);
  const card = page.getByRole('region', { name: '应收', exact: true });
  await expect(card.getByText('收款率')).toBeVisible();
  await card.getByRole('button', { name: '写催收记录' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('请填写此项')).toBeVisible();
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await form.getByRole('combobox', { name: '承诺付款日' }).fill(day);
  await page.keyboard.press('Enter');
  await form.getByRole('textbox', { name: '说明' }).fill('财务已排款');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('催收记录已保存')).toBeVisible();
  await expect(card.getByText('财务已排款')).toBeVisible();
  await card.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/receivables\?client=/);
  await expect(page.getByRole('button', { name: '登记收款' })).toHaveCount(0);
  const narrowed = page.getByRole('button', { name: '恢复显示全部客户' });
  await expect(narrowed).toContainText(/客户：\S+/);
  await narrowed.click();
  await expect(page).not.toHaveURL(/client=/);
  await expect(narrowed).toHaveCount(0);
});

test('what is open is handed out as a file whose control totals are those of the ageing', async ({ page }) => {
  await signIn(page.request, 'luofang');
  const { ageing } = await ask<{ ageing: { total: { open: string; receivables: number } } }>(
    page.request,
    '{ ageing { total { open receivables } } }',
  );
  await page.goto(`${home()}/receivables`);
  await page.getByRole('button', { name: '导出' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  const control = JSON.parse(lines.at(-1)?.slice(1) ?? '') as {
    rows: number;
    complete: boolean;
    totals: Record<string, { sum: string }>;
  };
  expect([control.complete, control.rows, control.totals['openCompany']?.sum]).toEqual([
    true,
    ageing.total.receivables,
    ageing.total.open,
  ]);
});
