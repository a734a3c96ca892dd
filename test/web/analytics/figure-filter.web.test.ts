import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defineComponent } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { useFigureFilter } from '../../../web/analytics/useFigureFilter';
import { i18n } from '../../../web/shared/i18n/i18n';

// One minute before the 29th in Asia/Shanghai.
beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-28T15:59:00Z'), toFake: ['Date', 'setInterval'] }));
afterEach(() => vi.useRealTimers());

async function pageAt(address: string, options: Parameters<typeof useFigureFilter>[0] = {}) {
  const page = defineComponent({ setup: () => useFigureFilter(options), template: '<p />' });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', name: 'dashboard', component: page }],
  });
  await router.push(address);
  const link = new ApolloLink(() => Observable.of({ data: { regions: [] } }));
  const screen = mount(page, {
    global: {
      plugins: [i18n, router],
      provide: { [DefaultApolloClient as symbol]: new ApolloClient({ cache: new InMemoryCache(), link }) },
    },
  });
  const days = (): unknown => ({ from: screen.vm.where.from, to: screen.vm.where.to });
  return { screen, days, router };
}

it('neither asks for nor tells classes that were chosen elsewhere, on a page whose figures have none', async () => {
  const address = '/?tiers=A1&classes=PACKAGING';
  const { screen: quality } = await pageAt(address);
  expect(quality.vm.where).toMatchObject({ tiers: ['A1'], classes: ['PACKAGING'] });
  expect(quality.vm.proofOf(undefined)[1]).toContain('外观包装');
  const { screen: rebates } = await pageAt(address, { byClass: 'none' });
  expect(rebates.vm.where).toMatchObject({ tiers: ['A1'] });
  expect(rebates.vm.where).not.toHaveProperty('classes');
  expect(rebates.vm.query).not.toHaveProperty('classes');
  expect(rebates.vm.proofOf(undefined)[1]).not.toContain('外观包装');
  const { screen: managers } = await pageAt(address, { byClass: 'some' });
  expect(managers.vm.where).toMatchObject({ classes: ['PACKAGING'] });
  expect(managers.vm.proofOf(undefined)[1]).toContain('外观包装（仅限按类别统计的指标）');
  for (const screen of [quality, rebates, managers]) screen.unmount();
});

it('asks for the new day once a page of figures is left open past midnight', async () => {
  const { screen, days } = await pageAt('/');
  expect(days()).toEqual({ from: '2026-01-01', to: '2026-11-28' });
  vi.advanceTimersByTime(90_000);
  await flushPromises();
  expect(days()).toEqual({ from: '2026-01-01', to: '2026-11-29' });
  screen.unmount();
});

it('goes on with a named period whose days stand in the address, and leaves any other as it is', async () => {
  const month = await pageAt('/?from=2026-11-01&to=2026-11-28&tiers=A1');
  const week = await pageAt('/?from=2026-11-22&to=2026-11-28');
  vi.advanceTimersByTime(90_000);
  await flushPromises();
  expect(month.days()).toEqual({ from: '2026-11-01', to: '2026-11-29' });
  expect(month.router.currentRoute.value.query).toEqual({ from: '2026-11-01', to: '2026-11-29', tiers: 'A1' });
  expect(week.days()).toEqual({ from: '2026-11-22', to: '2026-11-28' });
  for (const { screen } of [month, week]) screen.unmount();
});
