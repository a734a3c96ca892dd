import type { CivilDate } from '../../kernel/civil-date';
import type { Consequence, ConsequenceFault } from '../../kernel/policy/consequence';
import { isRecurring, type PenaltyClause } from '../../kernel/policy/consequence';
import { clausesOfKind, type Regulation } from '../../kernel/policy/regulation';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { dayToCome, fineIsFixed, fineMissing, fineOutOfRange, noSuchViolation } from './penalty-problem';
import type { PenaltyKind } from './penalty-words.schema';

export type PenaltyState = 'PROPOSED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'REVOKED';
export type PenaltyMove = 'APPROVE' | 'REJECT' | 'WITHDRAW' | 'REVOKE';

/** What becomes of a penalty. Everything not listed is refused: what was decided stands, but that an approval can be taken back. */
const moves = {
  PROPOSED: { APPROVE: 'APPROVED', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' },
  APPROVED: { REVOKE: 'REVOKED' },
  REJECTED: {},
  WITHDRAWN: {},
  REVOKED: {},
} as const satisfies Record<PenaltyState, Partial<Record<PenaltyMove, PenaltyState>>>;

/** Where a move leads; undefined where there is none. */
export function stateAfter(state: PenaltyState, move: PenaltyMove): PenaltyState | undefined {
  return (moves[state] as Partial<Record<PenaltyMove, PenaltyState>>)[move];
}

export interface Concerned {
  readonly state: PenaltyState;
  readonly approver: string;
  readonly staffId: string;
  readonly inChargeId: string | null;
  readonly proposedById: string;
}

export interface Decider {
  readonly posts: readonly string[];
  /** The person, and everybody they stand in for. */
  readonly interests: readonly string[];
  readonly staffId: string;
}

/** What somebody may do with a penalty. Nobody decides what they proposed, or what concerns them. Source: CC-6, CQ-14 */
export function offeredMoves(penalty: Concerned, { posts, interests, staffId }: Decider): PenaltyMove[] {
  const { approver, inChargeId, proposedById } = penalty;
  const parties = [penalty.staffId, inChargeId, proposedById];
  const decides = posts.includes(approver) && !parties.some((each) => each !== null && interests.includes(each));
  const may: Record<PenaltyMove, boolean> = {
    APPROVE: decides,
    REJECT: decides,
    WITHDRAW: staffId === proposedById,
    REVOKE: decides,
  };
  return (Object.keys(may) as PenaltyMove[]).filter((move) => may[move] && stateAfter(penalty.state, move));
}

/** How it is carried out: a dismissal is administrative, money goes by notice. Source: CQ-14 */
export function kindsOf({
  isDismissal,
  fine,
  monthsOfPay,
  inChargeFine,
}: Pick<Consequence, 'isDismissal' | 'fine' | 'monthsOfPay' | 'inChargeFine'>): PenaltyKind[] {
  const isMoney = fine !== null || monthsOfPay > 0 || inChargeFine !== null;
  return [...(isDismissal ? (['ADMINISTRATIVE'] as const) : []), ...(isMoney ? (['BONUS'] as const) : [])];
}

/** The clause of these regulations that says what a violation leads to. */
export function clauseFor(
  regulations: readonly Regulation[],
  { clause, violation }: { readonly clause: string; readonly violation: string },
): { readonly regulation: Regulation; readonly rule: PenaltyClause } | undefined {
  for (const regulation of regulations) {
    const rule = clausesOfKind(regulation, 'penalties').find((each) => each.clause === clause);
    if (rule?.parameters.penalties.some((row) => row.violation === violation)) return { regulation, rule };
  }
  return undefined;
}

/**
 * The clause that was broken. What a clause counts by the rule that was broken needs that rule named; everything else is
 * an offence against the clause that punishes it. Undefined: it is missing, or no clause of the regulation.
 */
export function brokenClause(
  { violation, breaks }: { readonly violation: string; readonly breaks: string | null },
  { regulation, rule }: { readonly regulation: Regulation; readonly rule: PenaltyClause },
): string | undefined {
  if (!isRecurring(violation, rule)) return rule.clause;
  return regulation.clauses.find(({ id }) => id === breaks)?.id;
}

const texts: readonly TextRule<'evidence'>[] = [
  {
    field: 'evidence',
    most: 2_000,
    required: true,
    lines: true,
    clause: 'CQ-14',
    name: { 'zh-CN': '事实与证据', en: 'What happened and how it is known' },
  },
];

/** What keeps a violation from being registered, as far as it tells itself. */
export function registerFault(
  input: { readonly happenedOn: CivilDate; readonly evidence: string },
  today: CivilDate,
): ProblemText | undefined {
  if (input.happenedOn > today) return dayToCome;
  return textFault(input, texts);
}

export const CONSEQUENCE_PROBLEM: Readonly<Record<ConsequenceFault, ProblemText>> = {
  NO_SUCH_VIOLATION: noSuchViolation,
  FINE_MISSING: fineMissing,
  FINE_OUT_OF_RANGE: fineOutOfRange,
  FINE_IS_FIXED: fineIsFixed,
};
