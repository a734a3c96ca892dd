import { expect, it } from 'vitest';
import { MEASURES, type MeasureName } from '../../../api/analytics/measures';
import { rowCondition } from '../../../api/analytics/rows/figure-rows';
import { rowsElsewhere } from '../../../api/analytics/rows-behind';

const asked = (measure: MeasureName): string => rowsElsewhere(measure).wording.en.split(' ')[1] ?? '';

it('names the query that has the rows behind a measure', () => {
  expect(asked('REVENUE')).toBe('tallyRows');
  expect(asked('STEP_ON_TIME_SHARE')).toBe('stageSteps');
  expect(asked('TIER_MIGRATION')).toBe('clientRows');
  expect(rowsElsewhere('ACTIVE_CLIENTS').wording['zh-CN']).toBe('“活跃客户”背后的明细请用 clientRows 查询。');
  expect(['REPEAT_SHARE', 'BACKLOG'].map((each) => asked(each as MeasureName))).toEqual(['figureRows', 'figureRows']);
});

it('names figureRows for those only that it answers', () => {
  const window = { from: '2026-01-01', to: '2026-01-31' };
  const told = (Object.keys(MEASURES) as MeasureName[]).filter((measure) => asked(measure) === 'figureRows');
  expect(told.length).toBeGreaterThan(8);
  for (const measure of told)
    expect([measure, rowCondition(measure, 'NUMERATOR', { window, today: '2026-11-23' })]).not.toContain(undefined);
});
