import {
  getArgumentValues,
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  print,
  validate,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { parseDocument } from '../graph/parse-document';
import type { Change } from './live-changes';

/** Query fields that may be followed as subscriptions of the same name, and which changes concern them. */
export type LiveFields = Readonly<
  Record<string, (change: Change, given: Readonly<Record<string, unknown>>) => boolean>
>;

export interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** A subscription as the query that answers it, asked again with every change. */
export interface LiveQuery {
  /** The subscription as it was asked for. */
  readonly document: DocumentNode;
  /** The query that answers it. */
  readonly text: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly concerns: (change: Change) => boolean;
}

/**
 * A subscription turned into the query of the same name. So each event is read, shaped, limited and authorised as any
 * question of its viewer is, together and behind the router alike.
 *
 * @returns what is wrong with it when something is
 */
export function liveQuery(schema: GraphQLSchema, fields: LiveFields, asked: Asked): LiveQuery | GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parseDocument(asked.query);
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError(String(error))];
  }
  const operation = getOperationAST(document, asked.operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [new GraphQLError('Only subscriptions are answered here. Send queries and mutations by POST to /graphql.')];
  const problems = validate(schema, document, undefined, { maxErrors: 5 });
  if (problems.length > 0) return [...problems];
  const [root, ...more] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || more.length > 0)
    return [new GraphQLError('A subscription asks for one field, written out and not in a fragment.')];
  const concerns = fields[root.name.value];
  const field = schema.getSubscriptionType()?.getFields()[root.name.value];
  if (concerns === undefined || field === undefined)
    return [new GraphQLError(`${root.name.value} cannot be followed.`)];
  const variables = asked.variables ?? {};
  let given: Readonly<Record<string, unknown>>;
  try {
    given = getArgumentValues(field, root, variables);
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError(String(error))];
  }
  const definitions = document.definitions.flatMap((definition): DefinitionNode[] => {
    if (definition === operation) return [{ ...operation, operation: OperationTypeNode.QUERY }];
    return definition.kind === Kind.FRAGMENT_DEFINITION ? [definition] : [];
  });
  return {
    document,
    text: print({ ...document, definitions }),
    operationName: operation.name?.value,
    variables,
    concerns: (change) => concerns(change, given),
  };
}
