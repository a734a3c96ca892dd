import { expect, it } from 'vitest';
import { isTallied, partsOf } from '../../../api/analytics/breakdown/tally-parts';
import { MEASURES, type MeasureName } from '../../../api/analytics/measures';
import { partsApart, partsRead, rowPartsOf, tallyPartOf } from '../../../api/analytics/tally-rows/row-parts';

const NAMES = Object.keys(MEASURES) as MeasureName[];

it.each(NAMES)('has rows for %s when its figure is summed from tallies, and of no other', (measure) => {
  expect(rowPartsOf(measure) !== undefined).toBe(isTallied(measure, []));
});

it.each(NAMES.filter((name) => isTallied(name, [])))('tells %s by the parts that its figure is made of', (measure) => {
  const parts = rowPartsOf(measure);
  if (parts === undefined) throw new Error('No rows');
  const { numerator, denominator } = parts;
  const counted = partsRead({ ...parts, leftOut: [] });
  const made = partsOf([measure], []);
  expect(counted.every((part) => made.includes(tallyPartOf(part)))).toBe(true);
  expect(numerator.plus.length).toBeGreaterThan(0);
  expect(denominator?.plus.length ?? 1).toBeGreaterThan(0);
  expect(parts.resources.length).toBeGreaterThan(0);
});

it('shares revenue among the kinds of cost, which it is not told apart by', () => {
  const parts = rowPartsOf('QUALITY_COST_SHARE');
  if (parts === undefined) throw new Error('No rows');
  expect(partsApart(partsRead(parts), 'COST')).toEqual(['cost']);
  expect(partsApart(partsRead(parts), 'MANAGER')).toEqual(['cost', 'revenue']);
});

it('tells what is held up and credited of a receivable by the groups of what is due', () => {
  const parts = rowPartsOf('COLLECTION_RATE');
  if (parts === undefined) throw new Error('No rows');
  expect(partsApart(partsRead(parts), 'MANAGER')).toEqual(['collected', 'due', 'due_held', 'due_credited']);
});
