/** The middle of several values and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** @throws Error without values */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) throw new Error('A spread of nothing');
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle - 1)] ?? least) + (sorted[Math.floor(middle)] ?? most)) / 2;
  return { median, least, most };
}

/** How often `a` contains `b`, round by round: what disturbed both in a round falls out. */
export function ratioOf(a: readonly number[], b: readonly number[]): Spread {
  return spreadOf(a.map((value, round) => value / (b[round] ?? Number.NaN)));
}
