import { expect, test } from '@playwright/test';
import { DEMO_STAFF } from '../../seeds/demo/accounts';
import { ask, home, signIn } from '../support/journey';

interface Duties {
  contactDuties: { totalCount: number; edges: { node: { clientId: string; name: string; client: null | object } }[] };
}

const DUTIES = '{ contactDuties(first: 50) { totalCount edges { node { clientId name client { id } } } } }';

test('the second contact of a colleague’s client finds whom to speak with, and puts the contact on record', async ({
  page,
}) => {
  let duty: Duties['contactDuties']['edges'][number]['node'] | undefined;
  for (const { account } of DEMO_STAFF.filter(({ posts }) => posts.includes('KA_SPECIALIST'))) {
    await signIn(page.request, account);
    const { contactDuties } = await ask<Duties>(page.request, DUTIES);
    duty = contactDuties.edges.map(({ node }) => node).find(({ client }) => client === null);
    if (duty !== undefined) break;
  }
  if (duty === undefined) throw new Error('Nobody is in contact with a client of somebody else');
  const said = `回访备件需求 ${Date.now()}`;

  await page.goto(`${home()}/desk?tab=CONTACTS`);
  const item = page.getByRole('list', { name: '我对接的客户' }).getByRole('listitem').filter({ hasText: duty.name });
  // The client itself stays out of reach.
  await expect(item.getByRole('link', { name: duty.name })).toHaveCount(0);
  await item.getByRole('button', { name: '查看联系人' }).click();
  await expect(item.getByRole('list', { name: '联系人' }).getByRole('listitem').first()).toBeVisible();
  await item.getByRole('button', { name: '记录联络' }).click();
  const form = page.getByRole('dialog', { name: '记录联络' });
  await form.getByRole('textbox', { name: '内容', exact: true }).fill(said);
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已记录', { exact: true })).toBeVisible();
  await expect(item.getByText('您最近一次联络：', { exact: false })).toBeVisible();

  await page.getByText('联络记录', { exact: true }).click();
  await page.getByText('只看我记录的').click();
  const record = page.getByRole('listitem').filter({ hasText: said });
  await expect(record).toContainText(duty.name);
  await record.getByRole('button', { name: '更正' }).click();
  const correction = page.getByRole('dialog', { name: '更正联络记录' });
  await correction.getByRole('textbox', { name: '内容', exact: true }).fill(`${said}，已报价`);
  await correction.getByRole('textbox', { name: '更正原因' }).fill('补充');
  await correction.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: `${said}，已报价` })).toContainText('更正过 1 次');

  await page.goto(`${home()}/clients/${duty.clientId}`);
  await expect(page.getByText(duty.name)).toHaveCount(0);
});
