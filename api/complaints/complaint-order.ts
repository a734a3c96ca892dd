import { isId, type CursorKey } from '../platform/graph/cursor';
import { isInstant } from '../platform/graph/cursor-key';
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

/** The place a decoded cursor names; undefined when it is not one of this order. */
export function placeOf(sort: ComplaintSort, [name, sortKey, id]: CursorKey): Place | undefined {
  return name === sort && isInstant(sortKey) && typeof id === 'string' && isId(id) ? { sortKey, id } : undefined;
}
