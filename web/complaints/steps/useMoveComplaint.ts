import { ApolloError } from '@apollo/client/core';
import { useApolloClient } from '@vue/apollo-composable';
import { MoveComplaintDocument, type MoveComplaintInput } from '../../gql/graphql';
import { clauseName } from '../../shared/graph/clause-name';
import { failureOf } from '../../shared/graph/failure';

export type MoveOutcome =
  | { kind: 'moved'; number: string; newForm: { id: string; number: string } | null }
  | { kind: 'problem'; code: string; message: string; field: string | null; clause: string | null }
  /** no answer came back: sending the same move again under its key is safe */
  | { kind: 'uncertain' }
  | { kind: 'signedOut' }
  | { kind: 'outdated' }
  | { kind: 'fault'; id: string | null };

/** Moves a case. The returned function never throws. */
export function useMoveComplaint(): (input: MoveComplaintInput) => Promise<MoveOutcome> {
  const { client: graph } = useApolloClient();

  return async (input) => {
    try {
      const { data } = await graph.mutate({ mutation: MoveComplaintDocument, variables: { input } });
      const result = data?.moveComplaint;
      if (!result) return { kind: 'uncertain' };
      if (!('complaint' in result)) {
        const { code, message, field } = result;
        const clause = await clauseName(graph, result.clause);
        return { kind: 'problem', code, message, field: field ?? null, clause };
      }
      return { kind: 'moved', number: result.complaint.number, newForm: result.newForm ?? null };
    } catch (error) {
      const failure = error instanceof ApolloError ? failureOf(error) : ({ kind: 'offline' } as const);
      if (failure.kind === 'offline') return { kind: 'uncertain' };
      if (failure.kind === 'refused')
        return { kind: 'problem', code: 'REFUSED', message: failure.message, field: null, clause: null };
      return failure;
    }
  };
}
