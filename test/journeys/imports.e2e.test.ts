import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('an account manager uploads a table, matches it, mends what was refused, and sees the clients', async ({
  page,
}) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/imports`);
  const mark = String(Date.now()).slice(-6);
  const rows = [
    '单位,客户类型,城市,电话,备注',
    `澜沧仪表${mark}有限公司,经销商,昆明,0871-5550001,老客户`,
    `怒江阀门${mark}有限公司,批发商,大理,0872-5550002,`,
    `红河管件${mark}有限公司,代理商,蒙自,,`,
  ];
  await page
    .getByLabel('选择文件')
    .last()
    .setInputFiles(file('云南客户.csv', rows.join('\r\n')));

  const part = (heading: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) });
  const match = part('对应列');
  await expect(match.getByText('请把一列对应为客户名称。')).toBeVisible();
  await expect(match.getByRole('button', { name: '检查' })).toBeDisabled();
  const unit = page.getByRole('combobox', { name: '“单位”对应的字段' });
  await match.locator('.el-select').filter({ has: unit }).click();
  await page.getByRole('listbox', { name: '“单位”对应的字段' }).getByRole('option', { name: '客户名称' }).click();
  await match.getByRole('button', { name: '检查' }).click();

  const found = page.getByRole('region', { name: '检查结果' });
  await expect(found.getByRole('button', { name: '导入 2 位客户' })).toBeVisible({ timeout: 20_000 });
  const list = part('逐行结果');
  await expect(list.getByText(`怒江阀门${mark}有限公司`)).toBeVisible();
  await expect(list.getByText(/业务类型应为/)).toBeVisible();

  await list.getByRole('button', { name: '导出' }).click();
  const saved = page.waitForEvent('download');
  await list.getByRole('button', { name: 'CSV 表格' }).click();
  const path = await (await saved).path();
  const errors = await readFile(path, 'utf8');
  expect(errors).toContain('怒江阀门');

  await found.getByRole('button', { name: '导入 2 位客户' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: '返回' })).toBeFocused();
  await page.getByRole('dialog').getByRole('button', { name: '导入 2 位客户' }).click();
  const outcome = part('导入结果');
  await expect(outcome.getByText(/核对一致/)).toBeVisible({ timeout: 20_000 });
  await list.getByRole('link', { name: `澜沧仪表${mark}有限公司` }).click();
  await expect(page.getByRole('heading', { name: `澜沧仪表${mark}有限公司` })).toBeVisible();

  // The error file itself, with the one word mended, is a table that is matched without a hand.
  await page.goto(`${home()}/imports`);
  await page
    .getByLabel('选择文件')
    .last()
    .setInputFiles(file('更正.csv', errors.replace('批发商', '经销商')));
  await page.getByRole('button', { name: '检查' }).click();
  await page.getByRole('button', { name: '导入 1 位客户' }).click({ timeout: 20_000 });
  await page.getByRole('dialog').getByRole('button', { name: '导入 1 位客户' }).click();
  await expect(page.getByText(/核对一致/)).toBeVisible({ timeout: 20_000 });
  const { clients } = await ask<{ clients: { totalCount: number } }>(
    page.request,
    `{ clients(first: 1, filter: { search: "${mark}有限公司" }) { totalCount } }`,
  );
  expect(clients.totalCount).toBe(3);
  await page.goto(`${home()}/imports`);
  await expect(page.getByRole('link', { name: '云南客户.csv' }).first()).toBeVisible();
});

test('a kept matching is renamed and deleted where a table is uploaded', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/imports`);
  const name = `方案${String(Date.now()).slice(-6)}`;
  await page
    .getByLabel('选择文件')
    .last()
    .setInputFiles(file('方案.csv', `客户名称,业务类型\r\n甲方案${name}公司,经销商`));
  await page.getByRole('textbox', { name: '保存对应方案（可选）' }).fill(name);
  await page.getByRole('button', { name: '检查' }).click();
  await expect(page.getByRole('region', { name: '检查结果' })).toBeVisible({ timeout: 20_000 });
  await page.goto(`${home()}/imports`);
  const choose = async (label: RegExp): Promise<void> => {
    const box = page.getByRole('combobox', { name: '沿用对应方案' });
    await page.locator('.el-select').filter({ has: box }).click();
    await page.getByRole('listbox', { name: '沿用对应方案' }).getByRole('option', { name: label }).click();
  };
  await choose(new RegExp(`${name}$`));
  await page.getByRole('button', { name: '改名' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(`${name}改`);
  await page.getByRole('dialog').getByRole('button', { name: '改名' }).click();
  await expect(page.getByText('已改名')).toBeVisible();
  await page.getByRole('button', { name: '删除' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('已删除')).toBeVisible();
  const { clientImportMappings } = await ask<{ clientImportMappings: string[] }>(
    page.request,
    '{ clientImportMappings }',
  );
  expect(clientImportMappings.filter((each) => each.startsWith(name))).toEqual([]);
});

test('an import that went on in another window says so, and shows where it is now', async ({ page, context }) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/imports`);
  const mark = String(Date.now()).slice(-6);
  await page
    .getByLabel('选择文件')
    .last()
    .setInputFiles(file('两处.csv', `客户名称,业务类型\r\n两处${mark}商行,经销商`));
  await expect(page.getByRole('button', { name: '检查' })).toBeEnabled();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: '检查' }).click();
  await expect(other.getByRole('region', { name: '检查结果' })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: '检查' }).click();
  await expect(page.getByText('已被他人修改')).toBeVisible();
  await expect(page.getByRole('region', { name: '检查结果' })).toBeVisible();
});

test('a table that breaks off on the way is sent again by itself, and opens one import', async ({ page, context }) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/imports`);
  const name = `断网${String(Date.now()).slice(-6)}.csv`;
  await expect(page.getByRole('heading', { name: '导入记录' })).toBeVisible();
  await context.setOffline(true);
  await page
    .getByLabel('选择文件')
    .last()
    .setInputFiles(file(name, `客户名称,业务类型\r\n断网${name}商行,经销商`));
  await expect(page.getByRole('alert')).toContainText('网络中断');
  await context.setOffline(false);
  await expect(page.getByRole('button', { name: '检查' })).toBeVisible({ timeout: 20_000 });
  const { clientImports } = await ask<{ clientImports: { edges: { node: { fileName: string } }[] } }>(
    page.request,
    '{ clientImports(first: 20) { edges { node { fileName } } } }',
  );
  expect(clientImports.edges.filter(({ node }) => node.fileName === name)).toHaveLength(1);
  await page.getByRole('button', { name: '检查' }).click();
  const found = page.getByRole('region', { name: '检查结果' });
  await found.getByRole('button', { name: '导入 1 位客户' }).dblclick({ timeout: 20_000 });
  await page.getByRole('dialog').getByRole('button', { name: '导入 1 位客户' }).dblclick();
  await expect(page.getByText(/核对一致/)).toBeVisible({ timeout: 20_000 });
});

