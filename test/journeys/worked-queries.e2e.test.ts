import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('a worked query is found in the contents, opened in the query tool with one click, and answers rows', async ({
  page,
}) => {
  await signIn(page.request, 'fengxue');
  await page.goto(`${home()}/explorer/worked`);
  const contents = page.getByRole('navigation', { name: '本页目录' });
  await contents.getByRole('link', { name: 'Largest' }).click();
  await expect(page).toHaveURL(/\/explorer\/worked#Largest$/);
  const query = page.locator('article#Largest');
  await expect(query.getByRole('heading')).toBeInViewport();
  await expect(contents.locator('[aria-current="location"]')).toHaveText('Largest');

  // Whoever is sent the address comes to the same place.
  await page.reload();
  await expect(query.getByRole('heading')).toBeInViewport();
  await expect(contents.locator('[aria-current="location"]')).toHaveText('Largest');

  await query.getByRole('link', { name: '在查询工具中打开' }).click();
  await expect(page.locator('.graphiql-query-editor')).toContainText('Largest');
  await page.locator('.graphiql-execute-button').click();
  await expect(page.locator('.graphiql-response')).toContainText(/"totalCount":\s\d{3,}/);
  await expect(page.locator('.graphiql-response')).toContainText(/客户\s[0-9a-f]{12}/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the contents are folded, and what a query costs opens where it is asked for', async ({ page }) => {
    await signIn(page.request, 'fengxue');
    await page.goto(`${home()}/explorer/worked`);
    const contents = page.getByRole('navigation', { name: '本页目录' });
    await expect(contents.getByRole('link', { name: 'Upheld' })).toBeHidden();
    await expect(page.getByText('QUERY_TOO_COMPLEX')).toBeHidden();
    await contents.getByText('本页目录').click();
    await contents.getByRole('link', { name: '查询成本与限额' }).click();
    await expect(page.getByText('QUERY_TOO_COMPLEX')).toBeVisible();
    await expect(contents.getByRole('link', { name: 'Upheld' })).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
