import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it, vi } from 'vitest';
import { type Component, defineComponent } from 'vue';
import StageCard from '../../../web/analytics/deadlines/StageCard.vue';
import FigureRowsPage from '../../../web/analytics/rows/FigureRowsPage.vue';
import RowWay from '../../../web/analytics/rows/RowWay.vue';
import StageStepsPage from '../../../web/analytics/rows/StageStepsPage.vue';
import type { Dimension } from '../../../web/gql/graphql';
import { useSession } from '../../../web/identity/session.store';
import type { ChartTable } from '../../../web/shared/chart/chart-table';
import { i18n } from '../../../web/shared/i18n/i18n';
import { figureRouterAt } from './figure-router';
import { figure, group } from './some-figures';

vi.mock('element-plus/es/components/message/style/css', () => ({}));

const THEN = '2026-07-31T15:59:00.000Z';
const PERIOD = 'from=2026-01-01&to=2026-06-30';

interface Exported {
  readonly name: string;
  readonly filter: string;
  readonly variables: object;
}

/** A page of figures at an address: what it asks, what it shows, what its export asks and where its tables lead. */
async function at(address: string, page: Component, props: object = {}) {
  const asked: Record<string, Record<string, unknown>> = {};
  const link = new ApolloLink(({ operationName, variables }) => {
    asked[operationName] = variables;
    const pageInfo = { hasNextPage: false, endCursor: null };
    const answers: Record<string, object> = {
      StageSteps: {
        stageSteps: {
          __typename: 'StageStepConnection',
          totalCount: 1,
          edges: [{ cursor: 'c', node: null }],
          pageInfo,
        },
      },
      StageFigures: {
        breakdown: { __typename: 'Breakdown', asOf: THEN, isKnownThen: true, lagSeconds: 0, ...steps(variables['by']) },
      },
      FigureRowsPage: {
        figureRows: {
          __typename: 'FigureRowConnection',
          edges: [{ cursor: 'c', next: null, gapDays: null, node: { __typename: 'Complaint', id: 'c' } }],
          pageInfo,
        },
      },
      MeasureDefinitions: { measures: [] },
      Regions: { regions: [] },
    };
    return Observable.of({ data: answers[operationName] ?? {} });
  });
  const router = await figureRouterAt(address);
  const pinia = createPinia();
  useSession(pinia).viewer = { reaches: [{ resource: 'COMPLAINT', scope: 'ALL', write: false }] } as never;
  let exported: (() => Exported) | undefined;
  let table: ChartTable | undefined;
  const ExportButton = defineComponent({
    props: { question: { type: Function, required: true } },
    setup(given) {
      exported = given.question as () => Exported;
      return () => null;
    },
  });
  const ChartCard = defineComponent({
    props: { table: { type: Object, required: true } },
    setup: (given) => () => void (table = given.table as ChartTable),
  });
  const view = mount(page, {
    props,
    global: {
      plugins: [router, pinia, i18n],
      provide: {
        [DefaultApolloClient as symbol]: new ApolloClient({
          link,
          cache: new InMemoryCache({ possibleTypes: { BreakdownResult: ['Breakdown'] } }),
        }),
      },
      stubs: { StageStepList: true, ComplaintList: true, ElSelect: true, ElOption: true, ExportButton, ChartCard },
    },
  });
  await flushPromises();
  const toOf = (row: number) => table?.rows[row]?.find(({ to }) => to)?.to;
  return {
    view,
    asked,
    exported: () => exported?.(),
    hrefOf: (row: number) => router.resolve(toOf(row) ?? '').fullPath,
  };
}

const steps = ([by = 'STEP']: Dimension[] = []) => {
  const values: Partial<Record<Dimension, string>> = { STEP: 'reply', TIER: 'A1', MARKET: 'OVERSEAS', REGION: 'east' };
  const { keys, figures } = group({ [by]: values[by] ?? '' }, figure('STAGE_TIME', { value: 8, denominator: 4 }));
  return { groups: [{ keys: keys.map((key) => ({ ...key, staff: null })), figures }] };
};

