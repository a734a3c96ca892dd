import { ApolloError, type TypedDocumentNode } from '@apollo/client/core';
import { useApolloClient } from '@vue/apollo-composable';
import { clauseName } from './clause-name';
import { failureOf } from './failure';

interface Problem {
  message: string;
  field?: string | null;
  clause?: string | null;
}

/** What came of a mutation whose result is a union of an answer and problems. */
export type ChangeOutcome<Done> =
  | { kind: 'done'; done: Done }
  /** `clause` forbids it, and is named as the reader knows it */
  | { kind: 'problem'; message: string; field: string | null; clause: string | null }
  /** no answer came back: it may or may not have happened */
  | { kind: 'uncertain' }
  | { kind: 'signedOut' }
  /** the page is older than the server */
  | { kind: 'outdated' }
  | { kind: 'fault'; id: string | null };

/** The members of a result union that are no problem. */
export type DoneOf<Result> = Exclude<Result, Problem>;

/**
 * Sends a mutation. The returned function never throws.
 *
 * @param resultOf where the result union stands in the answer
 */
export function useChange<Data, Variables extends Record<string, unknown>, Result extends object>(
  document: TypedDocumentNode<Data, Variables>,
  resultOf: (data: Data) => Result,
): (variables: Variables) => Promise<ChangeOutcome<DoneOf<Result>>> {
  const { client: graph } = useApolloClient();

  return async (variables) => {
    try {
      const { data } = await graph.mutate<Data, Variables>({ mutation: document, variables });
      if (!data) return { kind: 'uncertain' };
      const result = resultOf(data);
      if (!isProblem(result)) return { kind: 'done', done: result as DoneOf<Result> };
      const clause = await clauseName(graph, result.clause);
      return { kind: 'problem', message: result.message, field: result.field ?? null, clause };
    } catch (error) {
      const failure = error instanceof ApolloError ? failureOf(error) : ({ kind: 'offline' } as const);
      if (failure.kind === 'offline') return { kind: 'uncertain' };
      if (failure.kind === 'refused') return { kind: 'problem', message: failure.message, field: null, clause: null };
      return failure;
    }
  };
}

function isProblem(result: object): result is Problem {
  return 'message' in result;
}
