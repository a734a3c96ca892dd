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

const CELL = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;

/**
 * A table for people of an exported one, which is for programs: its columns by their titles, without the cursors and the
 * control line.
 */
export function readableTable(csv: string, titles: Readonly<Record<string, string>>): string {
  const whole = csv.replace(/^\uFEFF/, '');
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of whole.slice(0, whole.lastIndexOf('\r\n#') + 2).matchAll(CELL)) {
    rows.at(-1)?.push(cell);
    if (end !== ',') rows.push([]);
  }
  const [head = [], ...others] = rows.slice(0, -1).map((cells) => cells.slice(0, -1));
  const titled = head.map((name) => `"${(titles[name] ?? name).replaceAll('"', '""')}"`);
  return `\uFEFF${[titled, ...others].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}
