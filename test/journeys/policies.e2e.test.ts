import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('a draft is written, refused where it is wrong, previewed, and put into force by somebody else', async ({
  page,
}) => {
  await signIn(page.request, 'linhui');
  await page.goto(`${home()}/policies/CQ-12`);
  await page.getByRole('button', { name: '起草新版' }).click();
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]{36}\/CQ-12$/);
  const draft = page.url();
  const domestic = page.getByRole('group', { name: '国内' });
  await domestic.getByLabel('数值').fill('0');
  await page.getByRole('button', { name: '保存条款' }).click();
  await expect(page.getByRole('alert').first()).toContainText('没有保存');
  await expect(domestic.getByRole('alert')).toHaveText('不能小于 1。');
  await domestic.getByLabel('数值').fill('12');
  await page.getByRole('button', { name: '保存条款' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await page.getByRole('link', { name: '差异' }).click();
  const row = page.getByRole('row').filter({ hasText: '国内' });
  await expect(row.locator('del')).toHaveText('15 个日历日');
  await expect(row.locator('ins')).toHaveText('12 个日历日');
  await page.getByRole('link', { name: '预演' }).click();
  await expect(page.getByRole('heading', { name: '案件期限' })).toBeVisible();
  await expect(page.getByRole('button', { name: '施行' })).toHaveCount(0);

  await signIn(page.request, 'chenjianguo');
  await page.goto(draft);
  await page.getByRole('button', { name: '施行' }).click();
  await expect(page.getByRole('button', { name: '保存条款' })).toHaveCount(0);
  await page.getByRole('button', { name: '施行' }).click();
  await expect(page.getByText(/第 2 版自 .* 起施行/)).toBeVisible();
  await page.goto(`${home()}/policies/CQ-12`);
  const version = page.getByRole('listitem').filter({ hasText: '第 2 版' });
  await expect(version).toContainText('待施行');
  await expect(version).toContainText('陈建国');
  await version.getByRole('link', { name: '与现行版比较' }).click();
  await expect(page.getByText('第 1 版与第 2 版的差异')).toBeVisible();
  await version.getByRole('link', { name: '查看' }).click();
  await expect(page.getByRole('row').filter({ hasText: '国内' })).toContainText('12');

  // Until its day it can be revoked, by who puts into force; then the version before it goes on.
  await version.getByRole('button', { name: '撤销' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '撤销' }).click();
  await expect(drawer.getByText('请填写此项')).toBeVisible();
  await drawer.getByRole('textbox', { name: '撤销原因' }).fill('日期写错');
  await drawer.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('第 2 版已撤销', { exact: true })).toBeVisible();
  await expect(version).toContainText('已撤销');
  await expect(version).toContainText('陈建国');
  await expect(version).toContainText('日期写错');
  await expect(version.getByRole('button', { name: '撤销' })).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: '第 1 版' })).toContainText('现行');
});

test('the preview of the tier table names the clients of a move', async ({ page }) => {
  await signIn(page.request, 'chenjianguo');
  await page.goto(`${home()}/policies/KA-3`);
  await page.getByRole('link', { name: '打开草案' }).click();
  await page.getByRole('link', { name: '预演' }).click();
  const cell = page.getByRole('button', { name: /^A1 级变为 ?A2 级|^A1 级 变为 A2 级/ });
  const count = Number((await cell.innerText()).replaceAll(',', ''));
  expect(count).toBeGreaterThan(0);
  await cell.click();
  const samples = page.getByRole('listitem').filter({ hasText: 'A1 级' });
  await expect(samples).toHaveCount(Math.min(count, 20));
  await samples.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/clients\//);
});

test('a tier gets a condition it had not, and loses it again', async ({ page }) => {
  await signIn(page.request, 'linhui');
  await page.goto(`${home()}/policies/KA-3`);
  await page.getByRole('link', { name: '打开草案' }).click();
  const tier = page.getByRole('group', { name: /^A1/ });
  const growth = tier.getByRole('group', { name: /^增长率/ });
  await tier.getByRole('button', { name: '添加条件：增长率' }).click();
  await growth.getByLabel('不低于').fill('5');
  await page.getByRole('button', { name: '保存条款' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await page.getByRole('link', { name: '差异' }).click();
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: /A1.*增长率.*不低于/ })
      .locator('ins'),
  ).toHaveText('5');

  await page.getByRole('link', { name: '条款', exact: true }).click();
  await growth.getByRole('button', { name: '删除 增长率' }).click();
  await expect(growth).toHaveCount(0);
  await page.getByRole('button', { name: '保存条款' }).click();
  await expect(page.getByText('已保存').last()).toBeVisible();
  await page.getByRole('link', { name: '差异' }).click();
  await expect(page.getByRole('row').filter({ hasText: /A1.*增长率/ })).toHaveCount(0);
});

