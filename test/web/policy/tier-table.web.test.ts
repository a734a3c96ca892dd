import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { afterEach, expect, it } from 'vitest';
import TierTableView from '../../../web/policy/TierTableView.vue';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';

afterEach(() => setLocale('zh-CN'));

const table = {
  bands: [
    { tier: 'A1', volume: { fromYuan: '500.00', toYuan: null }, credit: 'good' },
    { tier: 'A2', volume: { fromYuan: '100.00', toYuan: '300.00' } },
  ],
  otherwise: [],
  gaps: [
    { fromYuan: '300.00', toYuan: '500.00', becomes: 'lower' },
    { fromYuan: '500.00', toYuan: null, becomes: 'none' },
    { fromYuan: '0.01', toYuan: '100.00', becomes: 'none' },
  ],
  overlaps: [{ fromYuan: '0.01', toYuan: null }],
  gapClause: 'KA-3-gap',
};

it('tells the gaps of a tier table, those of a tier by whom they concern, and what has no end', async () => {
  await setLocale('en');
  const screen = mount(TierTableView, {
    props: { table, titles: new Map([['KA-3-gap', 'Gaps of grades']]) },
    global: { plugins: [i18n, createPinia()], stubs: ['RouterLink'] },
  });
  const rows = screen.findAll('tr.gap').map((row) => row.findAll('td').map((cell) => cell.text()));
  expect(rows.slice(0, 4)).toEqual([
    ['¥300 – ¥500', 'becomes lower neighbour · Gaps of grades KA-3-gap'],
    ['≥ ¥500', 'who misses the conditions: becomes no tier · Gaps of grades KA-3-gap'],
    ['¥0.01 – ¥100', 'becomes no tier · Gaps of grades KA-3-gap'],
    ['≥ ¥0.01'],
  ]);
});
