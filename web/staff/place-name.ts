import type { Locale } from '../shared/format/formats';

/** A place of the company as its administrator keeps it. */
export interface Place {
  readonly name?: string | null;
  readonly nameEn?: string | null;
}

/** What a reader calls a place, and what readers of the other language call it; null: the same. */
export function placeName({ name, nameEn }: Place, locale: Locale): { label: string; other: string | null } {
  const [own, english] = [name ?? '', nameEn ?? null];
  if (english === null || english === own) return { label: own, other: null };
  return locale === 'en' ? { label: english, other: own } : { label: own, other: english };
}

/** Places with what a reader calls them, in the order in which the reader's language sorts these names. */
export function calledPlaces<P extends Place>(places: readonly P[], locale: Locale) {
  return places
    .map((place) => ({ ...place, ...placeName(place, locale) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}
