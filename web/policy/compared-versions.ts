/** Two versions as they stand in the address: the earlier one first, whichever was chosen first. */
export function comparisonOf(one: number, other: number): string {
  return [Math.min(one, other), Math.max(one, other)].join('-');
}
