import { expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

/** Chooses in a field of the open form; what the field shows lies over what is typed into it. */
async function choose(page: Page, field: string, options: readonly (string | RegExp)[]): Promise<void> {
  const combobox = page.getByRole('combobox', { name: field });
  await page.getByRole('dialog').locator('.el-select').filter({ has: combobox }).click();
  // The list of the field before may still be fading away, with options of the same names.
  const list = page.getByRole('listbox', { name: field });
  for (const name of options) await list.getByRole('option', { name }).click();
}

test('a development plan is written, submitted whole, approved in the inbox, reviewed and screened', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const title = `苏锡常整装开发计划${Date.now()}`;
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/plans`);
  await page.getByRole('button', { name: '制订开发计划' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: '计划名称' }).fill(title);
  for (const field of ['开发范围', '开发方向', '名录分析', '渠道与方法'])
    await form.getByLabel(field).fill('苏锡常三市');
  await form.getByRole('button', { name: '制订开发计划' }).click();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  const address = page.url();

  await page.getByRole('button', { name: '提交审批' }).click();
  await form.getByRole('button', { name: '提交审批' }).click();
  await expect(form.getByText(/请填写接待标准.*KA-12/)).toBeVisible();
  await form.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '修改草案' }).click();
  await form.getByLabel('接待标准').fill('两人在场，当日整理记录');
  await form.getByRole('button', { name: '修改草案' }).click();
  await expect(page.getByText('两人在场，当日整理记录')).toBeVisible();

  const names: string[] = [];
  for (const city of ['苏州', '无锡', '常州']) {
    const name = `${city}锦和整装${Date.now()}`;
    names.push(name);
    const query = `mutation { openProspect(input: { name: "${name}", idempotencyKey: "${name}" }) { ... on ProspectChanged { prospect { id } } } }`;
    const { openProspect } = await ask<{ openProspect: { prospect: { id: string } } }>(page.request, query);
    const survey = `mutation { moveProspect(input: { id: "${openProspect.prospect.id}", version: 1, move: GENERAL_SURVEY, profile: "整装", annualAccounts: "3 亿", headInterview: "愿意", idempotencyKey: "${name} 调查" }) { __typename } }`;
    expect(await ask(page.request, survey)).toEqual({ moveProspect: { __typename: 'ProspectChanged' } });
  }
  await page.getByRole('button', { name: '添加潜在客户' }).click();
  await choose(
    page,
    '潜在客户',
    names.map((name) => new RegExp(name)),
  );
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: '添加潜在客户' }).click();
  const directory = page.getByRole('region', { name: '潜在客户名录' });
  await expect(directory.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: '提交审批' }).click();
  await form.getByRole('button', { name: '提交审批' }).click();
  await expect(page.getByText('已办理：提交审批')).toBeVisible();
  await expect(page.getByRole('button', { name: '批准' })).toHaveCount(0);

  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/approvals?kinds=PLAN`);
  await page.getByRole('button', { name: new RegExp(title) }).click();
  await expect(page.getByText('3 家潜在客户')).toBeVisible();
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText('已审批 1 项')).toBeVisible();

  await signIn(page.request, 'zhangwei');
  await page.goto(address);
  await page.getByRole('button', { name: '结束计划' }).click();
  await form.getByLabel('结论').fill('完成');
  await form.getByRole('button', { name: '结束计划' }).click();
  await expect(form.getByText(/还有 3 家潜在客户未筛选.*KA-15/)).toBeVisible();
  await form.getByRole('button', { name: '取消' }).click();
  for (const name of names) {
    await directory.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: '筛选' }).click();
    await form.getByLabel('筛选理由').fill('报表与现场一致');
    await form.getByRole('button', { name: '筛选', exact: true }).click();
    await expect(directory.getByRole('listitem').filter({ hasText: name }).getByText('继续开发')).toBeVisible();
  }
  await page.getByRole('button', { name: '登记检讨会议' }).click();
  await choose(page, '与会员工', ['吴晓东']);
  await page.keyboard.press('Escape');
  await form.getByLabel('会议纪要').fill('逐家检讨');
  await form.getByRole('button', { name: '增加决定' }).click();
  await form.getByLabel('决定 1 决定内容').fill('准备认定申请');
  await choose(page, '决定 1 责任人', ['张伟']);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await form.getByRole('combobox', { name: '决定 1 期限' }).fill(today);
  await form.getByRole('combobox', { name: '决定 1 期限' }).press('Enter');
  await form.getByRole('button', { name: '登记检讨会议' }).click();
  const reviews = page.getByRole('region', { name: '检讨会议' });
  await reviews.getByRole('button', { name: '办结' }).click();
  await form.getByLabel('办理结果').fill('申请材料已齐');
  await form.getByRole('button', { name: '办结' }).click();
  await expect(reviews.getByText('申请材料已齐')).toBeVisible();
  await page.getByRole('button', { name: '结束计划' }).click();
  await form.getByLabel('结论').fill('三家进入认定');
  await form.getByRole('button', { name: '结束计划' }).click();
  await expect(page.getByText('已办理：结束计划')).toBeVisible();
  await expect(page.getByRole('list', { name: '计划阶段' }).getByText('已结束')).toHaveAttribute(
    'aria-current',
    'step',
  );
});

