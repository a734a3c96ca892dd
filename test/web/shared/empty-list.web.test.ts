import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { i18n } from '../../../web/shared/i18n/i18n';
import KeysetList from '../../../web/shared/list/KeysetList.vue';

async function emptyAt(address: string) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] });
  await router.push(address);
  return mount(KeysetList, {
    props: {
      ...{ loading: false, error: null, hasData: true, isEmpty: true },
      ...{ isFetchingMore: false, hasMore: false, moreFailed: false },
    },
    global: { plugins: [i18n, router], stubs: { ElButton: { template: '<button><slot /></button>' } } },
  });
}

it('an empty list asks to widen filters where there are some, and says that nothing is there yet where there are none', async () => {
  const filtered = await emptyAt('/?states=OPEN');
  expect(filtered.text()).toContain('试着放宽或清除筛选条件');
  await filtered.get('button').trigger('click');
  expect(filtered.emitted('reset')).toHaveLength(1);
  const whole = await emptyAt('/');
  expect(whole.text()).toContain('这里还没有记录');
  expect(whole.find('button').exists()).toBe(false);
});
