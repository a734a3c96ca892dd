import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Wording } from './problem';

type Extensions = Readonly<Record<string, unknown>>;

/** A refusal in both languages: the sentences travel with it until it is known in which one it is told. */
export function wordedError(wording: Wording, extensions: Extensions): GraphQLError {
  return new GraphQLError(wording.en, { extensions: { ...extensions, wording } });
}

/**
 * The same in the language of the request; what has no wording of its own is left as it is. What GraphQL's own rules
 * refuse keeps their sentence, which programs know, and is told in `extensions.wording`.
 */
export function inLocale(error: GraphQLFormattedError, locale: keyof Wording): GraphQLFormattedError {
  const { wording, gloss, ...extensions } = error.extensions ?? {};
  if (gloss !== undefined) return { ...error, extensions: { ...extensions, wording: (gloss as Wording)[locale] } };
  // A room behind the router has told it in the language already.
  if (wording === undefined || typeof wording === 'string') return error;
  return { ...error, message: (wording as Wording)[locale], extensions };
}

/** What a reader is told of an error: the sentence with the cure where there is one. */
export function toldOf({ message, extensions }: GraphQLFormattedError): string {
  const wording = extensions?.['wording'];
  return typeof wording === 'string' ? wording : message;
}
