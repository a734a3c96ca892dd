import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

test('an account manager filters the portfolio, chooses all that match and changes them alike', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/clients?complains=1`);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('button', { name: /更多筛选/ }).click();
  await expect(page.getByRole('checkbox', { name: '有未结投诉' })).toBeChecked();
  await page.getByRole('button', { name: /更多筛选/ }).click();
  await page.getByRole('button', { name: '批量办理' }).click();
  await page.getByRole('button', { name: /^选中符合条件的/ }).click();
  await expect(page.getByText(/已选 [1-9]\d* 位/)).toBeVisible();
  await page.getByRole('button', { name: '统一修改' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '修改', exact: true }).click();
  await expect(drawer.getByText('请至少填写一项要修改的内容')).toBeVisible();
  await drawer.getByRole('textbox', { name: '城市' }).fill('张家港');
  await expect(drawer.getByText(/将修改 [1-9]\d* 位/)).toBeVisible();
  // The line is lost in the middle of a save, which is then sent again under the same key.
  await page.route('**/graphql', (route) => route.abort());
  await drawer.getByRole('button', { name: '修改', exact: true }).click();
  await expect(drawer.getByRole('alert')).toBeVisible();
  await page.unroute('**/graphql');
  await drawer.getByRole('button', { name: '重试', exact: true }).dblclick();
  await expect(page.getByText(/已修改 [1-9]\d* 位/)).toBeVisible();
  await expect(page.getByText('已选 0 位')).toBeVisible();
});

test('a client that somebody changed meanwhile stays in the drawer, is read again, and is changed with the next press', async ({
  page,
}) => {
  await signIn(page.request, 'zhangwei');
  const { clients } = await ask<{ clients: { edges: { node: { id: string; version: number; name: string } }[] } }>(
    page.request,
    '{ clients(first: 2, sort: { field: ANNUAL_VOLUME, direction: DESC }) { edges { node { id version name } } } }',
  );
  const [{ id, version, name } = { id: '', version: 0, name: '' }] = clients.edges.map(({ node }) => node);
  await page.goto(`${home()}/clients`);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(3)).toBeVisible();
  await page.getByRole('button', { name: '批量办理' }).click();
  const boxes = grid.locator('.el-checkbox');
  await boxes.nth(0).click();
  await boxes.nth(1).click();
  await page.getByRole('button', { name: '统一修改' }).click();
  const drawer = page.getByRole('dialog');
  const mark = String(Date.now()).slice(-4);
  await drawer.getByRole('textbox', { name: '城市' }).fill(`昆山${mark}`);
  await expect(drawer.getByText('将修改 2 位')).toBeVisible();

  await ask(
    page.request,
    `mutation { changeClients(input: { clients: [{ clientId: "${id}", version: ${version} }], set: { city: "常熟${mark}" },
      idempotencyKey: "${mark}" }) { ... on ClientChanges { changed } } }`,
  );
  await drawer.getByRole('button', { name: '修改', exact: true }).click();
  await expect(page.getByText('已修改 1 位，0 位已是如此，1 位未能修改')).toBeVisible();
  await expect(drawer.getByText('统一修改 1 位客户')).toBeVisible();
  await expect(drawer.getByRole('list', { name: '不能修改的客户' })).toContainText(name);
  await drawer.getByRole('button', { name: '重新读取被修改过的客户' }).click();
  await expect(drawer.getByText('将修改 1 位；0 位已是如此；0 位不能修改')).toBeVisible();
  await drawer.getByRole('button', { name: '修改', exact: true }).click();
  await expect(page.getByText('已修改 1 位，0 位已是如此').last()).toBeVisible();
  await expect(drawer).toHaveCount(0);
  const { client } = await ask<{ client: { city: string } }>(page.request, `{ client(id: "${id}") { city } }`);
  expect(client.city).toBe(`昆山${mark}`);
});

test('in English the bar of what is done with many lies above the grid, and can be clicked', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1366, height: 768 } });
  await context.addInitScript(() => localStorage.setItem('kehu.locale', 'en'));
  const page = await context.newPage();
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/clients`);
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('button', { name: /More filters/ }).click();
  await page.getByRole('button', { name: 'Choose several' }).click();
  await page.getByRole('button', { name: /^Choose (all|the first)/ }).click({ timeout: 10_000 });
  await page.getByRole('button', { name: 'Change alike' }).click({ timeout: 10_000 });
  await expect(page.getByRole('dialog')).toBeVisible();
  await context.close();
});
