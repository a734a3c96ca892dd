import { expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

async function moveOn(page: Page, move: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: move, exact: true }).click();
  const form = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label, { exact: true }).fill(value);
  await form.getByRole('button', { name: move, exact: true }).click();
}

test('a prospect becomes a client stage by stage, each by those whom the regulation names', async ({ page }) => {
  test.setTimeout(120_000);
  const name = `苏州泰和卫浴${Date.now()}有限公司`;
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/prospects`);
  await page.getByRole('button', { name: '登记潜在客户' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '名称' }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: '登记潜在客户' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  const address = page.url();
  await expect(page.getByRole('button', { name: '申请认定' })).toHaveCount(0);
  await moveOn(page, '一般调查', { 客户概况: '整装门店', 最近年度报表: '收入 5,000 万', 负责人面谈: '愿意签约' });
  await expect(page.getByText('已办理：一般调查')).toBeVisible();

  await signIn(page.request, 'wuxiaodong');
  await page.goto(address);
  await moveOn(page, '实地调查', { 实地调查情况: '仓库两处，属实' });
  await expect(page.getByText('已办理：实地调查')).toBeVisible();
  await signIn(page.request, 'sunwei');
  await page.goto(address);
  await moveOn(page, '确认调查', { 调查意见: '同意' });
  await expect(page.getByText('已办理：确认调查')).toBeVisible();

  await signIn(page.request, 'zhangwei');
  await page.goto(address);
  await page.getByRole('button', { name: '申请认定' }).click();
  const form = page.getByRole('dialog');
  for (const label of ['认定理由', '交易政策', '商品与金额', '调查结论']) await form.getByLabel(label).fill('见附件');
  await form.getByLabel('预计年交易额（元）').fill('600000');
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: '年度报表.pdf', mimeType: 'application/pdf', buffer: PDF });
  await expect(form.getByText('年度报表.pdf')).toBeVisible();
  await form.getByRole('button', { name: '申请认定' }).click();
  await expect(form.getByText('请为每项标准评分')).toBeVisible();
  for (const box of await form.getByRole('spinbutton').all()) await box.fill('2');
  await form.getByRole('button', { name: /申请认定|重试/ }).click();
  await expect(form.getByText(/评分未达到认定标准.*KA-5/)).toBeVisible();
  for (const box of await form.getByRole('spinbutton').all()) await box.fill('5');
  await form.getByRole('button', { name: /申请认定|重试/ }).click();
  await expect(page.getByText('已办理：申请认定')).toBeVisible();
  await expect(page.getByRole('link', { name: '年度报表.pdf' })).toBeVisible();
  await expect(page.getByRole('button', { name: '批准认定' })).toHaveCount(0);
  await page.getByRole('button', { name: '补充材料' }).click();
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: '审计报告.pdf', mimeType: 'application/pdf', buffer: PDF });
  await expect(form.getByText('审计报告.pdf')).toBeVisible();
  await form.getByRole('button', { name: '补充材料' }).click();
  await expect(page.getByText('已办理：补充材料')).toBeVisible();
  const added = page.getByRole('listitem').filter({ hasText: '补充材料' });
  await expect(added.getByRole('link', { name: '审计报告.pdf' })).toBeVisible();

  await signIn(page.request, 'wangzhiqiang');
  await page.goto(address);
  await moveOn(page, '批准认定', {});
  await expect(page.getByText('已办理：批准认定')).toBeVisible();

  await signIn(page.request, 'sunwei');
  await page.goto(address);
  await page.getByRole('button', { name: '签约成为客户' }).click();
  const today = new Date().toISOString().slice(0, 10);
  await form.getByRole('combobox', { name: '到期日期' }).fill(`${Number(today.slice(0, 4)) + 1}${today.slice(4)}`);
  await form.getByRole('combobox', { name: '到期日期' }).press('Enter');
  await form.getByRole('textbox', { name: '客户签署人' }).fill('王海');
  await form.getByText('委托人', { exact: true }).click();
  for (const [at, name] of ['委托书.pdf', '协议.pdf'].entries())
    await form.locator('input[type=file]').nth(at).setInputFiles({ name, mimeType: 'application/pdf', buffer: PDF });
  await form.getByRole('button', { name: '签约成为客户' }).click();
  await expect(form.getByText(/至少 2 人对接.*KA-13/)).toBeVisible();
  await form.getByRole('combobox', { name: /^对接员工/ }).click();
  await page.getByRole('option', { name: '吴晓东' }).click();
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: /签约成为客户|重试/ }).click();
  await expect(page.getByText('已办理：签约成为客户')).toBeVisible();
  await page.getByRole('link', { name: '查看客户' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(page.getByRole('region', { name: /^协议/ }).getByText('生效中')).toBeVisible();
});

test('the stages of the directory count their prospects and filter the list', async ({ page }) => {
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/prospects`);
  const stage = page.getByRole('group', { name: '开发阶段' }).getByRole('button', { name: /^已一般调查/ });
  await expect(stage.locator('strong')).toHaveText(/^\d+$/);
  const count = Number(await stage.locator('strong').innerText());
  expect(count).toBeGreaterThan(2);
  await stage.click();
  await expect(page.getByRole('region', { name: '潜在客户' }).getByRole('listitem')).toHaveCount(count);
});

