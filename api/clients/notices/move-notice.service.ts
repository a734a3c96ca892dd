import { civilDateAt } from '../../kernel/civil-date';
import { dueAt } from '../../kernel/deadline';
import type { Post } from '../../kernel/access/post';
import { actsFor } from '../../kernel/access/stand-in';
import { companyCalendar } from '../../kernel/policy/company-calendar';
import { fingerprint } from '../../platform/canonical-json';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import type { MoveClientNoticeInput } from './change-notice.schema';
import { changeNotice, type NoticeChange, type Refused } from './change-notice.service';
import {
  mayArchive,
  noticeStateAfter,
  NOTED_MOVES,
  reviewerOf,
  type NoticeMove,
  type NoticeRule,
} from './client-notice';
import { movesOfNotice } from './client-notice-list.service';
import {
  departmentWithoutHead,
  effectivePassed,
  mayNotMoveNotice,
  nobodyToTell,
  noteMissing,
  noticesNotProvidedFor,
  noticeStepSkipped,
  notYetToArchive,
  tooManyToTell,
} from './client-notice-problem';
import { writeNoticeMove, type LockedNotice, type MoveColumns } from './client-notice.repository';
import { digestsOfDocuments } from './notice-document.repository';
import { noticeRule } from './notice-policy';
import { audienceSize, copiedStaff, deliverNotice, toldOfNotice } from './notice-recipient.repository';

