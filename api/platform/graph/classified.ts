import { Extensions } from 'type-graphql';
import { GraphQLObjectType, type GraphQLSchema, isIntrospectionType } from 'graphql';
import type { Classification } from '../../kernel/access/classification';

/** Classifies a type's fields, or one field where it differs from its type. Source: SD-10. */
export function Classified(classification: Classification): ClassDecorator & PropertyDecorator & MethodDecorator {
  return Extensions({ classification }) as ClassDecorator & PropertyDecorator & MethodDecorator;
}

/**
 * On a resolver that only words a column of its own row: like the column, it needs no guard, since the scope layer has left
 * out of the statement, or put a stand-in for, what may not be told (`ReadPlan`).
 */
export function WordsColumn(): MethodDecorator {
  return Extensions({ wordsColumn: true }) as MethodDecorator;
}

export const wordsColumn = (extensions: Readonly<Record<string | symbol, unknown>>): boolean =>
  extensions['wordsColumn'] === true;

/** Types whose fields say nothing about anyone: envelopes and roots, whose parts are classified themselves. */
export const UNCLASSIFIED = { resource: 'PUBLIC', confidentiality: 'open' } as const satisfies Classification;

export type Classifications = ReadonlyMap<string, ReadonlyMap<string, Classification>>;

/**
 * The classification of every field of every object type, by type and field name.
 * @throws Error that lists every field without one
 */
export function classificationsOf(schema: GraphQLSchema): Classifications {
  const missing: string[] = [];
  const types = new Map<string, ReadonlyMap<string, Classification>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || isIntrospectionType(type)) continue;
    const fields = new Map<string, Classification>();
    for (const field of Object.values(type.getFields())) {
      const found = declared(field.extensions) ?? declared(type.extensions) ?? rootDefault(type, schema);
      if (found === undefined) missing.push(`${type.name}.${field.name}`);
      else fields.set(field.name, found);
    }
    types.set(type.name, fields);
  }
  if (missing.length > 0) throw new Error(`Fields without a classification: ${missing.join(', ')}`);
  return types;
}

function declared(extensions: Readonly<Record<string | symbol, unknown>>): Classification | undefined {
  return extensions['classification'] as Classification | undefined;
}

/** A root field's answer is classified by its type; the root itself carries nothing. */
function rootDefault(type: GraphQLObjectType, schema: GraphQLSchema): Classification | undefined {
  return type === schema.getQueryType() || type === schema.getMutationType() ? UNCLASSIFIED : undefined;
}
