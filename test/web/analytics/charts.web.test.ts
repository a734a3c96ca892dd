import { describe, expect, it } from 'vitest';
import { axisEnd } from '../../../web/analytics/charts/axis';
import {
  classMonthChartOption,
  classMonths,
  classMonthTable,
  receivedOf,
} from '../../../web/analytics/charts/class-month-chart-option';
import {
  rateMonthChartOption,
  type RateMonths,
  rateMonthTable,
} from '../../../web/analytics/charts/rate-month-chart-option';
import {
  resolutionMonthChartOption,
  type ResolutionMonths,
  resolutionMonthTable,
} from '../../../web/analytics/charts/resolution-month-chart-option';
import {
  inTierOrder,
  tierChartOption,
  type TierFigures,
  tierTable,
} from '../../../web/analytics/charts/tier-chart-option';
import type { ChartContext, ChartOption } from '../../../web/shared/chart/chart-context';
import { chartPalette } from '../../../web/shared/chart/chart-palette';

const context: ChartContext = {
  t: (key, values) => (values ? `${key} ${JSON.stringify(values)}` : key),
  locale: 'zh-CN',
  palette: chartPalette(false),
  isNarrow: false,
};

interface Series {
  name: string;
  data: unknown[];
  type: string;
  lineStyle?: { type?: string };
}

const seriesOf = (option: ChartOption): Series[] => option.series as unknown as Series[];
const named = (option: ChartOption, name: string): Series => {
  const found = seriesOf(option).find((series) => series.name === name);
  if (!found) throw new Error(`no series ${name}`);
  return found;
};
const valueOf = (point: unknown): unknown => (point as { value: unknown }).value;

describe('complaints by class and month', () => {
  const counts = [
    { month: '2026-02', class: 'PACKAGING' as const, received: 4 },
    { month: '2026-01', class: 'PRODUCT_QUALITY' as const, received: 7 },
    { month: '2026-02', class: 'PRODUCT_QUALITY' as const, received: 9 },
  ];

  it('counts a pair nobody mentioned as zero, and sums a month', () => {
    const data = classMonths(counts);
    expect(data.months).toEqual(['2026-01', '2026-02']);
    expect(data.received('2026-01', 'PACKAGING')).toBe(0);
    expect(data.total('2026-02')).toBe(13);
  });

  it('stacks the classes from zero', () => {
    const option = classMonthChartOption(classMonths(counts), context);
    expect(named(option, 'PRODUCT_QUALITY').data).toEqual([7, 9]);
    expect(named(option, 'PACKAGING').data).toEqual([0, 4]);
    expect(option.yAxis).toMatchObject({ min: 0 });
  });

  it('draws the limits of the rate times the clients of each month, and marks what is outside', () => {
    const limits = new Map([['2026-02', { lower: 1, upper: 9.5, isOutside: true }]]);
    const option = classMonthChartOption(classMonths(counts, limits), context);
    expect(named(option, 'upper').data).toEqual([null, 9.5]);
    expect(named(option, 'outside').data).toEqual([null, 13]);
    expect(classMonthTable(classMonths(counts, limits), context).rows[1]?.at(-1)?.text).toBe('figures.outside');
  });

  it('leads from every number to the very complaints it counts: those of the month that are asked for, under the filter', () => {
    const linkOf = receivedOf(
      { tiers: 'A1', from: '2026-01-10', to: '2026-02-14' },
      { from: '2026-01-10', to: '2026-02-14' },
    );
    const rows = { measure: 'COMPLAINTS_RECEIVED', part: 'NUMERATOR', tiers: 'A1' };
    expect(linkOf('2026-02', 'PACKAGING')).toEqual({
      name: 'figureRows',
      query: { ...rows, classes: 'PACKAGING', from: '2026-02-01', to: '2026-02-14' },
    });
    const table = classMonthTable(classMonths(counts), context, linkOf);
    expect(table.rows[1]?.map(({ raw, text }) => raw ?? text)).toEqual(['2026-02', '9', '4', '13']);
    const links = table.rows[1]?.map(({ to }) => to);
    expect(links?.[2]).toEqual(linkOf('2026-02', 'PACKAGING'));
    expect(links?.[3]).toEqual({ name: 'figureRows', query: { ...rows, from: '2026-02-01', to: '2026-02-14' } });
    const unlinked = classMonthTable(classMonths(counts), context);
    expect(unlinked.rows.flat().some(({ to, toLabel }) => to || toLabel)).toBe(false);
  });
});

