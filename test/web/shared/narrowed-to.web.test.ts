import { mount } from '@vue/test-utils';
import { afterEach, expect, it } from 'vitest';
import NarrowedTo from '../../../web/shared/filter/NarrowedTo.vue';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';

afterEach(() => setLocale('zh-CN'));

const shown = (to: 'client' | 'owner', name: string | null) =>
  mount(NarrowedTo, { props: { to, name }, global: { plugins: [i18n] } });

it('says of whom the list is, and what pressing it does', async () => {
  const chip = shown('client', '永固五金');
  expect(chip.text()).toContain('客户：永固五金');
  expect(chip.attributes('title')).toBe('恢复显示全部客户');
  await setLocale('en');
  expect(shown('owner', 'Wang').text()).toContain('Account manager: Wang');
  await chip.trigger('click');
  expect(chip.emitted('widen')).toHaveLength(1);
});

it('says that it is of one, where the name is not at hand', () => {
  expect(shown('owner', null).text()).toContain('限于一位客户经理');
});
