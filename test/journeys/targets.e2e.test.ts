import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

test('a target is proposed from the year before, objected to, put in force, and leads to the clients behind it', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/targets?measure=COLLECTED&period=YEAR`);
  await page.getByRole('button', { name: '下达指标' }).click();
  const form = page.getByRole('dialog');
  const field = form.getByRole('textbox', { name: '张伟 的指标' });
  await expect(field).toBeVisible();
  // What is filled in from the year before is only offered; what is sent is what stands in the fields.
  for (const each of await form.getByRole('textbox', { name: /的指标$/ }).all()) await each.fill('');
  await form.getByRole('button', { name: '提议 0 人' }).click();
  await expect(form.getByText('没有改动。请至少填写一人的指标。')).toBeVisible();
  await field.fill('1.005');
  await form.getByRole('button', { name: /提议 1 人|重试/ }).click();
  await expect(form.getByText('金额应大于 0，最多两位小数。')).toBeVisible();
  await field.fill('26000000');
  await form.getByRole('button', { name: '提议 1 人' }).click();
  await expect(page.getByText('已提议 1 项指标，待客户经理答复')).toBeVisible();

  const today = new Date().toISOString().slice(0, 10);
  const next = `${Number(today.slice(0, 4)) + 1}-01-01`;
  const question = `{ targetSheet(measure: COLLECTED, period: YEAR, year: "%") { rows { edges { node { manager { name } cells { record { id version state } } } } } } }`;
  const recordOf = async (year: string) => {
    const { targetSheet } = await ask<{
      targetSheet: {
        rows: {
          edges: {
            node: {
              manager: { name: string };
              cells: { record: { id: string; version: number; state: string } | null }[];
            };
          }[];
        };
      };
    }>(page.request, question.replace('%', year));
    return targetSheet.rows.edges.find(({ node }) => node.manager.name === '张伟')?.node.cells[0]?.record;
  };
  const record = (await recordOf(today)) ?? (await recordOf(next));
  expect(record).toMatchObject({ state: 'PROPOSED', version: 1 });

  // Whom it waits for is told, and led there.
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/clients`);
  const bell = page.getByRole('button', { name: /提醒/ });
  await expect(async () => {
    const { alerts } = await ask<{ alerts: { edges: { node: { kind: string } }[] } }>(
      page.request,
      '{ alerts(first: 1) { edges { node { kind } } } }',
    );
    expect(alerts.edges[0]?.node.kind).toBe('TARGET_PROPOSED');
  }).toPass({ timeout: 20_000 });
  await bell.click();
  await expect(page.getByText('拟定 ¥26,000,000，请本人答复')).toBeVisible();
  await page.getByRole('link', { name: /销售指标待您答复.*收款/ }).click();
  await expect(page).toHaveURL(/measure=COLLECTED&period=YEAR/);
  await page.getByRole('button', { name: /^张伟，/ }).click();
  await page.getByRole('button', { name: '提出异议' }).click();
  const answer = page.getByRole('dialog').filter({ hasText: '请写明理由' });
  await answer.getByRole('button', { name: '提出异议' }).click();
  await expect(answer.getByText('请填写此项')).toBeVisible();
  await answer.getByLabel('原因').fill('两家大户停产');
  await answer.getByRole('button', { name: '提出异议' }).click();
  await expect(page.getByText('已提出异议')).toBeVisible();
  await expect(page.getByText('两家大户停产')).toBeVisible();
  await expect(page.getByRole('button', { name: '同意' })).toHaveCount(0);

  await signIn(page.request, 'sunwei');
  await page.reload();
  await page.getByRole('button', { name: /^张伟，/ }).click();
  await page.getByRole('button', { name: '定案执行' }).click();
  const settle = page.getByRole('dialog').filter({ hasText: '未经客户经理同意' });
  await settle.getByLabel('原因').fill('检修只有一周');
  await settle.getByRole('button', { name: '定案执行' }).click();
  await expect(page.getByText('未经同意，由上级定案')).toBeVisible();
  const behind = page.getByRole('region', { name: '完成额来自' });
  await behind.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/clients\//);
});

test('executives see how far account managers are to their targets beside their figures, and open the rows', async ({
  page,
}) => {
  await signIn(page.request, 'zhoumin');
  await page.goto(`${home()}/managers`);
  const card = page.getByRole('region', { name: /销售指标完成率/ });
  await expect(card.getByText(/合计完成率 .*人中 .* 人有指标/)).toBeVisible();
  await card.getByRole('button', { name: /以表格查看/ }).click();
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const { targetSheet } = await ask<{
    targetSheet: { spans: { from: string; to: string }[]; total: { attainment: string; withTarget: number }[] };
  }>(
    page.request,
    `{ targetSheet(measure: REVENUE, period: QUARTER, year: "${today}") { spans { from to } total { attainment withTarget } } }`,
  );
  const at = targetSheet.spans.findIndex(({ to }) => today <= to);
  const total = targetSheet.total[at];
  expect(total?.withTarget).toBeGreaterThan(0);
  await expect(card.getByText(`合计完成率 ${Math.round(Number(total?.attainment) * 100)}%`)).toBeVisible();
  await expect(card.getByRole('row')).toHaveCount((total?.withTarget ?? 0) + 1);
  await card.getByRole('link', { name: '查看销售指标' }).last().click();
  await expect(page).toHaveURL(/\/targets\?.*period=QUARTER/);
});
