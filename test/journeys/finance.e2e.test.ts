import { expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

interface Tasks {
  financeTaskCount: number;
  financeTrays: { kind: string; count: number }[] | null;
  financeTasks: { edges: { node: { number: string; return: { id: string } | null } }[] };
}

const tasks = (page: Page, kind: string): Promise<Tasks> =>
  ask<Tasks>(
    page.request,
    `{ financeTaskCount financeTrays { kind count }
       financeTasks(first: 5, kinds: [${kind}]) { edges { node { number return { id } } } } }`,
  );

test('accounting finds a proved return in its inbox, books it, and the count in the sidebar is one less', async ({
  page,
}) => {
  await signIn(page.request, 'luofang');
  const before = await tasks(page, 'VOUCHER');
  const [first] = before.financeTasks.edges;
  if (!first) throw new Error('no proved return waits in the demonstration');
  await page.goto(`${home()}/finance`);
  const entry = page.getByRole('link', { name: '财务待办' });
  await expect(entry).toContainText(before.financeTaskCount > 99 ? '99+' : String(before.financeTaskCount));
  await page.getByRole('button', { name: /^核对凭证并入账/ }).click();
  await expect(page).toHaveURL(/tray=VOUCHER/);
  await page.getByRole('link', { name: first.node.number }).click();
  await page.getByRole('button', { name: '入账', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '入账', exact: true }).click();
  await expect(page.getByText('已入账').first()).toBeVisible();
  const after = await tasks(page, 'VOUCHER');
  expect(after.financeTaskCount).toBe(before.financeTaskCount - 1);
  expect(after.financeTasks.edges.map(({ node }) => node.number)).not.toContain(first.node.number);
});

test('what is booked elsewhere leaves the inbox of accounting without reloading', async ({ page, playwright }) => {
  const books = await playwright.request.newContext();
  await signIn(books, 'luofang');
  await signIn(page.request, 'luofang');
  const { financeTaskCount, financeTasks } = await tasks(page, 'VOUCHER');
  const [first] = financeTasks.edges;
  if (!first?.node.return) throw new Error('no proved return waits in the demonstration');
  await page.goto(`${home()}/finance?tray=VOUCHER`);
  const row = page.getByRole('link', { name: first.node.number });
  await expect(row).toBeVisible();
  // The line is open before anything happens.
  await page.waitForTimeout(1_500);
  const { id } = first.node.return;
  const { return: found } = await ask<{ return: { version: number } }>(books, `{ return(id: "${id}") { version } }`);
  await ask(
    books,
    `mutation { bookReturn(input: { returnId: "${id}", version: ${found.version}, idempotencyKey: "live ${id}" }) { __typename } }`,
  );
  // Polling would take a minute.
  await expect(row).toHaveCount(0, { timeout: 10_000 });
  const left = financeTaskCount - 1;
  await expect(page.getByRole('link', { name: '财务待办' })).toContainText(left > 99 ? '99+' : String(left));
  await books.dispose();
});

test('goods that stopped wait for the post that may release them, which says how they are booked', async ({ page }) => {
  await signIn(page.request, 'luofang');
  const held = (await tasks(page, 'HELD')).financeTrays?.find(({ kind }) => kind === 'HELD')?.count ?? 0;
  await signIn(page.request, 'zhengtao');
  await page.goto(`${home()}/approvals?kinds=HELD`);
  const instruct = page.getByRole('button', { name: '按核准数量入账', exact: true });
  await expect(page.getByText('超出超收率').first()).toBeVisible();
  await instruct.click();
  await expect(page.getByText('请写明理由：批示入账方式必须有理由。')).toBeVisible();
  await page.getByLabel('理由').fill('多收部分退还客户');
  await instruct.click();
  await expect(page.getByText('已审批 1 项')).toBeVisible();
  await signIn(page.request, 'luofang');
  const after = (await tasks(page, 'HELD')).financeTrays?.find(({ kind }) => kind === 'HELD')?.count ?? 0;
  expect(after).toBe(held - 1);
});
