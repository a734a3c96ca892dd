import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defineComponent, ref } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { TimelineTab } from '../../../web/clients/timeline/timeline';
import { useTimeline } from '../../../web/clients/timeline/useTimeline';
import { type TimelineYear, useTimelineYear } from '../../../web/clients/timeline/useTimelineYear';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-28T04:00:00Z'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** A timeline of orders at an address, and the days that were asked for, one a question. */
async function timelineAt(address: string) {
  const asked: unknown[] = [];
  let read: TimelineYear | undefined;
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] });
  await router.push(address);
  const graph = new ApolloClient({
    cache: new InMemoryCache(),
    link: new ApolloLink(({ operationName, variables }) => {
      if (operationName === 'TimelineOrders') asked.push(variables['olderThan']);
      return Observable.of({ data: { client: null } });
    }),
  });
  const Timeline = defineComponent({
    setup() {
      read = useTimelineYear(ref('2023-05-03'));
      useTimeline(ref('client'), ref<TimelineTab>('order'), read.olderThan);
      return () => null;
    },
  });
  mount(Timeline, { global: { plugins: [router], provide: { [DefaultApolloClient as symbol]: graph } } });
  if (!read) throw new Error('the timeline was not set up');
  return { ...read, router, asked };
}

it('is read from the last day of the year in the address back', async () => {
  const { year, olderThan, years, asked } = await timelineAt('/?year=2024');
  expect(years.value).toEqual([2026, 2025, 2024, 2023]);
  expect([year.value, olderThan.value]).toEqual([2024, '2025-01-01']);
  expect(asked).toEqual(['2025-01-01']);
});

it('is read anew when another year is chosen, which the address keeps beside what else it says', async () => {
  const { year, router, asked } = await timelineAt('/?tab=service');
  expect([year.value, asked]).toEqual([null, [null]]);
  year.value = 2023;
  await vi.waitFor(() => expect(asked).toEqual([null, '2024-01-01']));
  expect(router.currentRoute.value.query).toEqual({ tab: 'service', year: '2023' });
  year.value = null;
  await vi.waitFor(() => expect(asked).toEqual([null, '2024-01-01', null]));
  expect(router.currentRoute.value.query).toEqual({ tab: 'service' });
});

it('is read from the newest on where the address names no year of the client', async () => {
  for (const address of ['/?year=2019', '/?year=all', '/'])
    expect((await timelineAt(address)).asked, address).toEqual([null]);
});
