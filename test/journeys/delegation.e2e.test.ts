import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

test('a sales manager names a delegate for today, who then acts at the post, and revokes it', async ({
  page,
  playwright,
}) => {
  await signIn(page.request, 'zhengtao');
  await page.goto(`${home()}/account`);
  const card = page.getByRole('region', { name: '缺勤代理' });
  await card.getByRole('button', { name: '指定代理人' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '确定' }).click();
  await expect(form.getByText('请填写此项')).toHaveCount(3);
  await form.getByRole('combobox', { name: '代理人' }).click();
  await form.getByRole('combobox', { name: '代理人' }).fill('黄静');
  await page.getByRole('option', { name: /黄静/ }).click();
  for (const label of ['开始日期', '结束日期']) {
    await form.getByRole('combobox', { name: label }).fill(today());
    await form.getByRole('combobox', { name: label }).press('Enter');
  }
  await form.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('已指定代理人')).toBeVisible();
  const row = card.getByRole('listitem').filter({ hasText: '生效中' });
  await expect(row).toContainText('黄静');

  const delegate = await playwright.request.newContext();
  await signIn(delegate, 'huangjing');
  const standsIn = async () =>
    (
      await ask<{ viewer: { standsIn: { post: string; name: string }[] } }>(
        delegate,
        '{ viewer { standsIn { post name } } }',
      )
    ).viewer.standsIn;
  expect(await standsIn()).toEqual([{ post: 'SALES_MANAGER', name: '郑涛' }]);

  await row.getByRole('button', { name: '撤销' }).click();
  await row.getByRole('button', { name: '确认撤销' }).click();
  await expect(page.getByText('已撤销委托')).toBeVisible();
  await expect.poll(standsIn).toEqual([]);
  await delegate.dispose();
});
