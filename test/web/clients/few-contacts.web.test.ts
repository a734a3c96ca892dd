import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import FewContacts from '../../../web/clients/contacts/FewContacts.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

const asked: unknown[] = [];
const shown = (totalCount: number) =>
  mount(FewContacts, {
    props: { filter: { tiers: ['A1'] } },
    global: {
      plugins: [i18n],
      stubs: { ElButton: { template: '<button><slot /></button>' } },
      provide: {
        [DefaultApolloClient as symbol]: new ApolloClient({
          cache: new InMemoryCache(),
          link: new ApolloLink(({ variables }) => {
            asked.push(variables);
            return Observable.of({ data: { clients: { __typename: 'ClientConnection', totalCount } } });
          }),
        }),
      },
    },
  });

it('tells how many clients have too few of us in contact, and leads to them', async () => {
  const screen = shown(1234);
  await expect.poll(() => screen.text()).toContain('1,234 家对接员工不足或缺联络记录');
  expect(asked).toEqual([{ filter: { tiers: ['A1'], contactBreach: true } }]);
  await screen.get('button').trigger('click');
  expect(screen.emitted('show')).toHaveLength(1);
});

it('says nothing when there is none', async () => {
  const screen = shown(0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.find('button').exists()).toBe(false);
});
