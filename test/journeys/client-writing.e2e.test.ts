import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

test('an account manager puts a client on record, corrects its card and adds whom they meet there', async ({
  page,
}) => {
  await signIn(page.request, 'zhangwei');
  const name = `杭州远航阀门${Date.now()}有限公司`;
  await page.goto(`${home()}/clients`);
  await page.getByRole('button', { name: '新建客户' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '建立客户' }).click();
  await expect(form.getByText('请填写此项')).toHaveCount(1);
  await form.getByRole('textbox', { name: '客户名称' }).fill(name);
  await form.getByRole('textbox', { name: '统一社会信用代码' }).fill('91350100M000100Y44');
  await form.getByRole('button', { name: '建立客户' }).click();
  await expect(form.getByText('统一社会信用代码应为 18 位，且校验位要对得上')).toBeVisible();
  await form.getByRole('textbox', { name: '统一社会信用代码' }).fill('91350100M000100Y43');
  await form.getByRole('button', { name: '建立客户' }).click();
  await expect(page.getByText(/已建立客户，编号 C\d{7}/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  const profile = page.getByRole('region', { name: '客户概况' });
  await expect(profile).toContainText('91350100M000100Y43');
  await expect(page.getByRole('region', { name: '归属记录' })).toContainText('张伟');

  await profile.getByRole('button', { name: '修改' }).click();
  const edit = page.getByRole('dialog');
  await edit.getByRole('textbox', { name: '地址' }).fill('滨江路 8 号');
  await edit.getByRole('button', { name: '保存' }).click();
  await expect(profile).toContainText('滨江路 8 号');

  const contacts = page.getByRole('region', { name: '联系人' });
  await contacts.getByRole('button', { name: '新增联系人' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '姓名' }).fill('孙采购');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(contacts).toContainText('孙采购');

  await page.goBack();
  await expect(page).toHaveURL(/\/clients$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the name of a client that is on record is pointed out while it is typed', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  const { clients } = await ask<{ clients: { edges: { node: { name: string } }[] } }>(
    page.request,
    '{ clients(first: 1) { edges { node { name } } } }',
  );
  const name = clients.edges[0]?.node.name ?? '';
  await page.goto(`${home()}/clients?new=1`);
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: '客户名称' }).fill(name);
  await expect(form.getByText('可能已有这位客户')).toBeVisible();
  await expect(form.getByRole('link', { name })).toBeVisible();
});

test('a client of a name that is on record is created only when it is asked for twice', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  const name = `宁波同名轴承${Date.now()}有限公司`;
  const numbers = async (): Promise<string[]> => {
    const { similarClients } = await ask<{ similarClients: { clients: { number: string; name: string }[] } }>(
      page.request,
      `{ similarClients(name: "${name}") { clients { number name } } }`,
    );
    return similarClients.clients.filter((each) => each.name === name).map((each) => each.number);
  };
  const form = page.getByRole('dialog').filter({ has: page.getByRole('textbox', { name: '客户名称' }) });
  const fill = async (typed: string): Promise<void> => {
    await page.goto(`${home()}/clients?new=1`);
    await form.getByRole('textbox', { name: '客户名称' }).fill(typed);
    await form.getByRole('textbox', { name: '城市' }).fill('宁波');
    await form.getByRole('button', { name: '建立客户' }).click();
  };
  await fill(name);
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  const [first] = await numbers();

  // Pressed before the hint had time to be asked for.
  await fill(` ${name} `);
  const question = page.getByRole('dialog', { name: '名称已有记录' });
  await expect(question).toContainText(`已有记录：客户 ${first}。仍要再登记一位同名的吗？`);
  await expect(question.getByRole('button', { name: '取消' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(form.getByRole('textbox', { name: '客户名称' })).toHaveValue(` ${name} `);
  await expect(form.getByRole('textbox', { name: '城市' })).toHaveValue('宁波');
  expect(await numbers()).toEqual([first]);

  await form.getByRole('button', { name: '建立客户' }).click();
  await expect(question.getByRole('button', { name: '取消' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(form).toBeVisible();
  expect(await numbers()).toEqual([first]);

  await form.getByRole('button', { name: '建立客户' }).click();
  await question.getByRole('button', { name: '仍要建立' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  expect(await numbers()).toHaveLength(2);
});

test('the KA manager adds a contact, and what somebody else changed meanwhile is not overwritten', async ({ page }) => {
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/clients`);
  await page.getByRole('grid').locator('a.name').first().click();
  const contacts = page.getByRole('region', { name: '联系人' });
  await contacts.getByRole('button', { name: '新增联系人' }).click();
  const form = page.getByRole('dialog');
  const name = `钱多多${Date.now()}`;
  await form.getByRole('textbox', { name: '姓名' }).fill(name);
  await form.getByRole('textbox', { name: '电话' }).fill('不知道');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('电话应有 5 至 20 位数字')).toBeVisible();
  await form.getByRole('textbox', { name: '电话' }).fill('021-5555 6666');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(contacts).toContainText(name);

  await contacts.getByRole('button', { name: `修改 ${name}` }).click();
  const id = page.url().split('/').at(-1) ?? '';
  const { client } = await ask<{ client: { contacts: { id: string; name: string; version: number }[] } }>(
    page.request,
    `{ client(id: "${id}") { contacts { id name version } } }`,
  );
  const contact = client.contacts.find((each) => each.name === name);
  await ask(
    page.request,
    `mutation { updateContact(input: { contactId: "${contact?.id}", version: ${contact?.version}, name: "${name}甲" }) { __typename } }`,
  );
  await form.getByRole('textbox', { name: '职务' }).fill('采购');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByRole('alert')).toContainText('已被他人修改');
  await form.getByRole('button', { name: '取消' }).click();
  await page.reload();
  await expect(contacts).toContainText(`${name}甲`);

  // An Enter too many removes nobody.
  await contacts.getByRole('button', { name: `删除 ${name}甲` }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: '取消' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(contacts).toContainText(`${name}甲`);

  await contacts.getByRole('button', { name: `删除 ${name}甲` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('已删除联系人')).toBeVisible();
  await expect(contacts).not.toContainText(name);
});

test('the service director reads contacts and changes none', async ({ page }) => {
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/clients`);
  await page.getByRole('grid').locator('a.name').first().click();
  const contacts = page.getByRole('region', { name: '联系人' });
  await expect(contacts.getByRole('listitem').first()).toBeVisible();
  await expect(contacts.getByRole('button')).toHaveCount(0);
});
