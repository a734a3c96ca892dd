import { addDays, daysBetween, type CivilDate } from '../../kernel/civil-date';
import type { Post } from '../../kernel/access/post';
import type { Ruled } from '../../kernel/policy/regulation';
import type { Why } from '../../kernel/policy/why';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { overrideTooFarAhead, overrideTooLong, periodBackwards, periodOver } from './override-problem';

export type OverrideState = 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'ENDED';
export type OverrideMove = 'APPROVE' | 'REJECT' | 'WITHDRAW' | 'END';
/** Who may approve, and for how many days at most it holds. */
export type OverrideRule = Ruled<{ readonly approvers: readonly Post[]; readonly mostDays: number }>;

/** What becomes of a tier or a segment set by hand. Everything not listed is refused. */
const moves = {
  REQUESTED: { APPROVE: 'APPROVED', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' },
  APPROVED: { END: 'ENDED' },
  REJECTED: {},
  WITHDRAWN: {},
  ENDED: {},
} as const satisfies Record<OverrideState, Partial<Record<OverrideMove, OverrideState>>>;

/** Where a move leads; undefined where there is none. */
export function stateAfter(state: OverrideState, move: OverrideMove): OverrideState | undefined {
  return (moves[state] as Partial<Record<OverrideMove, OverrideState>>)[move];
}

export interface Asker {
  readonly isRequester: boolean;
  /** Holds a post that the clause names, and the client is within its reach. */
  readonly isApprover: boolean;
}

/** What somebody may do with one. Nobody decides what they asked for. Source: KA-3-override, BK-1-override */
export function offeredMoves(state: OverrideState, { isRequester, isApprover }: Asker): OverrideMove[] {
  const may: Record<OverrideMove, boolean> = {
    APPROVE: isApprover && !isRequester,
    REJECT: isApprover && !isRequester,
    WITHDRAW: isRequester,
    END: isApprover,
  };
  return (Object.keys(may) as OverrideMove[]).filter((move) => may[move] && stateAfter(state, move) !== undefined);
}

/** Days of a period, first and last included. */
export interface Days {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

const reasonRule = (clause: string): TextRule<'reason'> => ({
  field: 'reason',
  most: 500,
  required: true,
  lines: true,
  clause,
  name: { 'zh-CN': '理由', en: 'The reason' },
});

/** What keeps a request from being taken, as far as it tells itself. */
export function requestFault(
  input: Days & { readonly reason: string },
  today: CivilDate,
  rule: OverrideRule,
): ProblemText | undefined {
  if (input.until < input.from) return periodBackwards;
  if (input.from < today) return periodOver;
  const { mostDays } = rule.parameters;
  // The next one may follow upon one that holds, and not keep others from being asked for in all the years before it.
  if (daysBetween(today, input.from) > mostDays) return overrideTooFarAhead(mostDays, rule.clause);
  if (daysOf(input) > mostDays) return overrideTooLong(mostDays, rule.clause);
  return textFault(input, [reasonRule(rule.clause)]);
}

/** Days in a period. */
export function daysOf({ from, until }: Days): number {
  return daysBetween(from, until) + 1;
}

/** The period of a request that is approved on a day: what has passed by then is not made up for; undefined: all of it. */
export function approvedPeriod({ from, until }: Days, today: CivilDate): Days | undefined {
  if (until < today) return undefined;
  return { from: from < today ? today : from, until };
}

/** The days on which an override that is ended on a day did hold; undefined: none. */
export function heldUntil({ from, until }: Days, endedOn: CivilDate): Days | undefined {
  const last = addDays(endedOn, -1);
  if (last < from) return undefined;
  return { from, until: last < until ? last : until };
}

/** Whether two periods share a day. */
export function overlap(one: Days, other: Days): boolean {
  return one.from <= other.until && other.from <= one.until;
}

/** Why one that was approved holds: the period, and what the clause allows. */
export function overrideWhy(code: string, period: Days, { clause, policyVersion, parameters }: OverrideRule): Why {
  return {
    clause,
    policyVersion,
    rule: `${code}: approvedByAnother ∧ periodDays ≤ mostDays`,
    inputs: [
      { name: 'from', value: period.from },
      { name: 'until', value: period.until },
      { name: 'periodDays', value: String(daysOf(period)), unit: 'day' },
      { name: 'mostDays', value: String(parameters.mostDays), unit: 'day' },
    ],
  };
}
