import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { mount } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import CreditPrecheck from '../../../web/credit/CreditPrecheck.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

const found = {
  ...{ __typename: 'CreditPrecheck', presentLimit: '0.00', owed: '120.00', creditPolicy: 'ORDINARY' },
  ...{ refusedBecause: null, approverPosts: ['GENERAL_MANAGER'], checks: [] },
};
const refused = { __typename: 'InvalidInput', code: 'LIMIT_TOO_HIGH', message: '额度最多 ¥999,999,999,999.99' };

function precheck() {
  const graph = new ApolloClient({
    cache: new InMemoryCache(),
    link: new ApolloLink(({ variables }) =>
      Observable.of({ data: { creditPrecheck: variables['limit'] === '9' ? refused : found } }),
    ),
  });
  return mount(CreditPrecheck, {
    props: { clientId: 'c', limit: '5000', documents: 0 },
    global: {
      plugins: [i18n],
      provide: { [DefaultApolloClient as symbol]: graph },
      stubs: { CreditChecks: true },
    },
  });
}

describe('the check before applying for credit', () => {
  it('keeps what was found last while the limit cannot be checked, and says that it is to be mended', async () => {
    const screen = precheck();
    await vi.waitFor(() => expect(screen.text()).toContain('总经理'));
    expect(screen.text()).not.toContain('请先改正');
    await screen.setProps({ isOutdated: true });
    expect(screen.text()).toContain('请先改正');
    expect(screen.text()).toContain('按 ¥5,000 预检');
    expect(screen.text()).toContain('总经理');
  });

  it('tells the problem that was answered, beside what was found last, and never what was found of another client', async () => {
    const screen = precheck();
    await vi.waitFor(() => expect(screen.text()).toContain('总经理'));
    await screen.setProps({ limit: '9' });
    await vi.waitFor(() => expect(screen.text()).toContain(refused.message), 3000);
    expect(screen.text()).toContain('按 ¥5,000 预检');
    await screen.setProps({ clientId: 'd' });
    expect(screen.text()).not.toContain('总经理');
  });
});
