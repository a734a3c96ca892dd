import { GraphQLObjectType, isIntrospectionType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { classificationsOf } from './classified';
import { guardType } from './guard';
import { libraryMetadata, withMethodsOf } from './library-metadata';
import { callPlainly } from './plain-calls';
import { DateTimeScalar } from './scalars';
import type { SubgraphDefinition } from './subgraph';
import { subgraphSdl } from './subgraph-sdl';
import { guardRows } from './rows-guard';
import { guardMutations, guardQueries } from './token-guard';

/** A room's part of the graph, ready to run: every field classified and behind the scope layer. */
export interface Subgraph {
  readonly definition: SubgraphDefinition;
  /** Carries the room's guarded resolvers. */
  readonly schema: GraphQLSchema;
  /** Federation SDL, the same text for the same room. Written when it is asked for: who serves all rooms asks for none. */
  readonly sdl: () => string;
}

/**
 * Builds a room's schema from its classes.
 * @throws Error when a field has no classification, or a reference names a type that is not the room's
 */
export function buildSubgraph(definition: SubgraphDefinition): Subgraph {
  readColumnsPlainly();
  const schema = withMethodsOf(definition.resolvers, () =>
    buildSchemaSync({
      resolvers: definition.resolvers,
      orphanedTypes: [...definition.orphanedTypes],
      scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
      validate: { forbidUnknownValues: false, stopAtFirstError: true },
      // Asking each schema for all of itself is the tests' work, not that of every start.
      skipCheck: true,
    }),
  );
  callPlainly(schema, definition.resolvers);
  const classifications = withName(definition, () => classificationsOf(schema));
  for (const type of Object.values(schema.getTypeMap()))
    if (type instanceof GraphQLObjectType && !isIntrospectionType(type))
      guardType(type, classifications.get(type.name) ?? new Map());
  guardMutations(schema, definition.tokenWrites);
  // Tokens are asked first: what one lacks is its own.
  guardRows(schema);
  guardQueries(schema);
  for (const name of Object.keys(definition.references))
    if (!(schema.getType(name) instanceof GraphQLObjectType))
      throw new Error(`Room ${definition.name} answers for ${name} but has no such type`);
  return { definition, schema, sdl: () => subgraphSdl(schema) };
}

function withName<Result>(definition: SubgraphDefinition, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`Room ${definition.name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/**
 * Fields without a resolver method read the property of the row. Left alone, the library wraps each of them in a
 * function of its own, which costs time on every value and hides from the guard that nothing is resolved by code.
 */
function readColumnsPlainly(): void {
  for (const type of libraryMetadata().objectTypes) type.simpleResolvers ??= true;
}