test('what is typed for a prospect stays through a closed form, a reload and an answer that never came', async ({
  page,
}) => {
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/prospects`);
  const name = `南通永固卫浴${Date.now()}有限公司`;
  const form = page.getByRole('dialog');
  await page.getByRole('button', { name: '登记潜在客户' }).click();
  await form.getByRole('textbox', { name: '名称' }).fill(name);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: '登记潜在客户' }).click();
  await expect(form.getByText('已恢复未提交的内容')).toBeVisible();
  await expect(form.getByRole('textbox', { name: '名称' })).toHaveValue(name);
  await form.getByRole('button', { name: '登记潜在客户' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await page.goto(`${home()}/prospects`);
  await page.getByRole('button', { name: '登记潜在客户' }).click();
  await expect(form.getByRole('textbox', { name: '名称' })).toHaveValue('');
});

test('a prospect of a name that is on record is opened only when it is asked for twice', async ({ page }) => {
  await signIn(page.request, 'zhangwei');
  const name = `南通同名卫浴${Date.now()}有限公司`;
  const form = page.getByRole('dialog').filter({ has: page.getByRole('textbox', { name: '名称' }) });
  const open = async (typed: string): Promise<void> => {
    await page.goto(`${home()}/prospects`);
    await page.getByRole('button', { name: '登记潜在客户' }).click();
    await form.getByRole('textbox', { name: '名称' }).fill(typed);
    await form.getByRole('button', { name: '登记潜在客户' }).click();
  };
  await open(name);
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();

  await open(` ${name}`);
  const question = page.getByRole('dialog', { name: '名称已有记录' });
  await expect(question).toContainText('张伟 名下的潜在客户');
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(form.getByRole('textbox', { name: '名称' })).toHaveValue(` ${name}`);

  await form.getByRole('button', { name: '登记潜在客户' }).click();
  await question.getByRole('button', { name: '仍要登记' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
});

test('a name typed wrong and a code learned later are corrected, and the history tells what was there', async ({
  page,
}) => {
  await signIn(page.request, 'zhangwei');
  const name = `南京华宁电机${Date.now()}有限公司`;
  const query = `mutation { openProspect(input: { name: "${name}", idempotencyKey: "${name}" }) { ... on ProspectChanged { prospect { id } } } }`;
  const { openProspect } = await ask<{ openProspect: { prospect: { id: string } } }>(page.request, query);
  await page.goto(`${home()}/prospects/${openProspect.prospect.id}`);
  await page.getByRole('button', { name: '更正资料' }).click();
  const form = page.getByRole('dialog', { name: '更正资料' });
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('请改正有误的一项')).toBeVisible();
  const right = name.replace('电机', '电梯');
  await form.getByRole('textbox', { name: '名称' }).fill(right);
  await form.getByRole('textbox', { name: '统一社会信用代码' }).fill('91350211M000100Y47');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('校验位要对得上')).toBeVisible();
  await form.getByRole('textbox', { name: '统一社会信用代码' }).fill('91350211M000100Y46');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { level: 2, name: right })).toBeVisible();
  const history = page.getByRole('region', { name: '开发记录' });
  await expect(history.getByText(`${name} → ${right}`)).toBeVisible();
  await expect(history.getByText('— → 91350211M000100Y46')).toBeVisible();
});
