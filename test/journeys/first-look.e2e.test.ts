import { expect, test, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../seeds/demo/accounts';

const home = () => process.env['KEHU_E2E_URL'] ?? '';

async function signIn(page: Page, account: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto(`${home()}/sign-in`);
  await page.getByRole('textbox', { name: '账号' }).fill(account);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

test('a wrong password is refused with a reason, the right one opens the dashboard', async ({ page }) => {
  await signIn(page, 'zhoumin', 'wrong-password');
  await expect(page.getByText('账号或密码不正确')).toBeVisible();
  await signIn(page, 'zhoumin');
  await expect(page.getByRole('heading', { name: '经营驾驶舱' })).toBeVisible();
  await expect(page.getByText('活跃客户').first()).toBeVisible();
});

test('an account manager opens a client and reads the clause behind its tier', async ({ page }) => {
  await signIn(page, 'zhangwei');
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(`${home()}/clients`);
  await page.locator('a[href^="/clients/"]').first().click();
  await expect(page.getByText('KA-3').first()).toBeVisible();
  await expect(page.getByText('张伟').first()).toBeVisible();
});
