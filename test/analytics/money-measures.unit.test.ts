import { expect, it } from 'vitest';
import { MONEY_MEASURES } from '../../api/analytics/money-measures';

it('says of revenue by whom it counts, and what counts by the day of the order', () => {
  const { definition } = MONEY_MEASURES.REVENUE;
  expect(definition.en).toContain('“attained revenue”');
  expect(definition['zh-CN']).toContain('“业绩金额”');
});
