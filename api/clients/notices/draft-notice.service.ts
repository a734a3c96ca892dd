import { trimText } from '../../kernel/text';
import { v7 } from 'uuid';
import { counterScope, formatCaseNumber } from '../../kernel/case-number';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemText } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import type { DraftClientNoticeInput, EditClientNoticeInput } from './change-notice.schema';
import { changedNotice, changeNotice, type NoticeChange, type Outcome, type Refused } from './change-notice.service';
import { noticeFault, reviewerOf, type NoticeRule } from './client-notice';
import { mayEditNotice } from './client-notice-list.service';
import {
  departmentWithoutHead,
  mayNotDraft,
  mayNotMoveNotice,
  noticesNotProvidedFor,
  noticeStepSkipped,
  notYourDocuments,
  tooManyDocuments,
  wrongAudience,
} from './client-notice-problem';
import { insertNotice, nextNoticeSerial, rewriteNotice, type WrittenNotice } from './client-notice.repository';
import { audienceOf, hasIdsOnly } from './notice-audience';
import { fitDocuments, keepDocuments } from './notice-document.repository';
import { noticeRule } from './notice-policy';
import { unknownInAudience } from './notice-recipient.repository';

const MOST_DOCUMENTS = 10;

type Written = Omit<DraftClientNoticeInput, 'idempotencyKey'>;

/** Begins a notice to clients under its own number, once for an idempotency key; at a post that the clause names. Source: CC-7 */
export async function draftNotice(
  context: RequestContext,
  input: DraftClientNoticeInput,
  selection: Selection | readonly string[],
): Promise<NoticeChange | Refused> {
  const { reaches } = signedIn(context);
  if (!reaches.NOTICE.write) return refusal(context, 'NotAllowed', mayNotDraft);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'draftClientNotice', request }, () =>
      draft(transaction, context, request),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : changedNotice(context, outcome, selection);
}

async function draft(transaction: Transaction, context: RequestContext, input: Written): Promise<Outcome> {
  const { posts, staffId } = signedIn(context);
  const rule = await noticeRule(context, transaction);
  if (rule === undefined) return refusal(context, 'InvalidInput', noticesNotProvidedFor);
  if (!posts.some((post) => rule.parameters.draftedBy.includes(post)))
    return refusal(context, 'NotAllowed', mayNotDraft);
  const id = v7();
  const written = await checked(transaction, context, { input, rule, noticeId: null });
  if ('wording' in written) return refusal(context, 'InvalidInput', written);
  const on = civilDateAt(context.now);
  const format = { pattern: rule.parameters.numberPattern, scope: 'year' } as const;
  const number = formatCaseNumber(format, on, await nextNoticeSerial(transaction, counterScope(format, on)));
  await insertNotice(transaction, { id, number, ...written, by: staffId, at: context.now });
  await keepDocuments(transaction, input.documentIds, { noticeId: id, by: staffId, at: context.now });
  await recordAudit(transaction, context, {
    action: 'notice.draft',
    subjectType: 'ClientNotice',
    subjectId: id,
    after: { number, ...written, documentIds: input.documentIds },
  });
  await publish(transaction, 'notice.changed', { noticeId: id });
  return { id };
}

/** Rewrites a draft, once for an idempotency key; by who drafted it. Source: CC-7 */
export function editNotice(
  context: RequestContext,
  input: EditClientNoticeInput,
  selection: Selection | readonly string[],
): Promise<NoticeChange | Refused> {
  return changeNotice(
    context,
    {
      operation: 'editClientNotice',
      input,
      refuses: (notice) => {
        if (notice.draftedById !== signedIn(context).staffId) return refusal(context, 'NotAllowed', mayNotMoveNotice);
        return mayEditNotice(context, notice) ? undefined : refusal(context, 'IllegalMove', noticeStepSkipped);
      },
      work: async (transaction, { id, department, subject, body, effectiveOn, audience }) => {
        const rule = await noticeRule(context, transaction);
        if (rule === undefined) return refusal(context, 'InvalidInput', noticesNotProvidedFor);
        const written = await checked(transaction, context, { input, rule, noticeId: id });
        if ('wording' in written) return refusal(context, 'InvalidInput', written);
        await rewriteNotice(transaction, { id, at: context.now }, written);
        const kept = { noticeId: id, by: signedIn(context).staffId, at: context.now };
        await keepDocuments(transaction, input.documentIds, kept);
        const before = { department, subject, body, effectiveOn, audience };
        return { action: 'notice.edit', before, after: { ...written, documentIds: input.documentIds } };
      },
    },
    selection,
  );
}

interface ToCheck {
  readonly input: Written;
  readonly rule: NoticeRule;
  readonly noticeId: string | null;
}

/** What is written, as it is stored; or the first thing that is wrong with it. */
async function checked(
  transaction: Transaction,
  context: RequestContext,
  { input, rule, noticeId }: ToCheck,
): Promise<WrittenNotice | ProblemText> {
  const { department, subject, body, effectiveOn, documentIds } = input;
  const fault = noticeFault(input, civilDateAt(context.now));
  if (fault !== undefined) return fault;
  if (reviewerOf(department, rule) === undefined) return departmentWithoutHead;
  const audience = audienceOf(input.audience);
  if ('wording' in audience) return audience;
  const regions = audience.regionCodes ?? [];
  if (!hasIdsOnly(audience) || regions.some((code) => code.includes('\0'))) return wrongAudience;
  if (await unknownInAudience(transaction, audience)) return wrongAudience;
  if (documentIds.length > MOST_DOCUMENTS) return tooManyDocuments(MOST_DOCUMENTS);
  const ids = [...new Set(documentIds)];
  const { staffId } = signedIn(context);
  if (!ids.every(isId) || (await fitDocuments(transaction, ids, { noticeId, staffId })) !== ids.length)
    return notYourDocuments;
  return { department, subject: trimText(subject), body: trimText(body), effectiveOn, audience };
}
