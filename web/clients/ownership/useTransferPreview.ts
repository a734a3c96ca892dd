import { useQuery } from '@vue/apollo-composable';
import { computed } from 'vue';
import { TransfersPreviewDocument, type TransfersPreviewQuery } from '../../gql/graphql';

type Told = Extract<TransfersPreviewQuery['transfersPreview'], { __typename?: 'ClientTransfers' }>;
export type TransferRow = Told['rows'][number];

interface Asked {
  readonly clients: readonly { readonly clientId: string; readonly version: number }[];
  readonly ownerId: string;
  readonly from: string;
}

/** What a transfer would come to, once it is said to whom and from when; null before, and where it is refused as a whole. */
export function useTransferPreview(asked: () => Asked) {
  const { result } = useQuery(
    TransfersPreviewDocument,
    () => ({ input: { ...asked(), clients: [...asked().clients] } }),
    () => ({ fetchPolicy: 'no-cache' as const, enabled: asked().ownerId !== '' && !!asked().from }),
  );
  return computed<Told | null>(() => {
    const answer = asked().ownerId ? result.value?.transfersPreview : undefined;
    return answer && 'rows' in answer ? answer : null;
  });
}
