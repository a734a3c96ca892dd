import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

interface Some {
  clients: { edges: { node: { id: string } }[] };
}

test('the log of a day is handed in, marks what came later, and is archived by a superior', async ({
  page,
  browser,
}) => {
  await signIn(page.request, 'zhangwei');
  const { clients } = await ask<Some>(page.request, '{ clients(first: 1) { edges { node { id } } } }');
  const client = clients.edges[0]?.node.id ?? '';
  const said = `核对色号 ${Date.now()}`;
  const record = async (text: string): Promise<void> => {
    await page.goto(`${home()}/clients/${client}`);
    await page.getByRole('button', { name: '记录联络' }).click();
    const form = page.getByRole('dialog', { name: '记录联络' });
    await form.getByRole('textbox', { name: '内容', exact: true }).fill(text);
    await form.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('已记录')).toBeVisible();
  };
  await record(said);

  await page.goto(`${home()}/desk?tab=LOGS`);
  const today = page.getByRole('list', { name: '日志' }).getByRole('listitem').first();
  await expect(today).toContainText('待交');
  await today.getByRole('button', { name: /交日志/ }).click();
  const form = page.getByRole('dialog', { name: /的日志/ });
  await expect(form.getByText(said)).toBeVisible();
  await form.getByRole('textbox', { name: '说明（可不填）' }).fill('色卡已寄');
  await form.getByRole('button', { name: '交日志' }).click();
  await expect(page.getByText('日志已交')).toBeVisible();
  await expect(today).toContainText('已交');
  await expect(today).toContainText('说明：色卡已寄');
  await expect(today.getByRole('button', { name: /交日志/ })).toHaveCount(0);

  await record(`${said} 之后`);
  await page.goto(`${home()}/desk?tab=LOGS`);
  await expect(today).toContainText('交后补记 1 条');

  const office = await browser.newContext();
  const director = await office.newPage();
  await signIn(director.request, 'liuyan');
  await director.goto(`${home()}/desk?tab=LOGS&logs=TO_READ`);
  const waiting = director.getByRole('listitem').filter({ hasText: '色卡已寄' });
  await waiting.getByRole('button', { name: /查看/ }).click();
  const log = director.getByRole('dialog', { name: /张伟/ });
  await expect(log.getByText('交后补记', { exact: true })).toBeVisible();
  await log.getByRole('button', { name: '阅后归档' }).click();
  await expect(director.getByText('已归档')).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await office.close();
});
