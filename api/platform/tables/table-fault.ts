import type { Wording } from '../graph/problem';

/** What is wrong with a file as a whole: nothing of it is kept. */
export class TableFault extends Error {
  override readonly name = 'TableFault';

  constructor(
    readonly code: string,
    readonly wording: Wording,
  ) {
    super(wording.en);
  }
}
