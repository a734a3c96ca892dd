import { expect, test } from '@playwright/test';
import { ask, home, signIn } from '../support/journey';

interface Some {
  clients: { edges: { node: { id: string; name: string } }[] };
}

test('a call that cannot be answered at once reaches who is to answer, and the client who insists goes one higher', async ({
  page,
  browser,
}) => {
  await signIn(page.request, 'zhangwei');
  const { clients } = await ask<Some>(page.request, '{ clients(first: 1) { edges { node { id name } } } }');
  const client = clients.edges[0]?.node;
  if (client === undefined) throw new Error('Zhang Wei has no client');
  const asked = `镀层能否过盐雾 96 小时？${Date.now()}`;

  await page.goto(`${home()}/clients/${client.id}`);
  await page.getByRole('button', { name: '记录联络' }).click();
  let form = page.getByRole('dialog', { name: '记录联络' });
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('请填写此项')).toHaveCount(1);
  await form.getByRole('textbox', { name: '内容', exact: true }).fill(asked);
  await form.getByRole('textbox', { name: '客户联系人' }).fill('王工');

  // A lost page loses nothing that was typed.
  await page.reload();
  await page.getByRole('button', { name: '记录联络' }).click();
  form = page.getByRole('dialog', { name: '记录联络' });
  await expect(form.getByText('已恢复未提交的内容。')).toBeVisible();
  await expect(form.getByRole('textbox', { name: '内容', exact: true })).toHaveValue(asked);
  await form.getByText('未能当场答复').click();
  await form.getByRole('combobox', { name: '负责答复的人' }).click();
  await form.getByRole('combobox', { name: '负责答复的人' }).fill('黄静');
  await page.getByRole('listbox', { name: '负责答复的人' }).getByRole('option', { name: '黄静' }).click();
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/已记录，并转责任人答复/)).toBeVisible();
  await expect(page.getByRole('region', { name: '服务时间线' }).getByText(asked)).toBeVisible();

  const office = await browser.newContext();
  const quality = await office.newPage();
  await signIn(quality.request, 'huangjing');
  await quality.goto(`${home()}/desk`);
  const waiting = quality.getByRole('listitem').filter({ hasText: asked });
  await expect(waiting).toContainText(client.name);
  await expect(quality.getByText('联络记录', { exact: true })).toHaveCount(0);
  // It is somebody else's to answer; whoever had it may still.
  await waiting.getByRole('button', { name: '转交他人' }).click();
  const pass = quality.getByRole('dialog', { name: '转交他人答复' });
  await pass.getByRole('combobox', { name: '转交给' }).click();
  await pass.getByRole('combobox', { name: '转交给' }).fill('徐明');
  await quality.getByRole('listbox', { name: '转交给' }).getByRole('option', { name: '徐明' }).click();
  await pass.getByRole('textbox', { name: '转交说明' }).fill('属电镀工艺');
  await pass.getByRole('button', { name: '保存' }).click();
  await expect(quality.getByText('已转交 徐明')).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await quality.goto(`${home()}/desk?tab=OPEN`);
  await waiting.getByRole('button', { name: '答复客户' }).click();
  const answer = quality.getByRole('dialog', { name: '答复客户' });
  await answer.getByRole('textbox', { name: '给客户的答复' }).fill('可以，报告已发邮箱');
  await answer.getByRole('button', { name: '保存' }).click();
  await expect(quality.getByText('已记录答复')).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await office.close();

  await page.goto(`${home()}/desk?tab=ANSWERED`);
  const answered = page.getByRole('listitem').filter({ hasText: asked });
  await expect(answered).toContainText('按时');
  await expect(answered).toContainText('可以，报告已发邮箱');
  await answered.getByRole('button', { name: '客户坚持，上报' }).click();
  const insist = page.getByRole('dialog', { name: '客户坚持，上报一级' });
  await insist.getByRole('textbox', { name: '客户坚持什么' }).fill('要盖章的书面报告');
  await insist.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已上报 赵国栋')).toBeVisible();
  await page.goto(`${home()}/desk?tab=OPEN`);
  await expect(page.getByRole('listitem').filter({ hasText: asked })).toContainText('责任人：赵国栋');

  await page.goto(`${home()}/desk?tab=RECORDS&mine=1`);
  const record = page.getByRole('listitem').filter({ hasText: asked });
  await record.getByRole('button', { name: '更正' }).click();
  const correction = page.getByRole('dialog', { name: '更正联络记录' });
  await correction.getByRole('textbox', { name: '处理结果' }).fill('寄出书面报告');
  await correction.getByRole('button', { name: '保存' }).click();
  await expect(correction.getByText('请填写此项')).toHaveCount(1);
  await correction.getByRole('textbox', { name: '更正原因' }).fill('补记结果');
  await correction.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已更正，原内容保留在历史中')).toBeVisible();
  await expect(record).toContainText('结果：寄出书面报告');
  await expect(record).toContainText('更正过 1 次');
});
