import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { LIMITS } from './limits';

/** The document of a text of GraphQL. @throws GraphQLError when it is none, or is longer or deeper than is read */
export function parseDocument(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: LIMITS.tokens });
  } catch (error) {
    // A parser calls itself for each bracket.
    if (error instanceof RangeError) throw new GraphQLError(error.message);
    throw error;
  }
}
