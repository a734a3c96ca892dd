import type { Post } from '../../kernel/access/post';
import type { CivilDate } from '../../kernel/civil-date';
import type { ProblemText } from '../../platform/graph/problem';
import { beginsInThePast, endsBeforeItBegins, heldAlready } from './account-problem';

/** Days on which a post is held. */
export interface PostPeriod {
  readonly post: Post;
  /** The first day. */
  readonly from: CivilDate;
  /** The first day on which it is held no more; null: for an open time. */
  readonly until: CivilDate | null;
}

/** Posts of account managers: whoever holds none of them looks after no clients (KA-2). */
const LOOKS_AFTER_CLIENTS: readonly Post[] = ['KA_SPECIALIST', 'KA_SUPERVISOR', 'KA_MANAGER', 'SALES_MANAGER'];

/** What keeps a post from being given for these days; undefined when nothing does. The past stays as it was. */
export function givingFault(
  wanted: PostPeriod,
  held: readonly PostPeriod[],
  today: CivilDate,
): ProblemText | undefined {
  if (wanted.from < today) return beginsInThePast;
  if (wanted.until !== null && wanted.until <= wanted.from) return endsBeforeItBegins;
  return held.some((period) => period.post === wanted.post && overlap(period, wanted)) ? heldAlready : undefined;
}

/**
 * What becomes of a period that shall end: cut short, or gone when it had not begun.
 *
 * @param until the first day on which the post is held no more
 */
export function endedPeriod(
  period: PostPeriod,
  until: CivilDate,
  today: CivilDate,
): { readonly kind: 'fault'; readonly fault: ProblemText } | { readonly kind: 'cut' | 'gone' } {
  const isOver = period.until !== null && period.until <= today;
  const isLonger = period.until !== null && until > period.until;
  if (until < today || isOver || isLonger) return { kind: 'fault', fault: endsBeforeItBegins };
  if (until > period.from) return { kind: 'cut' };
  return period.from >= today ? { kind: 'gone' } : { kind: 'fault', fault: endsBeforeItBegins };
}

/** Whether a post is held on a day, and for an open time. */
export function isKept({ from, until }: PostPeriod, day: CivilDate): boolean {
  return until === null && from <= day;
}

/** Whether somebody looks after clients for an open time by these periods. */
export function looksAfterClients(periods: readonly PostPeriod[]): boolean {
  return periods.some(({ post, until }) => until === null && LOOKS_AFTER_CLIENTS.includes(post));
}

function overlap(one: PostPeriod, other: PostPeriod): boolean {
  return isBefore(one.from, other.until) && isBefore(other.from, one.until);
}

function isBefore(day: CivilDate, until: CivilDate | null): boolean {
  return until === null || day < until;
}
