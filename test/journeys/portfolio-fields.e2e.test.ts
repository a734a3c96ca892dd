import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { ask, home, signIn } from '../support/journey';

interface Found {
  clientFields: { id: string; nameZh: string; options: { id: string; nameZh: string }[] }[];
}

test('clients are filtered by a custom field, shown with it, and exported with it', async ({ page }) => {
  await signIn(page.request, 'liuyan');
  const { clientFields } = await ask<Found>(page.request, '{ clientFields { id nameZh options { id nameZh } } }');
  const use = clientFields.find(({ nameZh }) => nameZh === '主要用途');
  const hotels = use?.options.find(({ nameZh }) => nameZh === '酒店与餐饮');
  const { clients } = await ask<{ clients: { totalCount: number } }>(
    page.request,
    `{ clients(first: 1, filter: { fields: [{ fieldId: "${use?.id ?? ''}", anyOf: ["${hotels?.id ?? ''}"] }] }) { totalCount } }`,
  );
  expect(clients.totalCount).toBeGreaterThan(10);
  await page.goto(`${home()}/clients`);
  await page.getByRole('button', { name: '更多筛选' }).click();
  const field = page.getByRole('group', { name: '主要用途' });
  await field.getByRole('combobox', { name: '主要用途' }).press('Enter');
  await page.getByRole('listbox', { name: '主要用途' }).getByRole('option', { name: '酒店与餐饮' }).click();
  await expect(page.getByText(`共 ${clients.totalCount.toLocaleString('zh-CN')} 家客户`)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '在客户组合中显示' }).click();
  await page.getByRole('checkbox', { name: '主要用途', exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: '主要用途' })).toBeAttached();
  await expect(page.getByRole('gridcell', { name: '酒店与餐饮' }).first()).toBeAttached();
  await page.getByRole('button', { name: '导出' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const lines = text.split('\n').filter((line) => line.includes('酒店与餐饮'));
  expect(lines).toHaveLength(clients.totalCount);
});

test('a workbook of clients says in the language of its reader which were asked for', async ({ page }) => {
  await signIn(page.request, 'sunwei');
  const told = async (label: string, sheet: string): Promise<unknown[][]> => {
    await page.goto(`${home()}/clients?tiers=A1,B1&regions=EAST`);
    await page.getByRole('button', { name: label }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Excel/ }).click();
    return readSheet(await readFile(await (await download).path()), sheet);
  };
  expect((await told('导出', '说明')).slice(0, 2)).toEqual([
    ['列表', '客户组合'],
    ['条件', '客户等级：A1 级、B1 级；区域：华东'],
  ]);
  await page.evaluate(() => localStorage.setItem('kehu.locale', 'en'));
  expect((await told('Export', 'About')).slice(0, 2)).toEqual([
    ['List', 'Client portfolio'],
    ['Conditions', 'Client tier: A1, B1; Region: East'],
  ]);
});

test('the filters of a list fold away on a phone, and say how many apply', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page.request, 'liuyan');
  for (const [path, label] of [
    ['/clients?tiers=A1', '客户等级'],
    ['/complaints?overdue=1', '投诉类别'],
    ['/returns?kinds=RETURN', '业务类型'],
  ] as const) {
    await page.goto(home() + path);
    const turn = page.getByRole('button', { name: /^筛选\s*1$/ });
    await expect(turn).toHaveAttribute('aria-expanded', 'false');
    const inside = page.getByRole('search').getByRole('combobox', { name: label });
    if (path.startsWith('/returns')) {
      await turn.click();
      await expect(page.getByRole('search').getByRole('combobox').first()).toBeVisible();
      continue;
    }
    await expect(inside).toBeHidden();
    await turn.click();
    await expect(inside).toBeVisible();
  }
});
