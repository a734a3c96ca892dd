import { isTooSlow } from '../graph/faults';

/**
 * Does work in batches of a size that halves whenever one took longer than a statement may, down to a single row. The work
 * is a transaction of its own: of a batch that took too long nothing stands.
 *
 * @param most size of the first batch
 * @param work does a batch of at most so many
 * @returns does the next batch
 * @throws what the work throws, and its slowness when a single row is too slow
 */
export function patientBatches<Answer>(most: number, work: (size: number) => Promise<Answer>): () => Promise<Answer> {
  let size = most;
  return async () => {
    for (;;) {
      try {
        return await work(size);
      } catch (error) {
        if (size === 1 || !isTooSlow(error)) throw error;
        size = Math.ceil(size / 2);
      }
    }
  };
}
