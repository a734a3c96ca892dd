import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

test('what somebody else does appears on the case page and in the badge without reloading', async ({
  page,
  playwright,
  browser,
}) => {
  const director = await playwright.request.newContext();
  await signIn(director, 'liuyan');
  const { clients } = await ask<{ clients: { edges: { node: { id: string } }[] } }>(
    director,
    '{ clients(first: 1) { edges { node { id } } } }',
  );
  const { fileComplaint } = await ask<{ fileComplaint: { complaint: { id: string; version: number } } }>(
    director,
    `mutation { fileComplaint(input: { clientId: "${clients.edges[0]?.node.id}", class: PACKAGING, channel: PHONE, severity: MIDDLE, occurredAt: "2026-11-20T01:00:00.000Z", place: "仓库", content: "外箱受潮 ${Date.now()}", overseas: false, idempotencyKey: "live ${Date.now()}" }) { ... on ComplaintFiled { complaint { id version } } } }`,
  );
  const { id, version } = fileComplaint.complaint;

  await signIn(page.request, 'linhui');
  await page.goto(`${home()}/complaints/${id}`);
  await expect(page.getByText('受理与转办').first()).toBeVisible();
  const manager = await browser.newContext();
  const desk = await manager.newPage();
  await signIn(desk.request, 'chenjianguo');
  await desk.goto(`${home()}/policies`);
  const { approvalCount } = await ask<{ approvalCount: number }>(desk.request, '{ approvalCount }');
  const entry = desk.getByRole('link', { name: '审批' });
  if (approvalCount > 0) await expect(entry).toContainText(String(approvalCount));
  // Both lines are open before anything happens.
  await page.waitForTimeout(1_500);

  await ask(
    director,
    `mutation { moveComplaint(input: { complaintId: "${id}", version: ${version}, move: COMPLETE, fields: [{ name: "transferReason", value: "需现场核对" }], idempotencyKey: "live move ${Date.now()}" }) { __typename } }`,
  );
  // Polling would take a minute.
  await expect(page.getByText('批准转办').first()).toBeVisible({ timeout: 10_000 });
  await expect(entry).toContainText(String(approvalCount + 1), { timeout: 10_000 });
  await director.dispose();
  await manager.close();
});

test('a prospect that a colleague moves goes to its next column of the board at once, and no focus is lost', async ({
  page,
  playwright,
}) => {
  const specialist = await playwright.request.newContext();
  await signIn(specialist, 'zhangwei');
  const name = `昆山联创整装${Date.now()}`;
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/prospects?view=board`);
  const board = page.getByRole('group', { name: '客户开发看板' });
  const column = (at: number) => board.locator('section').nth(at);
  const focused = column(1).locator('[data-card]').first();
  await focused.focus();
  const before = Number(await column(0).locator('.count').innerText());
  // The line is open before anything happens.
  await page.waitForTimeout(1_500);
  const { openProspect } = await ask<{ openProspect: { prospect: { id: string } } }>(
    specialist,
    `mutation { openProspect(input: { name: "${name}", idempotencyKey: "${name}" }) { ... on ProspectChanged { prospect { id } } } }`,
  );
  // Nothing polls the board.
  await expect(column(0).locator('[data-card]').first()).toContainText(name, { timeout: 10_000 });
  await expect(column(0).locator('.count')).toHaveText(String(before + 1));
  await ask(
    specialist,
    `mutation { moveProspect(input: { id: "${openProspect.prospect.id}", version: 1, move: GENERAL_SURVEY, profile: "整装", annualAccounts: "3 亿", headInterview: "愿意", idempotencyKey: "${name} 调查" }) { __typename } }`,
  );
  await expect(column(1).locator('[data-card]').first()).toContainText(name, { timeout: 10_000 });
  await expect(column(0).locator('.count')).toHaveText(String(before));
  await expect(board.locator('[data-card]:focus')).toHaveCount(1);
  await specialist.dispose();
});
