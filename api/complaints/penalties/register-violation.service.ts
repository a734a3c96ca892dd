import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { counterScope, formatCaseNumber } from '../../kernel/case-number';
import { civilDateAt } from '../../kernel/civil-date';
import { consequenceOf, type Consequence } from '../../kernel/policy/consequence';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { storedText, trimText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemText, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import type { RegulationReader } from '../../platform/regulations';
import { complaintNumbered } from '../case.repository';
import { nextSerial } from '../intake/filing.repository';
import { brokenClause, clauseFor, CONSEQUENCE_PROBLEM, registerFault } from './penalty';
import { penaltyPolicy, type PenaltyPolicy } from './penalty-policy';
import {
  brokenClauseMissing,
  mayNotRegister,
  noSuchCase,
  noSuchNotice,
  noSuchPenalty,
  noSuchPerson,
  noSuchViolation,
  notProvidedFor,
} from './penalty-problem';
import {
  inChargeOf,
  insertPenalty,
  lockHistory,
  noticeNumbered,
  upheldBefore,
  type PenaltyRow,
} from './penalty.repository';
import type { ForeseePenaltyInput, Foreseen, RegisterViolationInput } from './penalty.schema';
import { penaltyById } from './penalty.service';

export interface PenaltyChanged {
  readonly __typename: 'PenaltyChanged';
  readonly penalty: PenaltyRow;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;

/**
 * Registers a violation, with what follows from it by its clause and from the person's history, for the post that the
 * clause names to decide. Once for an idempotency key; by a superior of the person, the deputy GM (sales) or the GM office.
 *
 * Source: CC-6, CQ-14, SD-9, SD-11
 */
export async function registerViolation(
  context: RequestContext,
  input: RegisterViolationInput,
  selection: Selection | readonly string[],
): Promise<PenaltyChanged | Refused> {
  const viewer = signedIn(context);
  if (!viewer.reaches.PENALTY.write) return refusal(context, 'NotAllowed', mayNotRegister);
  const fault = registerFault(input, civilDateAt(context.now));
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'registerViolation', request }, () =>
      register(transaction, context, input),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : answerOf(context, outcome, selection);
}

/** A changed penalty as the graph answers it. */
export async function answerOf(
  context: RequestContext,
  { answer, replayed }: { readonly answer: Outcome; readonly replayed: boolean },
  selection: Selection | readonly string[],
): Promise<PenaltyChanged | Refused> {
  if ('code' in answer) return answer;
  const penalty = await penaltyById(context, answer.id, selection);
  if (penalty === null) return refusal(context, 'NotFound', noSuchPenalty);
  return { __typename: 'PenaltyChanged', penalty, replayed };
}

async function register(
  transaction: Transaction,
  context: RequestContext,
  input: RegisterViolationInput,
): Promise<Outcome> {
  const viewer = signedIn(context);
  const { staffId, happenedOn } = input;
  const inChargeId = isId(staffId) ? await inChargeOf(transaction, staffId) : undefined;
  if (inChargeId === undefined) return refusal(context, 'InvalidInput', noSuchPerson);
  if (!mayChange(viewer.reaches.PENALTY.writable, staffId)) return refusal(context, 'NotAllowed', mayNotRegister);
  const number = storedText(input.complaintNumber);
  const complaintId = number === null ? null : await complaintNumbered(transaction, number);
  if (complaintId === undefined) return refusal(context, 'InvalidInput', noSuchCase);
  const noticeNumber = storedText(input.noticeNumber);
  const noticeId = noticeNumber === null ? null : await noticeNumbered(transaction, noticeNumber.replaceAll('\0', ''));
  if (noticeId === undefined) return refusal(context, 'InvalidInput', noSuchNotice);
  const policy = await penaltyPolicy(transaction, happenedOn);
  const judged = await judge(transaction, { ...input, policy });
  if ('wording' in judged) return refusal(context, 'InvalidInput', judged);
  return propose(transaction, {
    context,
    judged,
    policy,
    staffId,
    inChargeId,
    complaintId,
    noticeId,
    happenedOn,
    evidence: trimText(input.evidence),
    chosenFine: input.fine ?? null,
    byRule: false,
    proposedBy: viewer.staffId,
  });
}

/** What a violation leads to now, with the history of the person locked until the transaction ends. */
export interface Judged {
  readonly clause: string;
  readonly policyVersion: number;
  readonly violation: string;
  readonly breaks: string;
  readonly approver: string;
  readonly consequence: Consequence;
}

type ToJudge = Omit<ForeseePenaltyInput, 'happenedOn'> & { readonly policy: PenaltyPolicy };

export async function judge(transaction: Transaction, asked: ToJudge): Promise<Judged | ProblemText> {
  await lockHistory(transaction, asked.staffId);
  return judgedBy(transaction, asked);
}

async function judgedBy(
  reader: RegulationReader,
  { policy, staffId, violation, breaks, fine, clause }: ToJudge,
): Promise<Judged | ProblemText> {
  const found = clauseFor(policy.regulations, { clause, violation });
  if (found === undefined) return noSuchViolation;
  const { rule } = found;
  const broken = brokenClause({ violation, breaks: breaks ?? null }, found);
  if (broken === undefined) return brokenClauseMissing;
  const approver = rule.parameters.approvedBy;
  if (approver === undefined || policy.notice === undefined) return notProvidedFor;
  const before = await upheldBefore(reader, { staffId, violation, breaks: broken });
  const consequence = consequenceOf({ violation, upheldBefore: before, chosenFine: fine ?? null }, rule);
  if (typeof consequence === 'string') return CONSEQUENCE_PROBLEM[consequence];
  return { clause, policyVersion: rule.policyVersion, violation, breaks: broken, approver, consequence };
}

/** What a violation would lead to, were it registered now; null when nothing would, or it is not the viewer's to ask. */
export async function foresee(context: RequestContext, input: ForeseePenaltyInput): Promise<Foreseen | null> {
  const { reaches } = signedIn(context);
  const { staffId, happenedOn } = input;
  if (!isId(staffId) || happenedOn > civilDateAt(context.now) || !mayChange(reaches.PENALTY.writable, staffId))
    return null;
  const policy = await penaltyPolicy(context.database, happenedOn);
  const judged = await judgedBy(context.database, { ...input, policy });
  if ('wording' in judged) return null;
  const { isDismissal: dismissal, inChargeFine, ...others } = judged.consequence;
  const hasSuperior = (await inChargeOf(context.database, staffId)) != null;
  const { why } = others;
  return {
    ...others,
    why: { ...why, clause: { id: why.clause } },
    dismissal,
    inChargeFine: hasSuperior ? inChargeFine : null,
  };
}

interface Proposal {
  readonly context: Pick<RequestContext, 'now' | 'requestId' | 'viewer'>;
  readonly judged: Judged;
  readonly policy: PenaltyPolicy;
  readonly staffId: string;
  readonly inChargeId: string | null;
  readonly complaintId: string | null;
  readonly noticeId: string | null;
  readonly happenedOn: string;
  readonly evidence: string;
  readonly chosenFine: string | null;
  readonly byRule: boolean;
  readonly proposedBy: string;
}

/** Puts a judged violation on the register, numbered without gaps. @returns its id */
export async function propose(
  transaction: Transaction,
  { context, judged, policy, ...facts }: Proposal,
): Promise<{ readonly id: string }> {
  if (policy.notice === undefined) throw new Error('Nothing says how a notice is numbered');
  const { register: format, copies } = policy.notice;
  const today = civilDateAt(context.now);
  const serial = await nextSerial(transaction, `penalty ${counterScope(format, today)}`);
  const number = formatCaseNumber(format, today, serial);
  const id = v7();
  await insertPenalty(transaction, { id, number, ...judged, ...facts, copies, at: context.now });
  const { consequence, violation, breaks } = judged;
  await recordAudit(transaction, context, {
    action: 'penalty.propose',
    subjectType: 'Penalty',
    subjectId: id,
    after: {
      number,
      violation,
      breaks,
      staffId: facts.staffId,
      complaintId: facts.complaintId,
      occurrence: consequence.occurrence,
      fine: consequence.fine,
      dismissal: consequence.isDismissal,
      byRule: facts.byRule,
    },
  });
  await publish(transaction, 'penalty.proposed', { penaltyId: id });
  return { id };
}
