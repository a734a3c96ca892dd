import { computed, type ComputedRef, type Ref, ref, shallowRef, watch } from 'vue';

export interface HistoryPage<Period> {
  readonly edges: readonly { readonly node: Period }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

export interface Earlier<Period> {
  /** the latest first, and what was asked for behind them */
  periods: ComputedRef<Period[]>;
  hasEarlier: ComputedRef<boolean>;
  isFetching: Ref<boolean>;
  hasFailed: Ref<boolean>;
  fetchEarlier(): Promise<void>;
}

/** A history whose latest periods came with something else, and whose earlier ones are fetched when they are asked for. */
export function useEarlier<Period>(
  latest: () => HistoryPage<Period> | null | undefined,
  pageBehind: (cursor: string) => Promise<HistoryPage<Period> | null | undefined>,
): Earlier<Period> {
  const pages = shallowRef<readonly HistoryPage<Period>[]>([]);
  const isFetching = ref(false);
  const hasFailed = ref(false);
  const all = computed(() => [latest() ?? [], pages.value].flat());
  const end = computed(() => all.value.at(-1)?.pageInfo);
  // A period that was added meanwhile moves all others.
  watch(latest, () => (pages.value = []));

  async function fetchEarlier(): Promise<void> {
    const cursor = end.value?.endCursor;
    if (cursor == null || isFetching.value) return;
    const asked = latest();
    isFetching.value = true;
    hasFailed.value = false;
    try {
      const page = await pageBehind(cursor);
      if (page && asked === latest()) pages.value = [...pages.value, page];
    } catch {
      hasFailed.value = true;
    } finally {
      isFetching.value = false;
    }
  }

  return {
    periods: computed(() => all.value.flatMap(({ edges }) => edges.map(({ node }) => node))),
    hasEarlier: computed(() => end.value?.hasNextPage === true),
    isFetching,
    hasFailed,
    fetchEarlier,
  };
}
