import { expect, test, type Page } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const SIGNAL = /产品质量投诉率：超出 3σ 控制限/;
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();

interface Signal {
  month: string;
  class: string | null;
  rule: string;
  received: number;
}

/** The signal that the rules themselves found in the demonstration company. */
async function found(page: Page): Promise<Signal> {
  const { controlSignals } = await ask<{ controlSignals: { edges: { node: Signal }[] } }>(
    page.request,
    '{ controlSignals(first: 50) { edges { node { month class rule received } } } }',
  );
  const signal = controlSignals.edges.find(
    ({ node }) => node.class === 'PRODUCT_QUALITY' && node.rule === 'OUTSIDE',
  )?.node;
  if (signal === undefined) throw new Error('There is no signal');
  return signal;
}

test('an executive sees the signal and its chart as it was known, and no case', async ({ page }) => {
  await signIn(page.request, 'zhoumin');
  const { month } = await found(page);
  await page.goto(`${home()}/quality`);
  const signals = card(page, '控制图信号');
  await expect(signals.getByRole('listitem').filter({ hasText: SIGNAL })).toContainText(/次\/百客户（\d+ ÷ [\d,]+）/);
  await expect(signals.getByRole('link', { name: '明细' })).toHaveCount(0);
  await signals.getByRole('link', { name: SIGNAL }).click();
  await expect(page).toHaveURL(/\/quality\?from=.*asOf=.*classes=PRODUCT_QUALITY/);
  await expect(page.getByRole('status').filter({ hasText: /按 .* 所知的数字/ })).toBeVisible();
  await page.getByRole('button', { name: '每月投诉率与控制限：以表格查看' }).click();
  const row = card(page, '每月投诉率与控制限').getByRole('row', { name: new RegExp(month.slice(0, 7)) });
  await expect(row).toContainText('超出');
});

test('the executive page names the signals of its period beside the chart of all classes together', async ({
  page,
}) => {
  await signIn(page.request, 'zhoumin');
  const { month } = await found(page);
  await page.goto(`${home()}/?from=${month}&to=${month.slice(0, 8)}28`);
  const note = page.getByRole('link', { name: SIGNAL });
  await expect(note.first()).toBeVisible();
  await note.first().click();
  await expect(page).toHaveURL(/\/quality\?from=.*asOf=.*classes=PRODUCT_QUALITY/);
  await page.goto(`${home()}/?from=2025-01-01&to=2025-01-31`);
  await expect(page.getByRole('heading', { name: '每月投诉量（按类别）' })).toBeVisible();
  await expect(note).toHaveCount(0);
});

test('the general manager opens the very cases of the signal, of one batch, and comes back', async ({ page }) => {
  await signIn(page.request, 'chenjianguo');
  const { received, month } = await found(page);
  await page.goto(`${home()}/quality`);
  const item = card(page, '控制图信号').getByRole('listitem').filter({ hasText: SIGNAL });
  await item.getByRole('link', { name: /明细/ }).click();
  await expect(page).toHaveURL(new RegExp(`/figures/rows\\?from=${month}.*classes=PRODUCT_QUALITY`));
  await expect(page.getByText(new RegExp(`共 ${received} 件`))).toBeVisible();
  const rows = page.getByRole('region', { name: '投诉列表' }).locator('tbody tr');
  await expect(rows.filter({ hasText: '枪灰' }).first()).toBeVisible();
  expect(await rows.filter({ hasText: '枪灰' }).count()).toBeGreaterThan(5);
  await page.getByRole('link', { name: '返回图表' }).click();
  await expect(page).toHaveURL(/\/quality$/);
});

test('the service director is alerted once, and the alert leads to the chart', async ({ page }) => {
  // Messages are passed on every minute.
  test.setTimeout(150_000);
  await signIn(page.request, 'liuyan');
  const { month } = await found(page);
  await expect
    .poll(
      async () => {
        const { alerts } = await ask<{ alerts: { edges: { node: { kind: string } }[] } }>(
          page.request,
          '{ alerts(first: 200) { edges { node { kind } } } }',
        );
        return alerts.edges.filter(({ node }) => node.kind === 'SIGNAL').length;
      },
      { timeout: 90_000 },
    )
    .toBeGreaterThan(0);
  await page.goto(`${home()}/quality`);
  await page.getByRole('button', { name: /^提醒/ }).click();
  const drawer = page.getByRole('dialog');
  const alert = drawer.getByRole('link', { name: new RegExp(`${month.slice(0, 7)} 产品质量投诉率`) });
  await expect(drawer.getByRole('listitem').first()).toBeVisible();
  // Others that were raised at the same time may stand before it.
  const more = drawer.getByRole('button', { name: '加载更多' });
  while ((await alert.count()) === 0 && (await more.count()) > 0) {
    const shown = await drawer.getByRole('listitem').count();
    await more.click();
    await expect.poll(() => drawer.getByRole('listitem').count()).toBeGreaterThan(shown);
  }
  await expect(alert).toHaveCount(1);
  await alert.click();
  await expect(page).toHaveURL(/\/quality\?.*asOf=.*classes=PRODUCT_QUALITY/);
});
