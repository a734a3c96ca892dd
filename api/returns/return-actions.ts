import type { Post } from '../kernel/access/post';
import { bringsGoods, movesFrom, readyState } from './return-lifecycle';
import type { ReturnAction, ReturnKind, ReturnState } from './return-words.schema';

/** A return, as far as it decides who may do what. */
export interface Standing {
  readonly kind: ReturnKind;
  readonly state: ReturnState;
  readonly requestedBy: string | null;
  /** The lowest post that may decide about it. */
  readonly awaitingPost: Post | null;
  /** Staff who signed for goods. */
  readonly receivedBy: readonly string[];
  readonly hasProof: boolean;
  /** False of what was worth nothing: it ends without a voucher. */
  readonly hasVoucher: boolean;
  /** Imported from the books of before: it can be read and nothing more. */
  readonly isImported: boolean;
}

/** Who asks, as far as it matters. */
export interface Actor {
  /** They themselves, and those they stand in for (CC-2). */
  readonly interests: readonly string[];
  readonly posts: readonly Post[];
  /** Works on returns of this client's portfolio. */
  readonly writesReturn: boolean;
  /** Posts that approve, the lowest first. Source: CQ-5 */
  readonly ladder: readonly Post[];
}

/** The warehouse signs for goods. Source: CQ-18 */
const RECEIVING_POST: Post = 'LOGISTICS_SUPERVISOR';
/** Accounting compares, books and reverses. Source: CQ-17, CQ-19 */
export const BOOKING_POST: Post = 'ACCOUNTANT';

/** What somebody may do with a return now, in the order of its life. */
export function actionsFor(standing: Standing, actor: Actor): ReturnAction[] {
  if (standing.isImported) return [];
  return RULES.flatMap(([action, isOpen]) => (isOpen(standing, actor) ? action : []));
}

/** The posts one of which an action needs; none where it goes by the portfolio. */
export function postsDoing(action: ReturnAction, ladder: readonly Post[]): readonly Post[] {
  if (action === 'APPROVE' || action === 'REFUSE' || action === 'INSTRUCT') return ladder;
  if (action === 'RECEIVE') return [RECEIVING_POST];
  return action === 'BOOK' || action === 'REVERSE' ? [BOOKING_POST] : [];
}

type Rule = (standing: Standing, actor: Actor) => boolean;

const may =
  (...to: readonly ReturnState[]): Rule =>
  ({ kind, state }) =>
    to.some((next) => movesFrom(kind, state).includes(next));
const holds =
  (post: Post): Rule =>
  (_, { posts }) =>
    posts.includes(post);
const all =
  (...rules: readonly Rule[]): Rule =>
  (standing, actor) =>
    rules.every((rule) => rule(standing, actor));

/** Nobody decides what they asked for, or signed for. */
const decides: Rule = ({ awaitingPost, requestedBy, receivedBy }, { interests, posts, ladder }) => {
  if (awaitingPost === null) return false;
  if (interests.some((id) => id === requestedBy || receivedBy.includes(id))) return false;
  const lowest = ladder.indexOf(awaitingPost);
  return lowest >= 0 && ladder.slice(lowest).some((post) => posts.includes(post));
};
const worksOnIt: Rule = (_, { writesReturn }) => writesReturn;
const isReady: Rule = ({ kind, state }) => state === readyState(kind);

const RULES: readonly (readonly [ReturnAction, Rule])[] = [
  ['APPROVE', all(may('APPROVED'), decides)],
  ['REFUSE', all(may('REFUSED'), decides)],
  ['WITHDRAW', all(may('WITHDRAWN'), worksOnIt)],
  ['RECEIVE', all(may('RECEIVING'), holds(RECEIVING_POST))],
  ['SIGN', all(may('SIGNED'), worksOnIt, ({ state }) => state === 'APPROVED')],
  ['INSTRUCT', all(({ state }) => state === 'HELD', decides)],
  [
    'ATTACH_PROOF',
    ({ kind, state }, { writesReturn, posts }) =>
      bringsGoods(kind) &&
      ['APPROVED', 'RECEIVING', 'HELD', 'RECEIVED'].includes(state) &&
      (writesReturn || posts.includes(BOOKING_POST)),
  ],
  ['BOOK', all(isReady, holds(BOOKING_POST), ({ kind, hasProof }) => hasProof || !bringsGoods(kind))],
  ['REVERSE', all(({ state, hasVoucher }) => state === 'BOOKED' && hasVoucher, holds(BOOKING_POST))],
];
