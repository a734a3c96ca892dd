import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('in English, a table whose answer was lost is sent again, and its file of errors is mended and taken', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('kehu.locale', 'en'));
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/imports`);
  const mark = `Valves ${String(Date.now()).slice(-6)}`;
  const rows = ['Name,Business type,City', `Beta ${mark} Ltd,Wholesaler,Dali`, `"Gamma ${mark}, Ltd",,Kunming`];
  const picker = page.getByLabel('Choose a file').last();
  // The table arrives, and what is answered does not.
  await page.route('**/tables', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await picker.setInputFiles(file(`${mark}.csv`, rows.join('\r\n')));
  await expect(page.getByRole('alert')).toContainText('nothing is imported twice');
  await page.unroute('**/tables');
  await page.getByRole('button', { name: 'Send it again now' }).click();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('button', { name: 'No row can be imported' })).toBeVisible({ timeout: 20_000 });
  const { clientImports } = await ask<{ clientImports: { edges: { node: { fileName: string } }[] } }>(
    page.request,
    '{ clientImports(first: 20) { edges { node { fileName } } } }',
  );
  expect(clientImports.edges.filter(({ node }) => node.fileName === `${mark}.csv`)).toHaveLength(1);

  await page.getByRole('button', { name: 'Export' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /^CSV/ }).click();
  const errors = await readFile(await (await saved).path(), 'utf8');
  expect(errors).toMatch(/^\uFEFFLine,Problem,Client number,Name,Business type/);
  expect(errors.trim().split('\r\n')).toHaveLength(3);

  await page.goto(`${home()}/imports`);
  await picker.setInputFiles(file('mended.csv', errors.replace('Wholesaler', 'Dealer')));
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('button', { name: 'Import 1 client', exact: true }).click({ timeout: 20_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Import 1 client', exact: true }).click();
  await expect(page.getByText(/It reconciles/)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: 'See the client it created' }).click();
  await expect(page.getByText(`Beta ${mark} Ltd`).first()).toBeVisible();
  await expect(page.getByText(`Gamma ${mark}, Ltd`)).toHaveCount(0);
});
