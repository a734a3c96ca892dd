/** Invisible, and in no text that anybody types: what tells a formula from a text that begins like one. */
const MARK = '\u2061';

/** How a cell is kept whose formula was saved without what it comes to. */
export const unworkedFormula = (formula: string): string => `${MARK}=${formula}`;

export const isUnworkedFormula = (cell: string): boolean => cell.startsWith(MARK);
