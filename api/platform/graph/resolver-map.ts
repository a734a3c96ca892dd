import {
  defaultFieldResolver,
  GraphQLObjectType,
  GraphQLScalarType,
  isAbstractType,
  isIntrospectionType,
  isSpecifiedScalarType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from '../context/request-context';

export type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Fields resolved by code, by type and field. Every other field reads the property of its name. */
export function resolversOf(schema: GraphQLSchema): Map<string, Map<string, Resolver>> {
  const types = new Map<string, Map<string, Resolver>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || isIntrospectionType(type)) continue;
    const fields = new Map<string, Resolver>();
    for (const field of Object.values(type.getFields()))
      if (field.resolve !== undefined && field.resolve !== defaultFieldResolver)
        fields.set(field.name, field.resolve as Resolver);
    types.set(type.name, fields);
  }
  return types;
}

/** Custom scalars by name. */
export function scalarsOf(schema: GraphQLSchema): Map<string, GraphQLScalarType> {
  const scalars = new Map<string, GraphQLScalarType>();
  for (const type of Object.values(schema.getTypeMap()))
    if (type instanceof GraphQLScalarType && !isSpecifiedScalarType(type)) scalars.set(type.name, type);
  return scalars;
}

/** Names of unions and interfaces. */
export function abstractNames(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
    .map((type) => type.name);
}

/** Results are plain objects that name their type. */
export function resolveTypeByName(value: unknown): string | undefined {
  return (value as { __typename?: string }).__typename;
}
