import { expect, test, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../seeds/demo/accounts';
import { ask, home, signIn } from '../support/journey';

const TIER_CARD = '客户分层：客户数与年交易额';
const CLASS_CARD = '每月投诉量（按类别）';

async function typeCredentials(page: Page, account: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: '账号' }).fill(account);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

async function enter(page: Page, path: string, account = 'zhoumin'): Promise<void> {
  await signIn(page.request, account);
  await page.goto(home() + path);
}

/** Which page is open, how wide its content is and how wide the window, in CSS pixels. */
function widths(page: Page): Promise<{ page: string; content: number; window: number }> {
  return page.evaluate(() => ({
    page: document.querySelector('h1')?.textContent ?? '',
    content: document.documentElement.scrollWidth,
    window: window.innerWidth,
  }));
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();

async function showTable(page: Page, name: string): Promise<string[][]> {
  await page.getByRole('button', { name: `${name}：以表格查看` }).click();
  const rows = await card(page, name).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

test('an empty form names both fields, a wrong password says so, the right one opens the dashboard', async ({
  page,
}) => {
  await page.goto(home());
  await expect(page).toHaveURL(/\/sign-in$/);
  await typeCredentials(page, '', '');
  await expect(page.getByText('请输入账号')).toBeVisible();
  await expect(page.getByText('请输入密码')).toBeVisible();
  await typeCredentials(page, 'zhoumin', 'not-the-password');
  await expect(page.getByRole('alert')).toHaveText('账号或密码不正确，请重新输入。');
  await expect(page).toHaveURL(/\/sign-in$/);
  await typeCredentials(page, 'zhoumin', DEMO_PASSWORD);
  await expect(page.getByRole('heading', { level: 1, name: '经营驾驶舱' })).toBeVisible();
  await expect(page).toHaveURL(`${home()}/`);
});

test('a link to rows says that the post sees figures only, and leads to them', async ({ page }) => {
  for (const path of ['/clients', '/complaints', '/receivables']) {
    await enter(page, path);
    await expect(page.getByText('您的岗位只看汇总数字')).toBeVisible();
  }
  await page.getByRole('link', { name: '回到首页' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '经营驾驶舱' })).toBeVisible();
  await page.goto(`${home()}/nowhere`);
  await expect(page.getByText('没有找到这个页面')).toBeVisible();
  const answer = await page.request.post(`${home()}/export`, {
    headers: { 'x-kehu-csrf': '1' },
    data: { query: '{ clients { edges { node { number } } } }', format: 'csv' },
  });
  expect([answer.ok(), await answer.text()]).toEqual([false, expect.stringContaining('FIGURES_ONLY')]);
});

test('figures stay on screen when a refresh fails, and say so until one succeeds', async ({ page }) => {
  await enter(page, '/');
  await expect(card(page, TIER_CARD)).toBeVisible();
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: '查询', exact: true }).click();
  const notice = page.getByRole('alert').filter({ hasText: '刷新没有成功' });
  await expect(notice).toBeVisible();
  await expect(card(page, TIER_CARD)).toBeVisible();
  await page.unroute('**/graphql');
  await notice.getByRole('button', { name: '重试' }).click();
  await expect(notice).toHaveCount(0);
  await expect(card(page, TIER_CARD)).toBeVisible();
});

test('a page names its documents and sends no query text; one the server does not know offers a reload', async ({
  page,
}) => {
  const sent: Record<string, unknown>[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) sent.push(request.postDataJSON() as Record<string, unknown>);
  });
  await enter(page, '/');
  await expect(card(page, TIER_CARD)).toBeVisible();
  expect(sent.length).toBeGreaterThan(0);
  for (const body of sent) {
    expect(body).not.toHaveProperty('query');
    expect(body['extensions']).toMatchObject({
      persistedQuery: { sha256Hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  }
  await page.route('**/graphql', (route) => {
    const body = route.request().postDataJSON() as Record<string, unknown>;
    const renamed = { ...body, extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } };
    return route.continue({ postData: JSON.stringify(renamed) });
  });
  await page.getByRole('link', { name: '制度' }).first().click();
  await expect(page.getByRole('alert').filter({ hasText: '系统已更新' })).toBeVisible();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '重新载入页面' }).click();
  await page.locator('summary').filter({ hasText: 'CQ' }).click();
  await expect(page.getByText('CQ-12').first()).toBeVisible();
});

