/** A country as it was recorded, by its name in the reader's language where that was a code of ISO 3166-1. */
export function countryName(recorded: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(recorded)) return recorded;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(recorded) ?? recorded;
}
