import { describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { useAnchoredRows } from '../../../web/shared/grid/useAnchoredRows';

const TOTAL = 100_000;

function rowsFrom(start: number, first: number): number[] {
  return Array.from({ length: Math.min(first, TOTAL - start) }, (_, index) => start + index);
}

/** A list of the numbers 0…99 999 whose cursor is the number itself. */
function numbers() {
  const fetchPage = vi.fn(async (after: string | null, first: number) => {
    const rows = rowsFrom(after === null ? 0 : Number(after) + 1, first);
    return { rows, totalCount: after === null ? TOTAL : null, endCursor: String(rows.at(-1)) };
  });
  const fetchAnchors = vi.fn(async (every: number) =>
    Array.from({ length: TOTAL / every }, (_, page) => ({
      index: page * every,
      after: page === 0 ? null : String(page * every - 1),
    })),
  );
  const key = ref('first question');
  const scope = effectScope();
  const rows = scope.run(() => useAnchoredRows({ key, fetchPage, fetchAnchors }));
  if (!rows) throw new Error('no scope');
  return { rows, key, fetchPage, fetchAnchors };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await nextTick();
};

describe('rows reached by anchors', () => {
  it('are there from the first page on', async () => {
    const { rows } = numbers();
    await settle();
    expect(rows.totalCount.value).toBe(TOTAL);
    expect(rows.rowAt(0)).toBe(0);
    expect(rows.rowAt(199)).toBe(199);
    expect(rows.rowAt(200)).toBeUndefined();
  });

  it('are read on without asking where every page starts', async () => {
    const { rows, fetchAnchors } = numbers();
    rows.show({ from: 190, to: 410 });
    await settle();
    rows.show({ from: 190, to: 410 });
    await settle();
    expect([190, 200, 410].map(rows.rowAt)).toEqual([190, 200, 410]);
    expect(fetchAnchors).not.toHaveBeenCalled();
  });

  it('ask once where every page starts, with the first jump', async () => {
    const { rows, fetchAnchors } = numbers();
    await settle();
    rows.show({ from: 40_000, to: 40_020 });
    expect(rows.isLoading.value).toBe(true);
    rows.show({ from: 73_000, to: 73_020 });
    await settle();
    expect(rows.rowAt(73_000)).toBe(73_000);
    expect(rows.isLoading.value).toBe(false);
    expect(fetchAnchors).toHaveBeenCalledTimes(1);
  });

  it('come again after the places of pages could not be had', async () => {
    const { rows, fetchAnchors } = numbers();
    await settle();
    fetchAnchors.mockRejectedValueOnce(new Error('line is down'));
    rows.show({ from: 73_000, to: 73_020 });
    await settle();
    expect(rows.error.value).not.toBeNull();
    rows.retry();
    await settle();
    expect(rows.rowAt(73_000)).toBe(73_000);
  });

  it('are one request away at row 73 000', async () => {
    const { rows, fetchPage } = numbers();
    await settle();
    rows.show({ from: 73_000, to: 73_020 });
    await settle();
    expect(rows.rowAt(73_000)).toBe(73_000);
    expect(fetchPage).toHaveBeenCalledTimes(2);
  });

  it('are not asked for twice', async () => {
    const { rows, fetchPage } = numbers();
    await settle();
    rows.show({ from: 400, to: 420 });
    rows.show({ from: 401, to: 421 });
    await settle();
    rows.show({ from: 402, to: 422 });
    await settle();
    expect(fetchPage).toHaveBeenCalledTimes(2);
  });

  it('belong to the latest question, however late the answer to the one before', async () => {
    let answerFirst: (page: { rows: string[]; totalCount: number; endCursor: null }) => void = () => undefined;
    const first = new Promise<{ rows: string[]; totalCount: number; endCursor: null }>((done) => (answerFirst = done));
    const key = ref('A');
    const answers = { A: first, B: Promise.resolve({ rows: ['B'], totalCount: 1, endCursor: null }) };
    const rows = effectScope().run(() =>
      useAnchoredRows({
        key,
        fetchPage: () => answers[key.value as 'A' | 'B'],
        fetchAnchors: async () => [{ index: 0, after: null }],
      }),
    );
    key.value = 'B';
    await settle();
    answerFirst({ rows: ['A'], totalCount: 9, endCursor: null });
    await settle();
    expect(rows?.rowAt(0)).toBe('B');
    expect(rows?.totalCount.value).toBe(1);
  });

  it('come again after a failed request is retried', async () => {
    const { rows, fetchPage } = numbers();
    await settle();
    fetchPage.mockRejectedValueOnce(new Error('line is down'));
    rows.show({ from: 600, to: 620 });
    await settle();
    expect(rows.error.value).not.toBeNull();
    rows.retry();
    await settle();
    expect(rows.error.value).toBeNull();
    expect(rows.rowAt(600)).toBe(600);
  });

  it('do not pile up while the user scrolls through all of them', async () => {
    const { rows } = numbers();
    await settle();
    for (let from = 0; from < TOTAL; from += 2_000) {
      rows.show({ from, to: from + 20 });
      await settle();
    }
    const held = rowsFrom(0, TOTAL).filter((index) => rows.rowAt(index) !== undefined);
    expect(held.length).toBeLessThanOrEqual(13 * 200);
  });
});
