import type { InvalidRegulation } from '../kernel/policy/regulation';
import type { ProblemOptions } from '../platform/graph/problem';

export interface InvalidDraftValue {
  readonly __typename: 'InvalidDraft';
  readonly code: string;
  readonly message: string;
  readonly field: string;
  readonly clause: string | null;
  readonly problems: readonly { readonly clauseId: string | null; readonly path: string; readonly message: string }[];
}

const MOST_PROBLEMS = 50;

/** What is wrong with a draft, in the language of the request. */
export function invalidDraft({ problems }: InvalidRegulation, locale: ProblemOptions['locale']): InvalidDraftValue {
  const told = problems.slice(0, MOST_PROBLEMS).map(({ clause, path, message, zh }) => ({
    clauseId: clause ?? null,
    path,
    message: locale === 'en' ? message : zh,
  }));
  return {
    __typename: 'InvalidDraft',
    code: 'INVALID_DRAFT',
    message:
      locale === 'en'
        ? 'Nothing was stored: the clause would not be valid. Mend what is listed and save again.'
        : '没有保存：这样的条款不成立。请按所列问题更正后再保存。',
    field: `input.${told[0]?.path ?? 'parameters'}`,
    clause: told[0]?.clauseId ?? null,
    problems: told,
  };
}
