import type { RequestContext } from './request-context';

/**
 * The SQL of what a reader calls a region or unit, of whose row it is a part: an English reader by its English name where
 * there is one, everybody else, and of every other row, by its name. A row that is kept in memory is kept for one language.
 */
export function nameIn(locale: RequestContext['locale']): string {
  return locale === 'en' ? 'coalesce(name_en, name)' : 'name';
}

/** The SQL of the order in which a reader looks regions or units up: by what they are called, as their language sorts. */
export function byNameIn(locale: RequestContext['locale']): string {
  return `${nameIn(locale)} collate "${locale === 'en' ? 'en' : 'zh'}-x-icu"`;
}
