import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

interface Owed {
  receivables: { edges: { node: { orderNumber: string; order: { id: string } | null; client: { id: string } } }[] };
}
const owed =
  '{ receivables(first: 20, filter: { open: true }) { edges { node { orderNumber order { id } client { id } } } } }';

test('an account manager opens an order from the timeline of a client, hands its address on, and closes it by key', async ({
  page,
}) => {
  await signIn(page.request, 'zhangwei');
  const { receivables } = await ask<Owed>(page.request, owed);
  const row = receivables.edges[0]?.node;
  if (row === undefined) throw new Error('Nothing is owed');
  await page.goto(`${home()}/clients/${row.client.id}`);
  const timeline = page.getByRole('region', { name: '服务时间线' });
  await timeline.getByRole('button', { name: '订单' }).click();
  const link = timeline.getByRole('listitem').getByRole('link').first();
  const number = await link.innerText();
  await link.click();
  const drawer = page.getByRole('dialog', { name: `订单 ${number}` });
  await expect(drawer.getByRole('region', { name: '明细' }).getByRole('listitem').first()).toContainText('×');
  await expect(drawer.getByRole('region', { name: '应收与收款' })).toBeVisible();
  await expect(drawer.getByRole('region', { name: '投诉' })).toBeVisible();
  await expect(page).toHaveURL(/[?&]order=/);
  const address = page.url();
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(page).not.toHaveURL(/order=/);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address);
  await expect(drawer.getByRole('region', { name: '明细' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await drawer.getByRole('button', { name: '关闭' }).first().click();
  await expect(drawer).toHaveCount(0);

  // Whatever the reason that there is none to be seen.
  await page.goto(address.replace(/order=[^&]*/, 'order=00000000-0000-7000-8000-000000000000'));
  await expect(page.getByRole('dialog', { name: '订单' }).getByText('没有找到这个页面')).toBeVisible();
});

test('an order opens from the list of receivables, and leads to what is owed for it', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  const { receivables } = await ask<Owed>(page.request, owed);
  const row = receivables.edges.find(({ node }) => node.order !== null)?.node;
  if (row === undefined) throw new Error('No order is owed for');
  await page.goto(`${home()}/receivables?search=${row.orderNumber}`);
  const list = page.getByRole('region', { name: '应收款列表' });
  await list
    .getByRole('link', { name: `订单 ${row.orderNumber}` })
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: `订单 ${row.orderNumber}` });
  await drawer.getByRole('link', { name: '在应收款中查看' }).click();
  await expect(drawer).toHaveCount(0);
  await expect(page).toHaveURL(/tray=all/);
  await expect(list.getByText(`订单 ${row.orderNumber}`).first()).toBeVisible();
});
