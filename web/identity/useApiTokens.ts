import { useApolloClient, useQuery } from '@vue/apollo-composable';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import {
  ApiTokensDocument,
  CreateApiTokenDocument,
  type CreateApiTokenInput,
  RevokeApiTokenDocument,
} from '../gql/graphql';
import { attempt, type Refusal, refusalOf } from '../shared/graph/attempt';

const PAGE = 50;

/** The API tokens of the signed-in person: reading, making and revoking them. The functions never throw. */
export function useApiTokens() {
  const { t } = useI18n();
  const { client: graph } = useApolloClient();
  const { result, loading, error, refetch, fetchMore } = useQuery(
    ApiTokensDocument,
    { first: PAGE, after: null },
    { fetchPolicy: 'no-cache' },
  );
  const connection = computed(() => result.value?.apiTokens);
  const tokens = computed(() => connection.value?.edges.map(({ node }) => node) ?? []);

  async function more(): Promise<void> {
    await fetchMore({
      variables: { first: PAGE, after: connection.value?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) =>
        next
          ? { ...next, apiTokens: { ...next.apiTokens, edges: [...before.apiTokens.edges, ...next.apiTokens.edges] } }
          : before,
    });
  }

  async function create(input: CreateApiTokenInput): Promise<{ secret: string } | Refusal> {
    const outcome = await attempt(() => graph.mutate({ mutation: CreateApiTokenDocument, variables: { input } }), t);
    if ('refusal' in outcome) return outcome.refusal;
    const made = outcome.result.data?.createApiToken;
    if (made === undefined) return { message: t('notice.offline'), field: null };
    if (!('secret' in made)) return refusalOf(made);
    void refetch();
    return { secret: made.secret };
  }

  async function revoke(id: string): Promise<Refusal | null> {
    const outcome = await attempt(() => graph.mutate({ mutation: RevokeApiTokenDocument, variables: { id } }), t);
    if ('refusal' in outcome) return outcome.refusal;
    const revoked = outcome.result.data?.revokeApiToken;
    void refetch();
    return revoked && 'message' in revoked ? refusalOf(revoked) : null;
  }

  return {
    tokens,
    mostDays: computed(() => result.value?.apiTokenMostDays ?? 1),
    hasMore: computed(() => connection.value?.pageInfo.hasNextPage ?? false),
    isLoaded: computed(() => connection.value !== undefined),
    loading,
    error,
    refetch,
    more,
    create,
    revoke,
  };
}
