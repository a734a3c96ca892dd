import { describe, expect, it } from 'vitest';
import { shareAxis } from '../../../web/analytics/charts/axis';
import { barsChartOption } from '../../../web/analytics/charts/bars-chart-option';
import { ageChartOption, flowChartOption } from '../../../web/analytics/charts/flow-chart-option';
import { scatterChartOption } from '../../../web/analytics/charts/scatter-chart-option';
import { shareChartOption } from '../../../web/analytics/charts/share-chart-option';
import { trendChartOption } from '../../../web/analytics/charts/trend-chart-option';
import { scaleOf } from '../../../web/analytics/figure-card';
import { figureTrend } from '../../../web/analytics/figure-trend';
import type { Answer } from '../../../web/analytics/figures';
import { managerScatter } from '../../../web/analytics/managers/manager-figures';
import { context, figure, group } from './some-figures';

const formats = { compact: String, count: String, decimal: String, percent: String };
const words = { t: context.t, formats };

describe('an axis of shares', () => {
  const labels = (largest: number, isBrief = false): string[] => {
    const { max, interval, axisLabel } = shareAxis([0, largest], context, isBrief);
    const steps = Math.round(max / interval);
    return Array.from({ length: steps + 1 }, (_, at) => axisLabel.formatter(at * interval));
  };

  it('ends at the whole on a step of its own', () => {
    expect(labels(0.98)).toEqual(['0%', '25%', '50%', '75%', '100%']);
    expect(labels(1, true)).toEqual(['0%', '50%', '100%']);
    expect(labels(0.3)).toEqual(['0%', '10%', '20%', '30%']);
    expect(labels(0.0047)).toEqual(['0.0%', '0.1%', '0.2%', '0.3%', '0.4%', '0.5%']);
  });

  it('is cut into whole steps whatever its end, and never written as less than it is', () => {
    for (let largest = 0.001; largest < 2; largest *= 1.07) {
      const { max, interval } = shareAxis([largest], context);
      expect(Math.abs(max / interval - Math.round(max / interval)), String(largest)).toBeLessThan(1e-6);
      expect(new Set(labels(largest)).size).toBe(labels(largest).length);
    }
  });

  it('reaches below nothing where a share does', () => {
    expect(shareAxis([0.4, -0.05], context)).toMatchObject({ min: -0.1, max: 0.4, interval: 0.1 });
  });

  it('is that of lines and bars of shares', () => {
    const answer = {
      __typename: 'Breakdown',
      groups: [group({ MONTH: '2026-01' }, figure('ON_TIME_SHARE'))],
    } as Answer;
    const { trend } = figureTrend(
      { columns: [{ measure: 'ON_TIME_SHARE', kind: 'share' }], answer, versus: null },
      words,
    );
    expect(trendChartOption(trend, context).yAxis).toMatchObject([{ max: 0.02, interval: 0.005 }, {}]);
    const bars = [{ name: 'a', value: 1 }];
    expect(barsChartOption({ name: 'b', bars, text: String, scale: 'share' }, context).xAxis).toMatchObject({
      max: 1,
      interval: 0.25,
    });
  });
});

describe('an axis of counts', () => {
  it('has whole numbers alone: by month, by age, and point by point', () => {
    expect(scaleOf('count')).toEqual({ scale: 'count' });
    const trend = { months: ['2026-01'], lines: [{ name: 'a', figures: [figure('BACKLOG', { value: 1 })] }] };
    expect(
      trendChartOption({ ...trend, text: String, versus: null, ...scaleOf('count') }, context).yAxis,
    ).toMatchObject([{ minInterval: 1 }, {}]);
    expect(flowChartOption([], context).yAxis).toMatchObject([{ minInterval: 1 }, {}]);
    expect(ageChartOption([], context).yAxis).toMatchObject({ minInterval: 1 });
    const scatter = scatterChartOption(managerScatter(null, new Map(), words), context);
    expect(scatter.yAxis).toMatchObject({ minInterval: 1 });
    expect(scatter.xAxis).not.toHaveProperty('minInterval');
  });
});

it('begins the label of a share of nothing beside the axis, not across it', () => {
  const none = figure('REPEAT_SHARE', { value: 0, lower: 0, upper: 0.1 });
  const option = shareChartOption([{ name: 'a', figure: none }], context);
  const dots = (option.series as { data: unknown[] }[]).at(-1);
  expect(dots?.data).toEqual([{ value: [0, 'a'], label: { align: 'left', offset: [6, 0] } }]);
});

it('edges an interval by the page, under the line and over the bar', () => {
  const bars = [{ name: 'a', value: 0.5, lower: 0.4, upper: 0.6 }];
  const option = barsChartOption({ name: 'b', bars, text: String, scale: 'share' }, context);
  const [, edge, line] = option.series as { z?: number; lineStyle?: { color: string; width: number } }[];
  expect(edge).toMatchObject({ z: 3, lineStyle: { color: context.palette.surface, width: 4 } });
  expect(line).toMatchObject({ z: 4, lineStyle: { width: 2 } });
});
