import { expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();
const plain = (text = '') => Number(text.replace(/[^\d.-]/g, ''));

async function enter(page: Page, path: string, account = 'liuyan'): Promise<void> {
  await signIn(page.request, account);
  await page.goto(home() + path);
}

async function showTable(page: Page, name: string): Promise<string[][]> {
  await page.getByRole('button', { name: `${name}：以表格查看` }).click();
  const rows = await card(page, name).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

async function exportedCsv(page: Page): Promise<string> {
  await page.getByRole('button', { name: '导出' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).click();
  const parts = (await (await (await saving).createReadStream()).toArray()) as Buffer[];
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

test('a figure leads to as many rows as it counts, and back to where it stood', async ({ page }) => {
  await enter(page, '/quality?from=2026-01-01&to=2026-06-30&compare=none');
  const classes = await showTable(page, '投诉帕累托');
  const packaging = classes.find(([name]) => name === '外观包装');
  await card(page, '投诉帕累托').getByRole('link', { name: '查看外观包装的案件' }).click();
  await expect(page).toHaveURL(/\/figures\/rows\?.*classes=PACKAGING/);
  await expect(page.getByText(`共 ${packaging?.[1]} 件`)).toBeVisible();
  const { figureRows } = await ask<{ figureRows: { totalCount: number } }>(
    page.request,
    `{ figureRows(measure: COMPLAINTS_RECEIVED, where: { from: "2026-01-01", to: "2026-06-30", classes: [PACKAGING] }) {
      ... on FigureRowConnection { totalCount } } }`,
  );
  expect(plain(packaging?.[1])).toBe(figureRows.totalCount);
  await page.getByRole('link', { name: '返回图表' }).click();
  await expect(page).toHaveURL(/\/quality\?from=2026-01-01&to=2026-06-30/);
});

test('upheld, void and duplicate cases stand beside the received ones, and lead to themselves', async ({ page }) => {
  await enter(page, '/quality?from=2026-01-01&to=2026-06-30&compare=none');
  const received = page.getByRole('article', { name: '投诉件数' });
  await expect(received.getByText(/其中已成立 [\d,]+；另计作废 [\d,]+、重复 [\d,]+/)).toBeVisible();
  const packaging = (await showTable(page, '投诉帕累托')).find(([name]) => name === '外观包装');
  await card(page, '投诉帕累托').getByRole('link', { name: '查看外观包装, 收到的成立率的案件' }).click();
  await expect(page).toHaveURL(/measure=UPHELD_RECEIVED/);
  await expect(page.getByText(`共 ${packaging?.[4]} 件`)).toBeVisible();
});

test('the repeat share leads to the first complaints, each with the one that followed', async ({ page }) => {
  await enter(page, '/quality?from=2026-01-01&to=2026-06-30&compare=none');
  const repeat = page.getByRole('article', { name: '重复投诉率' });
  const [counted] = /[\d,]+(?= ÷)/.exec(await repeat.getByText('÷').innerText()) ?? [];
  await repeat.getByRole('link', { name: '查看重复投诉率的明细' }).click();
  await expect(page).toHaveURL(/\/figures\/rows\?.*measure=REPEAT_SHARE/);
  await expect(page.getByText(`共 ${counted} 件`)).toBeVisible();
  const again = page.getByText(/\d+ 天后再次投诉：/).first();
  await expect(again).toHaveText(/：\s*\S+\s*·\s*\d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
  const [days, number] = /(\d+) 天后再次投诉：\s*(\S+)/.exec(await again.innerText())?.slice(1) ?? [];
  const text = await exportedCsv(page);
  const [head = '', ...rows] = text.trim().split('\r\n');
  expect(head).toMatch(/再次投诉间隔（天）,再次投诉编号,再次投诉受理时间,再次投诉内容$/);
  expect(rows.filter((row) => row.includes(`,${days},${number},`))).toHaveLength(1);
  expect(rows.filter((row) => !row.startsWith('#'))).toHaveLength(plain(counted));
});

test('what is open at the end of a month leads to those cases', async ({ page }) => {
  await enter(page, '/deadlines?from=2026-01-01&to=2026-06-30');
  const closing = (await showTable(page, '在办流量')).at(-1)?.at(-1);
  await card(page, '在办流量').getByRole('link', { name: '查看2026-06-30终了时的在办案件' }).first().click();
  await expect(page).toHaveURL(/measure=BACKLOG/);
  await expect(page.getByText(`2026-06-30终了时在办 ${closing} 件`)).toBeVisible();
});

test('the share of clients complaining leads to those very clients', async ({ page }) => {
  await enter(page, '/quality?from=2026-01-01&to=2026-06-30&compare=none');
  const rows = await showTable(page, '投诉客户占比（等级）');
  const [name = '', complaining = ''] = rows.find((row) => plain(row[1]) > 0) ?? [];
  await card(page, '投诉客户占比（等级）')
    .getByRole('link', { name: `${complaining} 家：查看${name}的客户` })
    .click();
  await expect(page).toHaveURL(/\/figures\/clients\?.*measure=COMPLAINING_CLIENTS/);
  await expect(page.getByText(`${complaining} 家客户`)).toBeVisible();
  await page.getByRole('link', { name: '返回图表' }).click();
  await expect(page).toHaveURL(/\/quality\?from=2026-01-01/);
});

test('a bar narrows the whole page and the address, and the same bar widens it again', async ({ page }) => {
  await enter(page, '/quality');
  const received = page.getByRole('article', { name: '投诉件数' }).locator('.value');
  await expect(received).toHaveText(/\d/);
  const all = plain(await received.innerText());
  const bar = card(page, '投诉帕累托').locator('svg path[fill="#2457A6"]').first();
  await bar.click();
  await expect(page).toHaveURL(/classes=[A-Z_]+$/);
  await expect.poll(async () => plain(await received.innerText())).toBeLessThan(all);
  await bar.click();
  await expect(page).not.toHaveURL(/classes=/);
});

test('the backlog on screen balances, and the overdue cases are rows', async ({ page }) => {
  await enter(page, '/deadlines?from=2026-01-01&to=2026-06-30');
  for (const row of await showTable(page, '在办流量')) {
    const [opening = 0, received = 0, reopened = 0, closed = 0, withdrawn = 0, voided = 0, closing = 0] = row
      .slice(1)
      .map(plain);
    expect(opening + received + reopened - closed - withdrawn - voided).toBe(closing);
  }
  await expect(card(page, '超期案件').locator('tbody tr')).toHaveCount(10);
});

test('a stage time leads to as many steps as it counts, and to those that are still open', async ({ page }) => {
  await enter(page, '/deadlines?from=2026-01-01&to=2026-06-30');
  const [slowest] = await showTable(page, '各环节用时');
  const [name = '', , , , steps, , open] = slowest ?? [];
  await card(page, '各环节用时')
    .getByRole('link', { name: `查看“${name}”的环节` })
    .click();
  await expect(page).toHaveURL(/\/deadlines\/steps\?.*department=/);
  await expect(page.getByText(`：${steps} 个环节`)).toBeVisible();
  await page.getByRole('combobox', { name: '状态' }).click({ force: true });
  await page.getByRole('listbox', { name: '状态' }).getByRole('option', { name: '未办结' }).click();
  await expect(page.getByText(`：${open} 个环节`)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/deadlines\?from=2026-01-01/);
});

test('an on-time share of steps leads to as many steps as it counts, and to those that were late', async ({ page }) => {
  await enter(page, '/deadlines?from=2026-01-01&to=2026-06-30');
  const [worst] = await showTable(page, '各环节按期率');
  const [name = '', inTime, due = ''] = worst ?? [];
  await card(page, '各环节按期率')
    .getByRole('link', { name: `查看“${name}”的环节` })
    .click();
  await expect(page).toHaveURL(/\/deadlines\/steps\?.*due=ANY/);
  await expect(page.getByText(`：${due} 个环节`)).toBeVisible();
  await page.getByRole('combobox', { name: '状态' }).click({ force: true });
  await page.getByRole('listbox', { name: '状态' }).getByRole('option', { name: '按期办结' }).click();
  await expect(page.getByText(`：${plain(inTime)} 个环节`)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/deadlines\?from=2026-01-01/);
});

test('the time to close is told in working hours as in days, by the address, and asked of the graph', async ({
  page,
}) => {
  await enter(page, '/deadlines?from=2026-01-01&to=2026-06-30&compare=none');
  const median = (name: string) => page.getByRole('article', { name, exact: true }).locator('.value');
  await expect(median('解决时长中位数')).toHaveText(/\d/);
  const days = plain(await median('解决时长中位数').innerText());
  await page.getByRole('button', { name: '工作时间', exact: true }).click();
  await expect(page).toHaveURL(/time=WORKING/);
  await expect(median('解决时长中位数（工作时间）')).toHaveText(/工作小时/);
  const hours = plain(await median('解决时长中位数（工作时间）').innerText());
  expect(hours).toBeGreaterThan(0);
  expect(hours).toBeLessThanOrEqual(days * 24);
  const { breakdown } = await ask<{ breakdown: { groups: { figures: { value: number }[] }[] } }>(
    page.request,
    `{ breakdown(measures: [RESOLUTION_WORKING_TIME], where: { from: "2026-01-01", to: "2026-06-30" }) {
      ... on Breakdown { groups { figures { value } } } } }`,
  );
  expect(hours).toBe(breakdown.groups[0]?.figures[0]?.value);
  const [row] = await showTable(page, '解决时长曲线');
  expect(plain(row?.[4])).toBe(hours);
  await page.reload();
  await expect(page.getByRole('button', { name: '工作时间', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '自然日', exact: true }).click();
  await expect(page).not.toHaveURL(/time=/);
});

test('a figure of goods leads to the rows it is made of, which add up to it, and back', async ({ page }) => {
  await enter(page, '/return-figures?from=2026-01-01&to=2026-06-30&compare=none');
  const [reason] = await showTable(page, '退货原因');
  const [name = '', amount = ''] = reason ?? [];
  await card(page, '退货原因')
    .getByRole('link', { name: `${amount}：查看${name}退货金额的明细` })
    .click();
  await expect(page).toHaveURL(/\/figures\/detail\?.*measure=RETURNED_AMOUNT.*by=REASON/);
  const sum = page.getByText(/合计 [\d,.]+ 元/);
  await expect(sum).toBeVisible();
  const { breakdown } = await ask<{
    breakdown: { groups: { keys: { value: string }[]; figures: { value: number }[] }[] };
  }>(
    page.request,
    `{ breakdown(measures: [RETURNED_AMOUNT], by: [REASON], where: { from: "2026-01-01", to: "2026-06-30" }) {
      ... on Breakdown { groups { keys { value } figures { value } } } } }`,
  );
  const figure = breakdown.groups.find(({ keys }) => keys[0]?.value === name)?.figures[0]?.value;
  expect(plain(await sum.innerText())).toBe(figure);
  const rows = page.getByRole('region', { name: '数字背后的明细' }).locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  const amounts = await rows.locator('td.number').allInnerTexts();
  expect(amounts.map(plain).reduce((all, each) => all + each, 0)).toBeCloseTo(figure ?? NaN, 2);
  await rows.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/returns\//);
  await page.goBack();
  await page.getByRole('link', { name: '返回图表' }).click();
  await expect(page).toHaveURL(/\/return-figures\?from=2026-01-01&to=2026-06-30/);
});

test('an executive sees the figures and none of the cases behind them', async ({ page }) => {
  await enter(page, '/deadlines', 'zhoumin');
  await expect(page.getByRole('article', { name: '按期率' }).locator('.value')).toHaveText(/%/);
  await expect(page.getByRole('region', { name: '超期案件' })).toHaveCount(0);
  await page.goto(`${home()}/figures/rows?measure=ON_TIME_SHARE&part=REST`);
  await expect(page.getByRole('alert')).toHaveText(/您的岗位只能查看汇总数字/);
  await page.goto(`${home()}/figures/detail?measure=REVENUE`);
  await expect(page.getByRole('alert')).toHaveText(/您的岗位只能查看汇总数字/);
});

test('what was reported on a day stands beside what is known now, with the cases restated since', async ({ page }) => {
  await enter(page, '/quality');
  const known = card(page, '当时所报与现在所知');
  await known.getByRole('combobox', { name: '回看日期' }).fill('2026-09-30');
  await page.keyboard.press('Enter');
  await expect(known.getByRole('row', { name: /投诉件数/ })).toBeVisible();
  await expect(known.getByText(/更正的案件：[1-9]/)).toBeVisible();
  await expect(known.locator('.cases a').first()).toBeVisible();
  const received = known.getByRole('row', { name: /投诉件数/ });
  const then = await received.getByRole('cell').first().innerText();
  await received.getByRole('link').first().click();
  await expect(page).toHaveURL(/measure=COMPLAINTS_RECEIVED.*asOf=/);
  await expect(page.getByText(/按 2026-10-01 00:00 所知/)).toBeVisible();
  await expect(page.getByText(`共 ${then} 件`)).toBeVisible();
});

test('a download says its period, filter, instant and rows', async ({ page }) => {
  await enter(page, '/segments');
  await page.getByRole('button', { name: '等级迁移：下载' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 CSV 表格' }).click();
  const stream = await (await saving).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  for (const word of ['期间：', '筛选：全部', '数据截至', '行数：']) expect(text).toContain(word);
});

test('a part that could not be answered says so in its place, beside the others, and is asked for again', async ({
  page,
}) => {
  const gap = { __typename: 'Unanswered', code: 'INTERNAL_SERVER_ERROR', message: '系统出错了，编号 7f3a。' };
  const lacking = new Set(['total', 'heat']);
  await page.route('**/graphql**', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data?: Record<string, unknown> };
    if (!body.data || !('heat' in body.data)) return route.fulfill({ response });
    for (const part of lacking) body.data[part] = gap;
    return route.fulfill({ response, json: body });
  });
  await enter(page, '/quality?from=2026-01-01&to=2026-06-30&compare=none');
  await expect(card(page, '区域 × 类别').getByText('编号 7f3a')).toBeVisible();
  await expect(card(page, '投诉帕累托').getByText('编号 7f3a')).toHaveCount(0);
  await expect(page.getByRole('article', { name: '投诉件数' })).toHaveCount(0);
  await expect(page.getByText(/^数据截至 \d{4}-/).first()).toBeVisible();
  lacking.clear();
  await page.getByRole('alert').getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('article', { name: '投诉件数' })).toBeVisible();
  await expect(page.getByText('编号 7f3a')).toHaveCount(0);
});

test('a picture that is asked for before its chart is drawn is saved once it is', async ({ page }) => {
  let draw: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (draw = resolve));
  await page.route(/echarts-parts/, async (route) => {
    await asked;
    await route.continue();
  });
  await enter(page, '/segments');
  await page.getByRole('button', { name: '客户集中度：下载' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 PNG 图片' }).click();
  draw();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^客户集中度 .*\.png$/);
  const [head] = (await (await saved.createReadStream()).toArray()) as Buffer[];
  expect(head?.subarray(1, 4).toString()).toBe('PNG');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('no page of figures scrolls sideways', async ({ page }) => {
    for (const path of ['/quality', '/deadlines', '/segments']) {
      await enter(page, path);
      await expect(page.locator('main .k-card').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });
});