test('the dashboard draws its charts with figures and says what each one says', async ({ page }) => {
  await enter(page, '/');
  for (const name of [CLASS_CARD, '解决时长（按受理月）', TIER_CARD]) {
    const chart = card(page, name).getByRole('img', { name: new RegExp(`^${name.slice(0, 4)}.*\\d`) });
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.locator('svg path').nth(5)).toBeAttached();
    await expect(chart.locator('svg text').filter({ hasText: /\d/ }).first()).toBeVisible();
  }
});

test('the table of a chart and the headline figures equal what the API answers', async ({ page }) => {
  await enter(page, '/?from=2026-01-01&to=2026-06-30');
  const { executiveDashboard: told } = await ask<{
    executiveDashboard: {
      activeClients: { value: number };
      clientsByTier: { tier: string | null; clients: number; inGap: number; volume: string }[];
      complaintsByClassAndMonth: { month: string; received: number }[];
    };
  }>(
    page.request,
    `{ executiveDashboard(where: { from: "2026-01-01", to: "2026-06-30" }) {
      activeClients { value }
      clientsByTier { tier clients inGap volume }
      complaintsByClassAndMonth { month class received }
    } }`,
  );
  const plain = (text = '') => Number(text.replace(/[^\d.]/g, ''));

  const tiers = await showTable(page, TIER_CARD);
  const told4 = told.clientsByTier.map(({ tier, clients, inGap, volume }) => [
    tier === null ? '未定级' : `${tier} 级`,
    clients,
    inGap,
    Math.round(Number(volume)),
  ]);
  const shown4 = tiers.map(([tier, clients, , inGap, volume]) => [tier, plain(clients), plain(inGap), plain(volume)]);
  expect(shown4.length).toBeGreaterThan(4);
  expect([...shown4].sort()).toEqual([...told4].sort());

  const months = await showTable(page, CLASS_CARD);
  const totals = new Map<string, number>();
  for (const { month, received } of told.complaintsByClassAndMonth)
    totals.set(month, (totals.get(month) ?? 0) + received);
  expect(totals.size).toBe(6);
  // Behind the total stand both limits and whether the month is within them.
  expect(new Map(months.map((row) => [row[0], plain(row.at(-4))]))).toEqual(totals);

  const active = page.getByRole('article', { name: '活跃客户' }).locator('.value');
  expect(plain(await active.innerText())).toBe(told.activeClients.value);
});

test('a number of complaints by class leads to as many cases, and one of a tier to as many clients', async ({
  page,
}) => {
  const opened = '/?from=2026-01-01&to=2026-06-30&regions=EAST,NORTH';
  await enter(page, opened, 'liuyan');
  await showTable(page, CLASS_CARD);
  const last = card(page, CLASS_CARD).locator('tbody tr').last().locator('td').getByRole('link');
  for (const at of [0, -1]) {
    const number = last.nth(at);
    const counted = await number.innerText();
    expect(Number(counted)).toBeGreaterThan(0);
    await number.click();
    await expect(page.getByText(`2026-06-01–2026-06-30 共 ${counted} 件`)).toBeVisible();
    await page.goBack();
    await showTable(page, CLASS_CARD);
  }
  await showTable(page, TIER_CARD);
  const clients = card(page, TIER_CARD).locator('tbody td').getByRole('link').first();
  const counted = await clients.innerText();
  await clients.click();
  await expect(page.getByText(`${counted} 家客户`, { exact: true })).toBeVisible();
});

test('whoever sees sums alone is promised no rows behind them', async ({ page }) => {
  await enter(page, '/quality');
  for (const path of ['/quality', '/deadlines', '/segments', '/managers', '/return-figures', '/rebate-figures']) {
    await page.goto(home() + path);
    await expect(page.locator('main .chart-card').first()).toBeVisible();
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
    expect(await page.locator('main').innerText(), path).not.toMatch(/点击(表格|图形或|可查看)/);
    expect(await page.locator('main .chart-card tbody a').count(), path).toBe(0);
  }
});

