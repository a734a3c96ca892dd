import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { readFragment } from '../../gql/fragment-masking';
import {
  type BreakdownFilter,
  GroupNamesDocument,
  ManagerNamesFragmentDoc,
  type Measure,
  ProductNamesFragmentDoc,
} from '../../gql/graphql';
import { monthStart } from '../../shared/time/civil-date';
import { managerNames } from '../managers/managers';
import { productNames } from '../returns/products';
import type { RowGroup } from './row-group';

interface Asked {
  readonly measure: Measure;
  readonly where: BreakdownFilter;
  readonly group: RowGroup | undefined;
  /** no row names the group */
  readonly isUnnamed: boolean;
}

export interface GroupNames {
  readonly managers: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
}

/**
 * Names of the account manager or the product whose rows are listed, where no row tells them: from the figures of all groups in
 * the year up to the end of the period, as far as the viewer may know them.
 */
export function useGroupNames(asked: () => Asked): { names: ComputedRef<GroupNames>; isAsking: ComputedRef<boolean> } {
  const isEnabled = computed(() => {
    const { group, isUnnamed } = asked();
    return isUnnamed && (group?.dimension === 'MANAGER' || group?.dimension === 'PRODUCT') && group.value !== '*';
  });
  const { result, loading } = useQuery(
    GroupNamesDocument,
    () => {
      const { measure, group, where } = asked();
      return {
        measure,
        by: group?.dimension ?? 'MANAGER',
        where: { from: monthStart(where.to, -11), to: where.to },
      };
    },
    () => ({ enabled: isEnabled.value, fetchPolicy: 'cache-first' as const }),
  );
  const told = computed(() => (isEnabled.value ? result.value?.breakdown : undefined));
  return {
    names: computed(() => ({
      managers: told.value ? managerNames(readFragment(ManagerNamesFragmentDoc, told.value)) : new Map(),
      products: told.value ? productNames(readFragment(ProductNamesFragmentDoc, told.value)) : new Map(),
    })),
    isAsking: computed(() => isEnabled.value && loading.value),
  };
}
