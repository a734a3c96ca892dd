import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const TITLE = '年交易额 × 投诉件数';
const plain = (text = '') => Number(text.replace(/[^\d.-]/g, ''));

interface Told {
  largestClients: {
    clients: { tier: string | null; volume: string; complaints: number; client: { id: string; name: string } }[];
  };
}

test('the largest clients stand in the chart as the graph tells them, and a name and a point lead to the client', async ({
  page,
}) => {
  await signIn(page.request, 'liuyan');
  const { largestClients: told } = await ask<Told>(
    page.request,
    `{ largestClients(where: { from: "2026-01-01", to: "2026-06-30" }) { ... on LargestClients {
      clients { tier volume complaints client { id name } } } } }`,
  );
  expect(told.clients.length).toBeGreaterThan(50);
  const path = `${home()}/segments?from=2026-01-01&to=2026-06-30`;
  await page.goto(path);
  const card = page.getByRole('region', { name: TITLE, exact: true });

  // The last mark of a tier stands in the legend. Points lie upon each other, so the one that is hit is any of them.
  const marks = card.locator('svg path[fill="#12305E"]');
  await expect.poll(() => marks.count()).toBeGreaterThan(1);
  await marks.first().click({ force: true });
  await expect(page).toHaveURL(/\/clients\/./);
  const opened = told.clients.find(({ client }) => new URL(page.url()).pathname === `/clients/${client.id}`);
  await expect(page.getByRole('heading', { name: opened?.client.name ?? 'none of them' }).first()).toBeVisible();

  await page.goto(path);
  await page.getByRole('button', { name: `${TITLE}：以表格查看` }).click();
  const shown = await card
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
    );
  expect(shown.map(([name, , volume, complaints]) => [name, plain(volume), plain(complaints)])).toEqual(
    told.clients.map(({ client, volume, complaints }) => [client.name, Math.round(Number(volume)), complaints]),
  );
  const largest = told.clients[0]?.client;
  await card.getByRole('link', { name: `打开客户 ${largest?.name}`, exact: true }).click();
  await expect(page).toHaveURL(`${home()}/clients/${largest?.id}`);
  await expect(page.getByRole('heading', { name: largest?.name ?? '' }).first()).toBeVisible();
});
