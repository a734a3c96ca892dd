import { isReached, type Lsn } from './lsn';

interface Mark {
  readonly atMs: number;
  readonly lsn: Lsn;
}

/**
 * How far a replica is behind, without comparing two machines' clocks: places that the primary had reached are noted with
 * the time of the note, and the replica is as old as the youngest of them that it has replayed.
 */
export class LagMeter {
  /** Oldest first. The first one is replayed, unless nothing ever was. */
  #marks: Mark[] = [];

  /** @returns milliseconds behind; undefined while the replica has replayed nothing that was noted */
  note(seen: { readonly atMs: number; readonly primary: Lsn; readonly replayed: Lsn }): number | undefined {
    this.#marks.push({ atMs: seen.atMs, lsn: seen.primary });
    const reached = this.#marks.findLastIndex(({ lsn }) => isReached(lsn, seen.replayed));
    if (reached < 0) return undefined;
    this.#marks = this.#marks.slice(reached);
    return seen.atMs - (this.#marks[0]?.atMs ?? seen.atMs);
  }
}
