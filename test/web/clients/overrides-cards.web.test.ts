import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it, vi } from 'vitest';
import OverridesCards from '../../../web/clients/tiers/OverridesCards.vue';
import { useSession } from '../../../web/identity/session.store';
import { i18n } from '../../../web/shared/i18n/i18n';

vi.mock('element-plus/es/components/message/style/css', () => ({}));
vi.mock('element-plus/es/components/message-box/style/css', () => ({}));

const edge = (id: string) => ({ node: { __typename: 'TierOverride', id, client: { id, name: `客户 ${id}` } } });

function cards(toDecide: string[], all: string[]) {
  const pinia = createPinia();
  const reaches = [
    { resource: 'GRADING', scope: 'ALL', write: true },
    { resource: 'CLIENT_CARD', scope: 'ALL', write: true },
  ];
  useSession(pinia).viewer = { reaches } as never;
  const data = {
    toDecide: { edges: toDecide.map(edge) },
    all: { edges: all.map(edge), pageInfo: { hasNextPage: false, endCursor: null } },
  };
  const graph = new ApolloClient({
    cache: new InMemoryCache(),
    link: new ApolloLink(() => Observable.of({ data })),
  });
  return mount(OverridesCards, {
    props: { scheme: 'tier' },
    global: {
      plugins: [i18n, pinia],
      provide: { [DefaultApolloClient as symbol]: graph },
      stubs: {
        QueryState: { props: ['hasData'], template: '<div v-if="hasData"><slot /></div>' },
        OverrideItem: { props: ['override'], template: '<p>{{ override.id }}</p>' },
        ...{ RouterLink: true, GradeFacts: true, ElSelect: true, ElOption: true, ElButton: true },
      },
    },
  });
}

it('tells each tier set by hand once: those to be decided above, the rest below', async () => {
  const screen = cards(['a', 'b'], ['b', 'c', 'a']);
  await vi.waitFor(() => expect(screen.findAll('section')).toHaveLength(2));
  expect(screen.findAll('section').map((section) => section.findAll('li').map((item) => item.text()))).toEqual([
    ['a', 'b'],
    ['c'],
  ]);
  const above = cards(['a'], ['a']);
  await vi.waitFor(() => expect(above.text()).toContain('都在上面等您审批'));
  expect(above.text()).not.toContain('没有手工定级');
});
