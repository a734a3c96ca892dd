import { addDays, civilDateAt, monthOf, monthRange } from '../../kernel/civil-date';
import { parseMoney } from '../../kernel/money';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { insertTerms, latestTerms, lockAgent } from './agree-rebate.repository';
import type { AgreeRebateInput } from './change-rebate.schema';
import { mayDo } from './rebate-duties';
import {
  badFirstDay,
  badLastDay,
  badTiers,
  noSuchAgent,
  notAllowed,
  overlapping,
  tell,
  unfitText,
  type RebateProblem,
} from './rebate-problem';
import { tiersFault } from './rebate-terms';
import { textIsFit } from './rebate-text';
import { storedText } from '../../kernel/text';
import type { RebateTerms } from './rebate-period.schema';
import { rebateTerms } from './rebate.service';

export interface RebateAgreedValue {
  readonly __typename: 'RebateAgreed';
  readonly terms: RebateTerms[];
  readonly replayed: boolean;
}

const MOST_NOTE = 500;

/** Agrees terms with an agent from a month on; those before end there. Once for an idempotency key. Source: SD-8 */
export async function agreeRebate(
  context: RequestContext,
  input: AgreeRebateInput,
): Promise<RebateAgreedValue | ProblemValue> {
  const viewer = signedIn(context);
  if (!viewer.reaches.REBATE.writable.all || !mayDo('AGREE', viewer.posts)) return tell(context, notAllowed);
  const fault = faultOf(input, monthRange(monthOf(civilDateAt(context.now))).from);
  if (fault !== undefined) return tell(context, fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly clientId: string } | ProblemValue>(
      transaction,
      context,
      { key, operation: 'agreeRebate', request },
      () => agree(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  return {
    __typename: 'RebateAgreed',
    terms: await rebateTerms(context, outcome.answer.clientId),
    replayed: outcome.replayed,
  };
}

function faultOf(
  { clientId, from, until, tiers, note }: AgreeRebateInput,
  thisMonth: string,
): RebateProblem | undefined {
  if (!isId(clientId)) return noSuchAgent;
  if (from !== monthRange(monthOf(from)).from || from < thisMonth) return badFirstDay;
  if (until != null && (until !== monthRange(monthOf(until)).to || until < from)) return badLastDay;
  const wrong = tiersFault(tiers);
  if (wrong !== undefined) return badTiers(wrong);
  return textIsFit(note, MOST_NOTE) ? undefined : unfitText('note', MOST_NOTE);
}

async function agree(
  transaction: Transaction,
  context: RequestContext,
  { clientId, from, until, tiers, note }: AgreeRebateInput,
): Promise<{ readonly clientId: string } | ProblemValue> {
  const { staffId: byStaff } = signedIn(context);
  if (!(await lockAgent(transaction, clientId))) return tell(context, noSuchAgent);
  const latest = await latestTerms(transaction, clientId);
  if (latest !== undefined && latest.from >= from) return tell(context, overlapping);
  const agreed = tiers.map(({ fromYuan, rate }) => ({ fromYuan: parseMoney(fromYuan), rate }));
  const version = (latest?.version ?? 0) + 1;
  await insertTerms(transaction, {
    clientId,
    version,
    from,
    end: until == null ? null : addDays(until, 1),
    tiers: agreed,
    byStaff,
    at: context.now,
    note: storedText(note),
  });
  await recordAudit(transaction, context, {
    action: 'rebate.agree',
    subjectType: 'Client',
    subjectId: clientId,
    after: { version, from, until: until ?? null, tiers: agreed },
  });
  await publish(transaction, 'rebate.agreed', { clientId });
  return { clientId };
}
