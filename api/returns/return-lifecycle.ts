import type { ReturnKind, ReturnState } from './return-words.schema';

/** A life cycle is a table: what is not listed is refused. Source: CQ-16 to CQ-19 */
const goods = {
  REQUESTED: ['APPROVED', 'REFUSED', 'WITHDRAWN'],
  APPROVED: ['RECEIVING', 'RECEIVED', 'HELD', 'WITHDRAWN'],
  RECEIVING: ['RECEIVING', 'RECEIVED', 'HELD'],
  HELD: ['RECEIVED'],
  RECEIVED: ['BOOKED'],
  SIGNED: [],
  BOOKED: ['RECEIVED'],
  REFUSED: [],
  WITHDRAWN: [],
} as const satisfies Record<ReturnState, readonly ReturnState[]>;

/** Money instead of goods: the client's signature takes the place of the receipt. Source: CQ-15 */
const money = {
  REQUESTED: ['APPROVED', 'REFUSED', 'WITHDRAWN'],
  APPROVED: ['SIGNED', 'WITHDRAWN'],
  SIGNED: ['BOOKED'],
  BOOKED: ['SIGNED'],
  RECEIVING: [],
  HELD: [],
  RECEIVED: [],
  REFUSED: [],
  WITHDRAWN: [],
} as const satisfies Record<ReturnState, readonly ReturnState[]>;

/** Whether goods come back, for good or to be mended. */
export function bringsGoods(kind: ReturnKind): boolean {
  return kind === 'RETURN' || kind === 'REWORK';
}

/** States a return of a kind may move to. */
export function movesFrom(kind: ReturnKind, state: ReturnState): readonly ReturnState[] {
  return (bringsGoods(kind) ? goods : money)[state];
}

/** The state in which it waits for its voucher. */
export function readyState(kind: ReturnKind): ReturnState {
  return bringsGoods(kind) ? 'RECEIVED' : 'SIGNED';
}
