import { expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const ownedBy = async (page: Page, name: string): Promise<number> => {
  const { portfolioOwners } = await ask<{ portfolioOwners: { id: string; name: string }[] }>(
    page.request,
    '{ portfolioOwners { id name } }',
  );
  const owner = portfolioOwners.find((each) => each.name === name);
  if (owner === undefined) return 0;
  const { clients } = await ask<{ clients: { totalCount: number } }>(
    page.request,
    `{ clients(first: 1, filter: { ownerIds: ["${owner.id}"] }) { totalCount } }`,
  );
  return clients.totalCount;
};

async function choose(page: Page, name: string): Promise<void> {
  await page.goto(`${home()}/handover`);
  await page.getByRole('combobox', { name: '离任的同事' }).click();
  await page.getByRole('option', { name: new RegExp(`^${name}（`) }).click();
}

test('a KA manager hands a portfolio over as signed, its clients are to be told, and all of it is undone', async ({
  page,
}) => {
  await signIn(page.request, 'sunwei');
  const before = await ownedBy(page, '严红');
  expect(before).toBeGreaterThan(10);
  await choose(page, '严红');
  const plan = page.getByRole('region', { name: '交接工作' });
  await expect(plan.getByText(`${before} 家客户`).first()).toBeVisible();
  await expect(plan.getByRole('link', { name: / KA-14$/ })).toBeVisible();
  const short = plan.getByRole('region', { name: /^接任后对接人员不足的客户：/ });
  const [named = ''] = (await short.getByRole('link').allTextContents()).filter(Boolean);
  await expect(short.getByRole('listitem').first()).toContainText('对接 1 人，要求 2 人');
  await short.getByRole('link', { name: named }).click();
  await expect(page.getByRole('region', { name: '对接员工' })).toContainText('对接不足');
  await page.goBack();
  await expect(short.getByRole('link', { name: named })).toBeVisible();

  await plan.getByRole('button', { name: '签署并执行' }).click();
  await expect(plan.getByText('请填写此项')).toHaveCount(2);
  await plan.getByRole('textbox', { name: '交接原因' }).fill('离职');
  await plan.getByRole('textbox', { name: '签名' }).fill('别人');
  await plan.getByRole('button', { name: '签署并执行' }).click();
  await expect(plan.getByText('签名须与您本人的姓名一致')).toBeVisible();
  await plan.getByRole('textbox', { name: '签名' }).fill('孙伟');
  await plan.getByRole('button', { name: '签署并执行' }).click();
  await expect(page.getByText(`已交接 ${before} 家客户`)).toBeVisible();
  expect(await ownedBy(page, '严红')).toBe(0);

  const notices = page.getByRole('region', { name: '告知客户' });
  const tell = notices.getByRole('button', { name: /^登记告知/ });
  const form = page.getByRole('dialog');
  await expect(tell).toHaveCount(Math.min(before, 50));
  const client = await notices.getByRole('link').first().innerText();
  await tell.first().click();
  await expect(form.getByText(client)).toBeVisible();
  await form.locator('.el-select').click();
  await page.getByRole('option', { name: '当面', exact: true }).click();
  await form.getByRole('textbox', { name: '备注（选填）' }).fill('采购李经理');
  await form.getByRole('button', { name: '登记告知' }).click();
  await expect(page.getByText('已登记告知', { exact: true })).toBeVisible();
  await expect(notices.getByRole('link', { name: client, exact: true })).toHaveCount(0);

  await notices.getByText('已告知', { exact: true }).click();
  const told = notices.getByRole('listitem').filter({ hasText: client });
  await expect(told).toContainText(/\d{4}-\d{2}-\d{2} 当面/);
  await expect(told).toContainText('孙伟 登记');
  await expect(told).toContainText('采购李经理');
  await told.getByRole('button', { name: /^撤回登记/ }).click();
  await form.getByRole('button', { name: '撤回登记' }).click();
  await expect(notices.getByText('还没有登记过告知')).toBeVisible();
  await page.goBack();
  await notices.getByRole('button', { name: `登记告知 ${client}` }).click();
  await form.getByRole('button', { name: '登记告知' }).click();
  await expect(form).toHaveCount(0);

  const history = page.getByRole('region', { name: '交接记录' });
  await expect(history).toContainText(`严红 的 ${before} 家客户、`);
  await expect(history).toContainText(`尚有 ${before - 1} 家未告知`);
  await history.getByRole('button', { name: '整批撤销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '整批撤销' }).click();
  await expect(history.getByText('已撤销')).toBeVisible();
  expect(await ownedBy(page, '严红')).toBe(before);
  await expect(history).toContainText('1 家未告知');
  await expect(notices.getByRole('listitem')).toHaveCount(1);
  await expect(notices.getByRole('listitem')).toContainText(client);
  await expect(notices.getByRole('listitem')).toContainText('严红');
  await expect(notices.getByRole('listitem')).toContainText('曾告知的交接已撤销');
  await notices.getByText('已取消', { exact: true }).click();
  await expect(notices.getByRole('listitem').first()).toContainText('随交接撤销而取消');
});

interface Held {
  readonly staff: { readonly id: string; readonly name: string };
  readonly clientCount: number;
  readonly dutyCount: number;
}

test('what a leaver has not finished goes over with the clients, is told to whom it goes, and comes back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page.request, 'sunwei');
  const { holders } = await ask<{ holders: Held[] }>(
    page.request,
    '{ holders { clientCount dutyCount staff { id name } } }',
  );
  const leaving = async ({ staff }: Held): Promise<number> => {
    const { handoverPreview } = await ask<{ handoverPreview: { dutyCounts?: { kind: string; count: number }[] } }>(
      page.request,
      `{ handoverPreview(leaverId: "${staff.id}") { ... on HandoverPreview { dutyCounts { kind count } } } }`,
    );
    return handoverPreview.dutyCounts?.find(({ kind }) => kind === 'PROSPECT')?.count ?? 0;
  };
  let leaver: Held | undefined;
  for (const holder of holders)
    if (leaver === undefined && !['张伟', '许珊', '严红', '吴晓东', '孙伟'].includes(holder.staff.name))
      if ((await leaving(holder)) > 0) leaver = holder;
  if (leaver === undefined) throw new Error('nobody in the demonstration company has a prospect to hand over');
  const { name } = leaver.staff;

  await choose(page, name);
  const plan = page.getByRole('region', { name: '交接工作' });
  await expect(plan.getByText(`${leaver.dutyCount} 项未完事项`, { exact: false }).first()).toBeVisible();
  const duties = plan.getByRole('region', { name: '未完事项' });
  await duties.getByText(/^潜在客户 \d+$/).click();
  const first = duties.getByRole('combobox', { name: /^承接人/ }).first();
  await first.selectOption({ label: '张伟' });
  await expect(duties.getByText('手工').first()).toBeVisible();
  await plan.getByRole('textbox', { name: '交接原因' }).fill('离职');
  await plan.getByRole('textbox', { name: '签名' }).fill('孙伟');
  await plan.getByRole('button', { name: '签署并执行' }).dblclick();
  await expect(page.getByText(`、${leaver.dutyCount} 项未完事项`).first()).toBeVisible();
  const history = page.getByRole('region', { name: '交接记录' });
  const line = history.getByRole('listitem').filter({ hasText: name }).first();
  await expect(line.getByText('名下已无遗留')).toBeVisible();

  await signIn(page.request, 'zhangwei');
  // Messages between rooms are carried every minute.
  await expect
    .poll(
      async () => {
        const { alerts } = await ask<{
          alerts: { edges: { node: { kind: string; from: { name: string } | null } }[] };
        }>(page.request, '{ alerts(first: 20) { edges { node { kind from { name } } } } }');
        return alerts.edges.some(({ node }) => node.kind === 'HANDOVER' && node.from?.name === name);
      },
      { timeout: 90_000 },
    )
    .toBe(true);

  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/handover`);
  await line.getByRole('button', { name: '整批撤销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '整批撤销' }).click();
  await expect(line.getByText('已撤销')).toBeVisible();
  const after = await ask<{ holders: Held[] }>(page.request, '{ holders { clientCount dutyCount staff { id name } } }');
  expect(after.holders.find(({ staff }) => staff.name === name)).toEqual(leaver);
});

test('what a head of quality has not finished is handed on as well, and a half-made choice is kept', async ({
  page,
}) => {
  await signIn(page.request, 'wangzhiqiang');
  await choose(page, '黄静');
  const plan = page.getByRole('region', { name: '交接工作' });
  const duties = plan.getByRole('region', { name: '未完事项' });
  const actions = duties.getByText(/^纠正措施 \d+$/);
  await actions.click();
  const first = duties.getByRole('combobox', { name: /^承接人/ }).first();
  await first.selectOption({ label: '徐明' });
  await expect(duties.getByText('手工').first()).toBeVisible();
  await page.reload();
  await actions.click();
  await expect(duties.getByText('手工').first()).toBeVisible();
  await expect(first.locator('option:checked')).toHaveText('徐明');

  await signIn(page.request, 'dengchao');
  await page.goto(`${home()}/staff`);
  await page.getByRole('link', { name: '黄静' }).click();
  const leaving = page.getByRole('region', { name: '离职' });
  await expect(leaving).toContainText('项未完事项，须先由其上级或销售副总经理');
  await expect(leaving.getByRole('button', { name: '登记离职' })).toHaveCount(0);
});

test('a supervisor transfers one client of the team, and its page tells since when and why', async ({ page }) => {
  await signIn(page.request, 'wuxiaodong');
  await page.goto(`${home()}/clients`);
  await page.getByRole('grid').locator('a.name').first().click();
  const ownership = page.getByRole('region', { name: '归属记录' });
  const form = page.getByRole('dialog');
  const give = async (name: RegExp, day?: string, way = '移交'): Promise<void> => {
    await ownership.getByRole('button', { name: '移交客户' }).click();
    await form.getByRole('combobox', { name: '接任的客户经理' }).click();
    await page.getByRole('option', { name }).click();
    const from = form.getByRole('combobox', { name: '生效日期' });
    if (day !== undefined) await from.fill(day);
    if (day !== undefined) await from.press('Enter');
    await form.getByRole('textbox', { name: '移交原因' }).fill('区域调整');
    await form.getByRole('button', { name: way, exact: true }).click();
  };
  await give(/^许珊/);
  await expect(page.getByText('已移交给 许珊')).toBeVisible();
  await expect(ownership.getByRole('listitem').first()).toContainText('许珊');
  await expect(ownership.getByRole('listitem').first()).toContainText('区域调整 · 由 吴晓东 安排');

  // What is planned is taken back by giving the client to whoever has it.
  const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await give(/^张伟/, soon);
  await expect(ownership.getByRole('listitem').filter({ hasText: '已安排' })).toContainText('张伟');
  await give(/^许珊/, undefined, '撤销移交');
  await expect(page.getByText('已撤销安排的移交，仍由 许珊 负责')).toBeVisible();
  await expect(ownership.getByText('已安排')).toHaveCount(0);
  await expect(ownership.getByRole('listitem').first()).toContainText(/许珊.*至今/);
});
