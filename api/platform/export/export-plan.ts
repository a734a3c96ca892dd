import { createHash } from 'node:crypto';
import {
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLError,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { LIMITS } from '../graph/limits';
import { documentErrors } from '../graph/price';

/** A place in a row: a value of its own, or what is written as JSON since it may be many. */
export interface ExportColumn {
  readonly path: readonly string[];
  readonly kind: 'value' | 'money' | 'decimal' | 'json';
}

/** How a connection is read page by page. */
export interface ExportPlan {
  /** The root field, `clients`. */
  readonly field: string;
  /** Asks for one page; takes `$kehuFirst` and `$kehuAfter` besides the caller's variables. */
  readonly pageQuery: string;
  readonly operationName: string | undefined;
  readonly columns: readonly ExportColumn[];
  /** SHA-256 of the operation as printed, so that equal questions have equal names. */
  readonly operationHash: string;
}

const FIRST = 'kehuFirst';
const AFTER = 'kehuAfter';

/**
 * Plans the export of the one connection that an operation asks for. Its `first` and `after` are the export's own; of
 * the connection only the rows are kept, since a total count on every page would be counted again for each.
 *
 * @throws GraphQLError of parsing or validation, and EXPORT_SHAPE with the cure when the operation is no such question
 */
export function planExport(schema: GraphQLSchema, query: string, operationName?: string | null): ExportPlan {
  const document = parse(query, { maxTokens: LIMITS.tokens });
  // Before it is walked: a fragment may contain itself.
  const [wrong] = documentErrors(schema, document);
  if (wrong !== undefined) throw wrong;
  const operation = getOperationAST(document, operationName);
  if (operation == null) throw wrongShape('Say which operation with operationName.');
  if (operation.operation !== 'query') throw wrongShape('Only queries can be exported.');
  const [root, ...others] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || others.length > 0)
    throw wrongShape('Ask for exactly one field, and write it out at the top of the operation.');
  const field = root.name.value;
  const { node: nodeType, member } = rowsOf(schema, field);
  const node = nodeSelection(root);
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const page = document.definitions.map((definition) =>
    definition === operation ? pageOperation({ operation, root, node, member, fragments }) : definition,
  );
  return {
    field: root.alias?.value ?? field,
    pageQuery: print({ kind: Kind.DOCUMENT, definitions: page } satisfies DocumentNode),
    operationName: operation.name?.value,
    columns: columnsOf(node, nodeType, {
      fragments: new Map(fragments.map((each) => [each.name.value, each])),
      path: [],
    }),
    operationHash: createHash('sha256').update(print(document)).digest('hex'),
  };
}

interface Rows {
  readonly node: GraphQLObjectType;
  /** The connection among the members of a union that also answers problems; undefined where there is no union. */
  readonly member: string | undefined;
}

function rowsOf(schema: GraphQLSchema, field: string): Rows {
  const declared = schema.getQueryType()?.getFields()[field];
  const answer = getNamedType(declared?.type);
  const connection = isUnionType(answer) ? answer.getTypes().find((type) => 'edges' in type.getFields()) : answer;
  const args = declared?.args.map(({ name: argument }) => argument) ?? [];
  const edge = isObjectType(connection) ? getNamedType(connection.getFields()['edges']?.type) : undefined;
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined;
  if (!isObjectType(node) || !args.includes('first') || !args.includes('after'))
    throw wrongShape(`${field} is not a list that is read page by page. Ask for one, such as clients or complaints.`);
  return { node, member: isUnionType(answer) ? connection?.name : undefined };
}

