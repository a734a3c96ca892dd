import type { Transaction } from '../../platform/database/request-database';
import type { StoredCard } from '../cards/client-card.repository';
import { readValues, type ValueRow } from '../fields/field-value.repository';
import type { ImportRow } from './client-import.repository';
import { fieldIdOf, type ImportColumns } from './import-field';
import { keyColumnOf, keyWord } from './import-key';
import { cardsByKey } from './import-match.repository';
import type { RawRow } from './import-row.repository';
import { valuesOf } from './import-words';

/** Which client a row is: one, several that cannot be told apart, or none. */
export interface RowMatch {
  /** What it says in the column of the key, as keys are compared; null: nothing. */
  readonly key: string | null;
  readonly cards: readonly StoredCard[];
}

/** Which clients on record these rows are, by the key of the import, in one statement. */
export async function matchedRows(
  transaction: Transaction,
  found: ImportRow,
  rows: readonly RawRow[],
): Promise<ReadonlyMap<number, RowMatch>> {
  const column = keyColumnOf(found);
  if (column === null) return new Map(rows.map(({ rowNo }) => [rowNo, { key: null, cards: [] }]));
  const wordOf = new Map(rows.map(({ rowNo, cells }) => [rowNo, valuesOf(cells, found.columns).get(column)]));
  // PostgreSQL stores no text with a zero in it; a client has no such key, and the rules say what is wrong with the row.
  const words = [...new Set([...wordOf.values()].filter((word) => word !== undefined && !word.includes('\0')))];
  const cardsOf = new Map<string, StoredCard[]>();
  for (const { word, ...card } of await cardsByKey(transaction, column, words as string[]))
    cardsOf.set(word, [...(cardsOf.get(word) ?? []), card]);
  return new Map(
    rows.map(({ rowNo }) => {
      const word = wordOf.get(rowNo);
      return [
        rowNo,
        { key: word === undefined ? null : keyWord(word).replaceAll('\0', ''), cards: cardsOf.get(word ?? '') ?? [] },
      ];
    }),
  );
}

/** What clients have in the custom fields of a table, in one statement. */
export async function heldValues(
  transaction: Transaction,
  columns: ImportColumns,
  clientIds: readonly string[],
): Promise<(clientId: string) => readonly ValueRow[]> {
  const fieldIds = columns.flatMap((column) => fieldIdOf(column) ?? []);
  const held = new Map<string, ValueRow[]>();
  if (fieldIds.length > 0 && clientIds.length > 0)
    for (const row of await readValues(transaction, clientIds, fieldIds))
      held.set(row.clientId, [...(held.get(row.clientId) ?? []), row]);
  return (clientId) => held.get(clientId) ?? [];
}
