export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvDialect {
  readonly delimiter: Delimiter;
  /** Lines before the header that say how to read it, as spreadsheets write them. */
  readonly skippedLines: number;
}

const SAID = /^sep=([,;\t|])\r?\n/i;

/**
 * How the fields of a text are divided: as its first line says, else by the mark that divides the header into most parts.
 * Marks within quotes divide nothing.
 */
export function dialectOf(beginning: string): CsvDialect {
  const said = SAID.exec(beginning)?.[1];
  if (said !== undefined) return { delimiter: said as Delimiter, skippedLines: 1 };
  const counts = countsIn(beginning.replace(/^\s+/, ''));
  const [best] = [...DELIMITERS].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  return { delimiter: best ?? ',', skippedLines: 0 };
}

/** How often each mark stands outside quotes in the first record. */
function countsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n' || character === '\r') break;
    else counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}
