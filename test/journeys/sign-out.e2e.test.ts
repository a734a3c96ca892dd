import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('who signs out while the server is not reached is told to be signed in still, and is out with the next try', async ({
  page,
}) => {
  const isSignedIn = async () => (await (await page.request.get(`${home()}/session`)).json()) as object;
  await signIn(page.request, 'zhoumin');
  await page.goto(home());
  await page.getByRole('button', { name: '账户：周敏' }).click();
  const signOut = page.getByRole('button', { name: '退出登录' });
  await page.route('**/session', (route) => (route.request().method() === 'DELETE' ? route.abort() : route.fallback()));
  await signOut.click();
  await expect(page.getByText('您还没有退出登录')).toBeVisible();
  await expect(page).not.toHaveURL(/\/sign-in/);
  expect(await isSignedIn()).toMatchObject({ signedIn: true });
  await page.unroute('**/session');
  await signOut.click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await isSignedIn()).toMatchObject({ signedIn: false });
});
