import type { FastifyReply } from 'fastify';
import { MOST_AT_A_TIME } from './export-wording';

/** How many exports of each person run. */
export class RunningExports {
  readonly #ofStaff = new Map<string, number>();

  isFull(staffId: string): boolean {
    return (this.#ofStaff.get(staffId) ?? 0) >= MOST_AT_A_TIME;
  }

  /** One of a person's runs until its answer is sent or the reader has gone away, however early. */
  begin(staffId: string, reply: FastifyReply): void {
    this.#ofStaff.set(staffId, (this.#ofStaff.get(staffId) ?? 0) + 1);
    reply.raw.once('close', () => {
      const left = (this.#ofStaff.get(staffId) ?? 1) - 1;
      if (left > 0) this.#ofStaff.set(staffId, left);
      else this.#ofStaff.delete(staffId);
    });
  }
}
