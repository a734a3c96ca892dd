import { useApolloClient } from '@vue/apollo-composable';
import { computed, type ComputedRef, type Ref, shallowReactive, watch } from 'vue';
import {
  mergeTimeline,
  nextPage,
  sourcesToExtend,
  type TimelineKind,
  timelineKinds,
  type TimelineTab,
  kindsOfTab,
} from './timeline';
import { fetchers, type ServiceEntry } from './timeline-sources';

interface SourceState {
  entries: ServiceEntry[];
  hasMore: boolean;
  cursor: string | null;
  status: 'loading' | 'ready' | 'withheld' | 'failed';
}

export interface Timeline {
  entries: ComputedRef<ServiceEntry[]>;
  isLoading: ComputedRef<boolean>;
  hasMore: ComputedRef<boolean>;
  hasFailed: ComputedRef<boolean>;
  isWithheld: ComputedRef<boolean>;
  more(): void;
  retry(): void;
}

/**
 * The service timeline of a client: all its sources merged, or one of them. Each is fetched by itself, so one may fail.
 *
 * @param olderThan a day: what is of it or later is left out; null: from the newest on
 */
export function useTimeline(clientId: Ref<string>, shown: Ref<TimelineTab>, olderThan: Ref<string | null>): Timeline {
  const { client: graph } = useApolloClient();
  const sources = shallowReactive<Record<TimelineKind, SourceState>>({
    complaint: emptySource(),
    return: emptySource(),
    activity: emptySource(),
    order: emptySource(),
    payment: emptySource(),
    notice: emptySource(),
    event: emptySource(),
    market: emptySource(),
    survey: emptySource(),
    agreement: emptySource(),
    assignment: emptySource(),
    recognition: emptySource(),
    change: emptySource(),
  });
  const shownKinds = computed(() => kindsOfTab(shown.value));
  const shownSources = computed(() => shownKinds.value.map((kind) => sources[kind]));

  function update(kind: TimelineKind, changes: Partial<SourceState>): void {
    sources[kind] = { ...sources[kind], ...changes };
  }

  async function extend(kind: TimelineKind): Promise<void> {
    const [id, day] = [clientId.value, olderThan.value];
    const isWanted = (): boolean => id === clientId.value && day === olderThan.value;
    update(kind, { status: 'loading' });
    const { cursor: after, entries } = sources[kind];
    try {
      const page = await fetchers[kind](graph, { id, first: nextPage(entries.length), after, olderThan: day });
      if (!isWanted()) return;
      if (!page) return update(kind, { status: 'withheld', hasMore: false });
      update(kind, { ...page, entries: [...sources[kind].entries, ...page.entries], status: 'ready' });
    } catch {
      // What was fetched before stays on screen; hasMore stays too, so that nothing older is shown as complete.
      if (isWanted()) update(kind, { status: 'failed' });
    }
  }

  watch(
    [clientId, olderThan],
    () => {
      for (const kind of timelineKinds) {
        sources[kind] = emptySource();
        void extend(kind);
      }
    },
    { immediate: true },
  );

  return {
    entries: computed(() => mergeTimeline(shownSources.value)),
    isLoading: computed(() => shownSources.value.some(({ status }) => status === 'loading')),
    hasMore: computed(() => shownSources.value.some(({ hasMore }) => hasMore)),
    hasFailed: computed(() => shownSources.value.some(({ status }) => status === 'failed')),
    isWithheld: computed(() => shownSources.value.every(({ status }) => status === 'withheld')),
    more() {
      for (const index of sourcesToExtend(shownSources.value)) {
        const kind = shownKinds.value[index];
        if (kind) void extend(kind);
      }
    },
    retry() {
      for (const kind of shownKinds.value) if (sources[kind].status === 'failed') void extend(kind);
    },
  };
}

function emptySource(): SourceState {
  return { entries: [], hasMore: false, cursor: null, status: 'loading' };
}
