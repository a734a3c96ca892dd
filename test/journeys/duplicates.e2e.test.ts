import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

interface Clients {
  readonly clients: { totalCount: number };
}

test('the deputy GM (sales) judges a pair, merges another as signed, and undoes it', async ({ page }) => {
  await signIn(page.request, 'wangzhiqiang');
  const count = async (): Promise<number> =>
    (await ask<Clients>(page.request, '{ clients(first: 1) { totalCount } }')).clients.totalCount;
  const before = await count();
  await page.goto(`${home()}/duplicates`);
  const list = page.getByRole('region', { name: '疑似重复客户' });
  const pairs = list.getByRole('article');
  await expect(pairs.first()).toContainText('名称相同');
  await pairs.first().getByRole('button', { name: '依据' }).click();
  await expect(pairs.first().getByRole('link', { name: / KA-1-duplicates$/ })).toBeVisible();

  const judged = (await pairs.first().getAttribute('aria-label')) ?? '';
  await pairs.first().getByRole('button', { name: '不是同一客户' }).click();
  await expect(page.getByText('已记住，不再提示这两位客户')).toBeVisible();
  await expect(list.getByRole('article', { name: judged })).toHaveCount(0);

  const [kept = '', gone = ''] = ((await pairs.first().getAttribute('aria-label')) ?? '').split(' / ');
  const numbers = await pairs.first().getByRole('columnheader').allTextContents();
  const goneNumber = /C\d{7}/.exec(numbers[2] ?? '')?.[0] ?? '';
  await pairs.first().getByRole('button', { name: '合并…' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('heading', { name: '一并归入的往来' })).toBeVisible();
  await expect(drawer.getByText(/^订单 \d+$/)).toBeVisible();
  await drawer.getByRole('button', { name: '签名并合并' }).click();
  await expect(drawer.getByText('请填写此项')).toHaveCount(2);
  await drawer.getByRole('textbox', { name: '合并原因' }).fill('营业执照为同一家公司');
  await drawer.getByRole('textbox', { name: '签名' }).fill('别人');
  await drawer.getByRole('button', { name: '签名并合并' }).click();
  await expect(drawer.getByText('签名应为您本人的姓名全称')).toBeVisible();
  await drawer.getByRole('textbox', { name: '签名' }).fill('王志强');
  await drawer.getByRole('button', { name: /签名并合并|重试/ }).click();
  await expect(page.getByText('已合并', { exact: true })).toBeVisible();
  expect(await count()).toBe(before - 1);

  const found = await ask<{ clientByNumber: { name: string } }>(
    page.request,
    `{ clientByNumber(number: "${goneNumber}") { name } }`,
  );
  expect(found.clientByNumber.name).toBe(kept);
  const history = page.getByRole('region', { name: '合并记录' });
  await expect(history).toContainText(`${gone}（${goneNumber}）并入 ${kept}`);
  await history.getByRole('button', { name: '撤销合并' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销合并' }).click();
  await expect(history.getByText('已撤销').first()).toBeVisible();
  expect(await count()).toBe(before);
});

test('a merged client’s old address leads to the client it became part of', async ({ page }) => {
  await signIn(page.request, 'wangzhiqiang');
  const { duplicates } = await ask<{
    duplicates: { edges: { node: { first: { id: string }; second: { id: string } } }[] };
  }>(page.request, '{ duplicates(first: 2) { edges { node { first { id } second { id } } } } }');
  const pair = duplicates.edges.at(-1)?.node;
  const { clientMergePreview: seen } = await ask<{
    clientMergePreview: { fingerprint: string; survivor: { version: number }; merged: { version: number } };
  }>(
    page.request,
    `{ clientMergePreview(survivorId: "${pair?.first.id}", mergedId: "${pair?.second.id}") {
      ... on ClientMergePreview { fingerprint survivor { version } merged { version } } } }`,
  );
  const { mergeClients } = await ask<{ mergeClients: { merge: { id: string } } }>(
    page.request,
    `mutation { mergeClients(input: { survivorId: "${pair?.first.id}", survivorVersion: ${seen.survivor.version},
      mergedId: "${pair?.second.id}", mergedVersion: ${seen.merged.version}, fingerprint: "${seen.fingerprint}",
      reason: "同一家公司", signature: "王志强", idempotencyKey: "${crypto.randomUUID()}" }) {
      ... on ClientMergeDone { merge { id } } } }`,
  );
  await page.goto(`${home()}/clients/${pair?.second.id}`);
  await expect(page).toHaveURL(`${home()}/clients/${pair?.first.id}`);
  await expect(page.getByRole('region', { name: '合并记录' })).toContainText('已并入本客户');
  await ask(page.request, `mutation { undoClientMerge(id: "${mergeClients.merge.id}") { __typename } }`);
});
