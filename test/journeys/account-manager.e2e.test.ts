import { type APIRequestContext, expect, test, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../seeds/demo/accounts';
import { ask, home, signIn } from '../support/journey';

interface Clients {
  clients: { totalCount: number; edges: { node: { id: string; name: string; owner: { id: string; name: string } } }[] };
}

const FIELDS = 'totalCount edges { node { id name owner { id name } } }';

async function clientsOf(request: APIRequestContext, question: string): Promise<Clients['clients']> {
  return (await ask<Clients>(request, `{ clients${question} { ${FIELDS} } }`)).clients;
}

const namesOf = (found: Clients['clients']) => found.edges.map(({ node }) => node.name);
const shownNames = (page: Page) => page.getByRole('grid').locator('a.name').allInnerTexts();

async function openClient(page: Page): Promise<string> {
  const [first] = (await clientsOf(page.request, '(first: 1)')).edges;
  await page.goto(`${home()}/clients/${first?.node.id}`);
  await expect(page.getByRole('heading', { level: 2, name: first?.node.name })).toBeVisible();
  return first?.node.name ?? '';
}

/** Ten o'clock yesterday in Shanghai, as it is typed. */
function yesterday(): string {
  return `${new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10)} 10:00`;
}

async function fillComplaint(page: Page, content: string): Promise<void> {
  const form = page.getByRole('dialog');
  await form.getByText('服务质量', { exact: true }).click();
  const time = form.getByRole('combobox', { name: '发生时间' });
  await time.fill(yesterday());
  await time.press('Enter');
  await form.getByPlaceholder('例如：客户仓库').fill('客户仓库');
  await form.getByPlaceholder('写明经过、现象和影响').fill(content);
}

test.beforeEach(({ page }) => signIn(page.request, 'zhangwei'));

test('the portfolio holds the own clients, all of them and no others', async ({ page, playwright }) => {
  const director = await playwright.request.newContext();
  await signIn(director, 'liuyan');
  const [own] = (await clientsOf(page.request, '(first: 1)')).edges;
  const his = await clientsOf(director, `(first: 1, filter: { ownerIds: ["${own?.node.owner.id}"] })`);
  const everyone = await clientsOf(director, '(first: 1)');
  await director.dispose();
  expect(own?.node.owner.name).toBe('张伟');
  expect(everyone.totalCount).toBeGreaterThan(his.totalCount);

  await page.goto(`${home()}/clients`);
  await expect(page.getByText(`共 ${his.totalCount} 家客户`)).toBeVisible();
  const column = await page.getByRole('columnheader', { name: '客户经理', exact: true }).getAttribute('aria-colindex');
  const owners = page.getByRole('grid').locator(`[role=gridcell][aria-colindex="${column}"]`);
  await expect(owners.first()).toHaveText('张伟');
  expect(new Set(await owners.allInnerTexts())).toEqual(new Set(['张伟']));
});

test('the portfolio sorts by a column and finds clients by two characters', async ({ page }) => {
  await page.goto(`${home()}/clients`);
  const header = page.getByRole('columnheader', { name: '客户', exact: true });
  await header.click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=NAME&direction=ASC/);
  const byName = namesOf(await clientsOf(page.request, '(first: 200, sort: { field: NAME, direction: ASC })'));
  await expect.poll(async () => (await shownNames(page)).slice(0, 8)).toEqual(byName.slice(0, 8));

  const two = byName[0]?.slice(2, 4) ?? '';
  const expected = byName.filter((name) => name.includes(two));
  await page.getByLabel('客户名称 / 编号').fill(two);
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByText(`共 ${expected.length} 家客户`)).toBeVisible();
  expect(expected.length).toBeLessThan(byName.length);
  expect((await shownNames(page)).slice(0, expected.length)).toEqual(expected.slice(0, 20));
});

