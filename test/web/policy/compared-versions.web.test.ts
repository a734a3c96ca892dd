import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import ComparedVersions from '../../../web/policy/ComparedVersions.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

async function shown(before: number, after: number) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { template: '<p />' } }],
  });
  await router.push('/?version=2');
  const versions = [4, 3, 2, 1].map((version) => ({ version }));
  return {
    router,
    screen: mount(ComparedVersions, { props: { versions, before, after }, global: { plugins: [i18n, router] } }),
  };
}

it.each([
  ['the earlier one', 0, '2', '2-4'],
  ['the later one', 1, '3', '1-3'],
])('compares two former versions by choosing %s', async (_, at, value, compare) => {
  const { router, screen } = await shown(1, 4);
  await screen.findAll('select')[at]?.setValue(value);
  await expect.poll(() => router.currentRoute.value.query).toEqual({ version: '2', compare });
});

it('keeps the earlier one first, and offers no version beside itself', async () => {
  const { router, screen } = await shown(2, 3);
  const [before] = screen.findAll('select');
  expect(before?.findAll('option').filter((each) => each.attributes('disabled') !== undefined)).toHaveLength(1);
  await before?.setValue('4');
  await expect.poll(() => router.currentRoute.value.query['compare']).toBe('3-4');
});
