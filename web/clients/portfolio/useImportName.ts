import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { type ImportChoicesQuery, ImportNameDocument } from '../../gql/graphql';
import { formatInstant } from '../../shared/format/formats';

type Import = Pick<ImportChoicesQuery['clientImports']['edges'][number]['node'], 'fileName' | 'askedAt'>;

/** Which import: its file, and when it was brought. */
export const importName = ({ fileName, askedAt }: Import): string => `${fileName} · ${formatInstant(askedAt)}`;

/** What the chosen import is called; undefined where none is chosen, or the viewer may not see it. */
export function useImportName(chosen: () => string | null | undefined): ComputedRef<string | undefined> {
  const { result } = useQuery(
    ImportNameDocument,
    () => ({ id: chosen() ?? '' }),
    () => ({ enabled: !!chosen(), fetchPolicy: 'cache-first' as const }),
  );
  return computed(() => {
    const found = result.value?.clientImport;
    return found && found.id === chosen() ? importName(found) : undefined;
  });
}
