import { ApolloError } from '@apollo/client/core';
import { useApolloClient } from '@vue/apollo-composable';
import { type FileComplaintInput, FileComplaintDocument } from '../../gql/graphql';
import { clauseName } from '../../shared/graph/clause-name';
import { failureOf } from '../../shared/graph/failure';

export type FilingOutcome =
  | { kind: 'filed'; id: string; number: string; isReplayed: boolean }
  | { kind: 'problem'; message: string; field: string | null; clause: string | null }
  /** no answer came back: it may or may not be filed, and sending the same draft again is safe */
  | { kind: 'uncertain' }
  | { kind: 'signedOut' }
  /** the page is older than the server: a reload mends it, and the draft is kept */
  | { kind: 'outdated' }
  | { kind: 'fault'; id: string | null };

/** Files a complaint. The returned function never throws. */
export function useFileComplaint(): (input: FileComplaintInput) => Promise<FilingOutcome> {
  const { client: graph } = useApolloClient();

  return async (input) => {
    try {
      const { data } = await graph.mutate({ mutation: FileComplaintDocument, variables: { input } });
      const result = data?.fileComplaint;
      if (!result) return { kind: 'uncertain' };
      if (!('complaint' in result)) {
        const clause = await clauseName(graph, result.clause);
        return { kind: 'problem', message: result.message, field: result.field ?? null, clause };
      }
      const { id, number } = result.complaint;
      return { kind: 'filed', id, number, isReplayed: result.replayed };
    } catch (error) {
      const failure = error instanceof ApolloError ? failureOf(error) : ({ kind: 'offline' } as const);
      if (failure.kind === 'offline') return { kind: 'uncertain' };
      if (failure.kind === 'refused') return { kind: 'problem', message: failure.message, field: null, clause: null };
      return failure;
    }
  };
}