it('asks for the steps of a group as they were known, and says so', async () => {
  const { view, asked, exported } = await at(
    `/deadlines/steps?${PERIOD}&step=reply&by=TIER&value=A1&asOf=${THEN}`,
    StageStepsPage,
  );
  const question = { step: 'reply', group: [{ dimension: 'TIER', value: 'A1' }], asOf: THEN };
  expect(asked['StageSteps']).toMatchObject(question);
  const way = view.getComponent(RowWay);
  expect(way.text()).toContain(i18n.global.t('tier.A1'));
  expect(way.text()).toContain(i18n.global.t('figures.stepsKnownAt'));
  expect(exported()?.variables).toMatchObject(question);
  expect(exported()?.name).toContain(i18n.global.t('tier.A1'));
  expect(exported()?.filter).toContain('2026-07-31 23:59');
});

it('leads back to the deadlines of the same period and instant', async () => {
  const { view } = await at(`/deadlines/steps?${PERIOD}&tiers=A1&department=QUALITY&asOf=${THEN}`, StageStepsPage);
  const back = new URL(view.get('nav a').attributes('href') ?? '', 'http://kehu');
  expect(back.pathname).toBe('/deadlines');
  expect(Object.fromEntries(back.searchParams)).toMatchObject({
    from: '2026-01-01',
    to: '2026-06-30',
    tiers: 'A1',
    asOf: THEN,
  });
});

it('exports the cases of a figure with the instant they were known at', async () => {
  const address = `/figures/rows?${PERIOD}&measure=COMPLAINTS_RECEIVED`;
  const known = await at(`${address}&asOf=${THEN}`, FigureRowsPage);
  expect(known.exported()?.filter).toContain('2026-07-31 23:59');
  expect((await at(address, FigureRowsPage)).exported()?.filter).not.toContain('23:59');
});

it('asks for all of them as they are known now where the address says no more', async () => {
  const { view, asked } = await at(`/deadlines/steps?${PERIOD}&asOf=once`, StageStepsPage);
  expect(asked['StageSteps']).toMatchObject({ step: null, group: [], asOf: null });
  expect(view.text()).not.toContain(i18n.global.t('figures.stepsKnownAt'));
});

const QUERY = { from: '2026-01-01', to: '2026-06-30', asOf: THEN };
const STAGES = {
  measure: 'STAGE_TIME',
  where: { from: QUERY.from, to: QUERY.to },
  query: QUERY,
  period: '',
  proofOf: () => [],
};

it('is led to from stages that are told as of the same instant', async () => {
  const { asked, hrefOf } = await at(`/deadlines?${PERIOD}&asOf=${THEN}`, StageCard, STAGES);
  expect(asked['StageFigures']).toMatchObject({ by: ['DEPARTMENT'], asOf: THEN });
  expect(new URL(hrefOf(0), 'http://kehu').searchParams.get('asOf')).toBe(THEN);
});

it.each([
  ['TIER', 'A1'],
  ['REGION', 'east'],
  ['MARKET', 'OVERSEAS'],
])('is led to from stages by %s, which the address keeps', async (by, value) => {
  const { asked, hrefOf } = await at(`/deadlines?${PERIOD}&stagesBy=${by}`, StageCard, STAGES);
  expect(asked['StageFigures']).toMatchObject({ by: [by] });
  const to = new URL(hrefOf(0), 'http://kehu');
  expect(to.pathname).toBe('/deadlines/steps');
  expect(Object.fromEntries(to.searchParams)).toEqual({ ...QUERY, by, value });
  const steps = await at(`${to.pathname}${to.search}`, StageStepsPage);
  expect(steps.asked['StageSteps']).toMatchObject({ group: [{ dimension: by, value }], asOf: THEN });
});
