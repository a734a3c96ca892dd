import type { ComplaintState } from './complaint-words.schema';

/**
 * A life cycle is a table: what is not listed is refused, whatever a procedure says. A settlement within the handler's
 * own authority goes from proposed to replied; one that somebody decides goes through approved.
 *
 * Source: CC-5 to CC-14, CQ-4, CQ-8, CQ-11
 */
const moves = {
  RECEIVED: ['ANSWERED', 'TRANSFERRED', 'INVESTIGATING', 'WITHDRAWN', 'VOID'],
  ANSWERED: ['CLOSED', 'WITHDRAWN', 'VOID'],
  TRANSFERRED: ['INVESTIGATING', 'RECEIVED', 'WITHDRAWN', 'VOID'],
  INVESTIGATING: ['PROPOSED', 'ANSWERED', 'TRANSFERRED', 'RECEIVED', 'WITHDRAWN', 'VOID'],
  PROPOSED: ['APPROVED', 'REPLIED', 'INVESTIGATING', 'WITHDRAWN', 'VOID'],
  APPROVED: ['REPLIED', 'PROPOSED', 'INVESTIGATING', 'WITHDRAWN'],
  REPLIED: ['CLOSED', 'WITHDRAWN'],
  CLOSED: ['INVESTIGATING'],
  WITHDRAWN: [],
  VOID: [],
} as const satisfies Record<ComplaintState, readonly ComplaintState[]>;

/** The state of a complaint that was just filed. */
export const FIRST_STATE = 'RECEIVED' satisfies ComplaintState;

/** States a case may move to; a closed one can be reopened, a withdrawn or void one cannot. */
export function movesFrom(state: ComplaintState): readonly ComplaintState[] {
  return moves[state];
}

/** Whether a case may come from a state to another one; it may always stay where it is while it is open. */
export function mayMove(from: ComplaintState, to: ComplaintState): boolean {
  return (from === to && !hasEnded(from)) || movesFrom(from).includes(to);
}

/** No clock runs any more. */
export function hasEnded(state: ComplaintState): boolean {
  return state === 'CLOSED' || state === 'WITHDRAWN' || state === 'VOID';
}

/**
 * Past its due instant without having ended. At the due instant itself it is still in time.
 *
 * @param now instant, ISO 8601
 */
export function isOverdue({ state, dueAt }: { state: ComplaintState; dueAt: string }, now: string): boolean {
  return !hasEnded(state) && Date.parse(now) > Date.parse(dueAt);
}