function nodeSelection(root: FieldNode): SelectionSetNode {
  const below = (field: FieldNode, name: string): FieldNode => {
    const written = (field.selectionSet?.selections ?? []).flatMap((each) =>
      each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet.selections : [each],
    );
    const found = written.filter((each): each is FieldNode => each.kind === Kind.FIELD && each.name.value === name);
    if (found.length !== 1 || found[0] === undefined)
      throw wrongShape('Write the rows out as edges { node { … } }, once.');
    return found[0];
  };
  const node = below(below(root, 'edges'), 'node');
  if (node.selectionSet === undefined) throw wrongShape('Ask for at least one field of each row.');
  return node.selectionSet;
}

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const variable = (value: string) => ({ kind: Kind.VARIABLE, name: name(value) }) as const;
const field = (value: string, selections: readonly FieldNode[] = []): FieldNode => ({
  kind: Kind.FIELD,
  name: name(value),
  ...(selections.length > 0 && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
});

const type = (value: string) => ({ kind: Kind.NAMED_TYPE, name: name(value) }) as const;

/** The rows of the one member that has some, and of a problem what it says. */
function among(member: string, rows: readonly FieldNode[]): SelectionNode[] {
  const on = (typeName: string, selections: readonly FieldNode[]): SelectionNode => ({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: type(typeName),
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  });
  return [on(member, rows), on('Problem', [field('code'), field('message')])];
}

interface PageParts {
  readonly operation: OperationDefinitionNode;
  readonly root: FieldNode;
  readonly node: SelectionSetNode;
  readonly member: string | undefined;
  readonly fragments: readonly FragmentDefinitionNode[];
}

function pageOperation({ operation, root, node, member, fragments }: PageParts): OperationDefinitionNode {
  const kept = (root.arguments ?? []).filter((each) => each.name.value !== 'first' && each.name.value !== 'after');
  const argument = (argumentName: string, value: string) =>
    ({ kind: Kind.ARGUMENT, name: name(argumentName), value: variable(value) }) as const;
  const rows = field('edges', [field('cursor'), { ...field('node'), selectionSet: node }]);
  const pageInfo = field('pageInfo', [field('hasNextPage')]);
  const page: FieldNode = {
    ...root,
    arguments: [...kept, argument('first', FIRST), argument('after', AFTER)],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: member === undefined ? [rows, pageInfo] : among(member, [rows, pageInfo]),
    },
  };
  const used = variablesIn([page, ...(operation.directives ?? []), ...fragments]);
  return {
    ...operation,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []).filter((each) => used.has(each.variable.name.value)),
      {
        kind: Kind.VARIABLE_DEFINITION,
        variable: variable(FIRST),
        type: { kind: Kind.NON_NULL_TYPE, type: type('Int') },
      },
      { kind: Kind.VARIABLE_DEFINITION, variable: variable(AFTER), type: type('String') },
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [page] },
  };
}

/** Names of the variables in a part of a document. */
function variablesIn(parts: readonly ASTNode[]): Set<string> {
  const found = new Set<string>();
  for (const part of parts) visit(part, { Variable: ({ name: named }) => void found.add(named.value) });
  return found;
}

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly path: readonly string[];
}

function columnsOf(set: SelectionSetNode, type: GraphQLObjectType, walk: Walk): ExportColumn[] {
  const columns = new Map<string, ExportColumn>();
  for (const selection of set.selections)
    for (const column of columnsOfSelection(selection, type, walk)) columns.set(column.path.join('.'), column);
  return [...columns.values()];
}

/** Scalars that are numbers written as text. */
const NUMBERS: Readonly<Record<string, ExportColumn['kind']>> = { Money: 'money', Decimal: 'decimal' };

function columnsOfSelection(
  selection: SelectionSetNode['selections'][number],
  type: GraphQLObjectType,
  walk: Walk,
): ExportColumn[] {
  if (selection.kind === Kind.INLINE_FRAGMENT) return columnsOf(selection.selectionSet, type, walk);
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const fragment = walk.fragments.get(selection.name.value);
    return fragment === undefined ? [] : columnsOf(fragment.selectionSet, type, walk);
  }
  const path = [...walk.path, selection.alias?.value ?? selection.name.value];
  const declared = type.getFields()[selection.name.value]?.type;
  if (declared === undefined) return [{ path, kind: 'value' }];
  const named = getNamedType(declared);
  if (isListType(getNullableType(declared))) return [{ path, kind: 'json' }];
  if (!isCompositeType(named)) return [{ path, kind: NUMBERS[named.name] ?? 'value' }];
  // Which members a union answers is not known beforehand, nor how many rows a page in a row has.
  if (!isObjectType(named) || named.name.endsWith('Connection') || selection.selectionSet === undefined)
    return [{ path, kind: 'json' }];
  return columnsOf(selection.selectionSet, named, { ...walk, path });
}

function wrongShape(cure: string): GraphQLError {
  return new GraphQLError(`This operation cannot be exported. ${cure}`, {
    extensions: { code: 'EXPORT_SHAPE', http: { status: 400 } },
  });
}
