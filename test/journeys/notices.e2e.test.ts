import { expect, test, type Page } from '@playwright/test';
import { home, signIn } from '../support/journey';

/** Chooses in a field of the open form, within the list of that field. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  const combobox = page.getByRole('combobox', { name: field });
  await page.getByRole('dialog').locator('.el-select').filter({ has: combobox }).click();
  await page.getByRole('listbox', { name: field }).getByRole('option', { name: option, exact: true }).click();
}

async function move(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name, exact: true }).click();
  await expect(form).toHaveCount(0);
}

test('a notice is drafted, reviewed, approved in the inbox, sent by the service director, and a client understands it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const subject = `关于浴室柜交期调整的通知${Date.now()}`;
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/notices`);
  await page.getByRole('button', { name: '起草通知' }).click();
  const form = page.getByRole('dialog');
  await choose(page, '所属系统', '销售');
  await form.getByRole('textbox', { name: '标题' }).fill(subject);
  await form.getByRole('textbox', { name: '正文' }).fill('浴室柜类产品交期延长至 20 个工作日。');
  await form.getByRole('combobox', { name: '生效日期' }).fill('2030-01-01');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: '保存草稿' }).click();
  await expect(form.getByText('请填写此项').first()).toBeVisible();
  await choose(page, '等级', 'A1');
  await page.keyboard.press('Escape');
  await expect(form.getByText(/今天会发给 \d+ 家客户/)).toBeVisible();
  const preview = form.getByRole('region', { name: '客户看到的通知' });
  await expect(preview.getByRole('heading', { name: subject })).toBeVisible();
  await form.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('heading', { level: 2, name: subject })).toBeVisible();
  const address = page.url();
  await move(page, '提交审核');
  await expect(page.getByText('由销售副总经理审核')).toBeVisible();

  await signIn(page.request, 'wangzhiqiang');
  await page.goto(address);
  await move(page, '审核通过');

  await signIn(page.request, 'chenjianguo');
  await page.goto(`${home()}/approvals?kinds=NOTICE`);
  await page.getByRole('button', { name: new RegExp(subject) }).click();
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText('已审批 1 项')).toBeVisible();

  await signIn(page.request, 'liuyan');
  await page.goto(address);
  await expect(page.getByRole('button', { name: '修改草稿' })).toHaveCount(0);
  await page.getByRole('button', { name: '单据' }).click();
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /客户通知.*可交客户|客户通知/ })
    .last()
    .click();
  expect((await downloading).suggestedFilename()).toMatch(/^客户通知-TZ\d{4}-\d{3,}\.pdf$/);
  await page.getByRole('button', { name: '发出通知' }).click();
  await form.getByRole('button', { name: '发出通知' }).click();
  await expect(page.getByText(/^已发给 \d+ 家客户$/)).toBeVisible();
  await expect(page.getByText(/^0 \/ \d+ 家已确认理解$/)).toBeVisible();

  await signIn(page.request, 'zhangwei');
  await page.goto(address);
  const told = page.getByRole('region', { name: '收件客户' });
  const first = told.getByRole('listitem').first();
  const client = await first.getByRole('link').first().innerText();
  await first.getByRole('button', { name: '登记告知' }).click();
  await form.getByRole('textbox', { name: '告知对象' }).fill('采购李经理');
  await form.getByRole('button', { name: '登记告知' }).click();
  await expect(page.getByText(/^1 \/ \d+ 家已确认理解$/)).toBeVisible();
  const known = told.getByRole('listitem').filter({ hasText: client });
  await expect(known.getByText('已确认')).toBeVisible();
  await known.getByRole('link', { name: client }).click();
  await page.getByRole('group', { name: '服务时间线' }).getByRole('button', { name: '通知' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: subject })).toBeVisible();
});
