import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('an account manager walks the board of prospects by keyboard and moves one to the next stage', async ({
  page,
}) => {
  await signIn(page.request, 'sunwei');
  await page.goto(`${home()}/prospects?view=board`);
  const board = page.getByRole('group', { name: '客户开发看板' });
  const directory = board.locator('section').first();
  await directory.locator('[data-card]').first().waitFor();
  await directory.locator('[data-card]').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(directory.locator('[data-card]:focus')).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  const card = directory.locator('[data-card]').first();
  await expect(card).toBeFocused();
  const name = await card.locator('.title').innerText();
  const before = Number(await directory.locator('.count').innerText());

  // From the directory leads the general survey alone: no stage is skipped.
  await page.keyboard.press('m');
  const moves = page.getByRole('dialog');
  await expect(moves.getByRole('button', { name: '申请认定' })).toHaveCount(0);
  await moves.getByRole('button', { name: '一般调查' }).click();
  const form = page.getByRole('dialog');
  await form.locator('textarea').nth(0).fill('区域经销商，三家门店');
  await form.locator('textarea').nth(1).fill('去年营收 800 万元');
  await form.locator('textarea').nth(2).fill('负责人有意合作');
  await form.locator('button[type=submit], .el-button--primary').last().click();
  await expect(directory.locator('.count')).toHaveText(String(before - 1));
  await expect(board.locator('section').nth(1).locator('[data-card]').first()).toContainText(name);

  await page.goto(`${home()}/prospects?view=board&stage=APPLIED`);
  await expect(board.locator('section')).toHaveCount(1);
});
