import { ApolloError } from '@apollo/client/core';
import type { TypedDocumentNode } from '@apollo/client/core';
import { useApolloClient } from '@vue/apollo-composable';
import { type FragmentType, readFragment } from '../gql/fragment-masking';
import { StepAnswerFragmentDoc } from '../gql/graphql';
import { clauseName } from '../shared/graph/clause-name';
import { failureOf } from '../shared/graph/failure';
import type { ChangeOutcome } from '../shared/graph/useChange';

export type StepOutcome = ChangeOutcome<{ id: string; number: string }>;

type Answer = FragmentType<typeof StepAnswerFragmentDoc>;

/** Sends one step of a return; every mutation of this room answers alike. The returned function never throws. */
export function useReturnStep(): <Data extends object, Input>(
  mutation: TypedDocumentNode<Data, { input: Input }>,
  input: Input,
) => Promise<StepOutcome> {
  const { client: graph } = useApolloClient();

  return async (mutation, input) => {
    try {
      const { data } = await graph.mutate({ mutation, variables: { input } });
      const [answer] = Object.entries(data ?? {}).flatMap(([key, value]) =>
        key === '__typename' ? [] : [value as Answer],
      );
      if (!answer) return { kind: 'uncertain' };
      const result = readFragment(StepAnswerFragmentDoc, answer);
      if ('return' in result) return { kind: 'done', done: result.return };
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
