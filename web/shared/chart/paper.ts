/** A chart on a sheet of A4: as wide as a card leaves within the margins, and so high that three stand below one another; one of many bars takes most of it. */
export const PAPER = { width: 668, height: 216, tall: 680 } as const;
