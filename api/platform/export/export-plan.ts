import { createHash } from 'node:crypto';
import {
  getNamedType,
  getNullableType,
  getOperationAST,
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
import { columnsOf, type ExportColumn } from './export-columns';

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
 * client. Its `first` and `after` are the export's own; of the connection only the rows are kept, with all that is asked of
 * each beside its node, since a total count on every page would be counted again for each.
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
  const { way, list, edge: edgeType, node: nodeType, member } = rowsOf(schema, root);
  const { node, beside } = rowSelection(list);
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const page = document.definitions.map((definition) =>
    definition === operation ? pageOperation({ operation, way, list, node, beside, member, fragments }) : definition,
  );
  const walk = { fragments: new Map(fragments.map((each) => [each.name.value, each])), path: [] };
  const columns = [
    ...columnsOf(node, nodeType, walk),
    ...columnsOf({ kind: Kind.SELECTION_SET, selections: beside }, edgeType, walk).map((column): ExportColumn => ({
      ...column,
      isBeside: true,
    })),
  ];
  const names = columns.map(({ path }) => path.join('.'));
  const twice = names.find((each, at) => names.indexOf(each) !== at);
  if (twice !== undefined) throw wrongShape(calledAlike(twice));
  return {
    field: answeredAs(list),
    path: [...way, list].map(answeredAs),
    pageQuery: print({ kind: Kind.DOCUMENT, definitions: page } satisfies DocumentNode),
    operationName: operation.name?.value,
    columns,
    operationHash: createHash('sha256').update(print(document)).digest('hex'),
  };
}

const answeredAs = ({ alias, name: named }: FieldNode): string => (alias ?? named).value;

interface Rows {
  /** The single things it stands within, outermost first. */
  readonly way: readonly FieldNode[];
  readonly list: FieldNode;
  readonly edge: GraphQLObjectType;
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
}: GraphQLField<unknown, unknown>): Pick<Rows, 'edge' | 'node' | 'member'> | undefined {
  const answer = getNamedType(declared);
  const connection = isUnionType(answer) ? answer.getTypes().find((type) => 'edges' in type.getFields()) : answer;
  const edge = isObjectType(connection) ? getNamedType(connection.getFields()['edges']?.type) : undefined;
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined;
  const names = args.map(({ name: argument }) => argument);
  if (!isObjectType(edge) || !isObjectType(node) || !names.includes('first') || !names.includes('after'))
    return undefined;
  return { edge, node, member: isUnionType(answer) ? connection?.name : undefined };
}

/** What is asked of the node of each row, and of the row beside it. */
function rowSelection(root: FieldNode): { readonly node: SelectionSetNode; readonly beside: readonly FieldNode[] } {
  const edges = below(root, 'edges');
  const node = below(edges, 'node');
  if (node.selectionSet === undefined) throw wrongShape(A_FIELD);
  const beside = fieldsOf(edges).filter((each) => !['node', 'cursor', '__typename'].includes(each.name.value));
  return { node: node.selectionSet, beside };
}

/** The fields that are written out below a field. */
function fieldsOf({ selectionSet }: FieldNode): FieldNode[] {
  return (selectionSet?.selections ?? [])
    .flatMap((each) => (each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet.selections : [each]))
    .filter((each) => each.kind === Kind.FIELD);
}

function below(field: FieldNode, name: string): FieldNode {
  const [found, ...others] = fieldsOf(field).filter((each) => each.name.value === name);
  if (found === undefined || others.length > 0) throw wrongShape(WRITTEN_OUT);
  return found;
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
  readonly beside: readonly FieldNode[];
  readonly member: string | undefined;
  readonly fragments: readonly FragmentDefinitionNode[];
}

function pageOperation({ operation, way, list, node, beside, member, fragments }: PageParts): OperationDefinitionNode {
  const kept = (list.arguments ?? []).filter((each) => each.name.value !== 'first' && each.name.value !== 'after');
  const argument = (argumentName: string, value: string) =>
    ({ kind: Kind.ARGUMENT, name: name(argumentName), value: variable(value) }) as const;
  const rows = field('edges', [field('cursor'), { ...field('node'), selectionSet: node }, ...beside]);
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
const calledAlike = (name: string): Wording => ({
  'zh-CN': `有两列都叫 ${name}。请用别名给其中一列另起名称。`,
  en: `Two columns would be called ${name}. Give one of them another name with an alias.`,
});
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
