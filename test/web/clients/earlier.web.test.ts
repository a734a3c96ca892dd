import { expect, it } from 'vitest';
import { effectScope, nextTick, shallowRef } from 'vue';
import { type HistoryPage, useEarlier } from '../../../web/clients/tiers/useEarlier';

const page = (days: string[], endCursor: string | null): HistoryPage<string> => ({
  edges: days.map((node) => ({ node })),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});

function history(first: HistoryPage<string> | null, behind: (cursor: string) => Promise<HistoryPage<string> | null>) {
  const latest = shallowRef(first);
  const earlier = effectScope().run(() => useEarlier(() => latest.value, behind));
  if (!earlier) throw new Error('not set up');
  return { latest, earlier };
}

it('shows earlier periods page by page when they are asked for, to the first', async () => {
  const { earlier } = history(page(['e', 'd'], '2'), (cursor) =>
    Promise.resolve(cursor === '2' ? page(['c', 'b'], '4') : page(['a'], null)),
  );
  expect([earlier.periods.value.join(''), earlier.hasEarlier.value]).toEqual(['ed', true]);
  await earlier.fetchEarlier();
  expect([earlier.periods.value.join(''), earlier.hasEarlier.value]).toEqual(['edcb', true]);
  await earlier.fetchEarlier();
  expect([earlier.periods.value.join(''), earlier.hasEarlier.value]).toEqual(['edcba', false]);
});

it('begins anew when the latest are read again', async () => {
  const { latest, earlier } = history(page(['b'], '1'), () => Promise.resolve(page(['a'], null)));
  await earlier.fetchEarlier();
  latest.value = page(['c', 'b'], '2');
  await nextTick();
  expect([earlier.periods.value.join(''), earlier.hasEarlier.value]).toEqual(['cb', true]);
});

it('keeps what is shown and can be asked again when the way is lost', async () => {
  let isLost = true;
  const { earlier } = history(page(['b'], '1'), () =>
    isLost ? Promise.reject(new Error('offline')) : Promise.resolve(page(['a'], null)),
  );
  await earlier.fetchEarlier();
  expect([earlier.periods.value.join(''), earlier.hasFailed.value, earlier.isFetching.value]).toEqual([
    'b',
    true,
    false,
  ]);
  isLost = false;
  await earlier.fetchEarlier();
  expect([earlier.periods.value.join(''), earlier.hasFailed.value]).toEqual(['ba', false]);
});

it('is empty where the history is withheld', () => {
  const { earlier } = history(null, () => Promise.resolve(null));
  expect([earlier.periods.value, earlier.hasEarlier.value]).toEqual([[], false]);
});