test('an account manager chooses which possible duplicates are created, and a reload forgets none', async ({
  page,
}) => {
  await signIn(page.request, 'zhangwei');
  const { clients } = await ask<{ clients: { edges: { node: { name: string; number: string } }[] } }>(
    page.request,
    '{ clients(first: 2) { edges { node { name number } } } }',
  );
  const names = clients.edges.map(({ node }) => node.name);
  await page.goto(`${home()}/imports`);
  await page
    .getByLabel('选择文件')
    .last()
    .setInputFiles(file('疑似重复.csv', ['客户名称,业务类型', ...names.map((name) => `${name},经销商`)].join('\r\n')));
  await page.getByRole('button', { name: '检查' }).click();
  const found = page.getByRole('region', { name: '检查结果' });
  await expect(found.getByRole('button', { name: '没有可以导入的行' })).toBeDisabled({ timeout: 20_000 });
  await found.getByRole('button', { name: '逐行选择' }).click();
  await expect(
    page.getByRole('link', { name: new RegExp(`相似客户.*${clients.edges[1]?.node.number}`) }),
  ).toBeVisible();
  await page
    .getByRole('radiogroup', { name: /^第 3 行/ })
    .getByRole('radio', { name: '新建' })
    .check({ force: true });
  await page.reload();
  await expect(found).toContainText('新建 1 行，略过 1 行');
  await found.getByRole('button', { name: '导入 1 位客户' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '导入 1 位客户' }).click();
  await expect(page.getByText(/核对一致/)).toBeVisible({ timeout: 20_000 });
  const list = page.locator('section').filter({ has: page.getByRole('heading', { name: '逐行结果' }) });
  await expect(list.getByRole('row', { name: /^3 / })).toContainText('已新建');
  await expect(list.getByRole('row', { name: /^2 / })).toContainText('已略过');
});

