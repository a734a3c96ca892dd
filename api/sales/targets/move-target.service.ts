import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import type { MoveTargetInput } from './change-target.schema';
import { isTargetMovePossible, NOTED, targetAfter } from './target-moves';
import { mayNotMove, noSuchTarget, noteMissing, notPending } from './target-problem';
import { insertSteps, lockTarget, proposerOf, writeTarget, type TargetRecord } from './target.repository';
import { targetActions, targetById } from './target.service';

export interface TargetMovedValue {
  readonly __typename: 'TargetMoved';
  readonly target: TargetRecord;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;

const NOTE = { field: 'note', name: { 'zh-CN': '原因', en: 'The reason' }, most: 500, lines: true } as const;

/** Answers what was proposed, puts it in force or takes it back, once for an idempotency key. Source: AM-1 */
export async function moveTarget(context: RequestContext, input: MoveTargetInput): Promise<TargetMovedValue | Refused> {
  const fault = textFault(input, [NOTE]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (storedText(input.note) === null && NOTED.includes(input.move))
    return refusal(context, 'InvalidInput', noteMissing);
  const known = await targetById(context, input.id);
  if (known === null) return refusal(context, 'NotFound', noSuchTarget);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | Refused>(transaction, context, { key, operation: 'moveTarget', request }, () =>
      move(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const target = await targetById(context, input.id);
  if (target === null) return refusal(context, 'NotFound', noSuchTarget);
  return { __typename: 'TargetMoved', target, replayed: outcome.replayed };
}

async function move(
  transaction: Transaction,
  context: RequestContext,
  input: MoveTargetInput,
): Promise<{ readonly id: string } | Refused> {
  const before = await lockTarget(transaction, input.id);
  // Who sees a target and has no part in it does not get the lock.
  if (before === undefined) return refusal(context, 'NotAllowed', mayNotMove);
  if (before.version !== input.version) return staleVersion(before.version, context.locale);
  if (!isTargetMovePossible(before.state, input.move)) return refusal(context, 'IllegalMove', notPending);
  if (!targetActions(context, before).includes(input.move)) return refusal(context, 'NotAllowed', mayNotMove);
  const after = targetAfter(before, input.move);
  const note = storedText(input.note);
  await writeTarget(transaction, { id: before.id, ...after, at: context.now });
  const step = {
    targetId: before.id,
    version: before.version + 1,
    move: input.move,
    amount: before.proposed ?? '0',
    note,
    byStaff: signedIn(context).staffId,
    at: context.now,
  };
  await insertSteps(transaction, [step]);
  await recordAudit(transaction, context, {
    action: 'target.move',
    subjectType: 'SalesTarget',
    subjectId: before.id,
    before: { state: before.state, amount: before.amount, proposed: before.proposed },
    after: { move: input.move, state: after.state, amount: after.amount, note },
  });
  const { version, move: moved } = step;
  const proposedBy = await proposerOf(transaction, before.id);
  await publish(transaction, 'target.moved', { targetId: before.id, version, move: moved, proposedBy });
  return { id: before.id };
}
