import type { DocumentNode } from 'graphql';
import { withSelections } from '../fields/export-fields';

interface Column {
  readonly customField?: { readonly id: string; readonly name: string } | null;
}

/** The rows of an import with its custom columns beside those of the card, each under an alias and by the field's name. */
export function errorFile(
  document: DocumentNode,
  columns: readonly Column[],
): { query: DocumentNode; titles: Record<string, string> } {
  const custom = columns.flatMap(({ customField }) => customField ?? []);
  const aliasOf = (at: number): string => `custom${at + 1}`;
  const query = withSelections(
    document,
    custom.map(({ id }, at) => `${aliasOf(at)}: custom(fieldId: ${JSON.stringify(id)})`),
  );
  return { query, titles: Object.fromEntries(custom.map(({ name }, at) => [aliasOf(at), name])) };
}
