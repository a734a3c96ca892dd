import { expect, test, type APIRequestContext } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

interface Found {
  complaints: { totalCount: number; edges: { node: { id: string; number: string } }[] };
}

/** So that there is one to be moved, whatever was done before. */
async function filePackaging(request: APIRequestContext): Promise<void> {
  const { clients } = await ask<{ clients: { edges: { node: { id: string } }[] } }>(
    request,
    '{ clients(first: 1) { edges { node { id } } } }',
  );
  await ask(
    request,
    `mutation { fileComplaint(input: { clientId: "${clients.edges[0]?.node.id}", class: PACKAGING, channel: PHONE, severity: MIDDLE, occurredAt: "2026-11-20T01:00:00.000Z", place: "仓库", content: "外箱受潮 ${Date.now()}", overseas: false, idempotencyKey: "board ${Date.now()}" }) { __typename } }`,
  );
}

test('a case is found and moved on the board with the keyboard alone, as its procedure allows', async ({ page }) => {
  await signIn(page.request, 'liuyan');
  const received = (): Promise<Found> =>
    ask<Found>(
      page.request,
      '{ complaints(first: 20, sort: DUE_FIRST, filter: { states: [RECEIVED], classes: [PACKAGING] }) { totalCount edges { node { id number } } } }',
    );
  await filePackaging(page.request);
  const { complaints } = await received();
  const [first] = complaints.edges.map(({ node }) => node);
  if (!first) throw new Error('the complaint is not on file');
  await page.goto(`${home()}/complaints?view=board&classes=PACKAGING`);
  const column = page.getByRole('region', { name: /^已受理/ });
  await expect(column.getByRole('heading')).toContainText(String(complaints.totalCount));

  const card = (number: string) => page.getByRole('link', { name: new RegExp(`^${number}`) });
  await card(first.number).focus();
  await page.keyboard.press('ArrowRight');
  await expect(card(first.number)).not.toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(card(first.number)).toBeFocused();
  await page.keyboard.press('m');
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('现在需要您办理')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(card(first.number)).toBeFocused();

  await page.keyboard.press('m');
  await drawer.getByRole('textbox').first().fill('需现场核对，转物流处理');
  await drawer.getByRole('button', { name: '提交并移交' }).click();
  await expect(page.getByText('已办理')).toBeVisible();
  await expect(
    page.getByRole('region', { name: /^已移交/ }).getByRole('link', { name: new RegExp(`^${first.number}`) }),
  ).toBeVisible();
  expect((await received()).complaints.totalCount).toBe(complaints.totalCount - 1);
});

test('the board in columns by step is walked and moved on with the keyboard, and its address keeps the columns', async ({
  page,
}) => {
  await signIn(page.request, 'liuyan');
  await filePackaging(page.request);
  await page.goto(`${home()}/complaints?view=board&classes=PACKAGING`);
  await page.getByText('按环节', { exact: true }).click();
  await expect(page).toHaveURL(/group=step/);
  const { openSteps } = await ask<{ openSteps: { step: string; count: number }[] }>(
    page.request,
    '{ openSteps(filter: { classes: [PACKAGING] }) { step count } }',
  );
  const [intake] = openSteps;
  expect(intake?.step).toBe('intake');
  const column = page.getByRole('region', { name: /^受理与转办/ });
  await expect(column.getByRole('heading')).toContainText(String(intake?.count));
  await expect(page.getByRole('group', { name: '投诉看板' }).getByRole('region')).toHaveCount(openSteps.length);

  const card = column.getByRole('link').first();
  const number = (await card.innerText()).split(' ')[0] ?? '';
  await card.focus();
  await page.keyboard.press('m');
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox').first().fill('需现场核对，转物流处理');
  await drawer.getByRole('button', { name: '提交并移交' }).click();
  await expect(page.getByText('已办理')).toBeVisible();
  const next = page.getByRole('region', { name: /^批准转办/ });
  await expect(next.getByRole('link', { name: new RegExp(`^${number}`) })).toBeFocused();
});
