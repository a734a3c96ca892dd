import { Decimal } from 'decimal.js';
import type { Money } from '../../kernel/money';
import type { TargetMeasure, TargetMove, TargetState } from './target-words.schema';

export interface TargetFacts {
  readonly managerId: string;
  readonly state: TargetState;
  readonly amount: Money | null;
  readonly agreed: boolean | null;
  readonly proposed: Money | null;
}

export interface TargetMover {
  readonly staffId: string;
  /** The mover and those they stand in for: nobody sets a target of these. */
  readonly interests: readonly string[];
  /** The account manager is within what they may set. */
  readonly writes: boolean;
}

const PENDING: readonly TargetState[] = ['PROPOSED', 'OBJECTED'];
/** From where each move leads on. */
const FROM: Readonly<Record<TargetMove, readonly TargetState[]>> = {
  AGREE: ['PROPOSED'],
  OBJECT: ['PROPOSED'],
  SET: PENDING,
  WITHDRAW: PENDING,
};
/** Moves that say why. */
export const NOTED: readonly TargetMove[] = ['OBJECT', 'SET', 'WITHDRAW'];

export function isTargetMovePossible(state: TargetState, move: TargetMove): boolean {
  return FROM[move].includes(state);
}

/** What somebody may do with a target: who is to reach it answers in person, who sets targets does the rest. Source: AM-1 */
export function offeredTargetMoves({ managerId, state }: TargetFacts, mover: TargetMover): TargetMove[] {
  const answers = managerId === mover.staffId;
  const sets = mover.writes && !mover.interests.includes(managerId);
  const may: Readonly<Record<TargetMove, boolean>> = { AGREE: answers, OBJECT: answers, SET: sets, WITHDRAW: sets };
  return (Object.keys(may) as TargetMove[]).filter((move) => may[move] && isTargetMovePossible(state, move));
}

export type TargetAfter = Omit<TargetFacts, 'managerId'>;

/**
 * A target after a move that its state allows. What was in force stays until something else is.
 * @throws RangeError for a move from where it does not lead on
 */
export function targetAfter({ state, amount, agreed, proposed }: TargetFacts, move: TargetMove): TargetAfter {
  if (proposed === null || !isTargetMovePossible(state, move)) throw new RangeError(`${move} from ${state}`);
  if (move === 'OBJECT') return { state: 'OBJECTED', amount, agreed, proposed };
  if (move === 'WITHDRAW') return { state: amount === null ? 'WITHDRAWN' : 'IN_FORCE', amount, agreed, proposed: null };
  return { state: 'IN_FORCE', amount: proposed, agreed: move === 'AGREE', proposed: null };
}

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** Whether an amount can be a target: above zero, whole clients, and yuan to the fen. */
export function isTargetAmount(measure: TargetMeasure, amount: string): boolean {
  if (!AMOUNT.test(amount)) return false;
  const value = new Decimal(amount);
  return value.greaterThan(0) && (measure !== 'NEW_CLIENTS' || value.isInteger());
}

/**
 * A year before and so many percent more, in whole yuan or clients; null: nothing to start from, or nothing left.
 * @param percent change in percent, negative for less
 */
export function suggestedAmount(before: Money | null, percent: string): Money | null {
  if (before === null) return null;
  const amount = new Decimal(before)
    .times(new Decimal(percent).plus(100))
    .div(100)
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return amount.greaterThan(0) ? amount.toFixed(2) : null;
}
