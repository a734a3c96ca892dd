import type { RequestContext } from '../../platform/context/request-context';
import { said, type RequestProblem } from './breakdown-request';

/** Of all breakdowns of an operation: reckoning more would keep the process from everybody else. */
const MOST_FIGURES = 60_000;

const asked = new WeakMap<RequestContext, number>();

/** Enters figures that a breakdown may tell, and says when the breakdowns of the operation are too many. */
export function budgetProblem(context: RequestContext, figures: number): RequestProblem | undefined {
  const all = (asked.get(context) ?? 0) + figures;
  asked.set(context, all);
  if (all <= MOST_FIGURES) return undefined;
  return said(
    'TOO_MANY_FIGURES',
    'measures',
    `一次查询最多要 ${MOST_FIGURES} 个数字；请把各部分分开查询，或缩短期间、减少指标与维度。`,
    `The breakdowns of one operation tell at most ${MOST_FIGURES} figures. Ask for some of them in another operation, or for shorter periods, fewer measures or fewer dimensions.`,
  );
}