test('a file that is no table is refused with what to do about it', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/imports`);
  const picture = { name: '客户.xlsx', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000', 'hex') };
  await page.getByLabel('选择文件').last().setInputFiles(picture);
  await expect(page.getByRole('alert')).toContainText('这不是表格文件');
});

test('an account manager corrects clients that are there from a table, and sees what each becomes first', async ({
  page,
}) => {
  await signIn(page.request, 'zhangwei');
  const { clients } = await ask<{ clients: { edges: { node: { id: string; number: string; name: string } }[] } }>(
    page.request,
    '{ clients(first: 2) { edges { node { id number name } } } }',
  );
  const [one, other] = clients.edges.map(({ node }) => node);
  if (one === undefined || other === undefined) throw new Error('The demonstration company has clients');
  const street = `更正路${String(Date.now()).slice(-6)}号`;
  const rows = [
    '客户编号,客户名称,地址',
    `${one.number},${one.name},${street}`,
    `${other.number},${other.name},`,
    `查无此号,某某公司,${street}`,
  ];
  await page.goto(`${home()}/imports`);
  await page
    .getByLabel('选择文件')
    .last()
    .setInputFiles(file('更正地址.csv', rows.join('\r\n')));

  await expect(page.getByRole('group', { name: '已有客户' })).toContainText('按表格更新');
  const kept = `更正${String(Date.now()).slice(-6)}`;
  await page.getByRole('radio', { name: '退回' }).check({ force: true });
  await page.getByRole('textbox', { name: '保存对应方案（可选）' }).fill(kept);
  await page.getByRole('button', { name: '检查' }).click();
  const found = page.getByRole('region', { name: '检查结果' });
  await expect(found.getByRole('button', { name: '更新 1 位客户' })).toBeVisible({ timeout: 20_000 });
  const list = page.locator('section').filter({ has: page.getByRole('heading', { name: '逐行结果' }) });
  await expect(list.getByText(/没有这个编号/)).toBeVisible();
  await page
    .locator('.list .el-select')
    .filter({ has: page.getByRole('combobox', { name: '显示哪些行' }) })
    .click();
  await page.getByRole('listbox', { name: '显示哪些行' }).getByRole('option', { name: '将更新' }).click();
  await expect(list.getByText(street)).toBeVisible();

  await found.getByRole('button', { name: '更新 1 位客户' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '更新 1 位客户' }).click();
  await expect(page.getByText(/核对一致/)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: '查看更新的 1 位客户' }).click();
  await expect(page.getByText(one.name).first()).toBeVisible();
  await expect(page.getByText(other.name)).toHaveCount(0);
  const { client } = await ask<{ client: { address: string } }>(
    page.request,
    `{ client(id: "${one.id}") { address } }`,
  );
  expect(client.address).toBe(street);

  // The next table of the kind is matched as this one was; one without the column that tells a client says so.
  const opened = async (name: string, text: string): Promise<void> => {
    await page.goto(`${home()}/imports`);
    const box = page.getByRole('combobox', { name: '沿用对应方案' });
    await page.locator('.el-select').filter({ has: box }).click();
    await page
      .getByRole('listbox', { name: '沿用对应方案' })
      .getByRole('option', { name: new RegExp(`${kept}$`) })
      .click();
    await page.getByLabel('选择文件').last().setInputFiles(file(name, text));
  };
  const existing = page.getByRole('group', { name: '已有客户' });
  await opened('再更正.csv', `地址,客户编号\r\n${street},${one.number}`);
  await expect(existing.getByRole('radio', { name: '退回' })).toBeChecked();
  await opened('缺编号.csv', `客户名称,地址\r\n${one.name},${street}`);
  await expect(existing.getByText(/这张表没有那一列/)).toBeVisible();

  // A view of the list of imports is kept, and opened again by its name.
  await page.goto(`${home()}/imports?search=${encodeURIComponent('再更正')}`);
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('button', { name: '保存当前视图' }).click();
  const view = `更正${String(Date.now()).slice(-6)}`;
  await page.getByRole('dialog').getByRole('textbox').first().fill(view);
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.goto(`${home()}/imports`);
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('button', { name: view, exact: true }).click();
  await expect(page.getByRole('link', { name: '再更正.csv' })).toBeVisible();
  await expect(page.getByRole('link', { name: '缺编号.csv' })).toHaveCount(0);
});
