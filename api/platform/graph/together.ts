import {
  buildASTSchema,
  getNamedType,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLUnionType,
  isAbstractType,
  parse,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from '../context/request-context';
import type { Subgraph } from './build-subgraph';
import { hydrated, ownersOf, type Owner } from './hydrate';
import { resolversOf, resolveTypeByName, scalarsOf, type Resolver } from './resolver-map';

/**
 * The composed API schema with the rooms' resolvers on it: the whole graph in one process. Where one room answers
 * another's entity, the owner fills in what was asked for, as a router would have it do.
 */
export function assembleTogether(apiSdl: string, subgraphs: readonly Subgraph[]): GraphQLSchema {
  const api = buildASTSchema(parse(apiSdl));
  const owners = ownersOf(subgraphs);
  for (const subgraph of subgraphs) {
    const resolvers = resolversOf(subgraph.schema);
    for (const type of Object.values(subgraph.schema.getTypeMap())) {
      const composed = api.getType(type.name);
      if (!(composed instanceof GraphQLObjectType) || !(type instanceof GraphQLObjectType)) continue;
      for (const field of Object.values(type.getFields())) {
        const target = composed.getFields()[field.name];
        if (target === undefined || (field.name === 'id' && isForeign(owners.get(type.name), subgraph))) continue;
        attach(target, resolvers.get(type.name)?.get(field.name), foreignOwner(field, subgraph, owners));
      }
    }
    for (const [name, scalar] of scalarsOf(subgraph.schema)) copyScalar(api.getType(name), scalar);
  }
  for (const type of Object.values(api.getTypeMap()))
    if (type instanceof GraphQLUnionType || type instanceof GraphQLInterfaceType) type.resolveType = resolveTypeByName;
  return api;
}

type OwnerOf = (value: { readonly __typename?: string }) => Owner | undefined;

function attach(
  target: GraphQLField<unknown, RequestContext>,
  resolve: Resolver | undefined,
  ownerOf: OwnerOf | undefined,
): void {
  const attached = ownerOf === undefined ? resolve : hydrated(resolve, ownerOf);
  if (attached !== undefined) target.resolve = attached;
}

/** How to find the owner of what a field answers; undefined when that can only be the field's own room. */
function foreignOwner(
  field: GraphQLField<unknown, unknown>,
  subgraph: Subgraph,
  owners: ReadonlyMap<string, Owner>,
): OwnerOf | undefined {
  const type = getNamedType(field.type);
  if (isAbstractType(type)) {
    const members = subgraph.schema
      .getPossibleTypes(type)
      .filter((member) => isForeign(owners.get(member.name), subgraph));
    if (members.length === 0) return undefined;
    const foreign = new Set(members.map((member) => member.name));
    return ({ __typename }) =>
      __typename !== undefined && foreign.has(__typename) ? owners.get(__typename) : undefined;
  }
  const owner = owners.get(type.name);
  return isForeign(owner, subgraph) ? () => owner : undefined;
}

function isForeign(owner: Owner | undefined, subgraph: Subgraph): boolean {
  return owner !== undefined && owner.room !== subgraph.definition.name;
}

function copyScalar(composed: unknown, scalar: GraphQLScalarType): void {
  if (!(composed instanceof GraphQLScalarType)) return;
  composed.serialize = scalar.serialize;
  composed.parseValue = scalar.parseValue;
  composed.parseLiteral = scalar.parseLiteral;
}
