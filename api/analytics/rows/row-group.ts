import { said, type RequestProblem } from '../breakdown/breakdown-request';
import type { DimensionName } from '../breakdown/dimension';
import { measureOf, type MeasureName } from '../measures';
import { groupProblem } from '../tally-rows/group-value';
import type { GroupValue } from '../tally-rows/tally-rows.repository';

/** SQL for the value a row has of each dimension. */
export type RowKeys = Readonly<Partial<Record<DimensionName, string>>>;

/** What is wrong with the group whose rows are asked for; undefined when it is one of a breakdown of the measure. */
export function rowGroupProblem(
  measure: MeasureName,
  group: readonly GroupValue[],
  regionCodes: readonly string[],
): RequestProblem | undefined {
  return dimensionProblem(measure, group) ?? groupProblem(group, regionCodes);
}

function dimensionProblem(measure: MeasureName, group: readonly GroupValue[]): RequestProblem | undefined {
  const { name, dimensions } = measureOf(measure);
  const wrong = group.find(
    ({ dimension }, at) =>
      !dimensions.includes(dimension) || group.findIndex((each) => each.dimension === dimension) < at,
  );
  if (wrong === undefined) return undefined;
  const choice = dimensions.join(', ');
  return said(
    'NOT_BY_THIS',
    'group',
    `“${name['zh-CN']}”不能取 ${wrong.dimension} 的这一组；可选（各一次）：${choice || '无'}。`,
    `${name.en} has no such group by ${wrong.dimension}; choose from, each once: ${choice || 'none'}.`,
  );
}

/** SQL that holds for the rows of a group. */
export function inGroup(group: readonly GroupValue[], keys: RowKeys, bind: (value: unknown) => string): string[] {
  return group.map(({ dimension, value, besides }) => {
    const key = keys[dimension] ?? 'null::text';
    return besides === undefined ? `${key} = ${bind(value)}::text` : `${key} <> all(${bind(besides)}::text[])`;
  });
}
