import { mayChange } from '../../kernel/access/reach';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { storedText, trimText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { refusal, staleVersion } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import type { AcknowledgeClientNoticeInput } from './change-notice.schema';
import type { Outcome, Refused } from './change-notice.service';
import { acknowledgedAlready, mayNotAcknowledge, noSuchRecipient } from './client-notice-problem';
import { toldFault } from './notice-recipient';
import {
  addStandings,
  loadRecipient,
  lockRecipient,
  newestRecipients,
  noticeRecipient,
  recipientsWithin,
  writeTold,
  type RecipientRow,
} from './notice-recipient.repository';
import type { ClientNoticeRecipientFilter } from './notice-recipient.schema';

/** A page of the recipients the viewer speaks with, the latest sent first. @throws GraphQLError for wrong arguments */
export async function recipientPage(
  context: RequestContext,
  input: PageInput,
  { noticeId, standings, mine }: ClientNoticeRecipientFilter,
): Promise<Page<RecipientRow>> {
  const viewer = signedIn(context);
  const conditions: Conditions | undefined = noticeId == null || isId(noticeId) ? recipientsWithin(viewer) : undefined;
  if (noticeId != null) conditions?.add('r.notice_id = ?', noticeId);
  if (mine === true) conditions?.add('r.owner_id = ?', viewer.staffId);
  if (standings != null && conditions !== undefined) addStandings(conditions, standings, context.now);
  return newestRecipients.page(context, input, conditions);
}

/** The notices a client received, batched with the same page of other clients. @throws GraphQLError for wrong arguments */
export function noticesOfClient(
  context: RequestContext,
  clientId: string,
  input: PageInput,
): Promise<Page<RecipientRow>> {
  return newestRecipients.pageOfParent(context, clientId, input);
}

/** A recipient the viewer may know of; null otherwise. */
export async function recipientById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<RecipientRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadRecipient(context, id, noticeRecipient.list(context.database.source, selection, viewer));
}

/** Who looks after the client now, or a head of theirs, records that it was told. */
export function mayAcknowledge(
  context: RequestContext,
  { ownerId, understood }: Pick<RecipientRow, 'ownerId' | 'understood'>,
): boolean {
  return understood !== true && mayChange(signedIn(context).reaches.ACTIVITY.writable, ownerId);
}

export interface NoticeAcknowledged {
  readonly __typename: 'ClientNoticeAcknowledged';
  readonly recipient: RecipientRow;
  readonly replayed: boolean;
}

/**
 * Records that a client was told of a notice, and whether it understood; once for an idempotency key. Who did not
 * understand is told again, until they do. Source: CC-7
 */
export async function acknowledgeNotice(
  context: RequestContext,
  input: AcknowledgeClientNoticeInput,
  selection: Selection | readonly string[],
): Promise<NoticeAcknowledged | Refused> {
  signedIn(context);
  if (!isId(input.recipientId)) return refusal(context, 'NotFound', noSuchRecipient);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'acknowledgeClientNotice', request }, () =>
      acknowledge(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const recipient = await recipientById(context, outcome.answer.id, selection);
  if (recipient === null) return refusal(context, 'NotFound', noSuchRecipient);
  return { __typename: 'ClientNoticeAcknowledged', recipient, replayed: outcome.replayed };
}

async function acknowledge(
  transaction: Transaction,
  context: RequestContext,
  input: AcknowledgeClientNoticeInput,
): Promise<Outcome> {
  const { staffId, reaches } = signedIn(context);
  const before = await lockRecipient(transaction, input.recipientId);
  if (before === undefined) return refusal(context, 'NotFound', noSuchRecipient);
  if (!mayChange(reaches.ACTIVITY.writable, before.ownerId)) return refusal(context, 'NotAllowed', mayNotAcknowledge);
  if (before.understood === true) return refusal(context, 'IllegalMove', acknowledgedAlready);
  if (before.version !== input.version) return staleVersion(before.version, context.locale);
  const fault = toldFault(input, { sentAt: before.sentAt, now: context.now });
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { toldOn, way, understood } = input;
  const told = { toldOn, way, person: trimText(input.person), understood, note: storedText(input.note) };
  await writeTold(transaction, before.id, { ...told, by: staffId, at: context.now });
  await recordAudit(transaction, context, {
    action: 'notice.acknowledge',
    subjectType: 'Client',
    subjectId: before.clientId,
    before: { toldOn: before.toldOn, understood: before.understood },
    after: { noticeId: before.noticeId, ...told },
  });
  await publish(transaction, 'notice.acknowledged', { noticeId: before.noticeId });
  return { id: before.id };
}