test('another range changes the figures and stands in the address, which says the same when opened again', async ({
  page,
}) => {
  await enter(page, '/');
  const before = await showTable(page, CLASS_CARD);
  await page.getByRole('button', { name: '上月' }).click();
  await expect(page).toHaveURL(/\?from=\d{4}-\d{2}-01&to=\d{4}-\d{2}-\d{2}$/);
  const month = new URL(page.url()).searchParams.get('from')?.slice(0, 7) ?? '';
  const rows = card(page, CLASS_CARD).locator('tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows.locator('th')).toHaveText(month);
  expect(before.length).toBeGreaterThan(1);
  const shown = await rows.innerText();

  await page.reload();
  await expect(page.getByRole('button', { name: '上月' })).toHaveAttribute('aria-pressed', 'true');
  await showTable(page, CLASS_CARD);
  expect(await rows.innerText()).toBe(shown);
  await page.goBack();
  await expect(page).toHaveURL(`${home()}/`);
  await expect(page.getByRole('button', { name: '今年' })).toHaveAttribute('aria-pressed', 'true');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('no page scrolls sideways and the menu opens', async ({ page }) => {
    await enter(page, '/', 'liuyan');
    await expect(page.getByRole('article', { name: '活跃客户' })).toBeVisible();
    for (const name of ['经营驾驶舱', '客户组合', '客户投诉', '政策制度']) {
      await page.getByRole('button', { name: '打开导航' }).click();
      await page.getByRole('dialog').getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      await expect(page.locator('main .k-card, main [role=grid]').first()).toBeVisible();
      expect(await widths(page)).toEqual({ page: name, content: 390, window: 390 });
    }
    await page.goto(`${home()}/clients`);
    await page.getByRole('grid').locator('a.name').first().click();
    await expect(page.getByRole('region', { name: '服务时间线' }).getByRole('listitem').first()).toBeVisible();
    await page.getByRole('button', { name: '登记投诉' }).click();
    await expect(page.getByRole('button', { name: '提交登记' })).toBeInViewport();
    expect(await widths(page)).toEqual({ page: '客户组合', content: 390, window: 390 });
  });
});

test('dark mode and English are chosen in the header and stay after a reload', async ({ page }) => {
  await enter(page, '/');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const bright = await ground();
  await page.getByRole('button', { name: '切换到深色' }).click();
  await expect.poll(ground).not.toBe(bright);
  await page.getByRole('button', { name: 'EN' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Executive dashboard' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('article', { name: 'Active clients' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveClass(/dark/);
  // Names of clients and staff may stay Chinese; what the product says may not.
  expect(await page.locator('main').innerText()).not.toMatch(/[\u4e00-\u9fff]/);
});

test('a headline figure with its unit stays above what it is compared with, however narrow its card', async ({
  page,
}) => {
  await enter(page, '/quality', 'liuyan');
  await page.getByRole('button', { name: 'EN' }).click();
  await expect(page.getByRole('article', { name: 'Complaint rate' })).toBeVisible();
  for (const width of [1600, 1366, 1280, 1100, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const exposure of ['ACTIVE_CLIENTS', 'DELIVERED_QUANTITY']) {
      await page.goto(`${home()}/quality?exposure=${exposure}`);
      const rate = page.getByRole('article', { name: 'Complaint rate' });
      const [unit, change] = [await rate.locator('.unit').boundingBox(), await rate.locator('.change').boundingBox()];
      if (!unit || !change) throw new Error(`no unit at ${width}`);
      expect(unit.y + unit.height, `${exposure} at ${width}`).toBeLessThanOrEqual(change.y);
      const name = await rate.locator('.name').boundingBox();
      expect(unit.y, `${exposure} at ${width}`).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0));
    }
  }
});

test('signing out ends the session, and going back shows nothing', async ({ page }) => {
  await enter(page, '/');
  await page.getByRole('button', { name: '账户：周敏' }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  const state = await page.request.get(`${home()}/session`);
  expect(await state.json()).toMatchObject({ signedIn: false });
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.goto(`${home()}/clients`);
  await expect(page).toHaveURL(/\/sign-in\?return=/);
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
});

test('the sign-in page brings none of the documents that other pages ask', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (answer) => {
    if (/\.js$/.test(answer.url())) void answer.text().then((text) => scripts.push(text));
  });
  await page.goto(`${home()}/sign-in`, { waitUntil: 'networkidle' });
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.join('\n')).not.toMatch(/FigureParts|CreditApplication_|complaintRateByMonth/);
});
