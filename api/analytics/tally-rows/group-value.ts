import { said, type RequestProblem } from '../breakdown/breakdown-request';
import { ALL_OTHERS, isLabelled, mayBe, MOST_VALUES } from '../breakdown/dimension';
import type { GroupValue } from './tally-rows.repository';
import type { TallyGroup } from './tally-rows.schema';

export const groupValue = ({ dimension, value, besides }: TallyGroup): GroupValue => ({
  dimension,
  value: value ?? '',
  ...(besides && { besides }),
});

/** What no row can be asked for by. */
export function groupProblem(group: readonly GroupValue[], regionCodes: readonly string[]): RequestProblem | undefined {
  return othersProblem(group) ?? valueProblem(group, regionCodes);
}

/** A value that nothing can have; empty is what has none. */
function valueProblem(group: readonly GroupValue[], regionCodes: readonly string[]): RequestProblem | undefined {
  const wrong = group.find(
    ({ dimension, value }) =>
      value !== '' &&
      value !== ALL_OTHERS &&
      !(dimension === 'REGION' ? regionCodes.includes(value) : mayBe(dimension, value)),
  );
  return (
    wrong &&
    said(
      'UNKNOWN_VALUE',
      'group',
      `${wrong.dimension} 没有取值“${wrong.value.slice(0, 40)}”。请使用汇总结果 keys 中的取值。`,
      `${wrong.dimension} has no value "${wrong.value.slice(0, 40)}". Use one that a breakdown tells in its keys.`,
    )
  );
}

/** All others are known only beside the values that are told one by one; no other value stands beside any. */
function othersProblem(group: readonly GroupValue[]): RequestProblem | undefined {
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
