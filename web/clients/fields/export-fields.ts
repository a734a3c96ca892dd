import { type DocumentNode, type FieldNode, Kind, parse, visit } from 'graphql';
import type { CustomField } from './field-entry';

/**
 * The export of a list of clients with these custom fields beside its own columns, each under an alias. Numbers are asked for
 * as numbers, so that the export adds them up for its proof; everything else as it reads.
 *
 * @param measured how a number is headed that has a unit
 */
export function withFields(
  document: DocumentNode,
  fields: readonly CustomField[],
  measured: (name: string, unit: string) => string,
): { query: DocumentNode; titles: Record<string, string> } {
  if (fields.length === 0) return { query: document, titles: {} };
  const titles: Record<string, string> = {};
  const added = fields.map(({ id, kind, name, unit }, at) => {
    const part = kind === 'NUMBER' ? 'number' : 'shown';
    const alias = `custom${at + 1}`;
    titles[`${alias}.${part}`] = kind === 'NUMBER' && unit ? measured(name, unit) : name;
    return `${alias}: field(id: ${JSON.stringify(id)}) { ${part} }`;
  });
  return { query: withSelections(document, added), titles };
}

/** A document that asks more of each row: fields of `node`, as they are written in GraphQL. */
export function withSelections(document: DocumentNode, texts: readonly string[]): DocumentNode {
  const added = texts.map((text) => fieldNode(`{ ${text} }`));
  return visit(document, {
    Field: (node) =>
      node.name.value === 'node' && node.selectionSet
        ? { ...node, selectionSet: { ...node.selectionSet, selections: [...node.selectionSet.selections, ...added] } }
        : undefined,
  });
}

function fieldNode(text: string): FieldNode {
  const [operation] = parse(text).definitions;
  const selection = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined;
  if (selection?.kind !== Kind.FIELD) throw new Error(`No field: ${text}`);
  return selection;
}
