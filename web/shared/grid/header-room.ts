import type { GridColumn } from './grid-column';

/** Padding and edge of a header cell, and the sign of its order with the gap before it, in px. */
const AROUND = 22;
const SORT_SIGN = 18;
/** A longer header is cut rather than the table made so much wider, in px. */
const MOST = 220;

/** About how wide a bold text of 14 px is: what is written in Han takes twice as much as the rest. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 14 : 8), 0);

/** How wide a text is on two lines, broken between words where it is narrowest. */
function widthOnTwoLines(text: string): number {
  const words = text.split(' ');
  const breaks = words.map((_, at) => [words.slice(0, at).join(' '), words.slice(at).join(' ')]);
  return Math.min(...breaks.map((lines) => Math.max(...lines.map(widthOf))));
}

/** The least width of a column, in px: what its cells ask for, and the words of its header in whatever language. */
export function leastWidth<Field extends string>({ label, minWidth, sortField }: GridColumn<Field>): number {
  return Math.max(minWidth, Math.min(MOST, widthOnTwoLines(label) + AROUND + (sortField ? SORT_SIGN : 0)));
}
