import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { type BreakdownFilter, GroupNamesDocument, type Measure } from '../../gql/graphql';
import { groupInput, type RowGroup } from './row-group';

interface Asked {
  readonly measure: Measure;
  readonly where: BreakdownFilter;
  readonly group: RowGroup | undefined;
}

export interface GroupNames {
  readonly managers: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
}

/** Names of the account manager or the product whose rows are listed, listed or not, as far as the viewer may know them. */
export function useGroupNames(asked: () => Asked): { names: ComputedRef<GroupNames>; isAsking: ComputedRef<boolean> } {
  const isEnabled = computed(() => {
    const { group } = asked();
    return (group?.dimension === 'MANAGER' || group?.dimension === 'PRODUCT') && group.value !== '*';
  });
  const { result, loading } = useQuery(
    GroupNamesDocument,
    () => ({ ...asked(), group: groupInput(asked().group) }),
    () => ({ enabled: isEnabled.value, fetchPolicy: 'cache-first' as const }),
  );
  const keys = computed(() => {
    const told = isEnabled.value ? result.value?.tallyRows : undefined;
    return told?.__typename === 'TallyRowConnection' ? told.keys : [];
  });
  return {
    names: computed(() => ({
      managers: new Map(keys.value.flatMap(({ staff }) => (staff?.name ? [[staff.id, staff.name] as const] : []))),
      products: new Map(
        keys.value.flatMap(({ value, product }) => (value && product?.name ? [[value, product.name] as const] : [])),
      ),
    })),
    isAsking: computed(() => isEnabled.value && loading.value),
  };
}
