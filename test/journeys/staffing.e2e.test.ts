import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('the administrator adds somebody, who chooses a password; a post is given, and the sign-in locked', async ({
  page,
  browser,
}) => {
  const account = `new${Date.now() % 1_000_000}`;
  const name = `新人${account.slice(3)}`;
  await signIn(page.request, 'dengchao');
  await page.goto(`${home()}/staff`);
  await page.getByRole('button', { name: '新增员工' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: '姓名' }).fill(name);
  await drawer.getByRole('textbox', { name: '工号' }).fill(account);
  await drawer.getByRole('textbox', { name: '登录账号' }).fill('zhangwei');
  await drawer.getByRole('combobox', { name: '岗位（从今天起）' }).press('Enter');
  await page.getByRole('listbox', { name: '岗位（从今天起）' }).getByRole('option', { name: '大客户专员' }).click();
  await drawer.getByRole('textbox', { name: '姓名' }).click();
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText('这个账号已有人使用')).toBeVisible();
  await drawer.getByRole('textbox', { name: '登录账号' }).fill(account);
  await drawer.getByRole('button', { name: /保存|重试/ }).click();
  const secret = page.getByRole('dialog', { name: '一次性密码' });
  const password = await secret.locator('code').innerText();
  await secret.getByRole('button', { name: '我已交给本人' }).click();
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
  await expect(page.getByRole('region', { name: '登录' })).toContainText('待改密码');

  const context = await browser.newContext({ locale: 'zh-CN' });
  const own = await context.newPage();
  await own.goto(`${home()}/sign-in`);
  await own.getByRole('textbox', { name: '账号' }).fill(account);
  await own.locator('#password').fill(password);
  await own.getByRole('button', { name: '登录', exact: true }).click();
  await own.getByLabel('新密码').fill('太短');
  await own.getByLabel('再输入一次').fill('太短');
  await own.getByRole('button', { name: '登录', exact: true }).click();
  await expect(own.getByText(/至少 10 个字符。用一句/)).toBeVisible();
  await own.getByLabel('新密码').fill('一句我自己才知道的话');
  await own.getByLabel('再输入一次').fill('一句我自己才知道的话');
  await own.getByRole('button', { name: '登录', exact: true }).click();
  await expect(own).not.toHaveURL(/sign-in/);
  await expect(own.getByRole('heading', { level: 1 })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('region', { name: '登录' })).toContainText('可登录');
  await page.getByRole('button', { name: '授予岗位' }).click();
  await drawer.getByRole('combobox', { name: '岗位' }).press('Enter');
  await page.getByRole('listbox', { name: '岗位' }).getByRole('option', { name: '数据分析员' }).click();
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('region', { name: '岗位' })).toContainText('数据分析员');

  await page.getByRole('button', { name: '锁定登录' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '锁定登录' }).click();
  await expect(page.getByRole('region', { name: '登录' })).toContainText('已锁定');
  await expect
    .poll(
      async () => ((await (await context.request.get(`${home()}/session`)).json()) as { signedIn: boolean }).signedIn,
    )
    .toBe(false);
  await context.close();

  // What was done stands in the trail in words, and as it is kept where that is asked for.
  await page.goto(`${home()}/audit`);
  const given = page.getByRole('row').filter({ hasText: name }).filter({ hasText: '数据分析员' });
  await expect(given).toBeVisible();
  await expect(given).not.toContainText('ANALYST');
  await page.getByText('按原值显示').click();
  await expect(page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'ANALYST' })).toBeVisible();
  await expect(given).toHaveCount(0);
});

test('the administrator keeps units as a tree that never circles', async ({ page }) => {
  const name = `试点部${Date.now() % 100_000}`;
  await signIn(page.request, 'dengchao');
  await page.goto(`${home()}/organisation`);
  const units = page.getByRole('region', { name: '部门' });
  await units.getByRole('button', { name: '新增部门' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: '部门名称' }).fill(name);
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(units).toContainText(name);
  await units.getByRole('button', { name: `修改 ${name}` }).click();
  await drawer.getByRole('combobox', { name: '上级部门' }).press('Enter');
  const parents = page.getByRole('listbox', { name: '上级部门' });
  await expect(parents.getByRole('option').first()).toBeVisible();
  await expect(parents.getByRole('option', { name })).toHaveCount(0);
  await parents.getByRole('option').first().click();
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
});

test('a region is told to English readers by the English name that the administrator enters', async ({
  page,
  browser,
}) => {
  const code = `N${Date.now() % 1_000_000}`;
  await signIn(page.request, 'dengchao');
  await page.goto(`${home()}/organisation`);
  const regions = page.getByRole('region', { name: '区域' });
  await regions.getByRole('button', { name: '新增区域' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: '区域代码' }).fill(code);
  await drawer.getByRole('textbox', { name: '区域名称' }).fill(`新区${code}`);
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(regions).toContainText(`新区${code}`);

  const context = await browser.newContext();
  await context.addInitScript(() => localStorage.setItem('kehu.locale', 'en'));
  const english = await context.newPage();
  await signIn(english.request, 'sunwei');
  const choices = async (): Promise<void> => {
    await english.goto(`${home()}/clients`);
    await english.getByRole('combobox', { name: 'Region' }).press('Enter');
  };
  const choice = (name: string) =>
    english.getByRole('listbox', { name: 'Region' }).getByRole('option', { name, exact: true });
  await choices();
  await expect(choice('East')).toHaveCount(1);
  await expect(choice(`新区${code}`)).toHaveCount(1);

  await regions.getByRole('button', { name: `修改 新区${code}` }).click();
  await drawer.getByRole('textbox', { name: '英文名称' }).fill(`New ${code}`);
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await expect(regions).toContainText(`新区${code}`);
  await expect(regions).toContainText(`New ${code}`);
  await choices();
  await expect(choice(`New ${code}`)).toHaveCount(1);
  await expect(choice(`新区${code}`)).toHaveCount(0);
  await context.close();
});
