import { v7 } from 'uuid';
import { interestsOf } from '../../kernel/access/stand-in';
import { mayChange } from '../../kernel/access/reach';
import { addMonths, civilDateAt, monthOf, monthRange } from '../../kernel/civil-date';
import { compareMoney, parseMoney } from '../../kernel/money';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import {
  refusal,
  staleVersion,
  type ProblemText,
  type ProblemValue,
  type StaleVersionValue,
} from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { managersOn } from './attained.repository';
import type { ProposeTargetsInput } from './change-target.schema';
import { isTargetAmount } from './target-moves';
import { spanOf } from './target-periods';
import {
  mayNotSet,
  notAManager,
  notFirstDay,
  periodOver,
  periodTooFar,
  reasonMissing,
  wrongAmount,
  wrongLines,
} from './target-problem';
import { insertSteps, insertTargets, lockTargets, proposeAnew, type StepRow } from './target.repository';

export interface ProposedValue {
  readonly __typename: 'TargetsProposed';
  readonly count: number;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;

const MOST_LINES = 200;
const MONTHS_AHEAD = 24;
const REASON = { field: 'reason', name: { 'zh-CN': '原因', en: 'The reason' }, most: 500, lines: true } as const;

/** Proposes targets to account managers, all or none, once for an idempotency key. Source: AM-1 */
export async function proposeTargets(
  context: RequestContext,
  input: ProposeTargetsInput,
): Promise<ProposedValue | Refused> {
  const { reaches } = signedIn(context);
  if (!reaches.TARGET.write) return refusal(context, 'NotAllowed', mayNotSet);
  const fault = inputFault(context, input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const refused = await refusedManager(context, input);
  if (refused !== undefined) return refused;
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly count: number } | Refused>(
      transaction,
      context,
      { key, operation: 'proposeTargets', request },
      () => propose(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  return { __typename: 'TargetsProposed', count: outcome.answer.count, replayed: outcome.replayed };
}

function inputFault({ now }: RequestContext, input: ProposeTargetsInput): ProblemText | undefined {
  const { measure, period, startsOn, lines } = input;
  const span = spanOf(period, startsOn);
  const today = civilDateAt(now);
  if (span.from !== startsOn) return notFirstDay;
  if (span.to < today) return periodOver;
  if (startsOn > monthRange(addMonths(monthOf(today), MONTHS_AHEAD)).to) return periodTooFar;
  const ids = new Set(lines.map(({ managerId }) => managerId));
  if (lines.length < 1 || lines.length > MOST_LINES || ids.size !== lines.length) return wrongLines(MOST_LINES);
  const wrong = lines.findIndex(({ amount }) => !isTargetAmount(measure, amount));
  if (wrong >= 0) return wrongAmount(wrong);
  return textFault(input, [REASON]);
}

/** Whom targets are set: account managers of now within the viewer's reach, and nobody in the viewer's own interest. */
async function refusedManager(context: RequestContext, { lines }: ProposeTargetsInput): Promise<Refused | undefined> {
  const viewer = signedIn(context);
  const { writable } = viewer.reaches.TARGET;
  const interests = interestsOf(viewer);
  const unknown = lines.findIndex(({ managerId }) => !isId(managerId));
  if (unknown >= 0) return refusal(context, 'InvalidInput', notAManager(unknown));
  if (lines.some(({ managerId }) => !mayChange(writable, managerId) || interests.includes(managerId)))
    return refusal(context, 'NotAllowed', mayNotSet);
  const reached = lines.map(({ managerId }) => managerId);
  const known = new Set(
    (await managersOn(context, civilDateAt(context.now), { reached, further: [] })).map(({ id }) => id),
  );
  const left = lines.findIndex(({ managerId }) => !known.has(managerId));
  return left < 0 ? undefined : refusal(context, 'InvalidInput', notAManager(left));
}

async function propose(
  transaction: Transaction,
  context: RequestContext,
  input: ProposeTargetsInput,
): Promise<{ readonly count: number } | Refused> {
  const known = await lockTargets(
    transaction,
    input,
    input.lines.map(({ managerId }) => managerId),
  );
  const lines = input.lines.map(({ managerId, amount, version = null }) => {
    const before = known.get(managerId);
    return { managerId, amount: parseMoney(amount), version, before };
  });
  const stale = lines.find(({ version, before }) => (before?.version ?? null) !== version);
  if (stale !== undefined) return staleVersion(stale.before?.version ?? 0, context.locale);
  const changed = lines.filter(
    ({ amount, before }) => before === undefined || compareMoney(before.proposed ?? before.amount ?? '0', amount) !== 0,
  );
  const note = storedText(input.reason);
  if (note === null && changed.some(({ before }) => before !== undefined && before.state !== 'WITHDRAWN'))
    return refusal(context, 'InvalidInput', reasonMissing);
  if (changed.length === 0) return { count: 0 };
  const { staffId: byStaff } = signedIn(context);
  const written = changed.map(({ managerId, amount, before }) => ({
    id: before?.id ?? v7(),
    managerId,
    proposed: amount,
    before,
  }));
  const fresh = written.filter(({ before }) => before === undefined);
  if ((await insertTargets(transaction, input, { targets: fresh, at: context.now })) !== fresh.length)
    return staleVersion(1, context.locale);
  await proposeAnew(transaction, { targets: written.filter(({ before }) => before !== undefined), at: context.now });
  const steps = written.map(({ id, proposed, before }): StepRow => ({
    targetId: id,
    version: (before?.version ?? 0) + 1,
    move: 'PROPOSE',
    amount: proposed,
    note,
    byStaff,
    at: context.now,
  }));
  await insertSteps(transaction, steps);
  const { measure, period, startsOn } = input;
  for (const { id, managerId, proposed, before } of written)
    await recordAudit(transaction, context, {
      action: 'target.propose',
      subjectType: 'SalesTarget',
      subjectId: id,
      ...(before && { before: { amount: before.amount, proposed: before.proposed } }),
      after: { managerId, measure, period, startsOn, proposed, reason: note },
    });
  const told = written.map(({ id: targetId, managerId, before }) => ({
    targetId,
    version: (before?.version ?? 0) + 1,
    managerId,
  }));
  await publish(transaction, 'target.proposed', { targets: told });
  return { count: written.length };
}
