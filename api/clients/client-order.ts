import { isId, type CursorKey } from '../platform/graph/cursor';
import { isDay } from '../platform/graph/cursor-key';
import type { SortDirection } from '../shared-types/sort-direction.schema';
import type { ClientSortField } from './client-filter.schema';

/** How clients are sorted by one field. Every key is total: no nulls, and the id breaks ties; each has its index. */
export interface SortKey {
  /** The property a viewer must be allowed to see to sort by it. */
  readonly property: string;
  /** What the index is on, over the table alias `c`. */
  readonly sql: string;
  readonly type: 'text' | 'bigint' | 'date';
}

export const SORT_KEYS: Readonly<Record<ClientSortField, SortKey>> = {
  NAME: { property: 'name', sql: 'c.name collate "zh-x-icu"', type: 'text' },
  NUMBER: { property: 'number', sql: 'c.number collate "C"', type: 'text' },
  TIER: { property: 'tier', sql: 'c.tier_order', type: 'text' },
  ANNUAL_VOLUME: { property: 'annualVolume', sql: 'c.annual_volume_fen', type: 'bigint' },
  LAST_CONTACT: { property: 'lastContactOn', sql: 'c.contact_order', type: 'date' },
};

export interface Order {
  readonly field: ClientSortField;
  readonly direction: SortDirection;
}

/** `order by` of an order. */
export function orderBy({ field, direction }: Order): string {
  return `${SORT_KEYS[field].sql} ${direction}, c.id ${direction}`;
}

export interface SortedRow {
  readonly id: string;
  readonly sortKey: string | number;
}

/** A cursor names its field, so that the cursor of another sort is recognised and refused. */
export function cursorKeyOf(field: ClientSortField, { sortKey, id }: SortedRow): CursorKey {
  return [field, sortKey, id];
}

/** The sort value and id of a decoded cursor; undefined when it is not one of this order. */
export function placeOf(field: ClientSortField, key: CursorKey): SortedRow | undefined {
  const [name, sortKey, id] = key;
  if (name !== field || typeof id !== 'string' || !isId(id)) return undefined;
  return isKeyOf(SORT_KEYS[field], sortKey) ? { sortKey, id } : undefined;
}

function isKeyOf({ type }: SortKey, value: unknown): value is string | number {
  if (type === 'bigint') return Number.isSafeInteger(value);
  if (typeof value !== 'string' || value.includes('\0')) return false;
  return type === 'text' || value === '-infinity' || isDay(value);
}
