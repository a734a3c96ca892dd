import { consequenceOf } from '../../kernel/policy/consequence';
import type { Post } from '../../kernel/access/post';
import { actsFor } from '../../kernel/access/stand-in';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { nameOf, regulationVersions } from '../../platform/regulations';
import { clauseFor, stateAfter, type PenaltyMove } from './penalty';
import { alreadyDecided, mayNotDecide, noSuchPenalty, noteMissing } from './penalty-problem';
import {
  lockHistory,
  rewriteConsequence,
  storedPenalty,
  upheldBefore,
  waitingLike,
  writeDecision,
  writeRevocation,
  type StoredPenalty,
} from './penalty.repository';
import type { MovePenaltyInput } from './penalty.schema';
import { movesOf } from './penalty.service';
import { answerOf, type PenaltyChanged } from './register-violation.service';

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;

const ACTIONS: Readonly<Record<PenaltyMove, string>> = {
  APPROVE: 'penalty.approve',
  REJECT: 'penalty.reject',
  WITHDRAW: 'penalty.withdraw',
  REVOKE: 'penalty.revoke',
};

/**
 * Approves, rejects or withdraws a penalty, or takes an approval back; once for an idempotency key. What is approved counts
 * from then on, and what is taken back does not: what else waits for the same person and the same rule follows from the
 * history as it is then, and has another version.
 *
 * Source: CC-6, CQ-14
 */
export async function movePenalty(
  context: RequestContext,
  input: MovePenaltyInput,
  selection: Selection | readonly string[],
): Promise<PenaltyChanged | Refused> {
  signedIn(context);
  if (!isId(input.id)) return refusal(context, 'NotFound', noSuchPenalty);
  const fault = textFault(input, [
    { field: 'note', most: 500, lines: true, name: { 'zh-CN': '说明', en: 'The note' } },
  ]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'movePenalty', request }, () =>
      move(transaction, context, input),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : answerOf(context, outcome, selection);
}

async function move(transaction: Transaction, context: RequestContext, input: MovePenaltyInput): Promise<Outcome> {
  const viewer = signedIn(context);
  const known = await storedPenalty(transaction, input.id);
  if (known === undefined) return refusal(context, 'NotFound', noSuchPenalty);
  await lockHistory(transaction, known.staffId);
  const before = await storedPenalty(transaction, input.id);
  const state = before && stateAfter(before.state, input.move);
  if (before === undefined || state === undefined) return refusal(context, 'IllegalMove', alreadyDecided);
  if (!movesOf(context, before).includes(input.move)) return refusal(context, 'NotAllowed', mayNotDecide);
  if (before.version !== input.version) return staleVersion(before.version, context.locale);
  const note = storedText(input.note);
  if (note === null && (input.move === 'REJECT' || input.move === 'REVOKE'))
    return refusal(context, 'InvalidInput', noteMissing);
  const decision = { id: before.id, version: before.version, state, by: viewer.staffId, at: context.now, note };
  // The history is locked and the version was read under the lock.
  const isWritten = input.move === 'REVOKE' ? writeRevocation : writeDecision;
  if (!(await isWritten(transaction, decision))) throw new Error(`Penalty ${before.id} changed under its lock`);
  if (input.move === 'APPROVE' || input.move === 'REVOKE')
    for (const waiting of await waitingLike(transaction, before)) await judgeAnew(transaction, waiting);
  await recordAudit(transaction, context, {
    action: ACTIONS[input.move],
    subjectType: 'Penalty',
    subjectId: before.id,
    onBehalfOf: input.move === 'WITHDRAW' ? null : actsFor(viewer, [before.approver as Post]),
    before: { state: before.state },
    after: { state, number: before.number, staffId: before.staffId, note },
  });
  await publish(transaction, 'penalty.moved', { penaltyId: before.id, move: input.move });
  return { id: before.id };
}

/** By the version of the regulation that it was proposed under. */
async function judgeAnew(transaction: Transaction, waiting: StoredPenalty): Promise<void> {
  const version = { code: waiting.regulation, version: waiting.policyVersion };
  const regulation = (await regulationVersions(transaction, [version])).get(nameOf(version));
  const found = regulation && clauseFor([regulation], waiting);
  if (found === undefined) throw new Error(`Penalty ${waiting.id} was proposed under a regulation that is not there`);
  const before = await upheldBefore(transaction, waiting);
  const { violation, chosenFine } = waiting;
  const consequence = consequenceOf({ violation, upheldBefore: before, chosenFine }, found.rule);
  if (typeof consequence === 'string') throw new Error(`Penalty ${waiting.id}: ${consequence}`);
  await rewriteConsequence(transaction, waiting, consequence);
}
