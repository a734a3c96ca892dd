import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it, vi } from 'vitest';
import type { Component } from 'vue';
import FigureRowsPage from '../../../web/analytics/rows/FigureRowsPage.vue';
import RowWay from '../../../web/analytics/rows/RowWay.vue';
import TallyRowsPage from '../../../web/analytics/rows/TallyRowsPage.vue';
import { i18n } from '../../../web/shared/i18n/i18n';
import { figureRouterAt } from './figure-router';

vi.mock('element-plus/es/components/message/style/css', () => ({}));

/** A list of rows at an address that has none: what it asks, and where the reader stands. */
async function at(address: string, page: Component, keys: readonly object[]) {
  const asked: Record<string, Record<string, unknown>> = {};
  const none = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const link = new ApolloLink(({ operationName, variables }) => {
    asked[operationName] = variables;
    const answers: Record<string, object> = {
      TallyRowsPage: { tallyRows: { __typename: 'TallyRowConnection', asOf: null, ...none } },
      FigureRowsPage: { figureRows: { __typename: 'FigureRowConnection', keys, ...none } },
      GroupNames: { tallyRows: { __typename: 'TallyRowConnection', keys } },
      MeasureDefinitions: { measures: [] },
      Regions: { regions: [] },
    };
    return Observable.of({ data: answers[operationName] ?? {} });
  });
  const router = await figureRouterAt(address);
  const view = mount(page, {
    global: {
      plugins: [router, createPinia(), i18n],
      provide: {
        [DefaultApolloClient as symbol]: new ApolloClient({
          link,
          cache: new InMemoryCache({ possibleTypes: { TallyRowsResult: ['TallyRowConnection'] } }),
        }),
      },
      stubs: { ElSelect: true, ElOption: true, ElButton: true, ExportButton: true },
    },
  });
  await flushPromises();
  return { asked, way: view.getComponent(RowWay).get('[aria-current]').text() };
}

it('names a product of which no row is listed', async () => {
  const keys = [{ value: 'P-7', staff: null, product: { id: 'p', name: '角阀' } }];
  const { asked, way } = await at(
    '/figures/detail?from=2026-05-02&to=2026-06-30&measure=RETURN_RATE&by=PRODUCT&value=P-7&part=REST',
    TallyRowsPage,
    keys,
  );
  expect(asked['GroupNames']).toEqual({
    measure: 'RETURN_RATE',
    where: { from: '2026-05-02', to: '2026-06-30' },
    group: [{ dimension: 'PRODUCT', value: 'P-7' }],
  });
  expect(way).toContain('角阀（P-7）');
});

it('names an account manager of whom no case is listed', async () => {
  const keys = [{ value: 'm', staff: { id: 'm', name: '王' }, product: null }];
  const address = '/figures/rows?from=2026-05-02&to=2026-06-30&measure=COMPLAINTS_RECEIVED&by=MANAGER&value=m';
  expect((await at(address, FigureRowsPage, keys)).way).toContain('王');
});

it('asks for no names of groups that are told by words', async () => {
  const address = '/figures/rows?from=2026-05-02&to=2026-06-30&measure=COMPLAINTS_RECEIVED&by=TIER&value=A1';
  expect((await at(address, FigureRowsPage, [])).asked['GroupNames']).toBeUndefined();
});
