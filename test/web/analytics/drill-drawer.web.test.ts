import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { beforeEach, expect, it, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import DrillDrawer from '../../../web/analytics/drill/DrillDrawer.vue';
import { useDrill } from '../../../web/analytics/drill/useDrill';
import { useSession } from '../../../web/identity/session.store';
import type { ChartTable } from '../../../web/shared/chart/chart-table';
import { i18n } from '../../../web/shared/i18n/i18n';
import { figureRouterAt } from './figure-router';
import { figure, group } from './some-figures';

beforeEach(() => {
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
});

const where = { from: '2026-01-01', to: '2026-06-30' };
const answer = (...groups: ReturnType<typeof group>[]) => ({
  __typename: 'Breakdown',
  asOf: '2026-11-28T00:00:00Z',
  isKnownThen: false,
  lagSeconds: 0,
  groups: groups.map(({ keys, figures }) => ({ keys: keys.map((key) => ({ ...key, staff: null })), figures })),
});

/** The dashboard at an address, with nothing on it but the drawer. */
async function drawerAt(address: string, resources: readonly string[] = []) {
  const asked: { name: string; variables: Record<string, unknown> }[] = [];
  const link = new ApolloLink(({ operationName, variables }) => {
    asked.push({ name: operationName, variables });
    const measure = 'COMPLAINTS_RECEIVED' as const;
    const told = figure(measure, { value: 40, numerator: 40, denominator: 40, open: 3, lower: 30, upper: 52 });
    if (operationName === 'MeasureDefinitions') {
      const dimensions = ['MONTH', 'CLASS', 'TIER', 'REGION'];
      const one = { measure, name: '', definition: 'what it is', unit: '', direction: 'LOWER_IS_BETTER', dimensions };
      return Observable.of({ data: { measures: [one] } });
    }
    if (operationName === 'FigureDrill')
      return Observable.of({
        data: { total: answer(group({}, told)), months: answer(group({ MONTH: '2026-05' }, told)) },
      });
    const [by = ''] = variables['by'] as string[];
    const value = by === 'REGION' ? 'EAST' : by === 'TIER' ? 'A1' : 'PACKAGING';
    return Observable.of({ data: { parts: answer(group({ [by]: value }, told)) } });
  });
  const router = await figureRouterAt(address);
  const pinia = createPinia();
  const reaches = resources.map((resource) => ({ resource, scope: 'ALL', write: false }));
  useSession(pinia).viewer = { reaches } as never;
  const tables = new Map<string, ChartTable>();
  const ChartCard = defineComponent({
    props: { title: { type: String, required: true }, table: { type: Object, required: true } },
    setup: (props) => () => {
      tables.set(props.title, props.table as ChartTable);
      return null;
    },
  });
  const Page = defineComponent({
    setup() {
      const { drill } = useDrill();
      const told = {
        where,
        query: where,
        compare: null,
        hasBegun: true,
        regions: new Map([['EAST', '华东']]),
        proof: [],
      };
      return () => drill.value && h(DrillDrawer, { drill: drill.value, ...told });
    },
  });
  const screen = mount(Page, {
    global: {
      plugins: [i18n, pinia, router],
      provide: {
        [DefaultApolloClient as symbol]: new ApolloClient({
          cache: new InMemoryCache({ possibleTypes: { BreakdownResult: ['Breakdown'] } }),
          link,
        }),
      },
      stubs: {
        ElDrawer: { props: ['title'], template: '<aside :aria-label="title"><slot /><slot name="footer" /></aside>' },
        ElSelect: {
          props: ['modelValue'],
          emits: ['update:modelValue'],
          template: `<select :value="modelValue" @change="$emit('update:modelValue', $event.target.value)"><slot /></select>`,
        },
        ElOption: { props: ['value'], template: '<option :value="value">{{ value }}</option>' },
        ChartCard,
      },
    },
  });
  await flushPromises();
  await flushPromises();
  return { screen, router, asked, tables };
}

it('tells the figure with its interval, what is open and what it means, by month and by the next dimension', async () => {
  const { screen, asked, tables } = await drawerAt('/?drill=COMPLAINTS_RECEIVED.MONTH:2026-05');
  const text = screen.text();
  for (const words of ['40', '95% 区间 30–52', '未结 3', 'what it is']) expect(text).toContain(words);
  expect(screen.get('aside').attributes('aria-label')).toBe('投诉件数 · 2026-05');
  const months = asked.find(({ name }) => name === 'FigureDrill')?.variables;
  expect(months).toMatchObject({ where: { from: '2026-05-01', to: '2026-05-31' }, over: where, months: ['MONTH'] });
  expect(asked.find(({ name }) => name === 'DrillParts')?.variables).toMatchObject({ by: ['CLASS'] });
  expect([...tables.keys()]).toEqual(['按月走势', '按类别']);
});

it('goes into a group and back again by its way, beside the page and without a further place in history', async () => {
  const { screen, router, tables } = await drawerAt('/?tiers=A1&drill=COMPLAINTS_RECEIVED');
  const to = tables.get('按类别')?.rows[0]?.[0]?.to;
  if (!to) throw new Error('the class leads nowhere');
  expect(to).toMatchObject({ replace: true });
  await router.push(to);
  await flushPromises();
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({ tiers: 'A1', drill: 'COMPLAINTS_RECEIVED.CLASS:PACKAGING' });
  expect([...tables.keys()]).toContain('按区域');
  const [first] = screen.findAll('nav a');
  await first?.trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query['drill']).toBe('COMPLAINTS_RECEIVED');
});

it('is broken down by another dimension that the measure allows, and the address says so', async () => {
  const { screen, router, asked } = await drawerAt('/?drill=COMPLAINTS_RECEIVED.CLASS:PACKAGING');
  expect(screen.findAll('option').map((each) => each.text())).toEqual(['REGION', 'TIER']);
  await screen.get('select').setValue('TIER');
  await flushPromises();
  await flushPromises();
  expect(router.currentRoute.value.query['drillBy']).toBe('TIER');
  expect(asked.at(-1)).toMatchObject({ name: 'DrillParts', variables: { by: ['TIER'] } });
});

it('leads to the rows behind it whoever sees rows, and everybody to the page about it', async () => {
  const linksFor = async (resources: readonly string[]) => {
    const { screen, router } = await drawerAt('/?drill=COMPLAINTS_RECEIVED.REGION:EAST', resources);
    return screen.findAll('ul.ways a').map((each) => router.resolve(each.attributes('href') ?? ''));
  };
  const [rows, page] = await linksFor(['COMPLAINT']);
  expect([rows?.name, rows?.query]).toEqual([
    'figureRows',
    { ...where, regions: 'EAST', measure: 'COMPLAINTS_RECEIVED', part: 'NUMERATOR' },
  ]);
  expect([page?.name, page?.query]).toEqual(['quality', { ...where, regions: 'EAST' }]);
  expect((await linksFor([])).map(({ name }) => name)).toEqual(['quality']);
});

it('is closed by leaving the address of the page as it was', async () => {
  const { screen, router } = await drawerAt('/?tiers=A1&drill=COMPLAINTS_RECEIVED&drillBy=TIER');
  await screen.get('button[aria-label="关闭"]').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({ tiers: 'A1' });
  expect(screen.find('aside').exists()).toBe(false);
});
