/**
 * A form's unfinished content, kept for this browser tab so that an ended session or a reload loses nothing.
 * It is bound to its author: another person who signs in at the same desk never sees it.
 */
export interface DraftStore<T> {
  load(): T | null;
  save(value: T): void;
  clear(): void;
}

const PREFIX = 'kehu.draft.';

/**
 * @param name   which form
 * @param author id of the staff member who writes
 */
export function draftStore<T>(name: string, author: string, storage: Storage = sessionStorage): DraftStore<T> {
  const key = PREFIX + name;
  return {
    load() {
      try {
        const kept = JSON.parse(storage.getItem(key) ?? 'null') as { author: string; value: T } | null;
        return kept?.author === author ? kept.value : null;
      } catch {
        return null;
      }
    },
    save: (value) => storage.setItem(key, JSON.stringify({ author, value })),
    clear: () => storage.removeItem(key),
  };
}

/** Forgets every draft in this tab; called when the user signs out on purpose. */
export function clearDrafts(storage: Storage = sessionStorage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
}
