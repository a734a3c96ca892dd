import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

test('a specialist plans an event, invites a client, records that it came, and reports; the client’s page tells of it', async ({
  page,
}) => {
  const title = `样板间参观 ${Date.now()}`;
  await signIn(page.request, 'zhangwei');
  const { clients } = await ask<{ clients: { edges: { node: { id: string; name: string; number: string } }[] } }>(
    page.request,
    '{ clients(first: 1) { edges { node { id name number } } } }',
  );
  const client = clients.edges[0]?.node ?? { id: '', name: '', number: '' };
  await page.goto(`${home()}/events`);
  await page.getByRole('button', { name: '排定活动' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('请填写').first()).toBeVisible();
  await form.getByRole('textbox', { name: '名称' }).fill(title);
  await form.getByRole('textbox', { name: '地点' }).fill('杭州样板间');
  await form.getByRole('textbox', { name: '预算（元）' }).fill('3000');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByText('预算 ¥3,000')).toBeVisible();

  await page.getByRole('button', { name: '邀请客户' }).click();
  await form.getByRole('combobox', { name: '客户' }).fill(client.number);
  await page.getByRole('option').filter({ hasText: client.number }).click();
  await form.getByRole('textbox', { name: '联系人' }).fill('王工');
  await form.getByRole('button', { name: '邀请客户' }).click();
  await expect(page.getByText('受邀 1，到场 0')).toBeVisible();

  // Of every guest is said first whether it came.
  await page.getByRole('button', { name: '填写总结' }).click();
  await form.getByRole('textbox', { name: '做了什么，效果如何' }).fill('参观顺利');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('未登记是否到场')).toBeVisible();
  await form.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: /^登记 / }).click();
  await form.getByText('到场', { exact: true }).click();
  await form.getByRole('textbox', { name: '结果与后续' }).fill('要新品样册');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('受邀 1，到场 1')).toBeVisible();
  await page.getByRole('button', { name: '填写总结' }).click();
  await form.getByRole('textbox', { name: '做了什么，效果如何' }).fill('参观顺利');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已举办')).toBeVisible();
  await expect(page.getByText('参观顺利')).toBeVisible();

  await page.goto(`${home()}/clients/${client.id}`);
  const timeline = page.getByRole('region', { name: '服务时间线' });
  await timeline.getByRole('button', { name: '活动' }).click();
  await expect(timeline.getByRole('link', { name: title })).toBeVisible();
  await expect(timeline.getByText('要新品样册')).toBeVisible();

  // A colleague of another team does not see it.
  await signIn(page.request, 'taoran');
  await page.goto(`${home()}/events`);
  await page.getByRole('textbox', { name: '名称或地点' }).fill(title);
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByText('没有符合条件的数据')).toBeVisible();
});
