import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it } from 'vitest';
import { useSession } from '../../../web/identity/session.store';
import { i18n } from '../../../web/shared/i18n/i18n';
import WhyNote from '../../../web/policy/WhyNote.vue';

it('leads to the clause as the cited version has it, whatever is in force by now', () => {
  const pinia = createPinia();
  const session = useSession(pinia);
  session.viewer = { reaches: [{ resource: 'POLICY', scope: 'ALL', write: false }] } as typeof session.viewer;
  const why = { policyVersion: 1, rule: 'x', clause: { id: 'CQ-12', title: '结案期限' }, inputs: [] };
  const screen = mount(WhyNote, {
    props: { why: why as never },
    global: {
      plugins: [i18n, pinia],
      stubs: { RouterLink: { props: ['to'], template: '<a>{{ JSON.stringify(to) }}</a>' } },
    },
  });
  expect(JSON.parse(screen.get('a').text())).toEqual({
    name: 'policies',
    params: { clauseId: 'CQ-12' },
    query: { version: 1 },
  });
});
