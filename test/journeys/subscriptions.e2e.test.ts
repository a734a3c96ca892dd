import { expect, test } from '@playwright/test';
import { mailPort, startMailServer, type MailServer } from '../support/mail-server';
import { home, signIn } from '../support/journey';

let server: MailServer;
test.beforeAll(async () => {
  server = await startMailServer(mailPort(process.env['KEHU_E2E_PORT']));
});
test.afterAll(() => server.stop());

test('an executive subscribes the dashboard, and a test mail of it arrives', async ({ page }) => {
  await signIn(page.request, 'zhoumin');
  await page.goto(`${home()}/?period=lastMonth&tiers=A1`);
  await page.getByRole('button', { name: '订阅', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: '名称' }).fill('A1 客户月报');
  await expect(form.getByText('当日不是工作日时')).toBeVisible();
  await form.getByText('每周', { exact: true }).click();
  await expect(form.getByText('当日不是工作日时')).toHaveCount(0);
  await form.getByText('客户等级').click();
  await form.getByRole('button', { name: '订阅', exact: true }).click();

  await expect(page).toHaveURL(/\/subscriptions$/);
  const item = page.getByRole('article', { name: 'A1 客户月报' });
  await expect(item).toContainText('每周一 08:30');
  await expect(item).not.toContainText('客户等级');
  await item.getByRole('button', { name: '发送测试邮件给我' }).click();
  await expect(item.getByText(/已于 .* 发送/).first()).toBeVisible({ timeout: 40_000 });

  const received = server.mails.find(({ mail }) => mail.subject?.includes('A1 客户月报'));
  expect(received?.to).toEqual(['zhoumin@kehu.example']);
  expect(received?.mail.subject).toMatch(/^\[测试\] A1 客户月报/);
  expect(received?.mail.html).toContain('筛选：A1 级');
  expect(received?.mail.attachments.map(({ filename }) => filename)).toContain('rate_month.png');

  // The mail leads to where it is ended.
  const link = /href="([^"]*\/subscriptions\?id=[^"]*)"/.exec(String(received?.mail.html))?.[1] ?? '';
  await page.goto(link);
  await item.getByRole('button', { name: '暂停' }).click();
  await expect(item).toContainText('已暂停');
  await item.getByRole('button', { name: '退订' }).click();
  await item.getByRole('button', { name: '确认退订' }).click();
  await expect(page.getByRole('article', { name: 'A1 客户月报' })).toHaveCount(0);
});

test('an executive subscribes the figures of returns, in English, with what poor quality costs', async ({ page }) => {
  await signIn(page.request, 'zhoumin');
  for (const path of ['segments', 'managers', 'rebate-figures', 'return-figures']) {
    await page.goto(`${home()}/${path}?period=lastMonth`);
    await expect(page.getByRole('button', { name: '订阅', exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: '订阅', exact: true }).click();
  const form = page.getByRole('dialog');
  await expect(form.getByRole('textbox', { name: '名称' })).toHaveValue('退货分析');
  await form.getByRole('textbox', { name: '名称' }).fill('Returns');
  await form.getByText('退货产品').click();
  // What is chosen already lies over the field.
  await form.getByRole('combobox', { name: '语言' }).click({ force: true });
  await page.getByRole('listbox', { name: '语言' }).getByText('English').click();
  await form.getByRole('button', { name: '订阅', exact: true }).click();
  const item = page.getByRole('article', { name: 'Returns' });
  await expect(item).toContainText('质量损失构成');
  await item.getByRole('button', { name: '发送测试邮件给我' }).click();
  await expect(item.getByText(/已于 .* 发送/).first()).toBeVisible({ timeout: 40_000 });
  const received = server.mails.find(({ mail }) => mail.subject?.includes('Returns'))?.mail;
  expect(received?.html).toMatch(/Cost of poor quality[^]*÷/);
  expect(received?.html).not.toContain('Products returned');
  const pictures = received?.attachments.map(({ filename }) => filename);
  expect(pictures).toEqual(expect.arrayContaining(['return_months.png', 'quality_costs.png']));
});

test('a KA manager subscribes somebody below, who finds it and can end it but not change it', async ({
  page,
  browser,
}) => {
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/quality`);
  await page.getByRole('button', { name: '订阅', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: '名称' }).fill('东区质量');
  // The name of who is chosen already lies over the field.
  await form.getByRole('combobox', { name: '收件人' }).fill('吴晓东');
  await page.getByRole('listbox', { name: '收件人' }).getByText('吴晓东').click();
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: '订阅', exact: true }).click();
  await expect(page.getByRole('article', { name: '东区质量' })).toHaveCount(2);

  const other = await browser.newContext();
  await signIn(other.request, 'wuxiaodong');
  const theirs = await other.newPage();
  await theirs.goto(`${home()}/subscriptions`);
  const item = theirs.getByRole('article', { name: '东区质量' });
  await expect(item).toContainText('孙伟');
  await expect(item.getByRole('button', { name: '更改' })).toHaveCount(0);
  await item.getByRole('button', { name: '退订' }).click();
  await item.getByRole('button', { name: '确认退订' }).click();
  await expect(item).toHaveCount(0);
  await other.close();
});
