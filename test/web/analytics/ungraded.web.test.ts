import { expect, it } from 'vitest';
import { barsChartOption } from '../../../web/analytics/charts/bars-chart-option';
import {
  ungradedBars,
  ungradedCount,
  ungradedPhrases,
  ungradedSummary,
  ungradedTable,
} from '../../../web/analytics/segments/ungraded';
import { context } from './some-figures';

const told: Parameters<typeof ungradedTable>[0] = [
  { reason: 'NO_VOLUME', clients: 1_300, volume: '0.00', clientShare: 0.65 },
  { reason: 'NO_TIER_HOLDS', clients: 700, volume: '8000000.00', clientShare: 0.35 },
];

it('draws a bar a reason, and says number, share and volume of each in the table and in words', () => {
  const bars = ungradedBars(told, context, true);
  expect(bars.bars.map(({ name, value }) => [name, value])).toEqual([
    ['ungraded.reason.NO_VOLUME', 1_300],
    ['ungraded.reason.NO_TIER_HOLDS', 700],
  ]);
  expect(barsChartOption(bars, context).yAxis).toMatchObject({ data: bars.bars.map(({ name }) => name) });
  const { columns, rows } = ungradedTable(told, context, () => undefined);
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

it('leads from each reason to its clients, and nowhere for who opens no clients', () => {
  const linkOf = (reason: string) => ({ name: 'clients', query: { ungraded: reason } });
  const cells = ungradedTable(told, context, linkOf).rows.map(([, clients]) => clients);
  expect(cells.map((cell) => cell?.to)).toEqual([linkOf('NO_VOLUME'), linkOf('NO_TIER_HOLDS')]);
  expect(cells[0]?.toLabel).toContain('NO_VOLUME');
  expect(ungradedPhrases(told, context)).toHaveLength(2);
  const plain = ungradedTable(told, context, () => undefined).rows.map(([, clients]) => clients?.to);
  expect(plain).toEqual([undefined, undefined]);
  expect(ungradedBars(told, context, false).canOpen).toBe(false);
});
