import type { CivilDate } from '../../kernel/civil-date';
import type { Post } from '../../kernel/access/post';
import type { Department } from '../../kernel/policy/case-fields';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import type { Ruled } from '../../kernel/policy/regulation';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { effectiveBefore } from './client-notice-problem';

export type NoticeState = 'DRAFT' | 'IN_REVIEW' | 'IN_APPROVAL' | 'APPROVED' | 'SENT' | 'ARCHIVED' | 'WITHDRAWN';
export type NoticeMove = 'SUBMIT' | 'RECALL' | 'REVIEW' | 'APPROVE' | 'RETURN' | 'SEND' | 'ARCHIVE' | 'WITHDRAW';
export type NoticeRule = Ruled<ParametersOf<'clientNotices'>>;

/** The way of a notice to clients. Everything not listed is refused, so no step is skipped. Source: CC-7 */
const ways: Readonly<Record<NoticeState, Partial<Record<NoticeMove, NoticeState>>>> = {
  DRAFT: { SUBMIT: 'IN_REVIEW', WITHDRAW: 'WITHDRAWN' },
  IN_REVIEW: { REVIEW: 'IN_APPROVAL', RETURN: 'DRAFT', RECALL: 'DRAFT', WITHDRAW: 'WITHDRAWN' },
  IN_APPROVAL: { APPROVE: 'APPROVED', RETURN: 'DRAFT', RECALL: 'DRAFT', WITHDRAW: 'WITHDRAWN' },
  APPROVED: { SEND: 'SENT', WITHDRAW: 'WITHDRAWN' },
  SENT: { ARCHIVE: 'ARCHIVED' },
  ARCHIVED: {},
  WITHDRAWN: {},
};

/** Moves that say why. */
export const NOTED_MOVES: readonly NoticeMove[] = ['RETURN', 'WITHDRAW'];

/**
 * Where a move leads; undefined where there is none.
 *
 * @param isHead whoever hands it in is the head who would review it: what a head writes goes to approval at once
 */
export function noticeStateAfter(state: NoticeState, move: NoticeMove, isHead = false): NoticeState | undefined {
  const next = ways[state][move];
  return isHead && move === 'SUBMIT' && next !== undefined ? 'IN_APPROVAL' : next;
}

export interface NoticeStanding {
  readonly state: NoticeState;
  readonly draftedById: string;
  readonly reviewedById: string | null;
  readonly reviewPost: string | null;
  readonly approvePost: string | null;
  readonly sendPost: string | null;
  readonly archivePosts: readonly string[] | null;
}

export interface NoticeMover {
  readonly staffId: string;
  readonly posts: readonly string[];
  /** The mover and those they stand in for: nobody decides about what these wrote. */
  readonly interests: readonly string[];
}

/** What somebody may do with a notice. Source: CC-7 */
export function offeredNoticeMoves(notice: NoticeStanding, mover: NoticeMover): NoticeMove[] {
  const at = (post: string | null): boolean => post !== null && mover.posts.includes(post);
  const isTheirs = (by: string | null): boolean => by !== null && mover.interests.includes(by);
  const drafted = mover.staffId === notice.draftedById;
  const reviews = notice.state === 'IN_REVIEW' && at(notice.reviewPost) && !isTheirs(notice.draftedById);
  const approves =
    notice.state === 'IN_APPROVAL' &&
    at(notice.approvePost) &&
    !isTheirs(notice.draftedById) &&
    !isTheirs(notice.reviewedById);
  const may: Readonly<Record<NoticeMove, boolean>> = {
    SUBMIT: drafted,
    RECALL: drafted,
    REVIEW: reviews,
    APPROVE: approves,
    RETURN: reviews || approves,
    SEND: at(notice.sendPost),
    ARCHIVE: notice.archivePosts?.some((post) => mover.posts.includes(post)) ?? false,
    // What is approved is taken back by who wrote it, who approves, or who would send it.
    WITHDRAW: drafted || (notice.state === 'APPROVED' && (at(notice.approvePost) || at(notice.sendPost))),
  };
  return (Object.keys(may) as NoticeMove[]).filter(
    (move) => may[move] && noticeStateAfter(notice.state, move) !== undefined,
  );
}

/** The head who reviews for a department; undefined: it does not notify clients. */
export function reviewerOf(department: Department, { parameters }: NoticeRule): Post | undefined {
  return parameters.reviewedBy.find((each) => each.department === department)?.post;
}

const texts: readonly TextRule<'subject' | 'body'>[] = [
  { field: 'subject', most: 200, required: true, clause: 'CC-7', name: { 'zh-CN': '标题', en: 'The subject' } },
  {
    field: 'body',
    most: 8_000,
    required: true,
    lines: true,
    clause: 'CC-7',
    name: { 'zh-CN': '正文', en: 'The text' },
  },
];

export interface NoticeTexts {
  readonly subject: string;
  readonly body: string;
  readonly effectiveOn: CivilDate;
}

/** What is wrong with what is written. A notice does not take effect before the day it is written on. */
export function noticeFault(written: NoticeTexts, today: CivilDate): ProblemText | undefined {
  return textFault(written, texts) ?? (written.effectiveOn < today ? effectiveBefore : undefined);
}

export interface Told {
  /** Clients it was sent to. */
  readonly told: number;
  /** Of these, told and understood. */
  readonly acknowledged: number;
}

/** Whether a notice may be filed away: every client has understood, or their day is past. Source: CC-7 */
export function mayArchive({ told, acknowledged }: Told, { dueAt, now }: { dueAt: string; now: string }): boolean {
  return acknowledged >= told || Date.parse(now) > Date.parse(dueAt);
}
