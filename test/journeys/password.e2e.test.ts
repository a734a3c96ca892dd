import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '../../seeds/demo/accounts';
import { home, signIn } from '../support/journey';

test('an engineer changes the own password, stays signed in here and is signed out elsewhere', async ({
  page,
  playwright,
}) => {
  const elsewhere = await playwright.request.newContext();
  await signIn(elsewhere, 'hejun');
  await signIn(page.request, 'hejun');
  await page.goto(`${home()}/account`);
  await page.getByRole('button', { name: '修改密码' }).click();
  const form = page.getByRole('dialog');
  const fill = async (old: string, wanted: string, again = wanted) => {
    await form.getByLabel('当前密码').fill(old);
    await form.getByLabel('新密码', { exact: true }).fill(wanted);
    await form.getByLabel('再输入一次').fill(again);
    await form.getByRole('button', { name: /^(保存|重试)$/ }).click();
  };
  await fill(DEMO_PASSWORD, '试制车间的新密码', '试制车间');
  await expect(form.getByText('两次输入的新密码不一致')).toBeVisible();
  await fill(DEMO_PASSWORD, '太短');
  await expect(form.getByText(/至少 10 个字符/)).toBeVisible();
  await fill('wrong', '试制车间的一个新密码');
  await expect(form.getByText('当前密码不正确')).toBeVisible();
  await fill(DEMO_PASSWORD, '试制车间的一个新密码');
  await expect(page.getByText('密码已修改')).toBeVisible();

  await page.goto(`${home()}/complaints`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('客户投诉');
  await expect
    .poll(async () => ((await (await elsewhere.get(`${home()}/session`)).json()) as { signedIn: boolean }).signedIn)
    .toBe(false);
  await elsewhere.dispose();
});
