import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';

/** How long a row may be told from memory, in milliseconds; as long as a session is. */
const KEPT_MS = 2_000;
const MOST_ROWS = 20_000;

const memories = new WeakMap<DataSource, RowMemory>();

/**
 * Rows of one database that this process read lately: those everybody may see and that hardly ever change, such as the
 * names of regions. Nothing that was read before this process wrote is told after it; of another process's writes the
 * memory hears within two seconds.
 */
export class RowMemory {
  readonly #rows = new LRUCache<string, object>({ max: MOST_ROWS, ttl: KEPT_MS });
  #writes = 0;

  static of(source: DataSource): RowMemory {
    const known = memories.get(source);
    if (known !== undefined) return known;
    const made = new RowMemory();
    memories.set(source, made);
    return made;
  }

  /** How often something was written so far. A snapshot that begins now has all of it. */
  get writes(): number {
    return this.#writes;
  }

  row<Row extends object>(key: string): Row | undefined {
    return this.#rows.get(key) as Row | undefined;
  }

  /** Keeps a row, unless something was written after the snapshot it was read in began. */
  keep(key: string, row: object, snapshot: { readonly writes: number }): void {
    if (snapshot.writes === this.#writes) this.#rows.set(key, row);
  }

  /** Something was written. */
  forget(): void {
    this.#writes += 1;
    this.#rows.clear();
  }
}
