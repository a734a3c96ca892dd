import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('a callback that was missed is made: the client disagrees, is called again, and a new need is a case', async ({
  page,
}) => {
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/callbacks?when=OVERDUE`);
  const list = page.getByRole('list', { name: '回访列表' });
  const first = list.getByRole('listitem').first();
  await expect(first).toBeVisible();
  const number = await first.getByRole('link').innerText();
  await first.getByRole('button', { name: '记录回访' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('不认可').click();
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText('此项必填').or(drawer.locator('.el-form-item__error')).first()).toBeVisible();
  await drawer.getByLabel('再次回访日期').fill('2027-01-20');
  await drawer.getByLabel('再次回访日期').press('Enter');
  await drawer.getByLabel('客户意见').fill('补发的纸箱仍然变形');
  await drawer.getByText('客户提出新需求，另立跟进单').click();
  await drawer.getByLabel('新需求内容').fill('希望改用可回收托盘');
  await drawer.getByRole('button', { name: /保存|重试/ }).click();
  await expect(page.getByText(/已记录回访，并另立跟进单/)).toBeVisible();

  await page.goto(`${home()}/callbacks?when=COMING`);
  await page.goto(`${home()}/callbacks?when=DONE`);
  const done = list.getByRole('listitem').filter({ hasText: '补发的纸箱仍然变形' });
  await expect(done).toContainText(number);
  await done.getByRole('link').click();
  const calls = page.getByRole('region', { name: '投诉回访' });
  await expect(calls.getByText('2027-01-20')).toBeVisible();
  await calls.getByRole('link', { name: /跟进单/ }).click();
  await expect(page.getByText(`由 ${number} 的回访引出`)).toBeVisible();
});
