import { trimText } from '../../kernel/text';
import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { counterScope, formatCaseNumber } from '../../kernel/case-number';
import { civilDateAt } from '../../kernel/civil-date';
import { parseMoney } from '../../kernel/money';
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
import { ownDocuments } from '../agreements/agreement.repository';
import { noSuchClient } from '../cards/client-card-problem';
import { clientById } from '../client.service';
import { creditAnswer } from './credit-answer';
import { applicationFault, endsCredit } from './credit-application';
import {
  insertApplication,
  isUnderWay,
  lockCreditOf,
  nextCreditSerial,
  type CreditRow,
} from './credit-application.repository';
import type { ApplyForCreditInput } from './credit-application.schema';
import { applicationById } from './credit-list.service';
import { creditPolicies, type CreditPolicies } from './credit-policy.repository';
import { judgeCredit } from './credit-precheck.service';
import {
  applicationWaits,
  creditNotProvidedFor,
  mayNotApply,
  noSuchApplication,
  notYourDocuments,
} from './credit-problem';

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
  const asked = { ...input, validTo: input.validTo ?? null, documentIds };
  const fault = applicationFault(asked, civilDateAt(context.now), policies.applications);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const known = await clientById(context, input.clientId, new Map());
  if (known === null) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(writable, known.ownerId)) return refusal(context, 'NotAllowed', mayNotApply);
  const wanted = { ...input, documentIds, limit: parseMoney(input.limit) };
  const { idempotencyKey: key, ...request } = { ...input, limit: wanted.limit };
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'applyForCredit', request }, () =>
      put(transaction, context, { input: wanted, policies }),
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
  const { clientId, limit, documentIds } = input;
  // A credit that is ended is ended when it is decided.
  const validTo = endsCredit(limit) ? today : (input.validTo ?? today);
  await lockCreditOf(transaction, clientId);
  if (await isUnderWay(transaction, clientId)) return refusal(context, 'IllegalMove', applicationWaits);
  const own = documentIds.every(isId) ? await ownDocuments(transaction, documentIds, staffId) : [];
  if (!documentIds.every((id) => own.includes(id))) return refusal(context, 'InvalidInput', notYourDocuments);
  const asked = { clientId, limit, documents: documentIds.length };
  const judged = await judgeCredit(transaction, asked, { policies, today });
  if (judged === undefined) return refusal(context, 'NotFound', noSuchClient);
  const { basis, verdict, refused } = judged;
  if (refused !== undefined) return refusal(context, 'IllegalMove', refused);
  const id = v7();
  const { parameters } = policies.applications;
  const calendar = companyCalendar(await companyDaysOn(transaction, today));
  const answer = creditAnswer({ requestedAt: context.now, policy: verdict.policy }, policies.applications, calendar);
  const format = { pattern: parameters.numberPattern, scope: 'year' } as const;
  const serial = await nextCreditSerial(transaction, counterScope(format, today));
  const number = formatCaseNumber(format, today, serial);
  await insertApplication(transaction, {
    id,
    number,
    clientId,
    wantedLimit: limit,
    validTo,
    purpose: trimText(input.purpose),
    segment: basis.segment,
    policy: verdict.policy,
    changeWhy: verdict.why,
    presentLimit: basis.limit,
    owed: basis.owed,
    checks: judged.checks,
    approverPosts: judged.approverPosts,
    approverWhy: judged.approverWhy,
    dueAt: answer.dueAt,
    dueProvisional: answer.provisional,
    dueWhy: answer.why,
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
