import { defaultFieldResolver, GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../context/request-context';
import type { Subgraph } from './build-subgraph';
import { selectionOf } from './look-ahead';
import type { Resolver } from './resolver-map';
import type { ReferenceResolver, Stub } from './subgraph';

/** Who answers for a type, and the fields that only the owner can answer. */
export interface Owner {
  readonly room: string;
  readonly load: ReferenceResolver;
  readonly fields: ReadonlySet<string>;
}

/** @throws Error when two rooms answer for one type */
export function ownersOf(subgraphs: readonly Subgraph[]): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const { definition, schema } of subgraphs) {
    for (const [name, load] of Object.entries(definition.references)) {
      const known = owners.get(name);
      if (known !== undefined) throw new Error(`Both ${known.room} and ${definition.name} answer for ${name}`);
      const type = schema.getType(name) as GraphQLObjectType;
      const fields = new Set(Object.keys(type.getFields()).filter((field) => field !== 'id'));
      owners.set(name, { room: definition.name, load, fields });
    }
  }
  return owners;
}

/**
 * Resolves a field, then has the owner fill in the stubs it answered, as a router would. A stub of which nothing is
 * asked that only the owner knows stays as it is. The owner's loader makes one batch of the rows of a list.
 * @param ownerOf the owner of a stub by its type's name; undefined for types of the field's own room
 */
export function hydrated(
  resolve: Resolver = defaultFieldResolver,
  ownerOf: (value: Named) => Owner | undefined,
): Resolver {
  return (source, args, context, info) => {
    const value = resolve(source, args, context, info);
    if (value == null) return value;
    if (isPromise(value)) return value.then((settled) => fill(settled, context, info));
    return fill(value, context, info);
  };

  function fill(value: unknown, context: RequestContext, info: GraphQLResolveInfo): unknown {
    if (value == null) return value;
    if (Array.isArray(value)) return value.map((item: unknown) => fill(item, context, info));
    const stub = value as Stub & Named;
    const owner = ownerOf(stub);
    if (owner === undefined || !asksOwner(owner, info)) return stub;
    const loaded = owner.load(stub, context, info);
    const name = stub.__typename;
    return name === undefined
      ? loaded
      : loaded.then((entity) => (entity == null ? entity : { ...(entity as object), __typename: name }));
  }
}

interface Named {
  readonly __typename?: string;
}

function asksOwner(owner: Owner, info: GraphQLResolveInfo): boolean {
  for (const field of selectionOf(info).keys()) if (owner.fields.has(field)) return true;
  return false;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown }).then === 'function';
}
