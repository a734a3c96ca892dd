import { expect, test } from '@playwright/test';
import { home, signIn } from '../support/journey';

test('a written complaint about goods is filed with what is undetermined, phoned back at once, and found out about later', async ({
  page,
}) => {
  const content = `来函反映阀芯渗漏 ${Date.now()}`;
  await signIn(page.request, 'liuyan');
  await page.goto(`${home()}/complaints`);

  const file = async (): Promise<void> => {
    await page.getByRole('button', { name: '登记投诉' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByRole('combobox', { name: '客户', exact: true }).click({ force: true });
    await page.getByRole('listbox', { name: '客户', exact: true }).getByRole('option').first().click();
    await form.getByText('产品质量', { exact: true }).click();
    await form.getByRole('combobox', { name: '来源' }).click({ force: true });
    await page.getByRole('listbox', { name: '来源' }).getByRole('option', { name: '书面' }).click();
    await expect(form.getByText('登记后第一步即为回电（CC-2）')).toBeVisible();
    await form.getByRole('combobox', { name: '发生时间' }).fill('2026-11-20 09:30');
    await form.getByRole('combobox', { name: '发生时间' }).press('Enter');
    await form.getByLabel('发生地点').fill('客户工地');
    await form.getByLabel('投诉内容').fill(content);
  };

  await file();
  const form = page.getByRole('dialog');
  await form.getByLabel('交货数量').fill('10');
  await form.getByLabel('不良数量').fill('12');
  await form.getByRole('button', { name: '提交登记' }).click();
  await expect(form.getByText('多于交货数量，请核对')).toBeVisible();
  await form.getByText('数量尚未确定', { exact: true }).click();
  await form.getByText('处理中，尚未确定', { exact: true }).click();
  await form.getByRole('button', { name: '提交登记' }).click();

  const facts = page.getByRole('region', { name: '投诉内容' });
  await expect(facts.getByText('尚未确定')).toHaveCount(2);
  await expect(page.getByRole('region', { name: '目前所在步骤' }).or(page.getByText('回电客户')).first()).toBeVisible();
  await page.locator('form textarea').fill('已与王工通话，补充批次照片');
  await page.getByRole('button', { name: '提交并移交' }).click();
  await expect(page.getByText('已与王工通话，补充批次照片').first()).toBeVisible();

  await facts.getByRole('button', { name: '更新数量与样品' }).click();
  await form.getByText('数量尚未确定', { exact: true }).click();
  await form.getByLabel('不良数量').fill('3');
  await form.getByRole('combobox', { name: '样品' }).click({ force: true });
  await page.getByRole('listbox', { name: '样品' }).getByRole('option', { name: '已收到样品' }).click();
  await form.getByRole('button', { name: '保存' }).click();
  await expect(facts.getByText('尚未确定')).toHaveCount(1);
  await expect(facts.getByText('已收到样品')).toBeVisible();

  // The same thing told again is shown to be on file.
  await page.goto(`${home()}/complaints`);
  await file();
  const hint = form.getByRole('status', { name: '可能已经登记过' });
  await expect(hint.getByText(content)).toBeVisible();
  await expect(hint).toContainText('内容相近');
});
