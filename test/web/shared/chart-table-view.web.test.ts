import { mount, RouterLinkStub } from '@vue/test-utils';
import { expect, it } from 'vitest';
import ChartTableView from '../../../web/shared/chart/ChartTableView.vue';

it('tells who listens the number that leads on, and then where to', () => {
  const to = { name: 'figureRows' };
  const cell = (text: string, toLabel?: string) => ({ text, to, ...(toLabel !== undefined && { toLabel }) });
  const table = {
    columns: [{ label: '' }, { label: 'Cases' }, { label: 'Share' }, { label: 'Plain' }],
    rows: [[cell('East', 'Rows behind East'), cell('266', 'Show the cases of East'), cell('12 %'), { text: '3' }]],
  };
  const view = mount(ChartTableView, {
    props: { table, label: 'Region × class' },
    global: { stubs: { RouterLink: RouterLinkStub } },
  });
  const names = view.findAllComponents(RouterLinkStub).map((link) => link.attributes('aria-label') ?? link.text());
  expect(names).toEqual(['Rows behind East', '266, Show the cases of East', '12 %']);
});
