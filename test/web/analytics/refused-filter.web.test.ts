import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import DashboardFilterBar from '../../../web/analytics/DashboardFilterBar.vue';
import { dashboardQuery } from '../../../web/analytics/dashboard-filter';
import RowWay from '../../../web/analytics/rows/RowWay.vue';
import { refusedFilters } from '../../../web/analytics/refused-filter';
import { readQuery } from '../../../web/shared/filter/url-query';
import { i18n } from '../../../web/shared/i18n/i18n';

// Both bring styles of their own, which Node cannot read.
vi.mock('../../../web/shared/view/SavedViews.vue', () => ({ default: { render: () => null } }));
vi.mock('../../../web/reports/SubscribeButton.vue', () => ({ default: { render: () => null } }));

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-28T04:00:00Z'), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const DayPicker = { name: 'ElDatePicker', props: ['modelValue'], template: '<i />' };
const { t } = i18n.global;
const refused = (query: Record<string, string>) =>
  refusedFilters(query, { t: t as never, now: new Date(), regions: ['EAST', 'NORTH'] });

it('finds nothing to tell of what a page writes into its own address', () => {
  expect(refused({})).toEqual([]);
  const written = { from: '2026-01-01', to: '2026-06-30', tiers: 'A1,B2', regions: 'EAST', classes: 'PACKAGING' };
  const told = { compare: 'none', exposure: 'ORDERS', time: 'WORKING', reported: '2026-11-27' };
  expect(refused({ ...written, ...told, asOf: '2026-11-27T15:59:00.000Z', measure: 'BACKLOG' })).toEqual([]);
  expect(refused({ period: 'thisMonth', tiers: '', compare: 'YEAR_BEFORE' })).toEqual([]);
});

it('names every value of the address that is left out', () => {
  expect(refused({ from: '2026-06-30', to: '2026-01-01' })).toEqual([
    '日期范围 2026-06-30 至 2026-01-01（结束早于开始）',
  ]);
  expect(refused({ from: '2026-06-01' })).toEqual(['只有一端的日期范围 2026-06-01']);
  expect(refused({ to: '2026-02-30' })).toEqual(['结束日期“2026-02-30”']);
  expect(refused({ tiers: 'A1,Z9', classes: 'RUDENESS' })).toEqual(['客户等级“Z9”', '投诉类别“RUDENESS”']);
  expect(refused({ regions: 'EAST,ATLANTIS' })).toEqual(['区域“ATLANTIS”']);
  expect(refused({ period: 'lastYear', compare: 'EVER' })).toEqual(['日期范围“lastYear”', '对比“EVER”']);
  expect(refused({ reported: '2026-11-28' })).toEqual(['回看日期“2026-11-28”']);
  expect(refused({ asOf: 'then' })).toEqual(['回看日期“then”']);
  expect(refused({ asOf: '2027-01-01T00:00:00Z' })).toEqual(['回看日期“2027-01-01T00:00:00Z”']);
});

const quality = () =>
  createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', name: 'quality', component: { template: '<p />' } }],
  });

function around(router: ReturnType<typeof quality>) {
  const link = new ApolloLink(() => Observable.of({ data: { regions: [], measures: [] } }));
  return {
    plugins: [i18n, router, createPinia()],
    provide: { [DefaultApolloClient as symbol]: new ApolloClient({ cache: new InMemoryCache(), link }) },
    stubs: { MultiSelect: true, ElDatePicker: DayPicker, ElButton: true },
  };
}

const period = { from: '2026-01-01', to: '2026-11-28' };

async function barWith(days: { from: string; to: string }) {
  const router = quality();
  await router.push({ path: '/', query: days });
  const modelValue = { ...readQuery(dashboardQuery, {}), ...days };
  const props = { page: 'QUALITY', period, today: period.to, isBusy: false, modelValue } as const;
  const bar = mount(DashboardFilterBar, { props, global: around(router) });
  return { bar, range: (): unknown => bar.findComponent({ name: 'ElDatePicker' }).props('modelValue') };
}

it('shows the days that are told, and asks no more for those that are none', async () => {
  const { bar, range } = await barWith({ from: '2026-06-30', to: '2026-01-01' });
  expect(range()).toEqual(['2026-01-01', '2026-11-28']);
  await bar.trigger('submit');
  expect(bar.emitted('apply')).toEqual([[{ from: null, to: null }]]);
  const { bar: other, range: asked } = await barWith({ from: '2026-01-01', to: '2026-06-30' });
  expect(asked()).toEqual(['2026-01-01', '2026-06-30']);
  await other.trigger('submit');
  expect(other.emitted('apply')).toEqual([[]]);
});

it.each(['the filter bar', 'the rows behind a figure'])(
  'says above %s what is left out, and what is shown',
  async (where) => {
    const router = quality();
    const global = around(router);
    const draft = readQuery(dashboardQuery, {});
    const said = async (address: string): Promise<string[]> => {
      await router.push(address);
      const screen =
        where === 'the filter bar'
          ? mount(DashboardFilterBar, {
              props: { page: 'QUALITY', period, today: period.to, isBusy: false, modelValue: draft },
              global,
            })
          : mount(RowWay, { props: { name: 'rows', measure: 'BACKLOG', home: { name: 'quality' } }, global });
      await flushPromises();
      const words = screen.findAll('[role=alert]').map((each) => each.text());
      screen.unmount();
      return words;
    };
    const [note, ...others] = await said('/?from=2026-06-30&to=2026-01-01');
    expect(note).toContain('日期范围 2026-06-30 至 2026-01-01（结束早于开始）');
    expect(note).toContain('2026-01-01–2026-11-28');
    expect(others).toEqual([]);
    expect(await said('/?from=2026-01-01&to=2026-06-30')).toEqual([]);
  },
);
