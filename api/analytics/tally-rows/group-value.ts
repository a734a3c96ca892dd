import type { RequestProblem } from '../breakdown/breakdown-request';
import { ALL_OTHERS, isLabelled, MOST_VALUES } from '../breakdown/dimension';
import type { GroupValue } from './tally-rows.repository';
import type { TallyGroup } from './tally-rows.schema';

export const groupValue = ({ dimension, value, besides }: TallyGroup): GroupValue => ({
  dimension,
  value: value ?? '',
  ...(besides && { besides }),
});

/** All others are known only beside the values that are told one by one; no other value stands beside any. */
export function othersProblem(group: readonly GroupValue[]): RequestProblem | undefined {
  const isTold = ({ dimension, value, besides }: GroupValue): boolean =>
    value === ALL_OTHERS
      ? isLabelled(dimension) && besides !== undefined && besides.length > 0 && besides.length <= MOST_VALUES
      : besides === undefined;
  if (group.every(isTold)) return undefined;
  return {
    code: 'ALL_OTHERS',
    field: 'group',
    wording: {
      'zh-CN': `“其余”（*）由多个值合计而成：请在 besides 中列出汇总里单独列示的值（1 至 ${MOST_VALUES} 个）；其他取值不能带 besides。`,
      en: `All others ("*") are many values told together: name in besides the values that the breakdown tells one by one, 1 to ${MOST_VALUES} of them. No other value takes besides.`,
    },
  };
}
