/** Control characters but for line breaks, half characters, and marks that turn the reading direction. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

export function textIsFit(text: string | null | undefined, most: number): boolean {
  const trimmed = text?.trim() ?? '';
  return trimmed.length <= most && !UNPRINTABLE.test(trimmed.replace(/[\t\n\r]/g, ''));
}

/** A text as it is stored: without blank ends, and null rather than empty. */
export function storedText(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
