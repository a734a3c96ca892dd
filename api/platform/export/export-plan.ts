import { createHash } from 'node:crypto';
import {
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  print,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { parseDocument } from '../graph/parse-document';
import { documentErrors } from '../graph/price';
import type { Wording } from '../graph/problem';
import { wordedError } from '../graph/worded-error';

/** A place in a row: a value of its own, or what is written as JSON since it may be many. */
export interface ExportColumn {
  readonly path: readonly string[];
  readonly kind: 'value' | 'money' | 'decimal' | 'json';
}

/** How a connection is read page by page. */
export interface ExportPlan {
  /** The name of the list in the answer, `clients`. */
  readonly field: string;
  /** The way to it in the answer: `['clients']`, or `['client', 'orders']`. */
  readonly path: readonly string[];
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
 * Plans the export of the one connection that an operation asks for, at its top or within single things: the orders of a
 * client. Its `first` and `after` are the export's own; of
 * the connection only the rows are kept, since a total count on every page would be counted again for each.
 *
 * @throws GraphQLError of parsing or validation, and EXPORT_SHAPE with the cure when the operation is no such question
 */
export function planExport(schema: GraphQLSchema, query: string, operationName?: string | null): ExportPlan {
  const document = parseDocument(query);
  // Before it is walked: a fragment may contain itself.
  const [wrong] = documentErrors(schema, document);
  if (wrong !== undefined) throw wrong;
  const operation = getOperationAST(document, operationName);
  if (operation == null) throw wrongShape(WHICH);
  if (operation.operation !== 'query') throw wrongShape(QUERIES);
  const [root, ...others] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || others.length > 0) throw wrongShape(ONE_FIELD);
  const { way, list, node: nodeType, member } = rowsOf(schema, root);
  const node = nodeSelection(list);
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const page = document.definitions.map((definition) =>
    definition === operation ? pageOperation({ operation, way, list, node, member, fragments }) : definition,
  );
  return {
    field: answeredAs(list),
    path: [...way, list].map(answeredAs),
    pageQuery: print({ kind: Kind.DOCUMENT, definitions: page } satisfies DocumentNode),
    operationName: operation.name?.value,
    columns: columnsOf(node, nodeType, {
      fragments: new Map(fragments.map((each) => [each.name.value, each])),
      path: [],
    }),
    operationHash: createHash('sha256').update(print(document)).digest('hex'),
  };
}

const answeredAs = ({ alias, name: named }: FieldNode): string => (alias ?? named).value;

interface Rows {
  /** The single things it stands within, outermost first. */
  readonly way: readonly FieldNode[];
  readonly list: FieldNode;
  readonly node: GraphQLObjectType;
  /** The connection among the members of a union that also answers problems; undefined where there is no union. */
  readonly member: string | undefined;
}

/** Follows single things down to the first list that is read page by page. */
function rowsOf(schema: GraphQLSchema, root: FieldNode): Rows {
  const way: FieldNode[] = [];
  let field = root;
  for (let type: GraphQLObjectType | null | undefined = schema.getQueryType(); ;) {
    const declared = type?.getFields()[field.name.value];
    const rows = declared && pagedRows(declared);
    if (rows !== undefined) return { ...rows, way, list: field };
    const single = getNullableType(declared?.type);
    if (!isObjectType(single)) throw wrongShape(notPaged(field.name.value));
    const [below, ...others] = field.selectionSet?.selections ?? [];
    if (below?.kind !== Kind.FIELD || others.length > 0) throw wrongShape(notPaged(field.name.value));
    way.push(field);
    [field, type] = [below, single];
  }
}

function pagedRows({
  type: declared,
  args,
}: GraphQLField<unknown, unknown>): Pick<Rows, 'node' | 'member'> | undefined {
  const answer = getNamedType(declared);
  const connection = isUnionType(answer) ? answer.getTypes().find((type) => 'edges' in type.getFields()) : answer;
  const edge = isObjectType(connection) ? getNamedType(connection.getFields()['edges']?.type) : undefined;
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined;
  const names = args.map(({ name: argument }) => argument);
  if (!isObjectType(node) || !names.includes('first') || !names.includes('after')) return undefined;
  return { node, member: isUnionType(answer) ? connection?.name : undefined };
}

function nodeSelection(root: FieldNode): SelectionSetNode {
  const below = (field: FieldNode, name: string): FieldNode => {
    const written = (field.selectionSet?.selections ?? []).flatMap((each) =>
      each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet.selections : [each],
    );
    const found = written.filter((each): each is FieldNode => each.kind === Kind.FIELD && each.name.value === name);
    if (found.length !== 1 || found[0] === undefined) throw wrongShape(WRITTEN_OUT);
    return found[0];
  };
  const node = below(below(root, 'edges'), 'node');
  if (node.selectionSet === undefined) throw wrongShape(A_FIELD);
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
  readonly way: readonly FieldNode[];
  readonly list: FieldNode;
  readonly node: SelectionSetNode;
  readonly member: string | undefined;
  readonly fragments: readonly FragmentDefinitionNode[];
}

function pageOperation({ operation, way, list, node, member, fragments }: PageParts): OperationDefinitionNode {
  const kept = (list.arguments ?? []).filter((each) => each.name.value !== 'first' && each.name.value !== 'after');
  const argument = (argumentName: string, value: string) =>
    ({ kind: Kind.ARGUMENT, name: name(argumentName), value: variable(value) }) as const;
  const rows = field('edges', [field('cursor'), { ...field('node'), selectionSet: node }]);
  const pageInfo = field('pageInfo', [field('hasNextPage')]);
  const asked: FieldNode = {
    ...list,
    arguments: [...kept, argument('first', FIRST), argument('after', AFTER)],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: member === undefined ? [rows, pageInfo] : among(member, [rows, pageInfo]),
    },
  };
  const page = way.reduceRight<FieldNode>(
    (below, single) => ({ ...single, selectionSet: { kind: Kind.SELECTION_SET, selections: [below] } }),
    asked,
  );
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

const WHICH = { 'zh-CN': '请用 operationName 指明要导出的操作。', en: 'Say which operation with operationName.' };
const QUERIES = { 'zh-CN': '只能导出查询。', en: 'Only queries can be exported.' };
const ONE_FIELD = {
  'zh-CN': '请只查询一个字段，并直接写在操作的最外层。',
  en: 'Ask for exactly one field, and write it out at the top of the operation.',
};
const WRITTEN_OUT = {
  'zh-CN': '请把各行写成 edges { node { … } }，且只写一次。',
  en: 'Write the rows out as edges { node { … } }, once.',
};
const A_FIELD = { 'zh-CN': '每行至少要选一个字段。', en: 'Ask for at least one field of each row.' };
const notPaged = (field: string): Wording => ({
  'zh-CN': `${field} 不是可以逐页读取的列表，其中也没有单独写出这样的列表。请查询 clients、complaints 之类的列表，或单个对象之下的列表，如 client(id: …) { orders … }。`,
  en: `${field} is not a list that is read page by page, nor does it hold one written out alone. Ask for one, such as clients or complaints, or for one within a single thing: client(id: …) { orders … }.`,
});

function wrongShape(cure: Wording): GraphQLError {
  return wordedError(
    {
      'zh-CN': `这个查询不能导出。${cure['zh-CN']}`,
      en: `This operation cannot be exported. ${cure.en}`,
    },
    { code: 'EXPORT_SHAPE', http: { status: 400 } },
  );
}
