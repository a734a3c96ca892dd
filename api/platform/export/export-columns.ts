import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';

/** A place in a row: a value of its own, or what is written as JSON since it may be many. */
export interface ExportColumn {
  readonly path: readonly string[];
  /** It is told of the row's place in the list, beside its node: what followed a complaint, and after how many days. */
  readonly isBeside?: true;
  readonly kind: 'value' | 'money' | 'decimal' | 'json';
}

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly path: readonly string[];
}

/** The columns of what is selected of a type, in the order they are written. */
export function columnsOf(set: SelectionSetNode, type: GraphQLObjectType, walk: Walk): ExportColumn[] {
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
