import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}

test('a token is made, shown once, opens what it was given and nothing else, and is revoked', async ({
  page,
  playwright,
}) => {
  await signIn(page.request, 'fengxue');
  await page.goto(`${home()}/account`);
  await page.getByRole('button', { name: '新建令牌' }).click();
  await page.getByRole('button', { name: '新建令牌' }).click();
  await expect(page.getByText('请为令牌取一个 1 至 100 个字符的名称。')).toBeVisible();
  await page.getByPlaceholder('例如：月报脚本').fill('投诉月报');
  await page.getByRole('radiogroup', { name: '投诉' }).getByText('读取').click();
  await page.getByRole('button', { name: '新建令牌' }).click();
  const secret = await page.getByRole('region', { name: '令牌已建立' }).locator('code').innerText();
  expect(secret).toMatch(/^kehu_[\w-]{43}$/);

  const script = await playwright.request.newContext({ extraHTTPHeaders: { authorization: `Bearer ${secret}` } });
  const answer = async (query: string) => {
    const response = await script.post(`${home()}/graphql`, { data: { query } });
    return { status: response.status(), body: (await response.json()) as Answer };
  };
  const given = await answer('{ complaints(first: 1) { totalCount } }');
  expect(given.body.data?.['complaints']).toMatchObject({ totalCount: expect.any(Number) });
  const withheld = await answer('{ clients(first: 1) { edges { cursor } } }');
  expect(withheld.body.errors).toMatchObject([{ extensions: { code: 'TOKEN_SCOPE', needed: 'CLIENT_CARD' } }]);
  expect(withheld.body.data?.['clients']).toBeUndefined();

  await page.reload();
  const row = page.getByRole('row', { name: /投诉月报/ });
  await expect(row).not.toContainText(secret);
  await row.getByRole('button', { name: '停用令牌：投诉月报' }).click();
  await row.getByRole('group').getByRole('button', { name: '停用' }).click();
  await expect(row).toContainText('已停用');
  await expect.poll(async () => (await answer('{ __typename }')).status, { timeout: 5_000 }).toBe(401);
  await script.dispose();
});
