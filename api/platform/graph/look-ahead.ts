import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/**
 * Fields asked for under a field, by name, with what is asked for under each; and those one step further down, by both
 * names with a dot between: a column that only `tier.why` needs is not read for `tier { code }`.
 */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * The fields selected below the one being resolved, fragments and @skip/@include followed. Type conditions are not
 * told apart: a field of another member of a union may be named, which only ever reads a column too many.
 */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  return selectionBelow(info.fieldNodes, info);
}

/** The fields selected below the named field: `selectionAt(info, 'edges', 'node')`. */
export function selectionAt(info: GraphQLResolveInfo, ...path: readonly string[]): Selection {
  let selection = selectionOf(info);
  for (const name of path) selection = selectionBelow(selection.get(name) ?? [], info);
  return selection;
}

/** Whether a page is asked if rows follow it, which takes a row more to know. */
export function asksNextPage(info: GraphQLResolveInfo): boolean {
  return selectionOf(info).has('pageInfo.hasNextPage');
}

/** The same with one field more, for what is told from it. */
export function withField(selection: Selection, name: string): Selection {
  return selection.has(name) ? selection : new Map(selection).set(name, []);
}

export function selectionBelow(nodes: readonly FieldNode[], info: GraphQLResolveInfo): Selection {
  // Every row of a list asks the same, and every request with the same document, unless a variable decides.
  const known = found.get(nodes) ?? foundInRequest.get(info.variableValues)?.get(nodes);
  if (known !== undefined) return known;
  const fields = new Map<string, FieldNode[]>();
  let isFixed = true;
  for (const node of nodes)
    if (node.selectionSet !== undefined) isFixed = collect(node.selectionSet, info, fields, '') && isFixed;
  for (const [name, below] of [...fields])
    for (const { selectionSet } of below)
      if (selectionSet !== undefined) isFixed = collect(selectionSet, info, fields, `${name}.`) && isFixed;
  if (isFixed) found.set(nodes, fields);
  else remember(info.variableValues, nodes, fields);
  return fields;
}

/** By the nodes of a parsed document, and gone with it. */
const found = new WeakMap<readonly FieldNode[], Selection>();

/** By the variables, which are one object per request. */
const foundInRequest = new WeakMap<object, WeakMap<readonly FieldNode[], Selection>>();

function remember(variables: object, nodes: readonly FieldNode[], fields: Selection): void {
  const ofRequest = foundInRequest.get(variables);
  if (ofRequest === undefined) foundInRequest.set(variables, new WeakMap([[nodes, fields]]));
  else ofRequest.set(nodes, fields);
}

/** @returns false when a directive had a say, so that other variables may select other fields */
function collect(
  set: SelectionSetNode,
  info: GraphQLResolveInfo,
  fields: Map<string, FieldNode[]>,
  prefix: string,
): boolean {
  let isFixed = true;
  for (const selection of set.selections) {
    if (selection.directives !== undefined && selection.directives.length > 0) isFixed = false;
    if (!included(selection, info)) continue;
    if (selection.kind === Kind.FIELD) {
      const name = prefix + selection.name.value;
      const known = fields.get(name);
      if (known === undefined) fields.set(name, [selection]);
      else known.push(selection);
    } else if (selection.kind === Kind.INLINE_FRAGMENT)
      isFixed = collect(selection.selectionSet, info, fields, prefix) && isFixed;
    else {
      const fragment = info.fragments[selection.name.value];
      if (fragment !== undefined) isFixed = collect(fragment.selectionSet, info, fields, prefix) && isFixed;
    }
  }
  return isFixed;
}

type Directed = Parameters<typeof getDirectiveValues>[1];

function included(node: Directed, info: GraphQLResolveInfo): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  if (skip?.['if'] === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return include?.['if'] !== false;
}
