import { ApolloError } from '@apollo/client/core';
import { computed, type ComputedRef, ref, type Ref, shallowReactive, shallowRef, watch } from 'vue';
import { type Anchor, cursorOf, pagesOf, pagesToForget, type RowRange } from './row-window';

export interface RowPage<Row> {
  rows: Row[];
  /** of the whole list; null behind the first page, with which it is counted */
  totalCount: number | null;
  endCursor: string | null;
}

export interface AnchoredRowsOptions<Row> {
  /** the same question has the same key; a new key starts afresh */
  key: Ref<string>;
  /** rows of a page, 200 by default (the API's maximum) */
  pageSize?: number;
  fetchPage(after: string | null, first: number): Promise<RowPage<Row>>;
  fetchAnchors(every: number): Promise<Anchor[]>;
}

export interface AnchoredRows<Row> {
  totalCount: Ref<number | null>;
  error: Ref<ApolloError | null>;
  isLoading: ComputedRef<boolean>;
  /** the row, or undefined while it is on its way */
  rowAt(index: number): Row | undefined;
  /** asks for the rows on screen; call it whenever they change */
  show(range: RowRange): void;
  retry(): void;
}

const PAGES_KEPT = 12;

/**
 * Rows of a keyset-paged list, reachable at any index. Whoever reads on needs no anchors (the cursor of every 200th
 * row), which cost the server a walk through the whole list: they are fetched with the first jump, and from then on a
 * jump to row 73 000 is one request. The latest question wins.
 */
export function useAnchoredRows<Row>(options: AnchoredRowsOptions<Row>): AnchoredRows<Row> {
  const pageSize = options.pageSize ?? 200;
  const pages = shallowReactive(new Map<number, Row[]>());
  const endCursors = new Map<number, string | null>();
  const pending = ref(new Set<number>());
  /** null: nobody jumped yet */
  const anchors = shallowRef<Anchor[] | null>(null);
  const isSeeking = ref(false);
  const totalCount = ref<number | null>(null);
  const error = shallowRef<ApolloError | null>(null);
  let range: RowRange = { from: 0, to: 0 };
  let question = 0;

  const isLoading = computed(() => isSeeking.value || pending.value.size > 0);

  function start(): void {
    question += 1;
    pages.clear();
    endCursors.clear();
    pending.value = new Set();
    anchors.value = null;
    isSeeking.value = false;
    totalCount.value = null;
    error.value = null;
    range = { from: 0, to: 0 };
    void fetchPage(0);
  }

  async function fetchAnchors(): Promise<void> {
    if (anchors.value !== null || isSeeking.value) return;
    const asked = question;
    isSeeking.value = true;
    const found = await options.fetchAnchors(pageSize).catch((cause: unknown) => fail(cause, asked));
    if (asked !== question) return;
    isSeeking.value = false;
    if (!found) return;
    anchors.value = found;
    show(range);
  }

  async function fetchPage(page: number): Promise<void> {
    if (pages.has(page) || pending.value.has(page)) return;
    const after = cursorOf(page, pageSize, anchors.value ?? [], endCursors);
    // The page before it is on its way, or this is a jump.
    if (after === undefined) return pending.value.has(page - 1) ? undefined : fetchAnchors();
    const asked = question;
    pending.value = new Set(pending.value).add(page);
    const found = await options.fetchPage(after, pageSize).catch((cause: unknown) => fail(cause, asked));
    if (asked !== question) return;
    pending.value = new Set([...pending.value].filter((other) => other !== page));
    if (!found) return;
    pages.set(page, found.rows);
    endCursors.set(page, found.endCursor);
    totalCount.value = found.totalCount ?? totalCount.value;
    const onScreen = pagesOf(range, pageSize, totalCount.value ?? 0);
    for (const far of pagesToForget(pages.keys(), onScreen, PAGES_KEPT)) {
      pages.delete(far);
    }
    show(range);
  }

  function fail(cause: unknown, asked: number): null {
    if (asked === question) {
      error.value = cause instanceof ApolloError ? cause : new ApolloError({ networkError: cause as Error });
    }
    return null;
  }

  function show(visible: RowRange): void {
    range = visible;
    if (error.value || totalCount.value === null) return;
    for (const page of pagesOf(visible, pageSize, totalCount.value)) void fetchPage(page);
  }

  function retry(): void {
    if (totalCount.value === null) return start();
    error.value = null;
    show(range);
  }

  watch(options.key, start, { immediate: true });

  return {
    totalCount,
    error,
    isLoading,
    rowAt: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    show,
    retry,
  };
}
