import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { counterScope, formatCaseNumber } from '../../kernel/case-number';
import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import { dueAt } from '../../kernel/deadline';
import { approvalPost } from '../../kernel/policy/approval-post';
import { creditChange } from '../../kernel/policy/credit-change';
import { firstYearKept } from '../../kernel/policy/segment-policy';
import { companyCalendar } from '../../kernel/policy/company-calendar';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { ownDocuments } from '../agreement.repository';
import { noSuchClient } from '../client-card-problem';
import { clientById } from '../client.service';
import { applicationFault, approverPosts } from './credit-application';
import {
  insertApplication,
  isUnderWay,
  lockCreditOf,
  nextCreditSerial,
  type CreditRow,
} from './credit-application.repository';
import type { ApplyForCreditInput } from './credit-application.schema';
import { checkApplication, type CreditFacts } from './credit-check';
import { applicationById } from './credit-list.service';
import { creditPolicies, type CreditPolicies } from './credit-policy.repository';
import {
  applicationWaits,
  creditNotProvidedFor,
  exposureRefused,
  mayNotApply,
  noSuchApplication,
  notYourDocuments,
} from './credit-problem';
import { creditBasis, type CreditBasis } from './credit-standing.repository';

export interface CreditChanged {
  readonly __typename: 'CreditApplicationChanged';
  readonly application: CreditRow;
  readonly replayed: boolean;
}

export type Refused = ProblemValue | StaleVersionValue;
export type Outcome = { readonly id: string } | Refused;

/** Applies for a credit line of a client, once for an idempotency key; its basic conditions are checked. Source: BK-2, CR-3 */
export async function applyForCredit(
  context: RequestContext,
  input: ApplyForCreditInput,
  selection: Selection,
): Promise<CreditChanged | Refused> {
  const { writable, write } = signedIn(context).reaches.CREDIT;
  if (!write) return refusal(context, 'NotAllowed', mayNotApply);
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);
  const policies = await creditPolicies(context);
  if (policies === undefined) return refusal(context, 'InvalidInput', creditNotProvidedFor);
  const documentIds = [...new Set(input.documentIds)];
  const fault = applicationFault({ ...input, documentIds }, civilDateAt(context.now), policies.applications);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const known = await clientById(context, input.clientId, new Map());
  if (known === null) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(writable, known.ownerId)) return refusal(context, 'NotAllowed', mayNotApply);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'applyForCredit', request }, () =>
      put(transaction, context, { input: { ...input, documentIds }, policies }),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : answerOf(context, outcome, selection);
}

interface Applying {
  readonly input: ApplyForCreditInput;
  readonly policies: CreditPolicies;
}

async function put(transaction: Transaction, context: RequestContext, { input, policies }: Applying): Promise<Outcome> {
  const { staffId } = signedIn(context);
  const today = civilDateAt(context.now);
  const { clientId, limit, validTo, documentIds } = input;
  await lockCreditOf(transaction, clientId);
  if (await isUnderWay(transaction, clientId)) return refusal(context, 'IllegalMove', applicationWaits);
  const own = documentIds.every(isId) ? await ownDocuments(transaction, documentIds, staffId) : [];
  if (!documentIds.every((id) => own.includes(id))) return refusal(context, 'InvalidInput', notYourDocuments);
  const basis = await creditBasis(transaction, clientId, today);
  if (basis === undefined) return refusal(context, 'NotFound', noSuchClient);
  const verdict = creditChange({ ...basis, wanted: limit }, policies.change);
  if (!verdict.isAllowed) {
    const exposure = verdict.why.inputs.find(({ name }) => name === 'exposure')?.value ?? basis.owed;
    return refusal(context, 'IllegalMove', exposureRefused(verdict.policy, { limit: basis.limit, exposure }));
  }
  const id = v7();
  const { parameters } = policies.applications;
  const due = verdict.policy === 'announcedFirst' ? parameters.priorityWithin : parameters.answerWithin;
  const deadline = dueAt(context.now, due, companyCalendar(await companyDaysOn(transaction, today)));
  const approval = approvalPost(limit, policies.thresholds);
  const format = { pattern: parameters.numberPattern, scope: 'year' } as const;
  const serial = await nextCreditSerial(transaction, counterScope(format, today));
  const number = formatCaseNumber(format, today, serial);
  const checked = { limit, documents: documentIds.length, on: today };
  await insertApplication(transaction, {
    id,
    number,
    clientId,
    wantedLimit: limit,
    validTo,
    purpose: input.purpose.trim(),
    segment: basis.segment,
    policy: verdict.policy,
    changeWhy: verdict.why,
    presentLimit: basis.limit,
    owed: basis.owed,
    checks: checkApplication(checked, factsOf(basis, policies, today), policies.applications),
    approverPosts: approverPosts(approval.post, policies.thresholds),
    approverWhy: approval.why,
    dueAt: deadline.dueAt,
    dueProvisional: deadline.provisional,
    documentIds,
    by: staffId,
    at: context.now,
  });
  await recordAudit(transaction, context, {
    action: 'credit.apply',
    subjectType: 'CreditApplication',
    subjectId: id,
    after: { number, clientId, limit, validTo, policy: verdict.policy, documentIds },
  });
  await publish(transaction, 'credit.applied', { applicationId: id, clientId });
  return { id };
}

function factsOf(basis: CreditBasis, { keptMonths }: CreditPolicies, today: CivilDate): CreditFacts {
  const { statementYear, debtRatio } = basis;
  const counts =
    statementYear !== null && keptMonths !== undefined && statementYear >= firstYearKept(today, keptMonths);
  return { ...basis, debtRatio: counts ? debtRatio : null };
}

/** What is answered to a change of an application. */
export async function answerOf(
  context: RequestContext,
  { answer, replayed }: { readonly answer: Outcome; readonly replayed: boolean },
  selection: Selection | readonly string[],
): Promise<CreditChanged | Refused> {
  if ('code' in answer) return answer;
  const application = await applicationById(context, answer.id, selection);
  return application === null
    ? refusal(context, 'NotFound', noSuchApplication)
    : { __typename: 'CreditApplicationChanged', application, replayed };
}
