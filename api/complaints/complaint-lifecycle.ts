import type { ComplaintState } from './complaint-words.schema';

/** A life cycle is a table: what is not listed is refused. Source: CC-5 to CC-14, CQ-4, CQ-8 */
const moves = {
  RECEIVED: ['ANSWERED', 'TRANSFERRED', 'WITHDRAWN', 'VOID'],
  ANSWERED: ['CLOSED', 'TRANSFERRED', 'WITHDRAWN', 'VOID'],
  TRANSFERRED: ['INVESTIGATING', 'RECEIVED', 'WITHDRAWN', 'VOID'],
  INVESTIGATING: ['PROPOSED', 'TRANSFERRED', 'WITHDRAWN', 'VOID'],
  PROPOSED: ['APPROVED', 'INVESTIGATING', 'WITHDRAWN', 'VOID'],
  APPROVED: ['REPLIED', 'WITHDRAWN'],
  REPLIED: ['CLOSED', 'INVESTIGATING', 'WITHDRAWN'],
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
