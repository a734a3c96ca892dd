import { v7 } from 'uuid';
import { actsFor } from '../../kernel/access/stand-in';
import { civilDateAt } from '../../kernel/civil-date';
import { creditChange } from '../../kernel/policy/credit-change';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText, trimText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, staleVersion } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { creditStateAfter, endsCredit, needsReason, reportFault, type CreditMove } from './credit-application';
import { lockApplication, writeCreditDecision, type LockedApplication } from './credit-application.repository';
import type { MoveCreditInput, SignCreditReportInput } from './credit-application.schema';
import { answerOf, type CreditChanged, type Outcome, type Refused } from './credit-application.service';
import { applicationById, creditMovesOf } from './credit-list.service';
import { creditPolicies } from './credit-policy.repository';
import { refusedBecause } from './credit-precheck.service';
import {
  creditNotProvidedFor,
  illegalCreditMove,
  lineOverMeanwhile,
  mayNotMoveCredit,
  noSuchApplication,
  reasonForExceptionMissing,
  reasonMissing,
} from './credit-problem';
import { insertReport } from './credit-report.repository';
import { creditBasis, setCreditLine } from './credit-standing.repository';

/** Signs the report of an investigation, or its next version; once for an idempotency key. Source: CR-4 */
export async function signCreditReport(
  context: RequestContext,
  input: SignCreditReportInput,
  selection: Selection,
): Promise<CreditChanged | Refused> {
  if (!isId(input.id)) return refusal(context, 'NotFound', noSuchApplication);
  const fault = reportFault(input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'signCreditReport', request }, () =>
      sign(transaction, context, input),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : answerOf(context, outcome, selection);
}

async function sign(transaction: Transaction, context: RequestContext, input: SignCreditReportInput): Promise<Outcome> {
  const before = await lockedFor(transaction, context, { ...input, move: 'REPORT' });
  if ('code' in before) return before;
  const { staffId: by } = signedIn(context);
  const serial = await insertReport(transaction, {
    id: v7(),
    applicationId: input.id,
    findings: trimText(input.findings),
    repayment: trimText(input.repayment),
    risks: trimText(input.risks),
    recommends: input.recommends,
    by,
    at: context.now,
  });
  await recordAudit(transaction, context, {
    action: 'credit.report',
    subjectType: 'CreditApplication',
    subjectId: input.id,
    before: { state: before.state },
    after: { serial, recommends: input.recommends },
  });
  await publish(transaction, 'credit.moved', { applicationId: input.id, clientId: before.clientId, move: 'REPORT' });
  return { id: input.id };
}

/** Approves, rejects or withdraws an application; once for an idempotency key. An approval sets the line. Source: BK-2, CR-4 */
export async function moveCredit(
  context: RequestContext,
  input: MoveCreditInput,
  selection: Selection | readonly string[],
): Promise<CreditChanged | Refused> {
  if (!isId(input.id)) return refusal(context, 'NotFound', noSuchApplication);
  const name = { 'zh-CN': '说明', en: 'The note' };
  const fault = textFault(input, [{ field: 'note', most: 500, lines: true, name }]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'moveCreditApplication', request }, () =>
      decide(transaction, context, input),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : answerOf(context, outcome, selection);
}

const STATES = { APPROVE: 'APPROVED', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' } as const;
const ACTIONS = { APPROVE: 'credit.approve', REJECT: 'credit.reject', WITHDRAW: 'credit.withdraw' } as const;

async function decide(transaction: Transaction, context: RequestContext, input: MoveCreditInput): Promise<Outcome> {
  const before = await lockedFor(transaction, context, input);
  if ('code' in before) return before;
  const note = storedText(input.note);
  if (input.move === 'REJECT' && note === null) return refusal(context, 'InvalidInput', reasonMissing);
  const limit = input.move === 'APPROVE' ? await approvable(transaction, context, { before, note }) : undefined;
  if (typeof limit === 'object') return limit;
  const viewer = signedIn(context);
  const { staffId: by } = viewer;
  const { id, move } = input;
  await writeCreditDecision(transaction, { id, state: STATES[move], note, by, at: context.now });
  if (move === 'APPROVE')
    await setCreditLine(transaction, {
      id: v7(),
      clientId: before.clientId,
      limit: before.wantedLimit,
      from: civilDateAt(context.now),
      until: before.validTo,
      applicationId: id,
      by,
      at: context.now,
    });
  await recordAudit(transaction, context, {
    action: ACTIONS[move],
    subjectType: 'CreditApplication',
    subjectId: id,
    onBehalfOf: move === 'WITHDRAW' ? null : actsFor(viewer, before.approverPosts),
    before: { state: before.state, ...(limit !== undefined && { limit }) },
    after: {
      state: STATES[move],
      note,
      ...(limit !== undefined && { limit: before.wantedLimit, validTo: before.validTo }),
    },
  });
  const { clientId, requestedById: requestedBy } = before;
  await publish(transaction, 'credit.moved', { applicationId: id, clientId, move, requestedBy, by });
  return { id };
}

/** Whether an application can be approved as things stand now. @returns the limit it replaces, or why it cannot */
async function approvable(
  transaction: Transaction,
  context: RequestContext,
  { before, note }: { readonly before: LockedApplication; readonly note: string | null },
): Promise<string | Refused> {
  const today = civilDateAt(context.now);
  const policies = await creditPolicies(context);
  if (policies === undefined) return refusal(context, 'InvalidInput', creditNotProvidedFor);
  if (!endsCredit(before.wantedLimit) && before.validTo < today)
    return refusal(context, 'IllegalMove', lineOverMeanwhile);
  const basis = await creditBasis(transaction, before.clientId, today);
  if (basis === undefined) return refusal(context, 'NotFound', noSuchApplication);
  // Since it was submitted the segment, the line or what is owed may have changed.
  const wanted = before.wantedLimit;
  const verdict = creditChange({ ...basis, wanted }, policies.change);
  const exposure = verdict.why.inputs.find(({ name }) => name === 'exposure')?.value ?? basis.owed;
  const refused = refusedBecause(verdict, { ...basis, exposure, wanted });
  if (refused !== undefined) return refusal(context, 'IllegalMove', { ...refused, field: 'input.id' });
  if (needsReason(verdict.policy, before.failedChecks) && note === null)
    return refusal(context, 'InvalidInput', reasonForExceptionMissing);
  return basis.limit;
}

/** An application, locked, once the move is the viewer's to do; else why it is not. */
async function lockedFor(
  transaction: Transaction,
  context: RequestContext,
  { id, version, move }: { readonly id: string; readonly version: number; readonly move: CreditMove },
): Promise<LockedApplication | Refused> {
  const before = await lockApplication(transaction, id);
  if (before === undefined) {
    // Who may not change it cannot lock it either.
    const isKnown = (await applicationById(context, id, ['id'])) !== null;
    return isKnown ? refusal(context, 'NotAllowed', mayNotMoveCredit) : refusal(context, 'NotFound', noSuchApplication);
  }
  if (creditStateAfter(before.state, move) === undefined)
    return refusal(context, 'IllegalMove', illegalCreditMove(before.state));
  if (!(await creditMovesOf(context, before)).includes(move)) return refusal(context, 'NotAllowed', mayNotMoveCredit);
  return before.version === version ? before : staleVersion(before.version, context.locale);
}
