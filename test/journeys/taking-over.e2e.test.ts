import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const PASSWORD = '一句只有本人知道的话';

interface Leaver {
  readonly id: string;
  readonly name: string;
}

/** A new analyst, who shares a query and a view with all analysts. */
async function somebodyWhoShares(administrator: APIRequestContext, browser: Browser): Promise<Leaver> {
  const account = `leaver${Date.now() % 1_000_000}`;
  const name = `离人${account.slice(6)}`;
  const { addStaff } = await ask<{ addStaff: { password: string; account: { id: string } } }>(
    administrator,
    `mutation { addStaff(input: {account: "${account}", name: "${name}", number: "${account}", posts: [ANALYST],
       idempotencyKey: "${account}"}) { ... on PasswordHanded { password account { id } } } }`,
  );
  const context = await browser.newContext();
  const signedIn = await context.request.post(`${home()}/session`, {
    headers: { 'x-kehu-csrf': '1' },
    data: { account, password: addStaff.password, newPassword: PASSWORD },
  });
  expect(signedIn.ok()).toBe(true);
  const kept = await ask<Record<string, { __typename: string }>>(
    context.request,
    `mutation {
       saveQuery(input: {name: "${name}的查询", document: "query Regions { regions { code name } }", audience: POST,
         post: ANALYST, idempotencyKey: "query ${account}"}) { __typename }
       saveView(input: {page: QUALITY, name: "${name}的视图", query: "tiers=A1", audience: POST, post: ANALYST,
         idempotencyKey: "view ${account}"}) { __typename } }`,
  );
  expect(kept).toMatchObject({ saveQuery: { __typename: 'QuerySaved' }, saveView: { __typename: 'ViewSaved' } });
  await context.close();
  return { id: addStaff.account.id, name };
}

/** The administrator notes a last day that is over, which closes the account at once. */
async function leaves(page: Page, { id }: Leaver): Promise<void> {
  await page.goto(`${home()}/staff/${id}`);
  await page.getByRole('button', { name: '登记离职' }).click();
  const drawer = page.getByRole('dialog');
  const lastDay = drawer.getByRole('combobox', { name: '最后工作日' });
  await lastDay.fill('2026-01-31');
  await lastDay.press('Enter');
  await drawer.getByRole('button', { name: '登记离职' }).click();
  await expect(page.getByText('最后工作日 2026-01-31')).toBeVisible();
}

test('an analyst takes over a query and a view of somebody who left, and changes them from then on', async ({
  page,
  browser,
}) => {
  await signIn(page.request, 'dengchao');
  const leaver = await somebodyWhoShares(page.request, browser);
  const other = await browser.newContext();
  await signIn(other.request, 'fengxue');
  const theirs = await other.newPage();

  // While the owner is here, there is nothing to take over.
  await theirs.goto(`${home()}/explorer`);
  const open = theirs.getByRole('button', { name: '已存查询' });
  await open.click();
  const row = theirs
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ hasText: `${leaver.name}的查询` });
  await expect(row).toContainText(leaver.name);
  await expect(row.getByRole('button', { name: '接手' })).toHaveCount(0);

  await leaves(page, leaver);

  await theirs.reload();
  await open.click();
  await expect(row).toContainText(`${leaver.name}（已离职）`);
  await row.getByRole('button', { name: '接手' }).click();
  await expect(row.getByRole('button', { name: '删除' })).toBeVisible();
  await expect(row).not.toContainText('已离职');

  await theirs.goto(`${home()}/quality`);
  const views = theirs.getByRole('button', { name: '视图', exact: true });
  await views.click();
  await theirs.getByRole('button', { name: `接手“${leaver.name}的视图”：所有者已离职` }).click();
  await expect(theirs.getByRole('button', { name: `更改“${leaver.name}的视图”` })).toBeVisible();
  await theirs.getByRole('button', { name: new RegExp(`^${leaver.name}的视图`) }).click();
  await expect(theirs).toHaveURL(/tiers=A1/);

  const { auditTrail } = await ask<{ auditTrail: { edges: { node: { action: string } }[] } }>(
    page.request,
    `{ auditTrail(first: 10) { edges { node { action } } } }`,
  );
  const actions = auditTrail.edges.map(({ node }) => node.action);
  expect(actions).toEqual(expect.arrayContaining(['query.takeOver', 'view.takeOver']));
  await other.close();
});
