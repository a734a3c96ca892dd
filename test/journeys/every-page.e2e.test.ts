import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type APIRequestContext, expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SURVEYS = ['', '/owed', '/figures', '/forms', '/fill'].map((path) => `/desk/surveys${path}`);
const FIGURES = [
  '/quality',
  '/deadlines',
  '/segments',
  '/return-figures',
  '/managers',
  '/rebate-figures',
  '/subscriptions',
  '/figures/rows?measure=ON_TIME_SHARE&part=REST',
  '/figures/detail?measure=COLLECTION_RATE&part=LEFT_OUT&from=2026-09-01&to=2026-10-31',
  '/deadlines/steps?department=QUALITY',
  '/segments?asOf=2026-09-30T15:59:00.000Z',
  '/figures/clients?measure=SEGMENT_MIGRATION&from=2026-01-01&to=2026-06-30',
];

interface Some {
  clients: { edges: { node: { id: string; name: string } }[] };
  complaints: { edges: { node: { id: string } }[] };
  settled: { edges: { node: { id: string } }[] };
  returns: { edges: { node: { id: string } }[] };
  rebates: { edges: { node: { id: string } }[] };
  developmentPlans: { edges: { node: { id: string } }[] };
  clientNotices: { edges: { node: { id: string } }[] };
  clientEvents: { edges: { node: { id: string } }[] };
  marketNotes: { edges: { node: { id: string } }[] };
  surveys: { edges: { node: { id: string } }[] };
}

async function some(request: APIRequestContext, first: number): Promise<Some> {
  const query = `{ clients(first: ${first}) { edges { node { id name } } } complaints(first: 1) { edges { node { id } } } settled: complaints(first: 1, filter: { classes: [PRODUCT_QUALITY], states: [CLOSED] }) { edges { node { id } } } returns(first: 1, filter: { states: [BOOKED], kinds: [RETURN] }) { edges { node { id } } } rebates(first: 1, filter: { states: [OVERDUE] }) { edges { node { id } } } developmentPlans(first: 1, stages: [APPROVED]) { edges { node { id } } } clientNotices(first: 1, states: [SENT]) { edges { node { id } } } clientEvents(first: 1, filter: { states: [HELD] }) { edges { node { id } } } marketNotes(first: 1) { edges { node { id } } } surveys(first: 1, filter: { states: [COMPLETE] }) { edges { node { id } } } }`;
  return ask<Some>(request, query);
}

/** A request of a worker may be lost sight of, and is then waited for in vain: what the page shows decides. */
const MOST_QUIET_MS = 20_000;

