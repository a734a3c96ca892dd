import { compositionHasErrors, composeServices } from '@theguild/federation-composition';
import { buildASTSchema, GraphQLObjectType, GraphQLSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { OperatorError } from '../operator-error';
import type { Subgraph } from './build-subgraph';
import { withWeights } from './weight';

export interface Composition {
  /** What a federation router plans over. */
  readonly supergraph: string;
  /** What a client of the API sees. */
  readonly api: string;
}

/**
 * One graph of all rooms.
 * @param live query fields that may be followed as subscriptions of the same name
 * @throws OperatorError that lists why they do not compose
 */
export function composeRooms(
  subgraphs: readonly Pick<Subgraph, 'definition' | 'schema' | 'sdl'>[],
  live: readonly string[] = [],
): Composition {
  const composed = composeServices(
    subgraphs.map(({ definition: { name }, sdl }) => ({
      name,
      typeDefs: parse(sdl()),
      url: `http://${name}.internal/graphql`,
    })),
  );
  if (compositionHasErrors(composed))
    throw new OperatorError(
      `The subgraphs do not compose:\n  ${composed.errors.map((error) => error.message).join('\n  ')}`,
      65,
    );
  const api = lexicographicSortSchema(withSubscriptions(buildASTSchema(parse(composed.publicSdl)), live));
  return {
    supergraph: `${composed.supergraphSdl.trim()}\n`,
    api: `${withRootDescriptions(withWeights(printSchema(api), subgraphs)).trim()}\n`,
  };
}

/** The router plans queries; following them is the door's affair, so only the API knows of subscriptions. */
function withSubscriptions(schema: GraphQLSchema, live: readonly string[]): GraphQLSchema {
  const fields = Object.entries(schema.getQueryType()?.toConfig().fields ?? {}).filter(([name]) => live.includes(name));
  if (fields.length < live.length) throw new Error(`Not every one of ${live.join(', ')} can be asked for`);
  if (fields.length === 0) return schema;
  const subscription = new GraphQLObjectType({ name: 'Subscription', fields: Object.fromEntries(fields) });
  return new GraphQLSchema({ ...schema.toConfig(), subscription });
}

const ROOT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Query: 'What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there.',
  Mutation: 'What may be done. Every result is a union: what was done, or a problem whose message names the cure.',
  Subscription:
    'What may be followed, over WebSocket at /graphql (graphql-transport-ws): what the query of the same name answers, now and whenever it has changed.',
};

/** No single room describes the roots, so their descriptions are put on here. */
function withRootDescriptions(sdl: string): string {
  return Object.entries(ROOT_DESCRIPTIONS).reduce(
    (text, [name, description]) => text.replace(`\ntype ${name} {`, `\n"""${description}"""\ntype ${name} {`),
    sdl,
  );
}
