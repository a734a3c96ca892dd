import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { libraryMetadata, type Method } from './library-metadata';
import type { Resolver } from './resolver-map';

/**
 * Calls the methods of resolver classes with their parameters as they are. The library sorts the parameters, copies the
 * row into an instance and makes promises to validate each argument, at every call: for two lists under each of fifty
 * clients that was a quarter of the request's processor time. An argument that is an object, and so has something to
 * validate or to convert, still goes through the library.
 *
 * @param resolvers the classes of the room
 */
export function callPlainly(schema: GraphQLSchema, resolvers: readonly Function[]): void {
  const { queries, fieldResolvers, objectTypes } = libraryMetadata();
  for (const method of queries) if (resolvers.includes(method.target)) replace(schema.getQueryType(), method);
  for (const method of fieldResolvers) {
    if (method.kind !== 'external' || !resolvers.includes(method.target)) continue;
    const of = method.getObjectType?.();
    const name = objectTypes.find(({ target }) => target === of)?.name ?? '';
    replace(schema.getType(name) as GraphQLObjectType | undefined, method);
  }
}

function replace(type: GraphQLObjectType | null | undefined, method: Method): void {
  const field = type?.getFields()[method.schemaName];
  if (field?.resolve != null) field.resolve = plainCall(method, field.resolve) ?? field.resolve;
}

type Read = (...given: Parameters<Resolver>) => unknown;

const READS: Readonly<Record<string, Read>> = {
  root: (root) => root,
  context: (_root, _args, context) => context,
  info: (_root, _args, _context, info) => info,
};

/** @returns undefined for a method that asks more of the library */
function plainCall({ target, methodName, params = [], middlewares = [], roles }: Method, library: Resolver) {
  const ordered = [...params].sort((a, b) => a.index - b.index);
  const names = ordered.flatMap(({ kind, name }) => (kind === 'arg' && name !== undefined ? [name] : []));
  const reads = ordered.map(({ kind, name = '', propertyName }): Read | undefined =>
    propertyName !== undefined ? undefined : kind === 'arg' ? (_root, args) => args[name] : READS[kind],
  );
  if (middlewares.length > 0 || roles !== undefined || reads.includes(undefined)) return undefined;
  const instance = new target() as Readonly<Record<string, (...given: unknown[]) => unknown>>;
  const plain: Resolver = (root, args, context, info) => {
    for (const name of names) {
      const value: unknown = args[name];
      if (typeof value === 'object' && value !== null) return library(root, args, context, info);
    }
    const given: unknown[] = [];
    for (const read of reads) given.push(read?.(root, args, context, info));
    return instance[methodName]?.(...given);
  };
  return plain;
}
