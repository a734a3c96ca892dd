import { expect, it } from 'vitest';
import type { Figure } from '../../../web/analytics/figures';
import {
  bySlowness,
  MOST_STAGES,
  stageChartOption,
  stageTable,
} from '../../../web/analytics/charts/stage-chart-option';
import type { ChartContext } from '../../../web/shared/chart/chart-context';
import { chartPalette } from '../../../web/shared/chart/chart-palette';

const context: ChartContext = { t: (key) => key, locale: 'en', palette: chartPalette(false), isNarrow: false };
const stage = (name: string, value: number | null, facts: Partial<Figure> = {}) => ({
  name,
  figure: {
    measure: 'STAGE_TIME',
    numerator: 8,
    denominator: 10,
    value,
    lower: value === null ? null : value / 2,
    upper: value === null ? null : value * 2,
    open: 2,
    complete: true,
    withheld: false,
    limits: null,
    compared: null,
    ...facts,
  } as Figure,
});
const stages = bySlowness([
  stage('quick', 2),
  stage('unreached', null, { lower: 30 }),
  stage('empty', null, { denominator: 0, numerator: 0, open: 0 }),
  stage('slow', 40),
]);

it('has what is not done yet before the slowest, and nothing without a step', () => {
  expect(stages.map(({ name }) => name)).toEqual(['unreached', 'slow', 'quick']);
});

it('draws an interval without an upper end to the edge, and no dot that was not reached', () => {
  const option = stageChartOption(stages, context);
  const series = option.series as { name: string; data: [number, string][] }[];
  const edge = (option.xAxis as { max: number }).max;
  expect(edge).toBeGreaterThan(80);
  expect(series.find(({ name, data }) => name === 'interval' && data[0]?.[1] === 'unreached')?.data).toEqual([
    [30, 'unreached'],
    [edge, 'unreached'],
  ]);
  expect(series.find(({ name }) => name === 'median')?.data).toEqual([
    [40, 'slow'],
    // Near the axis its label begins beside it.
    { value: [2, 'quick'], label: { align: 'left', offset: [6, 0] } },
  ]);
});

it('draws as many as can be read, and tables all with their counts', () => {
  const many = Array.from({ length: MOST_STAGES + 3 }, (_, at) => stage(`step ${at}`, at + 1));
  expect((stageChartOption(many, context).yAxis as { data: string[] }).data).toHaveLength(MOST_STAGES);
  const { columns, rows } = stageTable(many, 'Step', context);
  expect(rows).toHaveLength(MOST_STAGES + 3);
  expect(rows[0]).toHaveLength(columns.length);
  expect(stageTable(stages, 'Step', context).rows[0]?.map(({ text }) => text)).toEqual([
    'unreached',
    'analytics.notReached',
    '30.0',
    'analytics.notReached',
    '10',
    '8',
    '2',
  ]);
});

it('has a hand over its dots only where they lead to steps', () => {
  const cursors = [true, false].map((canOpen) =>
    (stageChartOption(stages, context, canOpen).series as { name: string; cursor?: string }[])
      .filter(({ name }) => name === 'median')
      .map(({ cursor }) => cursor),
  );
  expect(cursors).toEqual([['pointer'], ['default']]);
});
