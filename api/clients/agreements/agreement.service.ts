import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { counterScope, formatCaseNumber } from '../../kernel/case-number';
import { civilDateAt } from '../../kernel/civil-date';
import { clausesOfKind } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText, trimText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import {
  refusal,
  staleVersion,
  type ProblemText,
  type ProblemValue,
  type StaleVersionValue,
} from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { agreementFault, agreementState, type AgreementRule } from './agreement';
import { typeByAgreement } from './agreement-client.service';
import { agreementById } from './agreement-list.service';
import { followAgreementsOf } from './agreement-type.service';
import {
  alreadyOver,
  mayNotRecord,
  noSuchAgreement,
  notProvidedFor,
  notYourDocument,
  otherRepresentative,
  termsOverlap,
  wrongPredecessor,
} from './agreement-problem';
import {
  holdsWithin,
  insertAgreement,
  legalRepresentative,
  lockAgreement,
  nextSerial,
  ownDocuments,
  writeTermination,
  type AgreementRow,
} from './agreement.repository';
import type { RecordAgreementInput, TerminateAgreementInput } from './agreement.schema';
import { mayNotWriteCard, noSuchClient } from '../cards/client-card-problem';
import { lockOwnership } from '../assignments/transfer.repository';
import { walkInAccount } from '../walk-in';
import { keyAccountPolicy } from '../prospects/key-account-policy.repository';

export interface AgreementChange {
  readonly __typename: 'AgreementChanged';
  readonly agreement: AgreementRow;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;

/** What the regulation in force says of agreements; undefined: nothing. Source: KA-8 */
export async function agreementRule(context: RequestContext): Promise<AgreementRule | undefined> {
  const regulation = await keyAccountPolicy(context);
  return regulation === undefined ? undefined : clausesOfKind(regulation, 'agreements')[0];
}

/** Puts a signed agreement on record under its own number, once for an idempotency key. Source: KA-8 */
export async function recordAgreement(
  context: RequestContext,
  input: RecordAgreementInput,
  selection: Selection,
): Promise<AgreementChange | Refused> {
  if (!signedIn(context).reaches.CLIENT_CONFIDENTIAL.write) return refusal(context, 'NotAllowed', mayNotRecord);
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);
  const rule = await agreementRule(context);
  if (rule === undefined) return refusal(context, 'InvalidInput', notProvidedFor);
  const fault = agreementFault(input, civilDateAt(context.now), rule);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'recordAgreement', request }, () =>
      putAgreement(transaction, context, { input, rule }),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : answer(context, outcome.answer, selection);
}

/** Puts an agreement on record in a transaction under way. */
export async function putAgreement(
  transaction: Transaction,
  context: RequestContext,
  { input, rule }: { readonly input: RecordAgreementInput; readonly rule: AgreementRule },
): Promise<Outcome> {
  const { staffId, reaches } = signedIn(context);
  // Not for share: it may have to become another type, and two that share it wait for each other.
  const client = await lockOwnership(transaction, input.clientId);
  if (client === undefined) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(reaches.CLIENT_CONFIDENTIAL.writable, client.ownerId))
    return refusal(context, 'NotAllowed', mayNotRecord);
  if (client.walkIn) return refusal(context, 'InvalidInput', walkInAccount);
  const fault = await faultOnRecord(transaction, context, input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const refused = await typeByAgreement(transaction, context, input);
  if (refused !== undefined) return refused;
  const id = v7();
  const format = { pattern: rule.parameters.numberPattern, scope: 'year' } as const;
  const serial = await nextSerial(transaction, counterScope(format, input.signedOn));
  const number = formatCaseNumber(format, input.signedOn, serial);
  const { clientId, kind, from, until, signedOn, capacity, documentId } = input;
  await insertAgreement(transaction, {
    id,
    number,
    clientId,
    kind,
    from,
    until,
    signedOn,
    capacity,
    documentId,
    signatory: trimText(input.signatory),
    delegationId: input.delegationId ?? null,
    renewsId: input.renewsId ?? null,
    note: storedText(input.note),
    by: staffId,
    at: context.now,
  });
  await recordAudit(transaction, context, {
    action: 'client.recordAgreement',
    subjectType: 'Client',
    subjectId: clientId,
    after: { agreementId: id, number, kind, from, until, renewsId: input.renewsId ?? null },
  });
  await publish(transaction, 'agreement.recorded', { agreementId: id, clientId });
  return { id };
}

