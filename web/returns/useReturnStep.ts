import { ApolloError } from '@apollo/client/core';
import type { TypedDocumentNode } from '@apollo/client/core';
import { useApolloClient } from '@vue/apollo-composable';
import { type FragmentType, readFragment } from '../gql/fragment-masking';
import { StepAnswerFragmentDoc } from '../gql/graphql';
import { failureOf } from '../shared/graph/failure';

export type StepOutcome =
  | { kind: 'done'; id: string; number: string }
  /** the API says what to mend, in words for the user */
  | { kind: 'problem'; message: string; field: string | null }
  /** no answer came back: sending the same once more is safe */
  | { kind: 'uncertain' }
  /** the sign-in page takes over and leads back here */
  | { kind: 'signedOut' };

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
      if ('return' in result) return { kind: 'done', id: result.return.id, number: result.return.number };
      return { kind: 'problem', message: result.message, field: result.field ?? null };
    } catch (error) {
      const failure = error instanceof ApolloError ? failureOf(error) : ({ kind: 'offline' } as const);
      if (failure.kind === 'refused') return { kind: 'problem', message: failure.message, field: null };
      return failure.kind === 'signedOut' ? failure : { kind: 'uncertain' };
    }
  };
}
