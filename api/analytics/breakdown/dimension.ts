import { complaintClasses, tiers } from '../../kernel/policy/vocabulary';

/** What figures can be told apart by. */
export const dimensions = ['MONTH', 'CLASS', 'TIER', 'REGION', 'MARKET'] as const;
export type DimensionName = (typeof dimensions)[number];

export const markets = ['DOMESTIC', 'OVERSEAS'] as const;

/** One value for each dimension asked for, in that order; empty: unknown, as a client without a tier. */
export type GroupKey = readonly string[];

/** A key as one text, to look groups up by. */
export function keyText(key: GroupKey): string {
  return key.join('|');
}

const ORDER: Partial<Record<DimensionName, readonly string[]>> = {
  CLASS: complaintClasses,
  TIER: tiers,
  MARKET: markets,
};

/** In the order people read them: months by time, tiers best first, classes as CC-1 lists them; unknown last. */
export function compareValues(dimension: DimensionName, a: string, b: string): number {
  const order = ORDER[dimension];
  if (order !== undefined) return place(order, a) - place(order, b);
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
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
