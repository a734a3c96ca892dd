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

/**
 * The periods with every day that none of them has, after the first: a load by hand may leave some out, and no day may be
 * nobody's (KA-14). Those around today are the account manager's, who has the client from today on at the latest; those that
 * are over are of whom it went to next, and those to come of who has it until then. `clients.fill_days` writes the same.
 *
 * @param ownerId the account manager on the day; null: none
 */
export function withMissingDays(periods: readonly Period[], ownerId: string | null, day: CivilDate): readonly Period[] {
  return [...periods, undefined].flatMap((later, at) => {
    const earlier = periods[at - 1];
    const from = earlier === undefined ? ownerId && day : earlier.until;
    const until = later?.from ?? null;
    const kept = later === undefined ? [] : [later];
    if (from === null || (until !== null && until <= from)) return kept;
    const known = from > day ? earlier : until !== null && until <= day ? later : undefined;
    const whose = known?.ownerId ?? ownerId ?? earlier?.ownerId;
    return whose === undefined ? kept : [{ ownerId: whose, from, until }, ...kept];
  });
}

/** Who owns a client on a day; undefined before the first. */
export function ownerOn(periods: readonly Period[], day: CivilDate): string | undefined {
  return periods.find(({ from, until }) => from <= day && (until === null || day < until))?.ownerId;
}

/** The periods with days from a day on: those that a transfer takes from somebody. */
export function lasting(periods: readonly Period[], from: CivilDate): Period[] {
  return periods.filter(({ until }) => until === null || until > from);
}

/** Whether periods leave no day after their first without an owner, and none with two. */
export function isPartition(periods: readonly Period[]): boolean {
  return periods.every((period, at) => {
    const next = periods[at + 1];
    return next === undefined ? period.until === null : period.until === next.from && period.from < next.from;
  });
}
