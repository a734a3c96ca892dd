import type { RequestContext } from '../context/request-context';
import { BEHIND_A_FAILURE } from '../database/batch';
import { formatError, isFault, isTooSlow, logFault, logTooSlow } from './faults';
import type { ProblemValue, Wording } from './problem';

const MOST_ROUNDS = 20;

/**
 * Answers for one part of an operation. A fault, or what took too long, is written down as it would be for the whole and
 * becomes the answer of this part alone, so that what was asked beside it stands (docs/decisions/0059).
 *
 * @throws GraphQLError that is meant for the caller, as it was thrown
 */
export async function answeredApart<Answer>(
  { requestId, locale }: Pick<RequestContext, 'requestId' | 'locale'>,
  field: string,
  answer: () => Promise<Answer>,
): Promise<Answer | ProblemValue> {
  try {
    return await apartFromFailures(answer);
  } catch (error) {
    if (isTooSlow(error)) logTooSlow(error, requestId, field);
    else if (isFault(error)) logFault(error, requestId, field);
    else throw error;
    const { extensions } = formatError({ message: '' }, error);
    const { code, wording } = extensions as { readonly code: string; readonly wording: Wording };
    return { __typename: 'Unanswered', code, message: wording[locale], field: null, clause: null };
  }
}

/** Asks again, in another snapshot, for a part whose statements stood behind one of another part that failed. */
async function apartFromFailures<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
  for (let round = 1; ; round += 1) {
    try {
      return await answer();
    } catch (error) {
      // In each round the part that failed first is told its own failure.
      if ((error as { readonly code?: unknown } | null)?.code !== BEHIND_A_FAILURE || round === MOST_ROUNDS)
        throw error;
    }
  }
}

/** What the first part of an answer says that could not be answered; undefined when there is none. */
export function unansweredPart(data: object | null | undefined): string | undefined {
  const parts = Object.values(data ?? {}) as (Partial<ProblemValue> | null)[];
  return parts.find((part) => part?.__typename === 'Unanswered')?.message;
}
