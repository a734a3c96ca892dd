import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import type { Subgraph } from './build-subgraph';
import { abstractNames, resolversOf, resolveTypeByName, scalarsOf } from './resolver-map';

/** A room as a federation subgraph of its own, with `_entities`. The guards are those of the room's resolvers. */
export function apartSchema({ definition, schema, sdl }: Subgraph): GraphQLSchema {
  const resolvers: Record<string, object> = {};
  for (const [type, fields] of resolversOf(schema)) resolvers[type] = Object.fromEntries(fields);
  for (const [name, load] of Object.entries(definition.references))
    resolvers[name] = { ...resolvers[name], __resolveReference: load };
  for (const [name, scalar] of scalarsOf(schema)) resolvers[name] = scalar;
  for (const name of abstractNames(schema)) resolvers[name] = { __resolveType: resolveTypeByName };
  return buildSubgraphSchema({
    typeDefs: parse(sdl()),
    resolvers: resolvers as NonNullable<
      Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
    >,
  });
}