test('two people who write one draft lose nothing of what either typed', async ({ page, browser }) => {
  await signIn(page.request, 'linhui');
  await page.goto(`${home()}/policies/SD-2`);
  await page.getByRole('button', { name: '起草新版' }).click();
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]{36}\/SD-2$/);
  const draft = page.url();
  const words = page.getByRole('textbox', { name: '条文（中文）' });
  const mine = `${await words.inputValue()}（林）`;
  await words.fill(mine);

  const other = await browser.newPage();
  await signIn(other.request, 'dengchao');
  await other.goto(draft.replace('SD-2', 'SD-3'));
  await other.getByRole('textbox', { name: '条文（中文）' }).fill('次日上交。');
  await other.getByRole('button', { name: '保存条款' }).click();
  await expect(other.getByText('已保存')).toBeVisible();

  await page.getByRole('button', { name: '保存条款' }).click();
  await expect(page.getByText('邓超刚刚改过这份草案')).toBeVisible();
  await expect(page.getByText('这里是您尚未保存的修改')).toBeVisible();
  await expect(words).toHaveValue(mine);
  await page.getByRole('button', { name: '保存条款' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await page.getByRole('link', { name: '差异' }).click();
  await expect(page.getByText('（林）')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^SD-3/ })).toBeVisible();
});

test('who comes second to a draft is led to it, and told when it is enacted or what it was begun from is revoked', async ({
  page,
  browser,
}) => {
  const second = await browser.newPage();
  await signIn(page.request, 'linhui');
  await signIn(second.request, 'dengchao');
  await second.goto(`${home()}/policies/CR-2`);
  await expect(second.getByRole('button', { name: '起草新版' })).toBeVisible();
  await page.goto(`${home()}/policies/CR-2`);
  await page.getByRole('button', { name: '起草新版' }).click();
  await expect(page).toHaveURL(/\/drafts\//);
  await second.getByRole('button', { name: '起草新版' }).click();
  await expect(second.getByRole('alert')).toContainText('已有一份未完成的草案');
  await second.getByRole('link', { name: '打开草案' }).click();
  await expect(second).toHaveURL(page.url());

  const words = page.getByRole('textbox', { name: '条文（中文）' });
  await words.fill('到期前三天提醒客户。');
  await page.getByRole('button', { name: '保存条款' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  const manager = await browser.newPage();
  await signIn(manager.request, 'chenjianguo');
  await manager.goto(page.url());
  await manager.getByRole('button', { name: '施行' }).click();
  await manager.getByRole('button', { name: '施行' }).click();
  await expect(manager.getByText(/第 2 版自 .* 起施行/)).toBeVisible();
  await manager.getByRole('link', { name: '预演' }).click();
  await expect(manager.getByText('草案已颁布或撤回，不再预演。')).toBeVisible();

  // What the second one typed meanwhile is neither stored nor lost.
  await second.getByRole('textbox', { name: '条文（中文）' }).fill('到期前五天提醒客户。');
  await second.getByRole('button', { name: '保存条款' }).click();
  await expect(second.getByText('陈建国刚刚颁布了这份草案')).toBeVisible();
  await expect(second.getByText('草案已不能再改，这里是您没有存入的修改')).toBeVisible();
  await expect(second.getByRole('textbox', { name: '条文（中文）' })).toHaveValue('到期前五天提醒客户。');
  await second.getByRole('button', { name: '放弃修改' }).click();
  await expect(second.getByRole('textbox', { name: '条文（中文）' })).toHaveValue('到期前三天提醒客户。');

  // A draft of what comes back is compared with what it would follow.
  await page.goto(`${home()}/policies/CR-2`);
  await page.getByRole('button', { name: '起草新版' }).click();
  await expect(page).toHaveURL(/\/drafts\//);
  await expect(page.getByText('依据第 2 版')).toBeVisible();
  await manager.goto(`${home()}/policies/CR-2`);
  await manager.getByRole('listitem').filter({ hasText: '第 2 版' }).getByRole('button', { name: '撤销' }).click();
  await manager.getByRole('textbox', { name: '撤销原因' }).fill('日期写错');
  await manager.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await expect(manager.getByText('第 2 版已撤销', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('草案依据的第 2 版已被撤销')).toContainText('与第 1 版相比');
  await page.getByRole('link', { name: '差异' }).click();
  await expect(page.getByText('1 条有差异')).toBeVisible();
});
