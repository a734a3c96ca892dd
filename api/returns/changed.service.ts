import type { Once } from '../platform/audit/idempotency';
import type { RequestContext } from '../platform/context/request-context';
import type { Selection } from '../platform/graph/look-ahead';
import type { ProblemValue } from '../platform/graph/problem';
import { noSuchReturn, tell } from './return-problem';
import type { ReturnRow } from './return.repository';
import { returnById } from './return.service';

export interface Changed {
  readonly __typename: 'ReturnChanged';
  readonly return: ReturnRow;
  readonly replayed: boolean;
}

/** What a step answers: the return as it is now, or the problem. */
export async function changed<Problem extends ProblemValue>(
  context: RequestContext,
  outcome: Once<{ readonly id: string } | Problem>,
  selection: Selection | readonly string[],
): Promise<Changed | ProblemValue> {
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const row = await returnById(context, outcome.answer.id, selection);
  if (row === null) return tell(context, noSuchReturn);
  return { __typename: 'ReturnChanged', return: row, replayed: outcome.replayed };
}
