import type { CivilDate } from '../../kernel/civil-date';

/** A stretch of days on which one account manager owns a client. */
export interface Period {
  readonly ownerId: string;
  /** First day. */
  readonly from: CivilDate;
  /** The day after the last; null: without end. */
  readonly until: CivilDate | null;
}

/**
 * The periods of a client once it belongs to somebody from a day on. What was before that day stays as it was; what was
 * planned for later gives way. Periods that were a partition of time remain one: no day has two owners, and no day after
 * the first has none.
 *
 * @param periods in order, touching, the last without end; empty for a client that had no owner yet
 */
export function reassigned(periods: readonly Period[], ownerId: string, from: CivilDate): Period[] {
  const before = periods.filter((period) => period.from < from);
  const last = before.at(-1);
  const earlier = before.slice(0, -1);
  if (last === undefined) return [{ ownerId, from, until: null }];
  if (last.ownerId === ownerId) return [...earlier, { ...last, until: null }];
  return [...earlier, { ...last, until: from }, { ownerId, from, until: null }];
}

/** Who owns a client on a day; undefined before the first. */
export function ownerOn(periods: readonly Period[], day: CivilDate): string | undefined {
  return periods.find(({ from, until }) => from <= day && (until === null || day < until))?.ownerId;
}

/** Whether periods leave no day after their first without an owner, and none with two. */
export function isPartition(periods: readonly Period[]): boolean {
  return periods.every((period, at) => {
    const next = periods[at + 1];
    return next === undefined ? period.until === null : period.until === next.from && period.from < next.from;
  });
}
