import { expect, test, type APIRequestContext } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

interface Waiting {
  approvalCount: number;
  approvals: { edges: { node: { id: string; number: string; version: number; complaint: { id: string } | null } }[] };
}

const waiting = (request: APIRequestContext, kinds = ''): Promise<Waiting> =>
  ask<Waiting>(
    request,
    `{ approvalCount approvals(first: 50${kinds}) { edges { node { id number version complaint { id } } } } }`,
  );

const transfers = ', kinds: [TRANSFER]';
// Of these the demonstration has two on any day.
const plans = ', kinds: [PLAN]';

test('the general manager approves one transfer slip, and it leaves the inbox and the badge', async ({ page }) => {
  await signIn(page.request, 'chenjianguo');
  const before = await waiting(page.request);
  const [first] = (await waiting(page.request, transfers)).approvals.edges;
  if (!first) throw new Error('no transfer slip waits in the demonstration');
  await page.goto(`${home()}/approvals?kinds=TRANSFER`);
  const entry = page.getByRole('link', { name: '审批' });
  await expect(entry).toContainText(String(before.approvalCount));
  await page
    .getByRole('button', { name: new RegExp(first.node.number) })
    .first()
    .click();
  await page.getByLabel('理由').fill('同意转办');
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText('已审批 1 项')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: `选择 ${first.node.number}` })).toHaveCount(0);
  await expect(entry).toContainText(String(before.approvalCount - 1));
  await page.goto(`${home()}/complaints/${first.node.complaint?.id}`);
  await expect(page.getByText('同意转办').first()).toBeVisible();
});

test('several are refused at once; what somebody else decided meanwhile is told by its number', async ({
  page,
  playwright,
}) => {
  await signIn(page.request, 'chenjianguo');
  await page.goto(`${home()}/approvals?kinds=PLAN`);
  const found = (await waiting(page.request, plans)).approvals.edges.slice(0, 2).map(({ node }) => node);
  expect(found).toHaveLength(2);
  for (const { number } of found) await page.getByRole('checkbox', { name: `选择 ${number}` }).check();
  await expect(page.getByText('已选 2 项')).toBeVisible();
  const meanwhile = await playwright.request.newContext();
  await signIn(meanwhile, 'chenjianguo');
  const [gone] = found;
  await ask(
    meanwhile,
    `mutation { decideApprovals(input: { approvals: [{ id: "${gone?.id}", version: ${gone?.version} }], decision: APPROVED, idempotencyKey: "elsewhere ${Date.now()}" }) { __typename } }`,
  );
  await meanwhile.dispose();

  await page.getByRole('button', { name: '不同意 2 项' }).click();
  await expect(page.getByText('不同意时请写明理由。')).toBeVisible();
  await page.getByLabel('理由').fill('请先当场答复');
  await page.getByRole('button', { name: '不同意 2 项' }).click();
  await expect(page.getByText('已审批 1 项')).toBeVisible();
  await expect(page.getByText('有 1 项没有审批，未列出的已审批：')).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(gone?.number ?? '');
  expect(
    await waiting(page.request, plans).then(({ approvals }) => approvals.edges.map(({ node }) => node.id)),
  ).not.toContain(found[1]?.id);
});

test('what is written about one is no reason for another, and stands there when the first is opened again', async ({
  page,
}) => {
  await signIn(page.request, 'chenjianguo');
  const [one, other] = (await waiting(page.request)).approvals.edges.map(({ node }) => node.number);
  if (one === undefined || other === undefined) throw new Error('fewer than two wait in the demonstration');
  const open = (number: string) =>
    page
      .getByRole('button', { name: new RegExp(number) })
      .first()
      .click();
  await page.goto(`${home()}/approvals`);
  await open(one);
  await page.getByLabel('理由').fill('客户已书面确认');
  await open(other);
  await expect(page.getByLabel('理由')).toHaveValue('');
  await open(one);
  await expect(page.getByLabel('理由')).toHaveValue('客户已书面确认');
});

test('a decision whose answer is lost counts once when it is sent again', async ({ page }) => {
  await signIn(page.request, 'chenjianguo');
  await page.goto(`${home()}/approvals?kinds=TIER`);
  await expect(page.getByRole('button', { name: '同意', exact: true })).toBeEnabled();
  const { approvalCount } = await waiting(page.request);
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('"operationName":"DecideApprovals"')) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText(/不知道是否已审批/)).toBeVisible({ timeout: 20_000 });
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText('已审批 1 项')).toBeVisible();
  expect((await waiting(page.request)).approvalCount).toBe(approvalCount - 1);
});
