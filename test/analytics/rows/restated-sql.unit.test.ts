import { expect, it } from 'vitest';
import { rowPartsOf } from '../../../api/analytics/tally-rows/row-parts';
import { rowsSql, type Restating, type TallyQuestion } from '../../../api/analytics/tally-rows/tally-rows.repository';
import { Conditions } from '../../../api/platform/database/conditions';

const PAST = '2026-10-14T04:00:00.000Z';
const SINCE: Restating = { then: PAST, now: '2026-11-23T04:00:00.000Z' };

/** All of it lies before the past instant. */
const BEFORE = { from: '2026-09-01', to: '2026-10-13' };

function lotsOf(
  more: Partial<TallyQuestion>,
  restating?: Restating,
): { lots: number; text: string; values: unknown[] } {
  const parts = rowPartsOf('RETURN_RATE');
  if (parts === undefined) throw new Error('No rows');
  const question = { parts, window: BEFORE, filter: {}, group: [], at: PAST, today: '2026-11-23', ...more };
  const conditions = new Conditions();
  const text = rowsSql(conditions, question, restating);
  return { lots: text.split('analytics.tally_row(').length - 1, text, values: conditions.values };
}

it('reads no deliveries for what was restated of a return rate, and by tier, segment or account manager those of clients that moved since', () => {
  expect(lotsOf({}).lots).toBe(2);
  expect(lotsOf({}, SINCE).lots).toBe(1);
  expect(lotsOf({ group: [{ dimension: 'REGION', value: 'EC' }] }, SINCE).lots).toBe(1);
  for (const more of [
    { filter: { tiers: ['A1'] } },
    { group: [{ dimension: 'TIER', value: 'A1' }] },
    { group: [{ dimension: 'MANAGER', value: '01900000-0000-7000-8000-000000000001' }] },
  ] as Partial<TallyQuestion>[]) {
    const { lots, text } = lotsOf(more, SINCE);
    expect(lots).toBe(2);
    expect(text.match(/analytics\.regraded\(/g)).toHaveLength(1);
  }
});

it('reads as news what was delivered behind the past instant, and nothing before it', () => {
  const { lots, text, values } = lotsOf({ window: { from: '2026-09-01', to: '2026-11-30' } }, SINCE);
  expect(lots).toBe(2);
  expect(text).not.toContain('analytics.regraded(');
  expect(values.filter((value) => value === '2026-09-01')).toHaveLength(1);
  expect(values).toContain('2026-10-15');
  expect(lotsOf({ window: { from: '2026-10-15', to: '2026-11-30' } }, SINCE).lots).toBe(2);
});
