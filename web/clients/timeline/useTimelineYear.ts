import { computed, type ComputedRef, type Ref, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { civilDateAt } from '../../shared/time/civil-date';
import { dayBehind, yearsOf } from './timeline';

export interface TimelineYear {
  years: ComputedRef<number[]>;
  /** from which the timeline is read back; null: from the newest on */
  year: WritableComputedRef<number | null>;
  olderThan: ComputedRef<string | null>;
}

/** The year a timeline is read from, as the address of the page says. */
export function useTimelineYear(openedOn: Ref<string | null>): TimelineYear {
  const route = useRoute();
  const router = useRouter();
  const today = civilDateAt(new Date());
  const years = computed(() => yearsOf(openedOn.value, today));
  const year = computed<number | null>({
    get: () => years.value.find((each) => String(each) === route.query['year']) ?? null,
    set: (chosen) =>
      void router.replace({ query: { ...route.query, year: chosen === null ? undefined : String(chosen) } }),
  });
  return { years, year, olderThan: computed(() => dayBehind(year.value, today)) };
}
