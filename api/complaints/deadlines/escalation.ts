import { DAY_MS } from '../../kernel/civil-date';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';

export type EscalationLevels = NonNullable<ParametersOf<'caseClock'>['escalation']>;

export interface LevelDue {
  /** From 1. */
  readonly level: number;
  /** Steps above whoever holds the post. */
  readonly up: number;
}

/**
 * The levels of an overdue clock that are to be told now and were not yet, the lowest first. At the due instant itself
 * nothing is overdue.
 *
 * @param told levels that were told, from 1
 * @param levels what the policy says, none when it says nothing
 * Source: CQ-12, SD-2
 */
export function levelsDue(
  { dueAt, told }: { readonly dueAt: string; readonly told: readonly number[] },
  levels: EscalationLevels,
  now: string,
): LevelDue[] {
  const overdueMs = Date.parse(now) - Date.parse(dueAt);
  return levels
    .map(({ afterDays, up }, at) => ({ level: at + 1, up, afterMs: afterDays * DAY_MS }))
    .filter(({ level, afterMs }) => overdueMs > afterMs && !told.includes(level))
    .map(({ level, up }) => ({ level, up }));
}