async function faultOnRecord(
  transaction: Transaction,
  context: RequestContext,
  input: RecordAgreementInput,
): Promise<ProblemText | undefined> {
  const documents = await documentsFault(transaction, context, input);
  if (documents !== undefined) return documents;
  if (input.renewsId != null) {
    const before = isId(input.renewsId) ? await lockAgreement(transaction, input.renewsId) : undefined;
    if (before === undefined || before.clientId !== input.clientId || before.isRenewed) return wrongPredecessor;
  }
  if (await holdsWithin(transaction, input, input)) return termsOverlap;
  if (input.capacity !== 'LEGAL_REPRESENTATIVE') return undefined;
  const representative = await legalRepresentative(transaction, input.clientId);
  return representative === undefined || representative === trimText(input.signatory) ? undefined : otherRepresentative;
}

/** Whether the documents of an agreement are there, uploaded by the viewer. */
export async function documentsFault(
  transaction: Transaction,
  context: RequestContext,
  input: Pick<RecordAgreementInput, 'documentId' | 'delegationId'>,
): Promise<ProblemText | undefined> {
  const documents = [input.documentId, ...(input.delegationId == null ? [] : [input.delegationId])];
  const own = documents.every(isId) ? await ownDocuments(transaction, documents, signedIn(context).staffId) : [];
  return documents.every((id) => own.includes(id)) ? undefined : notYourDocument;
}

/**
 * Ends an agreement from today on, once for an idempotency key. A VIP agreement is what makes the client an agreement
 * client: it is ended by whoever may change the client's card. Source: KA-4, KA-8
 */
export async function terminateAgreement(
  context: RequestContext,
  input: TerminateAgreementInput,
  selection: Selection,
): Promise<AgreementChange | Refused> {
  if (!signedIn(context).reaches.CLIENT_CONFIDENTIAL.write) return refusal(context, 'NotAllowed', mayNotRecord);
  const name = { 'zh-CN': '终止原因', en: 'The reason' };
  const fault = textFault(input, [{ field: 'reason', most: 500, required: true, lines: true, name }]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (!isId(input.id)) return refusal(context, 'NotFound', noSuchAgreement);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'terminateAgreement', request }, () =>
      end(transaction, context, input),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : answer(context, outcome.answer, selection);
}

async function end(
  transaction: Transaction,
  context: RequestContext,
  { id, version, reason }: TerminateAgreementInput,
): Promise<Outcome> {
  const { staffId, reaches } = signedIn(context);
  const on = civilDateAt(context.now);
  const before = await lockAgreement(transaction, id);
  if (before === undefined) return refusal(context, 'NotFound', noSuchAgreement);
  if (!mayChange(reaches.CLIENT_CONFIDENTIAL.writable, before.ownerId))
    return refusal(context, 'NotAllowed', mayNotRecord);
  const makesType = before.kind === 'VIP';
  if (makesType && !mayChange(reaches.CLIENT_CARD.writable, before.ownerId))
    return refusal(context, 'NotAllowed', mayNotWriteCard);
  const state = agreementState(before, before.terminatedOn, on);
  if (state === 'EXPIRED' || state === 'TERMINATED') return refusal(context, 'IllegalMove', alreadyOver);
  if (before.version !== version) return staleVersion(before.version, context.locale);
  await writeTermination(transaction, { id, on, reason: trimText(reason), by: staffId });
  await recordAudit(transaction, context, {
    action: 'client.terminateAgreement',
    subjectType: 'Client',
    subjectId: before.clientId,
    before: { agreementId: id, until: before.until },
    after: { terminatedOn: on, reason: trimText(reason) },
  });
  if (makesType) await followAgreementsOf(transaction, context, before.clientId);
  await publish(transaction, 'agreement.terminated', { agreementId: id, clientId: before.clientId });
  return { id };
}

async function answer(
  context: RequestContext,
  outcome: Outcome,
  selection: Selection,
): Promise<AgreementChange | Refused> {
  if ('code' in outcome) return outcome;
  const agreement = await agreementById(context, outcome.id, selection);
  return agreement === null
    ? refusal(context, 'NotFound', noSuchAgreement)
    : { __typename: 'AgreementChanged', agreement };
}
