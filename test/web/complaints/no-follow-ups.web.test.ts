import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import FollowUpsPage from '../../../web/complaints/follow-ups/FollowUpsPage.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

vi.mock('element-plus/es/components/message/style/css', () => ({}));
vi.mock('@vue/apollo-composable', async () => {
  const { ref } = await import('vue');
  const connection = { edges: [], pageInfo: { hasNextPage: false } };
  const result = { followUps: connection, followUpCount: { overdue: 0, today: 0 } };
  const answer = { result: ref(result), loading: ref(false), error: ref(null) };
  return { useQuery: () => answer, useApolloClient: () => ({ client: {} }) };
});

it.each([
  ['/', '今天没有需要回访的客户'],
  ['/?when=DONE', '还没有完成的回访'],
])('says of an empty tray at %s that %s, and asks nobody to widen filters', async (address, told) => {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] });
  await router.push(address);
  const page = mount(FollowUpsPage, {
    global: {
      plugins: [i18n, router, createPinia()],
      stubs: { ElRadioGroup: true, ElRadioButton: true, ElCheckbox: true, ElButton: true },
    },
  });
  expect(page.text()).toContain(told);
  expect(page.text()).not.toContain('筛选');
});
