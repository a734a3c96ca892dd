import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

interface Cases {
  complaints: { edges: { node: { id: string; number: string; openStep: { step: string } | null } }[] };
}

test('the GM office puts the committee’s decision on record and sends it to whoever approves its amount', async ({
  page,
}) => {
  await signIn(page.request, 'linhui');
  const query =
    '{ complaints(first: 50, filter: { waitingForMe: true, classes: [PRODUCT_QUALITY] }) { edges { node { id number openStep { step } } } } }';
  const { complaints } = await ask<Cases>(page.request, query);
  const undecided = complaints.edges.find(({ node }) => node.openStep?.step === 'decide')?.node;
  expect(undecided).toBeDefined();
  await page.goto(`${home()}/complaints/${undecided?.id}`);

  // Not before there is a decision.
  await page.getByText('成立', { exact: true }).first().click();
  await page.getByRole('combobox', { name: '责任部门' }).click({ force: true });
  await page.getByRole('option', { name: '生产', exact: true }).click();
  await page.locator('form textarea').fill('整批返修，承担往返运费');
  await page.getByRole('button', { name: '提交并移交' }).click();
  await expect(page.getByText('请先录入责任划分与预算')).toBeVisible();

  await page.getByRole('button', { name: '录入责任划分' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('预算').fill('12000.01');
  await drawer.getByLabel('修复交货日期').fill('2027-01-15');
  await drawer.getByLabel('修复交货日期').press('Enter');
  await drawer.getByLabel('认定意见').fill('同批次抽检三成不合格');
  await drawer.getByLabel('比例 %').fill('66.6667');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText('各方比例之和须为 100 %，现为 66.6667 %')).toBeVisible();
  await drawer.getByRole('button', { name: '增加责任方' }).click();
  await drawer.getByRole('combobox', { name: '责任方' }).nth(1).click({ force: true });
  await page.getByRole('option', { name: '供应商', exact: true }).last().click();
  await drawer.getByLabel('名称').fill('佛山华彩釉料有限公司');
  await drawer.getByLabel('比例 %').nth(1).fill('33.3333');
  await expect(drawer.getByText('合计 100 %')).toBeVisible();
  await drawer.getByRole('button', { name: /保存|重试/ }).click();

  const split = page.getByRole('region', { name: '责任划分与预算' });
  await expect(split.getByText('草拟中')).toBeVisible();
  await expect(split.getByText('供应商 · 佛山华彩釉料有限公司')).toBeVisible();

  // What was typed before still stands there, also after a reload.
  await expect(page.locator('form textarea')).toHaveValue('整批返修，承担往返运费');
  await page.reload();
  await expect(page.locator('form textarea')).toHaveValue('整批返修，承担往返运费');
  await expect(page.getByRole('radio', { name: '成立', exact: true })).toBeChecked();
  await page.getByRole('button', { name: '提交并移交' }).click();
  await expect(split.getByText('待核准')).toBeVisible();
  await expect(page.getByRole('region', { name: '目前所在步骤' }).getByText('销售副总经理')).toBeVisible();
});

test('a callback that was missed is made: the client disagrees, is called again, and a new need is a case', async ({
  page,
}) => {
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/callbacks?when=OVERDUE`);
  const list = page.getByRole('list', { name: '回访列表' });
  const first = list.getByRole('listitem').first();
  await expect(first).toBeVisible();
  const number = await first.getByRole('link').innerText();
  await first.getByRole('button', { name: '记录回访' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('不认可').click();
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText('此项必填').or(drawer.locator('.el-form-item__error')).first()).toBeVisible();
  await drawer.getByLabel('再次回访日期').fill('2027-01-20');
  await drawer.getByLabel('再次回访日期').press('Enter');
  await drawer.getByLabel('客户意见').fill('补发的纸箱仍然变形');
  await drawer.getByText('客户提出新需求，另立跟进单').click();
  await drawer.getByLabel('新需求内容').fill('希望改用可回收托盘');
  await drawer.getByRole('button', { name: /保存|重试/ }).click();
  await expect(page.getByText(/已记录回访，并另立跟进单/)).toBeVisible();

  await page.goto(`${home()}/callbacks?when=COMING`);
  await page.goto(`${home()}/callbacks?when=DONE`);
  const done = list.getByRole('listitem').filter({ hasText: '补发的纸箱仍然变形' });
  await expect(done).toContainText(number);
  await done.getByRole('link').click();
  const calls = page.getByRole('region', { name: '投诉回访' });
  await expect(calls.getByText('2027-01-20')).toBeVisible();
  await calls.getByRole('link', { name: /跟进单/ }).click();
  await expect(page.getByText(`由 ${number} 的回访引出`)).toBeVisible();
});

interface Claims {
  complaints: { edges: { node: { id: string; thirdParties: { name: string; mayAnswer: boolean }[] } }[] };
}

test('quality negotiates with a supplier, and accounting puts on record what it pays', async ({ page }) => {
  await signIn(page.request, 'huangjing');
  const query =
    '{ complaints(first: 100, filter: { classes: [PRODUCT_QUALITY], states: [APPROVED, REPLIED, CLOSED] }) { edges { node { id thirdParties { name mayAnswer } } } } }';
  const { complaints } = await ask<Claims>(page.request, query);
  const claimed = complaints.edges.find(({ node }) => node.thirdParties.some(({ mayAnswer }) => mayAnswer))?.node;
  const name = claimed?.thirdParties.find(({ mayAnswer }) => mayAnswer)?.name ?? '';
  expect(claimed).toBeDefined();
  await page.goto(`${home()}/complaints/${claimed?.id}`);
  const party = page.getByRole('region', { name: '第三方责任' }).getByRole('article', { name });
  await party.getByRole('button', { name: '录入答复' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('combobox', { name: '对方答复' }).click({ force: true });
  await page.getByRole('listbox', { name: '对方答复' }).getByRole('option', { name: '有异议' }).click();
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText('此项必填').or(drawer.locator('.el-form-item__error')).first()).toBeVisible();
  await drawer.getByLabel('说明').fill('对方要求共同复检');
  await drawer.getByRole('button', { name: /保存|重试/ }).click();
  await expect(party.getByText('对方要求共同复检')).toBeVisible();

  await party.getByRole('button', { name: '录入答复' }).click();
  await drawer.getByRole('combobox', { name: '对方答复' }).click({ force: true });
  await page.getByRole('listbox', { name: '对方答复' }).getByRole('option', { name: '认可', exact: true }).click();
  await drawer.getByRole('button', { name: /保存|重试/ }).click();
  await expect(party.getByText('已认可，待收回')).toBeVisible();
  // Money is for accounting to enter.
  await expect(party.getByRole('button', { name: '录入收回' })).toHaveCount(0);

  await signIn(page.request, 'luofang');
  await page.reload();
  await party.getByRole('button', { name: '录入收回' }).click();
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(party.getByText('已收回', { exact: true }).first()).toBeVisible();
  await expect(party.getByRole('button', { name: '录入收回' })).toHaveCount(0);
});
