import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it } from 'vitest';
import { type Component, defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import StageCard from '../../../web/analytics/deadlines/StageCard.vue';
import DimensionCard from '../../../web/analytics/DimensionCard.vue';
import type { Answer } from '../../../web/analytics/figures';
import ParetoCard from '../../../web/analytics/quality/ParetoCard.vue';
import { useRowLinks } from '../../../web/analytics/rows/row-links';
import { figureRoutes } from '../../../web/figure-routes';
import type { Measure, Resource, Scope } from '../../../web/gql/graphql';
import { useSession } from '../../../web/identity/session.store';
import type { ChartTable } from '../../../web/shared/chart/chart-table';
import { i18n } from '../../../web/shared/i18n/i18n';
import english from '../../../web/shared/i18n/messages.en';

const figure = (measure: Measure, numerator: number) => ({
  measure,
  numerator,
  denominator: 10,
  value: numerator,
  lower: null,
  upper: null,
  open: 0,
  complete: true,
  withheld: false,
  begun: true,
  limits: null,
  compared: null,
});
const answerOf = (measure: Measure, dimension: string, value: string) =>
  ({
    __typename: 'Breakdown',
    asOf: '2026-11-28T00:00:00Z',
    isKnownThen: false,
    lagSeconds: 0,
    groups: [{ keys: [{ dimension, value }], figures: [figure(measure, 4)] }],
  }) as unknown as Answer;
const told = { title: 'card', period: '2026', proof: [], regions: new Map<string, string>() };

/** What a card says beside its chart, and how many links its table holds, for who sees this much of everything. */
async function said(scope: Scope, card: () => ReturnType<typeof h>): Promise<{ text: string; links: number }> {
  let table: ChartTable = { columns: [], rows: [] };
  const ChartCard = defineComponent({
    props: { table: { type: Object, required: true } },
    setup: (props, { slots }) => {
      return () => {
        table = props.table as ChartTable;
        return h('div', slots['default']?.());
      };
    },
  });
  const stages = answerOf('STAGE_TIME', 'STEP', 'TRANSFER');
  const link = new ApolloLink(() => Observable.of({ data: { breakdown: stages, measures: [] } }));
  const cache = new InMemoryCache({ possibleTypes: { BreakdownResult: ['Breakdown'] } });
  const pinia = createPinia();
  const reaches = (['COMPLAINT', 'RETURN', 'MONEY'] as Resource[]).map((resource) => ({
    resource,
    scope,
    write: false,
  }));
  useSession(pinia).viewer = { reaches } as unknown as ReturnType<typeof useSession>['viewer'];
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { template: '<p />' }, children: [...figureRoutes] }],
  });
  const screen = mount(defineComponent({ setup: () => card }), {
    global: {
      plugins: [i18n, router, pinia],
      provide: { [DefaultApolloClient as symbol]: new ApolloClient({ cache, link }) },
      stubs: { ChartCard: ChartCard as Component, ElSelect: true, ElOption: true },
    },
  });
  await flushPromises();
  const answer = { text: screen.text(), links: table.rows.flat().filter(({ to }) => to).length };
  screen.unmount();
  return answer;
}

const Places = defineComponent({
  setup: () => {
    const rowsTo = useRowLinks(() => ({}));
    const answers = { TIER: answerOf('RETURN_RATE', 'TIER', 'A1'), REGION: answerOf('RETURN_RATE', 'REGION', 'EAST') };
    return () => h(DimensionCard, { ...told, measure: 'RETURN_RATE', kind: 'share', answers, rowsTo });
  },
});
const Pareto = defineComponent({
  setup: () => {
    const canDrill = useSession().canList('COMPLAINT');
    const [CLASS, TIER] = [
      answerOf('COMPLAINTS_RECEIVED', 'CLASS', 'PACKAGING'),
      answerOf('COMPLAINTS_RECEIVED', 'TIER', 'A1'),
    ];
    return () => h(ParetoCard, { ...told, answers: { CLASS, TIER, REGION: TIER }, query: {}, canDrill });
  },
});
const Stages = defineComponent({
  setup: () => () =>
    h(StageCard, {
      measure: 'STAGE_TIME',
      where: { from: '2026-01-01', to: '2026-11-28' },
      query: {},
      period: '2026',
      proofOf: () => [],
    }),
});

it.each([
  ['tiers', Places, '点击表格中的数字可查看明细'],
  ['classes', Pareto, '点击表格中的数字可查看明细'],
  ['stages', Stages, '点击可查看具体环节'],
])('promises of %s that numbers lead on to whom they do, and to nobody who sees sums alone', async (_, card, hint) => {
  const whole = await said('ALL', () => h(card));
  expect(whole.links).toBeGreaterThan(0);
  expect(whole.text).toContain(hint);
  const sums = await said('AGGREGATE', () => h(card));
  expect(sums.links).toBe(0);
  expect(sums.text).not.toBe('');
  expect(sums.text).not.toContain(hint);
});

it('has no other words that promise a way on than those that stand with a link', () => {
  const texts = (messages: object, path: string): [string, string][] =>
    Object.entries(messages).flatMap(([key, text]) =>
      typeof text === 'string'
        ? [[`${path}.${key}`, text] as [string, string]]
        : texts(text as object, `${path}.${key}`),
    );
  const promises = [...texts(english.figures, 'figures'), ...texts(english.clientRows, 'clientRows')]
    .filter(([, text]) => /\bleads? to\b|\bclick\b/i.test(text))
    .map(([key]) => key.replace(/leads\..*/, 'leads'));
  // A bar narrows the page for everybody, and the chart of a signal is for everybody who is told of it.
  expect([...new Set(promises)].sort()).toEqual(['figures.leads', 'figures.narrowHint', 'figures.signal.note']);
});
