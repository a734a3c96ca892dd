import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('what a specialist learns of the market reaches the post that the regulation names, who confirms it', async ({
  page,
}) => {
  const content = `竞品新系列降价 ${Date.now()}`;
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/market-notes`);
  await page.getByRole('button', { name: '记录市场信息' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('请填写此项')).toHaveCount(1);
  await form.getByRole('textbox', { name: '内容' }).fill(content);
  await form.getByRole('textbox', { name: '来源' }).fill('门店走访');
  await form.getByRole('combobox', { name: '另行告知' }).fill('黄静');
  await page.getByRole('listbox', { name: '另行告知' }).getByRole('option', { name: '黄静' }).click();
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: '保存' }).click();
  // The KA manager and the deputy GM (sales) by AM-1, and Huang Jing besides.
  await expect(page.getByText('已记录，传给 3 人')).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: content });
  await expect(row).toContainText('竞争对手');
  await expect(row).toContainText('已阅 0 / 3');
  await expect(row.getByRole('button', { name: '确认已阅' })).toHaveCount(0);

  // Huang Jing reads no call records, and reads this.
  for (const account of ['sunwei', 'huangjing']) {
    await signIn(page.request, account);
    await page.goto(`${home()}/market-notes?unread=1`);
    await row.getByRole('button', { name: '确认已阅' }).click();
    await expect(page.getByText('已确认阅读')).toBeVisible();
    await expect(row).toHaveCount(0);
  }
  await page.getByRole('button', { name: /提醒/ }).first().click();
  await page.getByRole('dialog').getByRole('link', { name: '市场信息传给您：竞争对手' }).first().click();
  await expect(page.getByText('已阅 2 / 3')).toBeVisible();

  // It is corrected by who made it; what it said stays.
  await signIn(page.request, 'zhangwei');
  await page.goto(`${home()}/market-notes`);
  await row.getByRole('link', { name: content }).click();
  await page.getByRole('button', { name: '更正' }).click();
  await form.getByRole('textbox', { name: '内容' }).fill(`${content}，限时一周`);
  await form.getByRole('textbox', { name: '更正原因' }).fill('补充期限');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('region', { name: '更正记录' })).toContainText('补充期限');

  await signIn(page.request, 'taoran');
  await page.goto(`${home()}/market-notes`);
  await expect(page.getByRole('textbox', { name: '内容或来源' })).toBeVisible();
  await expect(row).toHaveCount(0);
});