/** Takes a notice one step on or back, once for an idempotency key; no step is skipped. Source: CC-7 */
export async function moveNotice(
  context: RequestContext,
  input: MoveClientNoticeInput,
  selection: Selection | readonly string[],
): Promise<NoticeChange | Refused> {
  const name = { 'zh-CN': '理由', en: 'The reason' };
  const fault = textFault(input, [{ field: 'note', most: 500, lines: true, name }]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const note = storedText(input.note);
  if (note === null && NOTED_MOVES.includes(input.move)) return refusal(context, 'InvalidInput', noteMissing);
  return changeNotice(
    context,
    {
      operation: 'moveClientNotice',
      input,
      refuses: (notice) => refusedMove(context, notice, input.move),
      work: async (transaction, notice) => {
        const { staffId: by } = signedIn(context);
        const stepped = await STEPS[input.move](transaction, context, notice);
        if ('code' in stepped) return stepped;
        const { columns, isHead = false } = stepped;
        const state = noticeStateAfter(notice.state, input.move, isHead);
        if (state === undefined) return refusal(context, 'IllegalMove', noticeStepSkipped);
        const onBehalfOf = inWhoseName(context, notice, input.move);
        const moved = { id: input.id, move: input.move, state, note, by, onBehalfOf, at: context.now, columns };
        await writeNoticeMove(transaction, moved);
        if (input.move === 'SEND') await tellCopied(transaction, notice, columns);
        const { digest, sent_count: sentCount } = columns as { digest?: string; sent_count?: number };
        const after = { move: input.move, state, note, ...(digest && { digest }), ...(sentCount && { sentCount }) };
        return { action: `notice.${WORDS[input.move]}`, onBehalfOf, before: { state: notice.state }, after };
      },
    },
    selection,
  );
}

/** As the audit trail calls them. */
const WORDS: Readonly<Record<NoticeMove, string>> = {
  SUBMIT: 'submit',
  RECALL: 'recall',
  REVIEW: 'review',
  APPROVE: 'approve',
  RETURN: 'return',
  SEND: 'send',
  ARCHIVE: 'archive',
  WITHDRAW: 'withdraw',
};

interface Stepped {
  readonly columns: MoveColumns;
  /** Whoever hands it in is the head who would review it. */
  readonly isHead?: boolean;
}

type Step = (transaction: Transaction, context: RequestContext, notice: LockedNotice) => Promise<Stepped | Refused>;

const BACK: MoveColumns = {
  policy_version: null,
  review_post: null,
  approve_post: null,
  send_post: null,
  archive_posts: null,
  submitted_at: null,
  reviewed_by: null,
};
const nothing: Step = () => Promise.resolve({ columns: {} });
const back: Step = () => Promise.resolve({ columns: BACK });

const STEPS: Readonly<Record<NoticeMove, Step>> = {
  SUBMIT: submit,
  RECALL: back,
  RETURN: back,
  REVIEW: (_, context) => Promise.resolve({ columns: { reviewed_by: signedIn(context).staffId } }),
  APPROVE: approve,
  SEND: send,
  ARCHIVE: archive,
  WITHDRAW: nothing,
};

/** From here on it goes by the version of the clause that is in force now. What a head wrote needs no other head. */
async function submit(
  transaction: Transaction,
  context: RequestContext,
  notice: LockedNotice,
): Promise<Stepped | Refused> {
  const viewer = signedIn(context);
  const rule = await noticeRule(context, transaction);
  if (rule === undefined) return refusal(context, 'InvalidInput', noticesNotProvidedFor);
  const reviewPost = reviewerOf(notice.department, rule);
  if (reviewPost === undefined) return refusal(context, 'InvalidInput', departmentWithoutHead);
  if (notice.effectiveOn < civilDateAt(context.now)) return refusal(context, 'InvalidInput', effectivePassed);
  const count = await audienceSize(transaction, notice.audience);
  if (count === 0) return refusal(context, 'InvalidInput', nobodyToTell);
  const { approvedBy, sentBy, archivedBy, mostRecipients } = rule.parameters;
  if (count > mostRecipients) return refusal(context, 'InvalidInput', tooManyToTell(count, mostRecipients));
  const isHead = (viewer.own?.posts ?? viewer.posts).includes(reviewPost);
  const columns = {
    policy_version: rule.policyVersion,
    review_post: reviewPost,
    approve_post: approvedBy,
    send_post: sentBy,
    archive_posts: archivedBy,
    submitted_at: context.now,
    reviewed_by: isHead ? viewer.staffId : null,
  };
  return { columns, isHead };
}

/** What was approved is told by a digest, and never changes again. */
async function approve(
  transaction: Transaction,
  context: RequestContext,
  notice: LockedNotice,
): Promise<Stepped | Refused> {
  const { number, department, subject, body, effectiveOn, audience } = notice;
  if (effectiveOn < civilDateAt(context.now)) return refusal(context, 'InvalidInput', effectivePassed);
  const documents = await digestsOfDocuments(transaction, notice.id);
  const digest = fingerprint({ number, department, subject, body, effectiveOn, audience, documents });
  return { columns: { approved_by: signedIn(context).staffId, approved_at: context.now, digest } };
}

/** Whom it goes to is settled now, as a set; what does not fit the clause any more is not sent. */
async function send(
  transaction: Transaction,
  context: RequestContext,
  notice: LockedNotice,
): Promise<Stepped | Refused> {
  const rule = await noticeRule(context, transaction);
  if (rule === undefined) return refusal(context, 'InvalidInput', noticesNotProvidedFor);
  const { acknowledgedWithin, mostRecipients } = rule.parameters;
  const days = await companyDaysOn(transaction, civilDateAt(context.now));
  const due = dueAt(context.now, acknowledgedWithin, companyCalendar(days)).dueAt;
  const count = await audienceSize(transaction, notice.audience);
  if (count === 0) return refusal(context, 'InvalidInput', nobodyToTell);
  if (count > mostRecipients) return refusal(context, 'InvalidInput', tooManyToTell(count, mostRecipients));
  const sentCount = await deliverNotice(transaction, { id: notice.id, at: context.now, dueAt: due });
  return {
    columns: {
      sent_by: signedIn(context).staffId,
      sent_at: context.now,
      sent_count: sentCount,
      due_at: due,
      due_why: JSON.stringify(whyDue(rule, context.now)),
    },
  };
}

const whyDue = ({ clause, policyVersion, parameters: { acknowledgedWithin } }: NoticeRule, sentAt: string) => ({
  clause,
  policyVersion,
  rule: 'acknowledged ≤ sentAt + acknowledgedWithin',
  inputs: [
    { name: 'sentAt', value: sentAt, unit: 'instant' },
    { name: 'acknowledgedWithin', value: `${acknowledgedWithin.amount} ${acknowledgedWithin.unit}` },
  ],
});

async function archive(
  transaction: Transaction,
  context: RequestContext,
  { id, dueAt: due }: LockedNotice,
): Promise<Stepped | Refused> {
  const told = await toldOfNotice(transaction, id);
  const isDone = due !== null && mayArchive(told, { dueAt: due, now: context.now });
  return isDone ? { columns: {} } : refusal(context, 'IllegalMove', notYetToArchive);
}

async function tellCopied(transaction: Transaction, { id }: LockedNotice, { due_at: due }: MoveColumns): Promise<void> {
  const staffIds = await copiedStaff(transaction, id);
  await publish(transaction, 'notice.sent', { noticeId: id, dueAt: due, staffIds });
}

function refusedMove(context: RequestContext, notice: LockedNotice, move: NoticeMove): Refused | undefined {
  if (noticeStateAfter(notice.state, move) === undefined) return refusal(context, 'IllegalMove', noticeStepSkipped);
  return movesOfNotice(context, notice).includes(move) ? undefined : refusal(context, 'NotAllowed', mayNotMoveNotice);
}

/** Who is absent and in whose name a step is taken; what its drafter does is their own. */
function inWhoseName(context: RequestContext, notice: LockedNotice, move: NoticeMove): string | null {
  const viewer = signedIn(context);
  const posts: Readonly<Partial<Record<NoticeMove, readonly (string | null)[]>>> = {
    REVIEW: [notice.reviewPost],
    APPROVE: [notice.approvePost],
    RETURN: [notice.state === 'IN_REVIEW' ? notice.reviewPost : notice.approvePost],
    SEND: [notice.sendPost],
    ARCHIVE: notice.archivePosts ?? [],
    WITHDRAW: viewer.staffId === notice.draftedById ? [] : [notice.approvePost, notice.sendPost],
  };
  const acting = (posts[move] ?? []).filter(
    (post): post is Post => post !== null && viewer.posts.includes(post as Post),
  );
  return acting.length === 0 ? null : actsFor(viewer, acting);
}
