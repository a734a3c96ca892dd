import { expect, it } from 'vitest';
import { largestChartOption, valueSpan } from '../../../web/analytics/charts/largest-chart-option';
import {
  byTier,
  largestClients,
  largestSummary,
  largestTable,
  medianOf,
} from '../../../web/analytics/segments/largest-clients';
import { context } from './some-figures';

const told = [
  { tier: 'B1', volume: '900000.00', complaints: 4, client: { id: 'a', number: 'K1', name: '甲公司' } },
  { tier: null, volume: '500.00', complaints: 0, client: null },
] as unknown as Parameters<typeof largestClients>[0];

it('takes the mean of the two in the middle of an even number of values', () => {
  expect([medianOf([]), medianOf([3]), medianOf([4, 1]), medianOf([9, 1, 2])]).toEqual([0, 3, 2.5, 2]);
});

it('stands on powers of ten once values span more than one', () => {
  expect(valueSpan([500, 900_000])).toEqual({ isLog: true, from: 100, to: 1_000_000 });
  expect(valueSpan([300, 900])).toMatchObject({ isLog: false, from: 0 });
});

it('leads to clients by name, for who opens them, and calls those not reached by their place', () => {
  const [named, nameless] = largestClients(told, context.t, true).clients;
  expect(named).toMatchObject({ name: '甲公司', corner: 'HIGH_MANY', to: { params: { id: 'a' } } });
  expect(nameless).toMatchObject({ name: 'largest.nameless {"n":2}', corner: 'LOW_FEW', to: undefined });
  expect(largestClients(told, context.t, false).clients.every(({ to }) => to === undefined)).toBe(true);
});

it('draws a series a tier, and says all of it in the table and in words', () => {
  const largest = largestClients(told, context.t, true);
  const { series } = largestChartOption(largest, context) as { series: { name: string }[] };
  expect(series.map(({ name }) => name)).toEqual(['medianVolume', 'medianComplaints', 'quadrants', 'B1', 'none']);
  expect(byTier(largest).map(({ tier }) => tier)).toEqual(['B1', null]);
  expect(largestTable(largest, context).rows.map((row) => row[3]?.raw)).toEqual(['4', '0']);
  expect(largestSummary(largest, context)).toContain('甲公司 4');
});

it('leaves room above the highest point, and breaks what the corners say on a phone', () => {
  const option = largestChartOption(largestClients(told, context.t, true), { ...context, isNarrow: true });
  expect((option.yAxis as { max: number }).max).toBe(5);
  const { series } = option as { series: { name: string; z?: number; data: { label: object }[] }[] };
  const corners = series.find(({ name }) => name === 'quadrants');
  expect(corners).toMatchObject({ z: 4 });
  expect(corners?.data[0]?.label).toMatchObject({ width: 84, overflow: 'break', textBorderColor: '#FFFFFF' });
});
