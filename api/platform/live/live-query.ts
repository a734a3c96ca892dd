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
import type { Wording } from '../graph/problem';
import { wordedError } from '../graph/worded-error';
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

const ONLY_SUBSCRIPTIONS: Wording = {
  'zh-CN': '这里只处理订阅。查询与变更请用 POST 发送到 /graphql。',
  en: 'Only subscriptions are answered here. Send queries and mutations by POST to /graphql.',
};

const ONE_FIELD: Wording = {
  'zh-CN': '一个订阅只能有一个字段，须直接写出，不能放在片段中。几个字段请分别订阅。',
  en: 'A subscription asks for one field, written out and not in a fragment. Follow several one by one.',
};

const notFollowed = (field: string): Wording => ({
  'zh-CN': `${field} 不能订阅。请改用同名查询，定时重新查询。`,
  en: `${field} cannot be followed. Ask the query of that name from time to time instead.`,
});

const refused = (wording: Wording): GraphQLError => wordedError(wording, { code: 'SUBSCRIPTION_REFUSED' });

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
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return [refused(ONLY_SUBSCRIPTIONS)];
  const problems = validate(schema, document, undefined, { maxErrors: 5 });
  if (problems.length > 0) return [...problems];
  const [root, ...more] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || more.length > 0) return [refused(ONE_FIELD)];
  const concerns = fields[root.name.value];
  const field = schema.getSubscriptionType()?.getFields()[root.name.value];
  if (concerns === undefined || field === undefined) return [refused(notFollowed(root.name.value))];
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
