import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';
import { pdfPages } from '../support/pdf-text';

interface Portfolio {
  clients: {
    edges: {
      node: {
        id: string;
        orders: {
          edges: {
            node: {
              number: string;
              amountCompany: string;
              invoices: { id: string }[];
              lines: { edges: { node: { deliveredQuantity: string; claimedQuantity: string; unitPrice: string } }[] };
            };
          }[];
        };
      };
    }[];
  };
}

/** A client and one of its orders of which a piece can come back that the sales manager may approve. */
async function returnable(page: Page): Promise<{ clientId: string; order: string }> {
  const { clients } = await ask<Portfolio>(
    page.request,
    `{ clients(first: 20) { edges { node { id orders(first: 10) { edges { node { number amountCompany invoices { id }
       lines(first: 1) { edges { node { deliveredQuantity claimedQuantity unitPrice } } } } } } } } } }`,
  );
  for (const { node: client } of clients.edges)
    for (const { node: order } of client.orders.edges) {
      const line = order.lines.edges[0]?.node;
      const left = Number(line?.deliveredQuantity ?? 0) - Number(line?.claimedQuantity ?? 0);
      if (line !== undefined && order.invoices.length === 1 && left >= 2 && Number(line.unitPrice) < 2_000)
        return { clientId: client.id, order: order.number };
    }
  throw new Error('nothing can come back');
}

async function act(page: Page, account: string, address: string): Promise<void> {
  await signIn(page.request, account);
  await page.goto(address);
}

test('goods come back: asked for by order, approved, received on a phone, proved, booked, and on paper', async ({
  page,
}) => {
  test.setTimeout(120_000);
  page.setDefaultTimeout(10_000);
  await signIn(page.request, 'zhangwei');
  const { clientId, order } = await returnable(page);
  await page.goto(`${home()}/clients/${clientId}`);
  await page.getByRole('button', { name: '新建退货', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('原因').fill('尺寸不符');
  await form.getByLabel('依据', { exact: true }).fill('检验报告 Q-77');
  await form.getByRole('textbox', { name: '按订单号、产品编号或名称查找' }).fill(order);
  const quantity = form.getByRole('textbox', { name: new RegExp(`^数量 .* ${order}$`) }).first();
  await expect(form.getByRole('textbox', { name: /^数量 / })).not.toHaveCount(0);
  await quantity.fill('1');
  // What was chosen is still chosen when something else is looked for.
  await form.getByRole('textbox', { name: '按订单号、产品编号或名称查找' }).fill('没有这样的订单');
  await expect(form.getByRole('textbox', { name: /^数量 / })).toHaveCount(1);
  await form.getByRole('button', { name: '提交申请' }).click();
  await expect(page).toHaveURL(/\/returns\/[\w-]+$/);
  const address = page.url();
  await expect(page.getByRole('button', { name: '核准' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '单据' })).toHaveCount(0);

  await act(page, 'zhengtao', address);
  await page.getByRole('button', { name: '核准' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '核准' }).click();
  await expect(page.getByText('已核准').first()).toBeVisible();
  await expect(page.getByText('一式 4 份')).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await act(page, 'maliang', address);
  await page.getByRole('button', { name: '收货签收' }).click();
  const receipt = page.getByRole('dialog');
  await receipt.getByRole('textbox', { name: '实到数量' }).fill('1');
  await receipt.getByText('已收完，不再到货').click();
  const isTicked = await receipt.getByRole('checkbox').isChecked();
  if (!isTicked) await receipt.getByText('已收完，不再到货').click();
  await receipt.getByRole('button', { name: '收货签收' }).click();
  await expect(page.getByText('已签收')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });

  await act(page, 'luofang', address);
  await expect(page.getByRole('button', { name: '入账' })).toHaveCount(0);

  await act(page, 'zhangwei', address);
  await page.getByRole('button', { name: '附退货凭证' }).click();
  const proof = page.getByRole('dialog');
  await proof
    .locator('input[type=file]')
    .setInputFiles({ name: '盖章发票.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') });
  await proof.getByRole('button', { name: '附退货凭证' }).click();
  await expect(page.getByRole('link', { name: '盖章发票.pdf' })).toBeVisible();

  await act(page, 'luofang', address);
  await page.getByRole('button', { name: '入账' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '入账' }).click();
  await expect(page.getByRole('table').filter({ hasText: /PZ\d{6}-\d{4}/ })).toBeVisible();

  await page.getByRole('button', { name: '单据' }).click();
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /成品退货单/ }).click(),
  ]);
  expect(paper.suggestedFilename()).toMatch(/^成品退货单-TH.*\.pdf$/);
  const text = (await pdfPages(await readFile(await paper.path()))).join('');
  for (const words of ['检验报告Q-77', '尺寸不符', order, '郑涛', '马亮', '盖章发票.pdf', 'PZ', '第四联'])
    expect(text).toContain(words);
});
