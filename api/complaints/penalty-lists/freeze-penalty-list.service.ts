import { actsFor } from '../../kernel/access/stand-in';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { isReportId } from '../monthly/monthly-report';
import { penaltyPolicy } from '../penalties/penalty-policy';
import { listFrozen, mayNotFreezeList, noSuchList } from './penalty-list-problem';
import { freezeList, lockList, takeStanding, type PenaltyListRow } from './penalty-list.repository';
import type { FreezePenaltyListInput } from './penalty-list.schema';
import { penaltyListById, readsLists } from './penalty-list.service';

export interface PenaltyListFrozen {
  readonly __typename: 'PenaltyListFrozen';
  readonly list: PenaltyListRow;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;

/**
 * Freezes the administrative penalties of a month as they stand, by who compiles them; once for an idempotency key. What is
 * frozen never changes: a penalty that is taken back later stays on the list and is told beside it. Source: CQ-14
 */
export async function freezePenaltyList(
  context: RequestContext,
  input: FreezePenaltyListInput,
): Promise<PenaltyListFrozen | Refused> {
  const viewer = signedIn(context);
  if (!isReportId(input.id) || !readsLists(viewer)) return refusal(context, 'NotFound', noSuchList);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'freezePenaltyList', request }, () =>
      freeze(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const list = await penaltyListById(context, outcome.answer.id);
  if (list === null) return refusal(context, 'NotFound', noSuchList);
  return { __typename: 'PenaltyListFrozen', list, replayed: outcome.replayed };
}

async function freeze(
  transaction: Transaction,
  context: RequestContext,
  { id, version }: FreezePenaltyListInput,
): Promise<Outcome> {
  const viewer = signedIn(context);
  const list = await lockList(transaction, id);
  if (list === undefined) return refusal(context, 'NotFound', noSuchList);
  const { list: rule } = await penaltyPolicy(transaction, civilDateAt(context.now));
  if (rule === undefined || !viewer.posts.includes(rule.compiler) || !viewer.reaches.PENALTY.write)
    return refusal(context, 'NotAllowed', mayNotFreezeList);
  if (list.frozenAt !== null) return refusal(context, 'IllegalMove', listFrozen);
  if (version !== list.version) return staleVersion(list.version, context.locale);
  const taken = await takeStanding(transaction, id);
  await freezeList(transaction, { id, by: viewer.staffId, at: context.now });
  await recordAudit(transaction, context, {
    action: 'penaltyList.freeze',
    subjectType: 'PenaltyList',
    subjectId: id,
    onBehalfOf: actsFor(viewer, [rule.compiler]),
    after: { count: list.count + taken.added - taken.struck, ...taken },
  });
  await publish(transaction, 'penalties.frozen', { month: id });
  return { id };
}
