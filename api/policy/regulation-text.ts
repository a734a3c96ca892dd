import type { Clause as ClauseDocument } from '../kernel/policy/regulation';
import type { Text } from '../kernel/policy/values';
import type { RequestContext } from '../platform/context/request-context';
import type { Clause, VersionedClause } from './regulation.schema';

type Locale = RequestContext['locale'];

export function inLocale(text: Text, locale: Locale): string {
  return locale === 'en' ? text.en : text.zh;
}

/** A clause as the graph shows it, in one language. */
export function clauseIn({ id, title, text, parameters }: ClauseDocument, locale: Locale): Clause {
  return {
    id,
    regulationCode: id.slice(0, id.indexOf('-')),
    title: inLocale(title, locale),
    text: inLocale(text, locale),
    parameters: parameters ?? null,
  };
}

/** A clause of whatever version, in one language. */
export function versionedClauseIn({ id, title, text, parameters }: ClauseDocument, locale: Locale): VersionedClause {
  return {
    clauseId: id,
    title: inLocale(title, locale),
    text: inLocale(text, locale),
    parameters: parameters ?? null,
  };
}
