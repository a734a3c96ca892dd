import { expect, type APIRequestContext } from '@playwright/test';
import { DEMO_PASSWORD } from '../../seeds/demo/accounts';

/** Where the product under test is. */
export const home = (): string => process.env['KEHU_E2E_URL'] ?? '';

const headers = { 'x-kehu-csrf': '1', 'apollo-require-preflight': '1' };

/** Signs in without the form, so that only the tests of the form depend on it. */
export async function signIn(request: APIRequestContext, account: string): Promise<void> {
  const answer = await request.post(`${home()}/session`, { headers, data: { account, password: DEMO_PASSWORD } });
  expect(answer.ok()).toBe(true);
}

/** What the graph itself answers, to hold a page against. */
export async function ask<Data>(request: APIRequestContext, query: string): Promise<Data> {
  const answer = await request.post(`${home()}/graphql`, { headers, data: { query } });
  const { data } = (await answer.json()) as { data: Data };
  return data;
}
