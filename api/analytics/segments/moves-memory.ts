import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import type { MoveRow } from './segments.repository';

/** Questions whose answer is kept; each is some hundred rows at most. */
const MOST_QUESTIONS = 200;

const memories = new WeakMap<DataSource, MovesMemory>();

/**
 * How the company's clients moved, as it was told last. Told anew it reads a row a client, and it cannot be told otherwise
 * until the clients are counted anew: an answer belongs to the count it was read from, which whoever asks finds in the same
 * snapshot.
 */
export class MovesMemory {
  readonly #told = new LRUCache<string, readonly MoveRow[]>({ max: MOST_QUESTIONS });

  static of(source: DataSource): MovesMemory {
    const known = memories.get(source);
    if (known !== undefined) return known;
    const made = new MovesMemory();
    memories.set(source, made);
    return made;
  }

  /**
   * @param question with all that decides the answer, in this count
   * @param counted when the clients were counted, in seconds since 1970; null: never, so that nothing is kept
   */
  async tell(
    question: readonly unknown[],
    counted: number | null,
    read: () => Promise<MoveRow[]>,
  ): Promise<readonly MoveRow[]> {
    if (counted === null) return read();
    const key = JSON.stringify([counted, ...question]);
    const known = this.#told.get(key);
    if (known !== undefined) return known;
    const rows = await read();
    this.#told.set(key, rows);
    return rows;
  }
}
