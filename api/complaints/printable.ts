/** Control characters, half characters, and marks that turn the reading direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const LINE_BREAKS = /[\t\n\r]/g;

/** @param lines the text may have several lines */
export function hasUnprintable(text: string, { lines }: { readonly lines: boolean }): boolean {
  return UNPRINTABLE.test(lines ? text.replace(LINE_BREAKS, '') : text);
}