describe('the complaint rate by month', () => {
  const figure = { numerator: 20, denominator: 1000, value: 0.02, lower: 0.0122, upper: 0.0309, complete: true };
  const months = [
    { month: '2026-10', figure },
    { month: '2026-11', figure: { ...figure, value: 0.01, lower: 0.005, upper: 0.018, complete: false } },
    { month: '2026-12', figure: { ...figure, value: null, lower: null, upper: null } },
  ] as RateMonths;

  it('draws the interval as a band between its limits', () => {
    const option = rateMonthChartOption(months, context);
    expect(named(option, 'lower').data[0]).toBeCloseTo(1.22);
    expect(named(option, 'span').data[0]).toBeCloseTo(1.87);
  });

  it('hatches the month that is not over, and makes its point hollow', () => {
    const option = rateMonthChartOption(months, context);
    expect(named(option, 'incomplete').data).toEqual([null, 1, null]);
    expect(named(option, 'rate').data[1]).toMatchObject({ symbol: 'emptyCircle' });
  });

  it('leaves a gap where there was nothing to count on', () => {
    const option = rateMonthChartOption(months, context);
    expect(valueOf(named(option, 'rate').data[2])).toBeNull();
    expect(named(option, 'span').data[2]).toBeNull();
    expect(rateMonthTable(months, context).rows[2]?.[3]).toEqual({ text: '–', raw: '' });
  });
});

describe('resolution time by month', () => {
  const month = { received: 10, closed: 9, open: 1, withdrawn: 0, medianDays: 8, p90Days: 17, complete: true };
  const months = [
    { month: '2026-10', ...month },
    { month: '2026-11', ...month, open: 8, medianDays: 7, p90Days: null, complete: false },
    { month: '2026-12', ...month, received: 0, open: 0, medianDays: null, p90Days: null },
  ] as ResolutionMonths;
  const option = resolutionMonthChartOption(months, 15, context);

  it('says "not reached" at the top instead of leaving a gap that looks like good news', () => {
    const unreached = seriesOf(option).find(({ type, name }) => type === 'scatter' && name.includes('p90'));
    expect(unreached?.data).toEqual([null, 20, null]);
    expect(resolutionMonthTable(months, context).rows[1]?.[6]?.text).toBe('analytics.notReached');
  });

  it('says nothing of a month without cases', () => {
    expect(resolutionMonthTable(months, context).rows[2]?.[6]?.text).toBe('–');
  });

  it('dashes the limit of the policy, and draws none when the policy has none', () => {
    expect(named(option, 'target').lineStyle?.type).toBe('dashed');
    expect(named(option, 'target').data.map(valueOf)).toEqual([15, 15, 15]);
    const without = resolutionMonthChartOption(months, null, context);
    expect(seriesOf(without).some(({ name }) => name === 'target')).toBe(false);
  });

  it('labels each line once, at its last known point', () => {
    const labelled = (name: string): boolean[] =>
      named(option, name).data.map((point) => (point as { label: { show: boolean } }).label.show);
    expect(labelled('analytics.p90')).toEqual([true, false, false]);
    expect(labelled('analytics.median')).toEqual([false, true, false]);
  });
});

describe('clients and volume by tier', () => {
  const figures = [
    { tier: null, clients: 5, inGap: 0, volume: '10.00', clientShare: 0.1, volumeShare: 0 },
    { tier: 'B1', clients: 30, inGap: 4, volume: '200.00', clientShare: 0.6, volumeShare: 0.4 },
    { tier: 'A1', clients: 15, inGap: 0, volume: '300.00', clientShare: 0.3, volumeShare: 0.6 },
  ] as TierFigures;

  it('reads from the best tier down, ungraded clients last', () => {
    expect(inTierOrder(figures).map(({ tier }) => tier)).toEqual(['A1', 'B1', null]);
  });

  it('splits a bar into clients in the tier and in its gap, without counting anyone twice', () => {
    const option = tierChartOption(figures, context);
    const within = named(option, 'clients').data.map(valueOf) as number[];
    const gap = named(option, 'inGap').data.map(valueOf) as number[];
    expect(within.map((count, index) => count + (gap[index] ?? 0))).toEqual([15, 30, 5]);
    expect(gap).toEqual([0, 4, 0]);
  });

  it('leads to the portfolio only for those who may list clients, and never for ungraded ones', () => {
    const links = (canDrill: boolean) => tierTable(figures, context, { canDrill }).rows.map(([first]) => first?.to);
    expect(links(true)).toEqual([
      { name: 'clients', query: { tiers: 'A1' } },
      { name: 'clients', query: { tiers: 'B1' } },
      undefined,
    ]);
    expect(links(false)).toEqual([undefined, undefined, undefined]);
  });

  it('leads to the portfolio narrowed as the page is', () => {
    const [[first] = []] = tierTable(figures, context, {
      canDrill: true,
      within: { regions: 'EC,SC', tiers: 'A1,B1' },
    }).rows;
    expect(first?.to).toEqual({ name: 'clients', query: { regions: 'EC,SC', tiers: 'A1' } });
  });
});

describe('the end of a value axis', () => {
  it('is at or above the largest value, and not far above', () => {
    for (const largest of [0.0031, 0.9, 1, 7, 19.9, 20, 20.1, 99, 101, 4321]) {
      const end = axisEnd([0, largest]);
      expect(end).toBeGreaterThanOrEqual(largest);
      expect(end).toBeLessThanOrEqual(largest * 1.5);
    }
    expect(axisEnd([])).toBe(1);
  });
});
