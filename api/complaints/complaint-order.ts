import { isId, type CursorKey } from '../platform/graph/cursor';
import type { ComplaintSort } from './complaint-filter.schema';

interface SortKey {
  /** What the index is on, over the table alias `c`. */
  readonly sql: string;
  readonly direction: 'asc' | 'desc';
}

export const SORT_KEYS: Readonly<Record<ComplaintSort, SortKey>> = {
  NEWEST: { sql: 'c.received_at', direction: 'desc' },
  DUE_FIRST: { sql: 'c.due_order', direction: 'asc' },
};

export function orderBy(sort: ComplaintSort): string {
  const { sql, direction } = SORT_KEYS[sort];
  return `${sql} ${direction}, c.id ${direction}`;
}

export interface Place {
  readonly id: string;
  readonly sortKey: string;
}

/** A cursor names its order, so that the cursor of another one is recognised. */
export function cursorKeyOf(sort: ComplaintSort, { sortKey, id }: Place): CursorKey {
  return [sort, sortKey, id];
}

const INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

/** The place a decoded cursor names; undefined when it is not one of this order. */
export function placeOf(sort: ComplaintSort, [name, sortKey, id]: CursorKey): Place | undefined {
  if (name !== sort || typeof sortKey !== 'string' || typeof id !== 'string' || !isId(id)) return undefined;
  return INSTANT.test(sortKey) && !Number.isNaN(Date.parse(sortKey)) ? { sortKey, id } : undefined;
}
