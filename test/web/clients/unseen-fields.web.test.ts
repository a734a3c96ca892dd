import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import type { CustomField } from '../../../web/clients/fields/field-entry';
import { portfolioQuery } from '../../../web/clients/portfolio/portfolio-filter';
import PortfolioUnseenFields from '../../../web/clients/portfolio/PortfolioUnseenFields.vue';
import { readQuery } from '../../../web/shared/filter/url-query';
import { i18n } from '../../../web/shared/i18n/i18n';

const ID = '00000000-0000-7000-8000-00000000000';
const field = (id: string, retired: boolean): CustomField =>
  ({ id: `${ID}${id}`, name: `字段${id}`, kind: 'NUMBER', retired, options: [] }) as unknown as CustomField;

const shown = (query: Record<string, string>) =>
  mount(PortfolioUnseenFields, {
    props: { filter: readQuery(portfolioQuery, query), fields: [field('a', false), field('b', true)] },
    global: { plugins: [i18n], stubs: { ElButton: { template: '<button><slot /></button>' } } },
  });
const ids = (...each: string[]): string[] => each.map((id) => `${ID}${id}`);

it('tells which retired fields a kept view still filters by, and which of its columns are gone, and drops both', async () => {
  const screen = shown({
    fields: ids('a', 'b')
      .map((id) => `${id}~n~1..`)
      .join(';'),
    columns: ids('a', 'b', 'c').join(','),
  });
  expect(screen.text()).toContain('仍按字段b（已停用）筛选。');
  expect(screen.text()).toContain('列中不再显示字段b（已停用）、您看不到的字段。');
  await screen.get('button').trigger('click');
  expect(screen.emitted('drop')).toEqual([
    [{ fields: [{ fieldId: `${ID}a`, comparison: 'n', value: '1..' }], columns: ids('a') }],
  ]);
});

it('says nothing of fields in use', () => {
  expect(shown({ columns: ids('a').join(',') }).text()).toBe('');
});
