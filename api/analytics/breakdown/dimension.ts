import { isId } from '../../platform/graph/cursor';
import { POSTS } from '../../kernel/access/post';
import { departments as caseDepartments } from '../../kernel/policy/case-fields';
import { complaintClasses, segments, tiers } from '../../kernel/policy/vocabulary';

/** What figures can be told apart by. */
export const dimensions = [
  'MONTH',
  'CLASS',
  'TIER',
  'SEGMENT',
  'REGION',
  'MARKET',
  'PRODUCT',
  'REASON',
  'DEPARTMENT',
  'COST',
  'MANAGER',
  'AGE',
  'STEP',
  'POST',
] as const;
export type DimensionName = (typeof dimensions)[number];

export const markets = ['DOMESTIC', 'OVERSEAS'] as const;

/** What a failure of quality costs; estimated: the budget of what is still open. */
export const costs = ['ALLOWANCE', 'WRITTEN_OFF', 'REPAIR', 'FREIGHT', 'RECOVERED', 'ESTIMATED'] as const;

/** Days since approval, from the youngest. */
export const ages = ['0-5', '6-10', '11-15', '16-'] as const;

/** Who may answer for a case, or have a step of it: departments, those outside who share it, management. Source: CQ-6, CQ-11 */
export const answerable = [...caseDepartments, 'THIRD_PARTY', 'MANAGEMENT'] as const;

/** Kept one at a time, all but SEGMENT by month. Source of the names: `analytics.tally` */
export const labelled = ['PRODUCT', 'REASON', 'DEPARTMENT', 'COST', 'MANAGER', 'SEGMENT'] as const;
export type LabelledDimension = (typeof labelled)[number];

export function isLabelled(dimension: DimensionName): dimension is LabelledDimension {
  return (labelled as readonly DimensionName[]).includes(dimension);
}

/** Values told one by one; all further ones are told together, as this value. */
export const MOST_VALUES = 50;
export const ALL_OTHERS = '*';

/** One value for each dimension asked for, in that order; empty: unknown, as a client without a tier or an account manager. */
export type GroupKey = readonly string[];

/** A key as one text, to look groups up by. */
export function keyText(key: GroupKey): string {
  return key.join('|');
}

const ORDER: Partial<Record<DimensionName, readonly string[]>> = {
  CLASS: complaintClasses,
  TIER: tiers,
  SEGMENT: segments,
  MARKET: markets,
  COST: costs,
  AGE: ages,
  DEPARTMENT: answerable,
  POST: POSTS,
};

/** In the order people read them: months by time, tiers best first, classes as CC-1 lists them; unknown last, by their text. */
export function compareValues(dimension: DimensionName, a: string, b: string): number {
  const order = ORDER[dimension];
  const placed = order === undefined ? 0 : place(order, a) - place(order, b);
  if (placed !== 0) return placed;
  if (a === ALL_OTHERS || b === ALL_OTHERS) return a === b ? 0 : a === ALL_OTHERS ? 1 : -1;
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether a group may have this value, as far as that can be said without looking: products and reasons are free. */
export function mayBe(dimension: DimensionName, value: string): boolean {
  if (dimension === 'MONTH') return MONTH.test(value);
  if (dimension === 'MANAGER') return isId(value);
  return ORDER[dimension]?.includes(value) ?? true;
}

function place(order: readonly string[], value: string): number {
  const at = order.indexOf(value);
  return at < 0 ? order.length : at;
}

/** Every combination of the values, the first dimension slowest. */
export function combinations(values: readonly (readonly string[])[]): GroupKey[] {
  return values.reduce<GroupKey[]>(
    (keys, ofDimension) => keys.flatMap((key) => ofDimension.map((value) => [...key, value])),
    [[]],
  );
}
