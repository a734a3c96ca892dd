import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const AS_OF = '2026-06-30T15:59:00.000Z';

interface Restated {
  restatedClients: {
    totalCount: number;
    edges: { node: { client: { name: string } | null } }[];
  };
}

test('segments as known then lead to the clients that stand otherwise today, each with then, now and why', async ({
  page,
}) => {
  await signIn(page.request, 'liuyan');
  const { restatedClients } = await ask<Restated>(
    page.request,
    `{ restatedClients(measure: CLIENT_SEGMENTS, where: { from: "2026-01-01", to: "2026-09-30" }, asOf: "${AS_OF}", first: 50) {
      ... on RestatedClientConnection { totalCount edges { node { client { name } } } } } }`,
  );
  expect(restatedClients.totalCount).toBeGreaterThan(0);
  await page.goto(`${home()}/segments?from=2026-01-01&to=2026-09-30&asOf=${AS_OF}`);
  const moves = page.getByRole('region', { name: '分层迁移', exact: true });
  // Nobody stands anywhere on a day later than the instant.
  await expect(moves).toContainText('2026-06-30');
  await expect(moves).not.toContainText('2026-09-30');
  const segments = page.getByRole('region', { name: '各分层客户数与年交易额', exact: true });
  await segments.getByRole('link', { name: /此后更正的客户/ }).click();
  await expect(page).toHaveURL(/\/figures\/clients\?.*measure=CLIENT_SEGMENTS.*restated=1/);
  await expect(page.getByText('按 2026-06-30 23:59 所知的数字')).toBeVisible();
  await expect(page.getByText(`${restatedClients.totalCount.toLocaleString('zh-CN')} 家客户此后更正`)).toBeVisible();
  const rows = page.getByRole('region', { name: '更正的客户' }).locator('tbody tr');
  await expect(rows).toHaveCount(Math.min(50, restatedClients.totalCount));
  const [first] = restatedClients.edges;
  await expect(rows.first()).toContainText(first?.node.client?.name ?? '');
  // Its last column says what came on record since.
  await expect(rows.first().getByRole('cell').last()).toHaveText(/./);

  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/clients\//);
  await page.goBack();
  await page.getByRole('link', { name: '查看当时所知的全部客户' }).click();
  await expect(page).not.toHaveURL(/restated=1/);
  await expect(page.getByRole('region', { name: '数字背后的客户' }).locator('tbody tr').first()).toBeVisible();
});

test('who sees figures alone is told no client that was restated', async ({ page }) => {
  await signIn(page.request, 'zhoumin');
  await page.goto(`${home()}/figures/clients?measure=SEGMENT_MIGRATION&asOf=${AS_OF}&restated=1`);
  await expect(page.getByRole('alert')).toHaveText(/您的岗位只能查看汇总数字/);
});
