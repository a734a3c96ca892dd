import { defaultFieldResolver, type GraphQLObjectType } from 'graphql';
import type { Classification } from '../../kernel/access/classification';
import { fieldRight } from '../../kernel/access/field-right';
import { wordsColumn } from './classified';
import type { Resolver } from './resolver-map';

interface OwnedRow {
  readonly ownerId?: string | null;
  /** The viewer wrote it: it is theirs whoever owns what it is of. */
  readonly isOwn?: boolean;
}

/**
 * Puts the scope layer before a field that is resolved by code. Plain columns need no guard: the scope layer leaves
 * them out of the statement (`ReadPlan`). A withheld field answers null, like a value that is not there.
 */
export function guarded(resolve: Resolver | undefined, classification: Classification): Resolver | undefined {
  if (resolve === undefined || resolve === defaultFieldResolver) return undefined;
  if (classification.resource === 'PUBLIC') return resolve;
  return (source, args, context, info) => {
    if (context.viewer === null) return null;
    const right = fieldRight(context.viewer.reaches, classification);
    if (right.kind === 'shown') return resolve(source, args, context, info);
    if (right.kind === 'hidden') return null;
    // Without an owner at hand (a stub, a row of another kind) the rows below decide, each by row-level security.
    const { ownerId: owner, isOwn = false } = (source ?? {}) as OwnedRow;
    return isOwn || owner === undefined || (owner !== null && right.ownerIds.includes(owner))
      ? resolve(source, args, context, info)
      : null;
  };
}

/** Replaces the resolvers of a type's fields with guarded ones. */
export function guardType(type: GraphQLObjectType, classifications: ReadonlyMap<string, Classification>): void {
  for (const field of Object.values(type.getFields())) {
    const classification = classifications.get(field.name);
    if (classification !== undefined && !wordsColumn(field.extensions))
      field.resolve = guarded(field.resolve, classification);
  }
}
