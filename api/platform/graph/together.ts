import {
  buildSchema,
  getNamedType,
  GraphQLObjectType,
  GraphQLScalarType,
  isAbstractType,
  isIntrospectionType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Subgraph } from './build-subgraph';
import { hydrated, ownersOf, type Owner } from './hydrate';
import { resolversOf, resolveTypeByName, scalarsOf, type Resolver } from './resolver-map';

/**
 * The API schema with the resolvers of all rooms: one process answers what a router would ask of many.
 * @param sdl the composed API (schema/api.graphql)
 * @throws Error when the API has a field or a scalar that no room answers for; then `npm run schema` is due
 */
export function assembleTogether(sdl: string, subgraphs: readonly Subgraph[]): GraphQLSchema {
  const schema = buildSchema(sdl, { assumeValid: true, noLocation: true });
  const owners = ownersOf(subgraphs);
  const resolvers = resolversByField(subgraphs);
  const rooms = roomsByField(subgraphs);
  const scalars = new Map(subgraphs.flatMap(({ schema: part }) => [...scalarsOf(part)]));
  for (const type of Object.values(schema.getTypeMap())) {
    // Subscriptions are followed at the door, by asking the query of the same name.
    if (isIntrospectionType(type) || type === schema.getSubscriptionType()) continue;
    if (type instanceof GraphQLScalarType) attachScalar(type, scalars);
    else if (isAbstractType(type)) type.resolveType = resolveTypeByName;
    else if (type instanceof GraphQLObjectType) attachFields(type);
  }
  return schema;

  function attachFields(type: GraphQLObjectType): void {
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      const declaredBy = rooms.get(name);
      if (declaredBy === undefined) throw stale(name);
      const ownerOf = foreignOwner(getNamedType(field.type), owners, declaredBy);
      const resolve = ownerOf === undefined ? resolvers.get(name) : hydrated(resolvers.get(name), ownerOf);
      if (resolve !== undefined) field.resolve = resolve;
    }
  }
}

function stale(name: string): Error {
  return new Error(`schema/api.graphql has ${name}, which no room answers for. Run npm run schema.`);
}

function resolversByField(subgraphs: readonly Subgraph[]): Map<string, Resolver> {
  const resolvers = new Map<string, Resolver>();
  for (const { schema } of subgraphs)
    for (const [type, fields] of resolversOf(schema))
      for (const [field, resolve] of fields) resolvers.set(`${type}.${field}`, resolve);
  return resolvers;
}

function roomsByField(subgraphs: readonly Subgraph[]): Map<string, ReadonlySet<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const { definition, schema } of subgraphs)
    for (const type of Object.values(schema.getTypeMap())) {
      if (!(type instanceof GraphQLObjectType) || isIntrospectionType(type)) continue;
      for (const field of Object.keys(type.getFields())) {
        const name = `${type.name}.${field}`;
        rooms.set(name, (rooms.get(name) ?? new Set()).add(definition.name));
      }
    }
  return rooms;
}

/**
 * What a field answers of an entity is a stub, unless its own room owns the type. A value type that several rooms
 * declare (an account of a decision, with its clause) carries stubs, whoever answers it.
 */
function foreignOwner(
  type: GraphQLNamedType,
  owners: ReadonlyMap<string, Owner>,
  rooms: ReadonlySet<string>,
): ((value: { readonly __typename?: string }) => Owner | undefined) | undefined {
  const foreign = (owner: Owner | undefined): Owner | undefined =>
    owner === undefined || (rooms.size === 1 && rooms.has(owner.room)) ? undefined : owner;
  if (isAbstractType(type)) return (value) => foreign(owners.get(value.__typename ?? ''));
  const owner = foreign(owners.get(type.name));
  return owner === undefined ? undefined : () => owner;
}

function attachScalar(type: GraphQLScalarType, scalars: ReadonlyMap<string, GraphQLScalarType>): void {
  if (isSpecifiedScalarType(type)) return;
  const found = scalars.get(type.name);
  if (found === undefined) throw stale(`scalar ${type.name}`);
  type.serialize = found.serialize;
  type.parseValue = found.parseValue;
  type.parseLiteral = found.parseLiteral;
}