test('the list tells which plans are behind, and filters by stage', async ({ page }) => {
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/plans`);
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: '华南酒店工程' })
      .getByText(/检讨已逾期/),
  ).toBeVisible();
  const stage = page.getByRole('group', { name: '计划阶段' }).getByRole('button', { name: /^已放弃/ });
  const count = Number(await stage.locator('strong').innerText());
  expect(count).toBeGreaterThan(0);
  await stage.click();
  await expect(page.getByRole('region', { name: '开发计划' }).getByRole('listitem')).toHaveCount(count);
});

test('an account manager finds what reviews gave them to do, and what is late', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/plans`);
  const due = page.getByRole('region', { name: '由您办结的会议决定' });
  const late = due.getByRole('listitem').filter({ hasText: '补做展会新线索的一般调查' });
  await expect(late.getByText('已逾期')).toBeVisible();
  await late.getByRole('link', { name: '华东整装渠道大客户开发计划' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '华东整装渠道大客户开发计划' })).toBeVisible();
  await expect(page.getByRole('button', { name: '登记检讨会议' })).toHaveCount(0);
});

test('a client is put into a plan from its own page with what it is to reach, and set aside for want of contact', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await signIn(page.request, 'zhangwei');
  const title = `老客户提升计划${Date.now()}`;
  const texts = '整装门店';
  interface Plan {
    id: string;
    version: number;
  }
  const planOf = async (mutation: string): Promise<Plan> => {
    const answer = await ask<Record<string, { plan: Plan }>>(
      page.request,
      `mutation { change: ${mutation} { ... on PlanChanged { plan { id version } } } }`,
    );
    const plan = answer['change']?.plan;
    if (plan === undefined) throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
    return plan;
  };
  let plan = await planOf(
    `openPlan(input: { title: "${title}", scope: "${texts}", direction: "${texts}", analysis: "${texts}", channel: "${texts}", reception: "${texts}", idempotencyKey: "${title}" })`,
  );
  const { clients } = await ask<{ clients: { edges: { node: { id: string; name: string } }[] } }>(
    page.request,
    // Not one that another journey was in contact with today.
    '{ clients(first: 3, filter: { tiers: [A2, B1, B2] }, sort: { field: LAST_CONTACT, direction: ASC }) { edges { node { id name } } } }',
  );
  const [first, ...others] = clients.edges.map(({ node }) => node);
  for (const { id } of others)
    plan = await planOf(
      `addPlanClient(input: { id: "${plan.id}", version: ${plan.version}, clientId: "${id}", aimYearly: "90000000", reason: "新开门店", idempotencyKey: "${title} ${id}" })`,
    );

  await page.goto(`${home()}/clients/${first?.id}`);
  const card = page.getByRole('region', { name: '开发计划' });
  await card.getByRole('button', { name: '加入开发计划' }).click();
  await choose(page, '开发计划', [new RegExp(title)]);
  const form = page.getByRole('dialog');
  await expect(form.getByText(/近十二个月/)).toBeVisible();
  await form.getByRole('textbox', { name: '目标年交易额' }).fill('0.01');
  await form.getByRole('textbox', { name: '开发理由' }).fill('新开三家门店，五金尚有一半外购');
  await form.getByRole('button', { name: '加入开发计划' }).click();
  await expect(form.getByText(/目标年交易额应高于.*KA-9/)).toBeVisible();
  await form.getByRole('textbox', { name: '目标年交易额' }).fill('90000000');
  await form.getByRole('button', { name: '加入开发计划' }).click();
  const directory = page.getByRole('region', { name: '拟进一步开发的现有客户' });
  await expect(directory.getByRole('listitem')).toHaveCount(3);
  const row = directory.getByRole('listitem').filter({ hasText: first?.name ?? '' });
  await expect(row.getByText('未达到')).toBeVisible();
  await row.getByText('目标等级的依据').click();
  await expect(row.getByText('KA-3').first()).toBeVisible();

  await page.getByRole('button', { name: '提交审批' }).click();
  await form.getByRole('button', { name: '提交审批' }).click();
  await expect(page.getByText('已办理：提交审批')).toBeVisible();
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/approvals?kinds=PLAN`);
  await page.getByRole('button', { name: new RegExp(title) }).click();
  await expect(page.getByText('3 家现有客户')).toBeVisible();
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText('已审批 1 项')).toBeVisible();

  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/plans/${plan.id}`);
  await row.getByRole('button', { name: '筛选' }).click();
  await form.getByLabel('筛选理由').fill('年内没有增量');
  await form.getByRole('button', { name: '筛选', exact: true }).click();
  await expect(form.getByText(/还没有与这家客户的联络记录.*KA-15/).first()).toBeVisible();
  await form.getByText('暂缓', { exact: true }).click();
  await form.getByRole('button', { name: '筛选', exact: true }).click();
  await expect(row.getByText('年内没有增量')).toBeVisible();
  await expect(page.getByText('已筛选 1 / 3 家')).toBeVisible();
});
