import { describe, expect, it } from 'vitest';
import { curveChartOption, curveTable, type NamedCurve } from '../../../web/analytics/charts/curve-chart-option';
import type { ChartContext, ChartOption } from '../../../web/shared/chart/chart-context';
import { chartPalette } from '../../../web/shared/chart/chart-palette';

const context: ChartContext = {
  t: (key, values) => (values ? `${key} ${JSON.stringify(values)}` : key),
  locale: 'zh-CN',
  palette: chartPalette(false),
  isNarrow: false,
};

type Series = { name: string; data: unknown[] };
const seriesOf = (option: ChartOption): Series[] => option.series as unknown as Series[];
const named = (option: ChartOption, name: string): Series => {
  const found = seriesOf(option).find((series) => series.name === name);
  if (!found) throw new Error(`no series ${name}`);
  return found;
};

describe('survival curves', () => {
  const curve: NamedCurve = {
    name: 'all',
    colour: '#000',
    keys: [],
    cases: 100,
    open: 10,
    withdrawn: 5,
    median: null,
    steps: [
      { elapsed: 2, atRisk: 100, closedShare: 0.2, lower: 0.1, upper: 0.3 },
      { elapsed: 40, atRisk: 50, closedShare: 0.45, lower: 0.35, upper: 0.55 },
    ],
  };

  it('start at nothing on the first day, carry their band when alone, and the limit dashed', () => {
    const option = curveChartOption([curve], { time: 'CALENDAR', target: 15 }, context);
    expect(named(option, 'all').data[0]).toEqual([0, 0]);
    expect(named(option, 'upper').data.at(-1)).toEqual([40, 0.55]);
    expect(named(option, 'target').data[0]).toEqual([15, 0]);
    expect(
      seriesOf(curveChartOption([curve, { ...curve, name: 'other' }], { time: 'CALENDAR', target: null }, context)).map(
        ({ name }) => name,
      ),
    ).toEqual(['all', 'other']);
  });

  it('say "not reached" and how many were closed within the bands', () => {
    const row = curveTable([curve], 'CALENDAR', context).rows[0]?.map(({ raw, text }) => raw ?? text);
    expect(row).toEqual(['all', '100', '10', '5', '', '0.2', '0.2', '0.2']);
    expect(curveTable([curve], 'CALENDAR', context).rows[0]?.[4]?.text).toBe('analytics.notReached');
  });

  it('are told in working hours on an axis and within bands of their own', () => {
    const inHours = curveTable([curve], 'WORKING', context);
    expect(inHours.rows[0]?.map(({ raw, text }) => raw ?? text)).toEqual([
      ...['all', '100', '10', '5', ''],
      ...['0.2', '0.45', '0.45'],
    ]);
    expect(inHours.columns.map(({ label }) => label)).toContain('figures.column.medianHours');
    const option = curveChartOption([curve], { time: 'WORKING', target: null }, context);
    expect(option.xAxis).toMatchObject({ name: 'figures.workingHoursAxis' });
  });
});
