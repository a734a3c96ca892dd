import { expect, it } from 'vitest';
import { barsChartOption } from '../../../web/analytics/charts/bars-chart-option';
import { ungradedBars, ungradedCount, ungradedSummary, ungradedTable } from '../../../web/analytics/segments/ungraded';
import { context } from './some-figures';

const told: Parameters<typeof ungradedTable>[0] = [
  { reason: 'NO_VOLUME', clients: 1_300, volume: '0.00', clientShare: 0.65 },
  { reason: 'NO_TIER_HOLDS', clients: 700, volume: '8000000.00', clientShare: 0.35 },
];

it('draws a bar a reason, and says number, share and volume of each in the table and in words', () => {
  const bars = ungradedBars(told, context);
  expect(bars.bars.map(({ name, value }) => [name, value])).toEqual([
    ['ungraded.reason.NO_VOLUME', 1_300],
    ['ungraded.reason.NO_TIER_HOLDS', 700],
  ]);
  expect(barsChartOption(bars, context).yAxis).toMatchObject({ data: bars.bars.map(({ name }) => name) });
  const { columns, rows } = ungradedTable(told, context);
  expect(columns).toHaveLength(4);
  expect(rows.map((row) => row.map(({ raw }) => raw))).toEqual([
    [undefined, '1300', '0.65', '0.00'],
    [undefined, '700', '0.35', '8000000.00'],
  ]);
  expect(ungradedCount(told)).toBe(2_000);
  const summary = ungradedSummary(told, context);
  expect(summary).toContain('NO_VOLUME');
  expect(summary).toContain('65.0%');
});
