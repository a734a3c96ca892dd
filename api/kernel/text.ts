/** Control characters, half characters, and marks that turn the reading direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const LINE_BREAKS = /[\t\n\r]/g;
/** Blanks, and what takes no room or shows nothing: soft hyphen, characters without width, fillers, empty Braille. */
const BLANK = /[\s\u00ad\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufeff\uffa0]/;

/** A text without blank ends; empty when nothing of it is to be seen. */
export function trimText(text: string | null | undefined): string {
  if (text == null) return '';
  // From either end, one character after the other: a pattern for the end would begin anew at every blank in between.
  let from = 0;
  let to = text.length;
  while (from < to && BLANK.test(text.charAt(from))) from += 1;
  while (to > from && BLANK.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** A text as it is stored: without blank ends, and null rather than empty. */
export function storedText(text: string | null | undefined): string | null {
  const trimmed = trimText(text);
  return trimmed === '' ? null : trimmed;
}

/** Whether a text has characters that cannot be shown. @param lines the text may have several lines */
export function hasUnprintable(text: string, { lines }: { readonly lines: boolean }): boolean {
  return UNPRINTABLE.test(lines ? text.replace(LINE_BREAKS, '') : text);
}
