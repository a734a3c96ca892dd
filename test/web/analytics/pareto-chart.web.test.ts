import { describe, expect, it } from 'vitest';
import { paretoBars, paretoChartOption, paretoTable } from '../../../web/analytics/charts/pareto-chart-option';
import type { ChartOption } from '../../../web/shared/chart/chart-context';
import { context, figure, group } from './some-figures';

type Series = { name: string; data: unknown[] };
const seriesOf = (option: ChartOption): Series[] => option.series as unknown as Series[];
const named = (option: ChartOption, name: string): Series => {
  const found = seriesOf(option).find((series) => series.name === name);
  if (!found) throw new Error(`no series ${name}`);
  return found;
};

describe('the Pareto chart', () => {
  const groups = [
    group({ CLASS: 'PACKAGING' }, figure('COMPLAINTS_RECEIVED', { numerator: 30 })),
    group({ CLASS: 'SUGGESTION' }, figure('COMPLAINTS_RECEIVED', { numerator: 0 })),
    group({ CLASS: 'GRIEVANCE' }, figure('COMPLAINTS_RECEIVED', { numerator: 70 })),
  ];
  const bars = paretoBars(groups, 'CLASS', (value) => value);

  it('runs from the most frequent down, without what never came, up to all of them', () => {
    expect(bars.map(({ value, cumulative }) => [value, cumulative])).toEqual([
      ['GRIEVANCE', 0.7],
      ['PACKAGING', 1],
    ]);
    expect(named(paretoChartOption(bars, context), 'cumulative').data).toMatchObject([{ value: 0.7 }, { value: 1 }]);
  });

  it('has a hand over what narrows the page, and none over what is not on record', () => {
    const mixed = paretoBars(
      [...groups, group({ CLASS: '' }, figure('COMPLAINTS_RECEIVED', { numerator: 9 }))],
      'CLASS',
      (value) => value,
    );
    const cursors = (named(paretoChartOption(mixed, context), 'count').data as { cursor: string }[]).map(
      ({ cursor }) => cursor,
    );
    expect(cursors).toEqual(['pointer', 'pointer', 'default']);
  });

  it('leads from a number to its rows where there is a way', () => {
    const to = { name: 'figureRows' };
    expect(paretoTable(bars, context, () => to).rows[0]?.[1]).toMatchObject({ raw: '70', to });
    expect(paretoTable(bars, context, () => undefined).rows[0]?.[1]).not.toHaveProperty('to');
  });
});
