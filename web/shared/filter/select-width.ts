/** The arrow, the space around the text and the mark that clears it. */
const AROUND_PX = 52;

/** How wide a select is in which the longest of these texts stands whole; a Chinese letter is as wide as two others. */
export function selectWidth(least: string, texts: readonly string[]): string {
  const letters = Math.max(0, ...texts.map((text) => [...text].reduce((sum, letter) => sum + widthOf(letter), 0)));
  return `max(${least}, calc(${letters}ch + ${AROUND_PX}px))`;
}

function widthOf(letter: string): number {
  return letter > '\u2e7f' ? 2 : 1;
}
