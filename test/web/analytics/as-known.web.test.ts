import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it } from 'vitest';
import { defineComponent } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { viewSpecOf } from '../../../web/analytics/dashboard-filter';
import AsKnownCard from '../../../web/analytics/quality/AsKnownCard.vue';
import type { BreakdownFilter } from '../../../web/gql/graphql';
import { i18n } from '../../../web/shared/i18n/i18n';

const DayPicker = defineComponent({
  name: 'ElDatePicker',
  props: { modelValue: { type: String, default: null } },
  emits: ['update:modelValue'],
  template: '<input :value="modelValue">',
});

/** The card on a page of that address, and the instants it asks for. */
async function cardAt(address: string, props: { withoutCases?: boolean; where?: BreakdownFilter } = {}) {
  const asked: unknown[] = [];
  const variablesOf: Record<string, unknown>[] = [];
  const link = new ApolloLink(({ variables }) => {
    asked.push(variables['asOf']);
    variablesOf.push(variables);
    return Observable.of({ data: { then: null, now: null, restatedCases: null } });
  });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', name: 'quality', component: { template: '<p />' } }],
  });
  await router.push(address);
  const screen = mount(AsKnownCard, {
    props: { where: { from: '2026-01-01', to: '2026-06-30' }, today: '2026-11-28', canDrill: true, ...props },
    global: {
      plugins: [i18n, router, createPinia()],
      provide: { [DefaultApolloClient as symbol]: new ApolloClient({ cache: new InMemoryCache(), link }) },
      stubs: { ElDatePicker: DayPicker, QueryState: true },
    },
  });
  await flushPromises();
  return { screen, asked, variablesOf, router, day: screen.getComponent(DayPicker) };
}

it('takes the day to look back to from the address, beside the filter of the page', async () => {
  const { screen, asked, day } = await cardAt('/?tiers=A1&reported=2026-07-10');
  expect(day.props('modelValue')).toBe('2026-07-10');
  expect(asked).toEqual(['2026-07-10T16:00:00.000Z']);
  screen.unmount();
});

it('puts the day that is chosen into the address, and takes it away with the choice', async () => {
  const { screen, asked, day, router } = await cardAt('/?tiers=A1');
  expect(asked).toEqual([]);
  day.vm.$emit('update:modelValue', '2026-09-30');
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({ tiers: 'A1', reported: '2026-09-30' });
  expect(asked).toEqual(['2026-09-30T16:00:00.000Z']);
  day.vm.$emit('update:modelValue', null);
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({ tiers: 'A1' });
  screen.unmount();
});

it('asks nothing of a day of which nothing can have been reported', async () => {
  for (const reported of ['2026-11-28', '2027-01-01', 'yesterday']) {
    const { screen, asked, day } = await cardAt(`/?reported=${reported}`);
    expect(day.props('modelValue')).toBeNull();
    expect(asked).toEqual([]);
    screen.unmount();
  }
});

it('tells both sides of the days up to the one looked back to, and says so', async () => {
  const cut = await cardAt('/?reported=2026-03-31');
  expect(cut.variablesOf[0]).toMatchObject({ where: { from: '2026-01-01', to: '2026-03-31' }, withCases: true });
  cut.screen.unmount();
  const whole = await cardAt('/?reported=2026-06-30');
  expect(whole.variablesOf[0]).toMatchObject({ where: { from: '2026-01-01', to: '2026-06-30' } });
  whole.screen.unmount();
  const before = await cardAt('/?reported=2025-12-31');
  expect(before.asked).toEqual([]);
  expect(before.screen.get('[role=status]').text()).toContain('2025-12-31');
  before.screen.unmount();
});

it('asks for no cases beside figures of clients, goods and money', async () => {
  const { screen, variablesOf } = await cardAt('/?reported=2026-07-10', { withoutCases: true });
  expect(variablesOf[0]).toMatchObject({ withCases: false });
  screen.unmount();
});

it('is kept in the views of the pages that look back', () => {
  expect(viewSpecOf('QUALITY')).toHaveProperty('reported');
  expect(viewSpecOf('DEADLINES')).not.toHaveProperty('reported');
});
