import { computed, type ComputedRef } from 'vue';
import { type CivilDate, civilDateAt } from './civil-date';
import { useNow } from './useNow';

/** Today in Asia/Shanghai; another day begins on a page that is left open, too. */
export function useToday(): ComputedRef<CivilDate> {
  const now = useNow();
  return computed(() => civilDateAt(new Date(now.value)));
}
