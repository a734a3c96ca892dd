import { expect, it } from 'vitest';
import { figuresOf } from '../../api/analytics/breakdown/breakdown-request';
import { budgetProblem } from '../../api/analytics/breakdown/figure-budget';
import type { RequestContext } from '../../api/platform/context/request-context';

const context = (): RequestContext => ({ now: '2026-11-23T01:00:00.000Z' }) as RequestContext;
const window = { from: '2017-01-01', to: '2026-10-31' };
const REGIONS = ['EAST', 'NORTH', 'SOUTH', 'WEST'];

it('counts every measure of every group there may be', () => {
  expect(figuresOf({ measures: ['REVENUE', 'PROFIT'], by: [], window }, REGIONS)).toBe(2);
  // 118 months, four regions and clients without one.
  expect(figuresOf({ measures: ['REVENUE', 'PROFIT'], by: ['MONTH', 'REGION'], window }, REGIONS)).toBe(2 * 118 * 5);
});

it('allows the breakdowns of an operation so many figures together, and says how to ask for more', () => {
  const one = context();
  expect(budgetProblem(one, 40_000)).toBeUndefined();
  expect(budgetProblem(one, 20_000)).toBeUndefined();
  const problem = budgetProblem(one, 1);
  expect(problem).toMatchObject({ code: 'TOO_MANY_FIGURES', field: 'measures' });
  expect(problem?.wording.en).toContain('another operation');
  expect(budgetProblem(context(), 60_000)).toBeUndefined();
});
