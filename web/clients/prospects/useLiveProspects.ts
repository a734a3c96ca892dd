import { useSubscription } from '@vue/apollo-composable';
import { LiveProspectsDocument } from '../../gql/graphql';
import { useVisible } from '../../shared/graph/useVisible';

/** Follows how prospects stand by stage, and tells when they stand otherwise than they did. */
export function useLiveProspects(regionCodes: () => string[] | null, changed: () => void): void {
  const isVisible = useVisible();
  let before: { regions: string; stand: string } | undefined;
  const { onResult } = useSubscription(
    LiveProspectsDocument,
    () => ({ regionCodes: regionCodes() }),
    () => ({ enabled: isVisible.value }),
  );
  onResult(({ data }) => {
    if (!data) return;
    const now = { regions: String(regionCodes()), stand: JSON.stringify(data.prospectCounts) };
    // The first answer, and the first for other regions, is how it is shown already.
    const isNews = before?.regions === now.regions && before.stand !== now.stand;
    before = now;
    if (isNews) changed();
  });
}
