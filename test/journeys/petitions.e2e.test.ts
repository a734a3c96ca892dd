import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

interface Complaints {
  readonly complaints: { readonly edges: readonly { readonly node: { id: string; petitionable: string[] } }[] };
}

test('a department objects by petition on the case, the GM office upholds it in the inbox, and the case says who answers', async ({
  page,
}) => {
  await signIn(page.request, 'xuming');
  const { complaints } = await ask<Complaints>(
    page.request,
    '{ complaints(first: 100, filter: { states: [CLOSED] }) { edges { node { id petitionable } } } }',
  );
  const found = complaints.edges.find(({ node }) => node.petitionable.includes('PRODUCTION'))?.node;
  const reason = `来料检验记录显示外购件不良 ${Date.now()}`;
  await page.goto(`${home()}/complaints/${found?.id}`);
  const card = page.getByRole('region', { name: '部门申诉' });
  await card.getByRole('button', { name: '提出申诉' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '提交申诉' }).click();
  await expect(form.getByText('请填写此项').first()).toBeVisible();
  await form.locator('.el-select').nth(1).click();
  await page.getByRole('listbox', { name: '改由哪个部门负责' }).getByRole('option').nth(2).click();
  await form.getByRole('textbox', { name: '申诉理由' }).fill(reason);
  await form.getByRole('button', { name: '提交申诉' }).click();
  await expect(page.getByText('申诉已提交')).toBeVisible();
  await expect(card.getByRole('listitem').filter({ hasText: reason })).toContainText('待裁定');
  await expect(card.getByRole('button', { name: '裁定' })).toHaveCount(0);

  await signIn(page.request, 'linhui');
  await page.goto(`${home()}/approvals?kinds=PETITION`);
  await page.getByRole('button').filter({ hasText: reason }).click();
  await page.getByRole('link', { name: '查看投诉全部步骤' }).click();
  const row = card.getByRole('listitem').filter({ hasText: reason });
  await row.getByRole('button', { name: '裁定' }).click();
  await form.getByRole('textbox', { name: '裁定理由' }).fill('检验记录核对属实');
  await form.getByRole('button', { name: '裁定', exact: true }).click();
  await expect(page.getByText('已裁定').first()).toBeVisible();
  await expect(row).toContainText('成立');
  await expect(row).toContainText('检验记录核对属实');
});
