import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it } from 'vitest';
import { useSession } from '../../../web/identity/session.store';
import ClauseLink from '../../../web/policy/ClauseLink.vue';

const clause = { id: 'CQ-12', title: '结案期限' };

function shown(reaches: readonly string[]) {
  const pinia = createPinia();
  const session = useSession(pinia);
  session.viewer = {
    reaches: reaches.map((resource) => ({ resource, scope: 'ALL', write: false })),
  } as typeof session.viewer;
  const stubs = { RouterLink: { props: ['to'], template: '<a :data-to="JSON.stringify(to)"><slot /></a>' } };
  return mount(ClauseLink, { props: { clause }, global: { plugins: [pinia], stubs } });
}

it('tells a clause by its title, its number after it, and leads to it', () => {
  const link = shown(['POLICY']).get('a');
  expect(link.text()).toBe('结案期限 CQ-12');
  expect(JSON.parse(link.attributes('data-to') ?? '')).toMatchObject({ params: { clauseId: 'CQ-12' } });
});

it('is no link for who may not read the regulations', () => {
  const screen = shown(['COMPLAINT']);
  expect(screen.find('a').exists()).toBe(false);
  expect(screen.text()).toBe('结案期限 CQ-12');
});
