import { Decimal } from 'decimal.js';
import { daysBetween } from '../../kernel/civil-date';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import { MOST_VALUES, type DimensionName } from './dimension';
import type { TallyCell, TallyPart } from './tally-parts';

/** What all breakdowns that share are read by, in this order. */
export const SHARED_BY = ['MONTH', 'MANAGER'] as const satisfies readonly DimensionName[];

/** Of longer periods the cells would be more than the rows that are saved. */
const MOST_DAYS = 400;

/** What a request has read of the past, by what narrows it and by part: one snapshot, so it stays what it is. */
const READ = new WeakMap<RequestDatabase, Map<string, Promise<readonly TallyCell[]>>>();

/** Whether a breakdown of these days is added up from what its request shares. */
export function isShared(by: readonly DimensionName[], { from, to }: Window): boolean {
  return (
    by.every((dimension) => (SHARED_BY as readonly DimensionName[]).includes(dimension)) &&
    daysBetween(from, to) < MOST_DAYS
  );
}

interface Asked {
  readonly parts: readonly TallyPart[];
  readonly by: readonly DimensionName[];
  /** All that else tells what is read: the instant, the days and the filter. */
  readonly narrowedBy: string;
  /** Cells of parts by month and account manager. */
  readonly read: (parts: readonly TallyPart[]) => Promise<readonly TallyCell[]>;
}

/**
 * Sums of parts as of a past instant, each part read from its rows once a request, however many breakdowns ask for it.
 * Undefined where not every account manager is told one by one.
 */
export async function sharedSums(
  database: RequestDatabase,
  { parts, by, narrowedBy, read }: Asked,
): Promise<TallyCell[] | undefined> {
  const known = READ.get(database) ?? new Map<string, Promise<readonly TallyCell[]>>();
  READ.set(database, known);
  const keyOf = (part: TallyPart): string => `${part}|${narrowedBy}`;
  const missing = parts.filter((part) => !known.has(keyOf(part)));
  if (missing.length > 0) {
    const cells = read(missing);
    for (const part of missing)
      known.set(
        keyOf(part),
        cells.then((all) => all.filter((cell) => cell.part === part)),
      );
    // What failed is read again where it is asked for again (docs/decisions/0059).
    cells.catch(() => {
      for (const part of missing) known.delete(keyOf(part));
    });
  }
  const cells = (await Promise.all(parts.map((part) => known.get(keyOf(part)) ?? []))).flat();
  if (by.includes('MANAGER') && new Set(cells.map(({ k1 }) => k1)).size > MOST_VALUES) return undefined;
  return addedUp(cells, by);
}

function addedUp(cells: readonly TallyCell[], by: readonly DimensionName[]): TallyCell[] {
  const sums = new Map<string, { readonly keys: string[]; readonly part: TallyPart; value: Decimal }>();
  for (const { k0 = '', k1 = '', part, value } of cells) {
    const keys = by.map((dimension) => (dimension === 'MONTH' ? k0 : k1));
    const text = [part, ...keys].join('|');
    const sum = sums.get(text);
    if (sum === undefined) sums.set(text, { keys, part, value: new Decimal(value) });
    else sum.value = sum.value.plus(value);
  }
  return [...sums.values()]
    .filter(({ value }) => !value.isZero())
    .map(({ keys: [k0, k1], part, value }) => ({
      ...(k0 !== undefined && { k0 }),
      ...(k1 !== undefined && { k1 }),
      part,
      value: value.toFixed(),
    }));
}
