import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Wording } from './problem';

type Extensions = Readonly<Record<string, unknown>>;

/** A refusal in both languages: the sentences travel with it until it is known in which one it is told. */
export function wordedError(wording: Wording, extensions: Extensions): GraphQLError {
  return new GraphQLError(wording.en, { extensions: { ...extensions, wording } });
}

/** The same in the language of the request; what has no wording of its own is left as it is. */
export function inLocale(error: GraphQLFormattedError, locale: keyof Wording): GraphQLFormattedError {
  const { wording, ...extensions } = error.extensions ?? {};
  if (wording === undefined) return error;
  return { ...error, message: (wording as Wording)[locale], extensions };
}
