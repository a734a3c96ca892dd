import { computed, type WritableComputedRef } from 'vue';
import { useUrlFilter } from '../shared/filter/useUrlFilter';
import { type Split, type SplitName, splitParam } from './splits';

/** By what a chart is told apart: in the address, so that the way back from its rows leads to the chart they were behind. */
export function useSplit<Name extends SplitName>(name: Name): WritableComputedRef<Split<Name>> {
  const { applied, apply } = useUrlFilter<Record<string, ReturnType<typeof splitParam<Name>>>>({
    [name]: splitParam(name),
  });
  return computed({
    get: () => applied.value[name] as Split<Name>,
    set: (by) => apply({ [name]: by }),
  });
}
