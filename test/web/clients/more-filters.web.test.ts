import { shallowMount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it } from 'vitest';
import type { CustomField } from '../../../web/clients/fields/field-entry';
import { portfolioQuery } from '../../../web/clients/portfolio/portfolio-filter';
import PortfolioMoreFilters from '../../../web/clients/portfolio/PortfolioMoreFilters.vue';
import { readQuery } from '../../../web/shared/filter/url-query';
import { i18n } from '../../../web/shared/i18n/i18n';

const ID = '00000000-0000-7000-8000-00000000000';
const field = (id: string, retired: boolean): CustomField =>
  ({ id: `${ID}${id}`, name: `字段${id}`, kind: 'NUMBER', retired, options: [] }) as unknown as CustomField;

it('shows and drops conditions on fields that were retired, or are not for the viewer', async () => {
  const filter = readQuery(portfolioQuery, { fields: ['a', 'b', 'c'].map((id) => `${ID}${id}~n~1..`).join(';') });
  const screen = shallowMount(PortfolioMoreFilters, {
    props: { modelValue: filter, fields: [field('a', false), field('b', true), field('d', true)] },
    global: {
      plugins: [i18n, createPinia()],
      stubs: { ElButton: { template: '<button><slot /></button>' } },
    },
  });
  const offered = screen.findAll('button').map((each) => each.text());
  expect(offered).toEqual(['去掉“字段b（已停用）”的条件', '去掉“您看不到的字段”的条件']);
  await screen.findAll('button')[0]?.trigger('click');
  const [[kept] = []] = screen.emitted('update:modelValue') as { fields: { fieldId: string }[] }[][];
  expect(kept?.fields.map(({ fieldId }) => fieldId)).toEqual([`${ID}a`, `${ID}c`]);
  expect(screen.emitted('apply')).toHaveLength(1);
});
