/** A chart on a sheet of A4: as wide as a card leaves within the margins, and so high that three stand below one another. */
export const PAPER = { width: 668, height: 216 } as const;