test('the keyboard alone reaches the last client and opens it', async ({ page }) => {
  await page.goto(`${home()}/clients`);
  const all = await clientsOf(page.request, '(first: 200, sort: { field: ANNUAL_VOLUME, direction: DESC })');
  const last = all.edges.at(-1)?.node;
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(all.totalCount + 1));
  await page.getByRole('columnheader').first().focus();
  await page.keyboard.press('Control+End');
  const row = page.locator(`[role=row][aria-rowindex="${all.totalCount + 1}"]`);
  await expect(row.locator('a.name')).toHaveText(last?.name ?? '');
  await expect(row.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${home()}/clients/${last?.id}`);
});

test('a client opened from the portfolio says why it has its tier, with the clause', async ({ page }) => {
  await page.goto(`${home()}/clients`);
  const name = await page.getByRole('grid').locator('a.name').first().innerText();
  await page.getByRole('grid').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  const tier = page.getByRole('region', { name: '客户等级' });
  await expect(tier.locator('dl')).toContainText('年交易额');
  await tier
    .getByRole('link', { name: / KA-3$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/policies\/KA-3\?version=\d+$/);
  await expect(page.getByRole('heading', { name: /KA-3/ })).toBeVisible();
});

test('a client of another portfolio looks like one that is not there', async ({ page, playwright }) => {
  const director = await playwright.request.newContext();
  await signIn(director, 'liuyan');
  const foreign = (await clientsOf(director, '(first: 50)')).edges.find(({ node }) => node.owner.name !== '张伟')?.node;
  await director.dispose();
  const looks: string[] = [];
  for (const id of [foreign?.id, '0187574b-d400-7003-8000-ffffffffffff']) {
    await page.goto(`${home()}/clients/${id}`);
    await expect(page.getByText('没有找到这个页面')).toBeVisible();
    looks.push(await page.locator('main').innerText());
  }
  expect(looks[0]).toBe(looks[1]);
  expect(looks[0]).not.toContain(foreign?.name);
});

test('an empty complaint names a problem at every required field and files nothing', async ({ page }) => {
  await page.goto(`${home()}/complaints`);
  const total = page.getByText(/^共 [\d,]+ 件$/);
  const before = await total.innerText();
  await page.getByRole('button', { name: '登记投诉' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '提交登记' }).click();
  await expect(form.getByText('请填写此项')).toHaveCount(5);
  for (const label of ['客户', '投诉类别', '发生时间', '发生地点', '投诉内容']) {
    const item = form.locator('.el-form-item').filter({ hasText: label }).first();
    await expect(item.locator('.el-form-item__error')).toBeVisible();
  }
  await form.getByText('产品质量', { exact: true }).click();
  await expect(form.getByText('请填大于 0 的数量，或勾选“尚未确定”')).toBeVisible();
  await expect(form.getByText('请填写此项')).toHaveCount(4);
  await form.getByRole('button', { name: '取消' }).click();
  await page.reload();
  await expect(total).toHaveText(before);
});

test('a complaint filed for a client has a number, on the list and on the time line of the client', async ({
  page,
}) => {
  const client = await openClient(page);
  const address = page.url();
  const content = `送货司机态度不好 ${Date.now()}`;
  await page.getByRole('button', { name: '登记投诉' }).click();
  await fillComplaint(page, content);
  await page.getByRole('button', { name: '提交登记' }).click();
  await expect(page).toHaveURL(/\/complaints\/[0-9a-f-]{36}$/);
  const heading = page.getByRole('main').getByRole('heading', { level: 2 }).first();
  const number = await heading.innerText();
  expect(number).toMatch(/\d{4,}/);
  await expect(page.getByText(`已登记，编号 ${number}`)).toBeVisible();
  await expect(page.getByText('已受理').first()).toBeVisible();

  await page.getByRole('link', { name: '客户投诉' }).first().click();
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText(client);
  await expect(row).toContainText(content);

  await page.goto(address);
  const timeline = page.getByRole('region', { name: '服务时间线' });
  const entry = timeline.getByRole('listitem').filter({ hasText: number });
  await expect(entry).toContainText(content);
  await expect(entry).toContainText('张伟');
});

test('a complaint whose answer is lost is filed once, however often it is sent', async ({ page }) => {
  await openClient(page);
  const content = `回复太慢 ${Date.now()}`;
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('"operationName":"FileComplaint"')) return route.continue();
    await route.fetch();
    lost += 1;
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: '登记投诉' }).click();
  await fillComplaint(page, content);
  await page.getByRole('button', { name: '提交登记' }).click();
  await expect(page.getByText('不知道是否已登记')).toBeVisible();
  expect(lost).toBeGreaterThan(0);
  await page.unroute('**/graphql');

  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByText(/这件投诉先前已经登记成功，编号 .*没有重复登记/)).toBeVisible();
  await page.goto(`${home()}/complaints?search=${encodeURIComponent(content)}`);
  await expect(page.getByText('共 1 件')).toBeVisible();
});

test('a session lost while writing leads to sign-in and back to what was written', async ({ page, context }) => {
  await openClient(page);
  await page.getByRole('button', { name: '登记投诉' }).click();
  await fillComplaint(page, '写到一半');
  const { pathname } = new URL(page.url());
  await context.clearCookies();
  await page.getByRole('button', { name: '提交登记' }).click();
  await expect(page).toHaveURL(/\/sign-in\?return=/);
  await expect(page.getByText('登录已过期，请重新登录')).toBeVisible();
  await page.getByRole('textbox', { name: '账号' }).fill('zhangwei');
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${pathname}\\?file=1$`));
  await expect(page.getByPlaceholder('写明经过、现象和影响')).toHaveValue('写到一半');
});
