import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

interface Some {
  clients: { edges: { node: { id: string; name: string } }[] };
}

test('a visit is planned, put to another day, and made by its record', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  const { clients } = await ask<Some>(page.request, '{ clients(first: 1) { edges { node { id name } } } }');
  const client = clients.edges[0]?.node;
  if (client === undefined) throw new Error('Zhang Wei has no client');
  const purpose = `带样册走访 ${Date.now()}`;

  await page.goto(`${home()}/clients/${client.id}`);
  const card = page.getByRole('region', { name: '已排定' });
  await card.getByRole('button', { name: '排计划' }).click();
  const form = page.getByRole('dialog', { name: '排定走访或回访' });
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('请填写此项')).toHaveCount(1);
  await form.getByRole('textbox', { name: '目的' }).fill(purpose);
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/已排定在/)).toBeVisible();
  await expect(card.getByText(purpose)).toBeVisible();

  // The week shows it under today, and the address keeps the week and whose plans these are.
  await page.goto(`${home()}/desk?tab=PLAN`);
  const item = page.getByRole('listitem').filter({ hasText: purpose });
  await expect(item).toContainText(client.name);
  await page.getByRole('button', { name: '下一周' }).click();
  await expect(page).toHaveURL(/week=\d{4}-\d{2}-\d{2}/);
  await expect(item).toHaveCount(0);
  await page.getByRole('button', { name: '本周' }).click();
  await expect(page).not.toHaveURL(/week=/);

  await item.getByRole('button', { name: `改期 ${client.name}` }).click();
  const move = page.getByRole('dialog', { name: '改期或换人' });
  await move.getByRole('button', { name: '改期', exact: true }).click();
  await expect(move.getByText('请填写此项')).toHaveCount(1);
  await move.getByRole('combobox', { name: '谁去' }).click();
  await move.getByRole('combobox', { name: '谁去' }).fill('黄静');
  await page.getByRole('listbox', { name: '谁去' }).getByRole('option', { name: '黄静' }).click();
  await move.getByRole('textbox', { name: '原因' }).fill('请质检同事去');
  await move.getByRole('button', { name: '改期', exact: true }).click();
  await expect(page.getByText(/已改到/)).toBeVisible();
  // It is no longer one's own, but within reach.
  await expect(item).toHaveCount(0);
  await page.goto(`${home()}/desk?tab=PLAN&who=ALL`);
  await expect(item).toContainText('黄静 去');
  await expect(item).toContainText('改期 1 次');

  await item.getByRole('button', { name: `记录 ${client.name}` }).click();
  const record = page.getByRole('dialog', { name: '记录联络' });
  await expect(record.getByText(/完成 .* 的计划/)).toBeVisible();
  await record.getByRole('textbox', { name: '内容', exact: true }).fill(`${purpose} 已走访`);
  await record.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已记录')).toBeVisible();
  await expect(item).toContainText('已做');
  await expect(item.getByRole('button')).toHaveCount(0);

  await page.goto(`${home()}/clients/${client.id}`);
  await expect(page.getByRole('region', { name: '服务时间线' }).getByText(`${purpose} 已走访`)).toBeVisible();
  await expect(card.getByText(purpose)).toHaveCount(0);
});