async function settle(page: Page, path: string): Promise<void> {
  await page.goto(home() + path);
  await page.waitForLoadState('networkidle', { timeout: MOST_QUIET_MS }).catch(() => undefined);
  await expect(page.locator('main .skeleton')).toHaveCount(0);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found, passes } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  // A page that has not appeared breaks no rule either.
  expect(passes.length).toBeGreaterThan(15);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${String(target)}`));
}

test('the service director sees all complaints, and those of one class by its address', async ({ page }) => {
  await signIn(page.request, 'liuyan');
  const count = async (filter: string) => {
    const query = `{ complaints(first: 1${filter}) { totalCount } }`;
    const found = await ask<{ complaints: { totalCount: number } }>(page.request, query);
    return found.complaints.totalCount;
  };
  const all = await count('');
  const packaging = await count(', filter: { classes: [PACKAGING] }');
  expect(packaging).toBeLessThan(all);
  await page.goto(`${home()}/complaints`);
  await expect(page.getByText(`共 ${all.toLocaleString('zh-CN')} 件`)).toBeVisible();
  await page.goto(`${home()}/complaints?classes=PACKAGING`);
  await expect(page.getByText(`共 ${packaging.toLocaleString('zh-CN')} 件`)).toBeVisible();
  const classes = page.getByRole('region', { name: '投诉列表' }).locator('tbody td:nth-child(3)');
  await expect(classes).toHaveCount(50);
  expect(new Set(await classes.allInnerTexts())).toEqual(new Set(['外观包装']));
});

test('the analyst queries pseudonyms in the explorer, which needs nothing from elsewhere', async ({
  page,
  playwright,
}) => {
  const director = await playwright.request.newContext();
  await signIn(director, 'liuyan');
  const names = new Map((await some(director, 200)).clients.edges.map(({ node }) => [node.id, node.name]));
  await director.dispose();

  const elsewhere: string[] = [];
  await page.route(
    (url) => url.origin !== home() && url.protocol.startsWith('http'),
    (route) => {
      elsewhere.push(route.request().url());
      return route.abort();
    },
  );
  await signIn(page.request, 'fengxue');
  await page.goto(`${home()}/explorer`);
  const editor = page.locator('.graphiql-query-editor .monaco-editor').first();
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText('query Mine { clients(first: 200) { edges { node { id name number } } } }');
  // GraphiQL takes a moment to read what was typed; until then it would ask for the operation that stood there before.
  await expect(page.locator('.graphiql-tabs')).toContainText('Mine');
  // Its price is asked for elsewhere, with the same text.
  const answered = page.waitForResponse(
    (each) => each.url().endsWith('/graphql') && Boolean(each.request().postData()?.includes('query Mine')),
  );
  await page.getByRole('button', { name: /Execute query/ }).click();
  const { data } = (await (await answered).json()) as { data: Some };
  await expect(page.locator('.graphiql-response')).toContainText(/客户.[0-9a-f]{12}/);

  expect(data.clients.edges).toHaveLength(200);
  for (const { node } of data.clients.edges) expect(node.name).toMatch(/^客户 [0-9a-f]{12}$/);
  const text = JSON.stringify(data);
  expect([...names.values()].filter((name) => text.includes(name))).toEqual([]);
  expect(elsewhere).toEqual([]);
});

for (const appearance of ['light', 'dark']) {
  test(`axe finds nothing on the main pages in ${appearance} mode`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript((value) => localStorage.setItem('kehu.appearance', value), appearance);
    await settle(page, '/sign-in');
    const found: Record<string, string[]> = { '/sign-in': await violations(page) };
    await signIn(page.request, 'liuyan');
    const {
      clients,
      complaints,
      settled,
      returns,
      rebates,
      developmentPlans,
      clientNotices,
      clientEvents,
      marketNotes,
      surveys,
    } = await some(page.request, 1);
    const [client] = clients.edges;
    for (const path of [
      '/',
      ...FIGURES,
      '/clients',
      '/handover',
      '/tiers',
      '/agreements',
      '/credit',
      '/prospects',
      '/plans',
      `/plans/${developmentPlans.edges[0]?.node.id}`,
      '/notices',
      `/notices/${clientNotices.edges[0]?.node.id}`,
      '/events',
      `/events/${clientEvents.edges[0]?.node.id}`,
      '/market-notes',
      `/market-notes/${marketNotes.edges[0]?.node.id}`,
      ...SURVEYS,
      `/desk/surveys/${surveys.edges[0]?.node.id}`,
      `/clients/${client?.node.id}`,
      '/complaints',
      `/complaints/${complaints.edges[0]?.node.id}`,
      `/complaints/${settled.edges[0]?.node.id}`,
      '/callbacks',
      '/desk?tab=OPEN',
      '/desk?tab=RECORDS',
      '/desk?tab=PLAN&who=ALL',
      '/desk?tab=LOGS&logs=ALL',
      '/desk?tab=SCORES',
      '/desk?tab=DUE',
      '/desk?tab=CONTACTS',
      '/receivables',
      '/receivables?view=owners',
      '/receivables?view=settlements',
      '/returns',
      `/returns/${returns.edges[0]?.node.id}`,
      '/rebates',
      '/rebates/without-terms',
      `/rebates/${rebates.edges[0]?.node.id}`,
      '/complaints?view=board',
      '/complaints?file=1',
      '/account',
      '/policies/KA-3',
    ]) {
      await settle(page, path);
      await expect(page.locator('html')).toHaveClass(appearance === 'dark' ? /dark/ : /^(?!.*dark)/);
      if (path.endsWith('file=1')) await expect(page.getByRole('dialog')).toBeInViewport();
      found[path] = await violations(page);
    }
    await signIn(page.request, 'wangzhiqiang');
    await settle(page, '/duplicates');
    await expect(page.getByRole('article').first()).toBeVisible();
    found['/duplicates'] = await violations(page);
    await page.getByRole('button', { name: '合并…' }).first().click();
    await expect(page.getByRole('dialog').getByRole('heading', { name: '一并归入的往来' })).toBeVisible();
    found['/duplicates, merging'] = await violations(page);
    await signIn(page.request, 'zhangwei');
    await settle(page, '/imports');
    found['/imports'] = await violations(page);
    const table = {
      name: '客户.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('客户名称,业务类型\n无障碍公司,批发商\n'),
    };
    await page.getByLabel('选择文件').last().setInputFiles(table);
    await expect(page.getByRole('region', { name: '对应列' }).first()).toBeVisible();
    found['/imports, matching'] = await violations(page);
    await page.getByRole('button', { name: '检查' }).click();
    await expect(page.getByText(/业务类型应为/)).toBeVisible({ timeout: 20_000 });
    found['/imports, checked'] = await violations(page);
    await signIn(page.request, 'linhui');
    const { regulation } = await ask<{ regulation: { draft: { id: string } } }>(
      page.request,
      '{ regulation(code: "KA") { draft { id } } }',
    );
    for (const tab of ['edit', 'differences', 'preview']) {
      const path = `/drafts/${regulation.draft.id}/KA-3?tab=${tab}`;
      await settle(page, path);
      await expect(page.getByRole('heading', { name: 'KA 制度草案' })).toBeVisible();
      found[path] = await violations(page);
    }
    await signIn(page.request, 'chenjianguo');
    for (const path of ['/audit', '/fields', '/approvals', '/penalties', '/penalties/monthly', '/monthly']) {
      await settle(page, path);
      found[path] = await violations(page);
    }
    await signIn(page.request, 'dengchao');
    const { staffAccounts } = await ask<{ staffAccounts: { edges: { node: { id: string } }[] } }>(
      page.request,
      '{ staffAccounts(first: 1) { edges { node { id } } } }',
    );
    for (const path of ['/staff', `/staff/${staffAccounts.edges[0]?.node.id}`, '/organisation']) {
      await settle(page, path);
      found[path] = await violations(page);
    }
    await signIn(page.request, 'luofang');
    for (const path of ['/finance', '/finance?tray=VOUCHER']) {
      await settle(page, path);
      found[path] = await violations(page);
    }
    expect(Object.entries(found).filter(([, each]) => each.length > 0)).toEqual([]);
  });
}

test('no page breaks the content security policy or writes an error to the console', async ({ page }) => {
  test.setTimeout(300_000);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()} ${error.message}`));
  const answer = await page.goto(`${home()}/sign-in`);
  expect(answer?.headers()['content-security-policy']).toMatch(/script-src 'self'(;|$)/);
  await page.waitForLoadState('networkidle');
  await signIn(page.request, 'liuyan');
  const { clients, complaints, settled, returns, ...more } = await some(page.request, 1);
  const detail = [`/clients/${clients.edges[0]?.node.id}`, `/complaints/${complaints.edges[0]?.node.id}`];
  detail.push(`/complaints/${settled.edges[0]?.node.id}`, '/callbacks');
  detail.push('/plans', `/plans/${more.developmentPlans.edges[0]?.node.id}`);
  detail.push('/notices', `/notices/${more.clientNotices.edges[0]?.node.id}`);
  detail.push('/events', `/events/${more.clientEvents.edges[0]?.node.id}`);
  detail.push('/market-notes', `/market-notes/${more.marketNotes.edges[0]?.node.id}`);
  detail.push(...SURVEYS, `/desk/surveys/${more.surveys.edges[0]?.node.id}`);
  detail.push(`/returns/${returns.edges[0]?.node.id}`, `/rebates/${more.rebates.edges[0]?.node.id}`);
  for (const path of [
    '/',
    ...FIGURES,
    '/clients',
    '/handover',
    '/tiers',
    '/complaints',
    '/complaints?view=board',
    '/returns',
    '/rebates',
    '/rebates/without-terms',
    '/receivables',
    '/receivables?view=clients',
    '/approvals',
    '/penalties',
    '/penalties/monthly',
    '/targets',
    '/monthly',
    ...detail,
    '/policies/KA-3',
    '/explorer',
    '/account',
    '/nowhere',
  ])
    await settle(page, path);
  await signIn(page.request, 'luofang');
  await settle(page, '/finance');
  await signIn(page.request, 'wangzhiqiang');
  await settle(page, '/duplicates');
  await signIn(page.request, 'zhangwei');
  await settle(page, '/imports');
  expect(errors).toEqual([]);
});
