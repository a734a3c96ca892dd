import { addDays, daysBetween, type CivilDate } from '../../kernel/civil-date';

/** Movements of cases on days, as far as one period sees them. */
export interface FlowDay {
  /** Before the period, or the month of the period it falls in. */
  readonly period: number;
  readonly kind: 'received' | 'reopened' | 'closed' | 'withdrawn' | 'void';
  readonly n: number;
}

/** Of the cases received on a day, those that ended at that age or did not within 15 days. */
export interface YoungCount {
  readonly receivedOn: CivilDate;
  /** Days after receipt on which they ended; null: received, whatever became of them. */
  readonly age: number | null;
  readonly n: number;
}

/** Cases that were closed on a day and open again from another. */
export interface Interruption {
  readonly receivedOn: CivilDate;
  readonly closedOn: CivilDate;
  readonly reopenedOn: CivilDate;
  readonly n: number;
}

export interface AgeBands {
  upTo5: number;
  upTo10: number;
  upTo15: number;
  over15: number;
}

/** opening + received + reopened − closed − withdrawn − void = closing. */
export interface BacklogPeriod {
  opening: number;
  received: number;
  reopened: number;
  closed: number;
  withdrawn: number;
  void: number;
  closing: number;
}

const NOTHING = { received: 0, reopened: 0, closed: 0, withdrawn: 0, void: 0 };

/**
 * The flow of consecutive periods from their movements; period −1 is all that came before. What one period closes with
 * the next one opens with, whatever the history, since both are sums of the same movements.
 */
export function backlogPeriods(movements: readonly FlowDay[], periods: number): BacklogPeriod[] {
  const sums = Array.from({ length: periods + 1 }, () => ({ ...NOTHING }));
  for (const { period, kind, n } of movements) {
    const sum = sums[period + 1];
    if (sum === undefined) throw new RangeError(`There is no period ${period}`);
    sum[kind] += n;
  }
  const flows: BacklogPeriod[] = [];
  let opening = balance(0, sums[0] ?? NOTHING);
  for (const sum of sums.slice(1)) {
    const closing = balance(opening, sum);
    flows.push({ opening, ...sum, closing });
    opening = closing;
  }
  return flows;
}

function balance(opening: number, sum: typeof NOTHING): number {
  return opening + sum.received + sum.reopened - sum.closed - sum.withdrawn - sum.void;
}

export interface Young {
  readonly counts: readonly YoungCount[];
  readonly interruptions: readonly Interruption[];
}

/**
 * The ages of what was open at the end of a day, in days since receipt. Only cases of the last 15 days have to be looked
 * at: all others that are open are older.
 *
 * @param closing all that were open at the end of the day
 */
export function ageBands({ counts, interruptions }: Young, closing: number, day: CivilDate): AgeBands {
  const bands = [0, 0, 0];
  const oldest = addDays(day, -15);
  // Days compare as they are: most of the counts are of other periods.
  const isYoung = (receivedOn: CivilDate): boolean => oldest <= receivedOn && receivedOn <= day;
  const add = (days: number, n: number): void => {
    const band = days <= 5 ? 0 : days <= 10 ? 1 : 2;
    bands[band] = (bands[band] ?? 0) + n;
  };
  for (const { receivedOn, age, n } of counts) {
    if (!isYoung(receivedOn)) continue;
    const days = daysBetween(receivedOn, day);
    if (age === null) add(days, n);
    else if (age <= days) add(days, -n);
  }
  for (const { receivedOn, closedOn, reopenedOn, n } of interruptions)
    if (isYoung(receivedOn) && closedOn <= day && day < reopenedOn) add(daysBetween(receivedOn, day), -n);
  const [upTo5 = 0, upTo10 = 0, upTo15 = 0] = bands;
  return { upTo5, upTo10, upTo15, over15: closing - upTo5 - upTo10 - upTo15 };
}
