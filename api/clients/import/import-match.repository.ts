import type { Transaction } from '../../platform/database/request-database';
import { STORED_CARD, type StoredCard } from '../cards/client-card.repository';
import { fieldIdOf, type ImportColumn } from './import-field';
import type { RowState } from './import-row.repository';
import type { RowProblem } from './row-problem';

/** A client on record by a word of a table. */
export type MatchedCard = StoredCard & { readonly word: string };

/** Two are enough to know that a word does not tell a client. */
const MOST_OF_A_WORD = 2;

/** Clients that the viewer reaches and that have one of these words as their key, two at most for a word: one statement. */
export async function cardsByKey(
  transaction: Transaction,
  key: ImportColumn,
  words: readonly string[],
): Promise<MatchedCard[]> {
  if (words.length === 0) return [];
  const fieldId = fieldIdOf(key);
  return transaction.rows<MatchedCard>({
    text: `select w.word, found.* from unnest($1::text[]) as w (word)
      cross join lateral (select ${STORED_CARD} from clients.client c where ${SAME[fieldId === undefined ? key : 'FIELD'] ?? 'false'}
        order by c.id limit ${MOST_OF_A_WORD}) as found`,
    values: fieldId === undefined ? [words] : [words, fieldId],
  });
}

const SAME: Readonly<Record<string, string>> = {
  NUMBER: 'c.number in (w.word, upper(w.word), lower(w.word))',
  CREDIT_CODE: 'c.credit_code = upper(w.word)',
  FIELD: `c.id in (select clients.holding($2::uuid, jsonb_build_object('equals', w.word)))`,
};

export interface KeyedRow {
  readonly rowNo: number;
  readonly line: number;
  readonly matchKey: string;
  readonly state: RowState;
}

/** Rows of an import that were checked before and have one of these keys, whatever was found of them. */
export function rowsWithKeys(transaction: Transaction, importId: string, keys: readonly string[]): Promise<KeyedRow[]> {
  return transaction.rows<KeyedRow>({
    text: `select r.row_no as "rowNo", t.line_no as line, r.match_key as "matchKey", r.state
      from clients.client_import_row r
      join clients.client_import i on i.id = r.import_id
      join platform.table_row t on t.file_id = i.table_id and t.row_no = r.row_no
      where r.import_id = $1 and r.match_key = any ($2::text[]) order by r.row_no`,
    values: [importId, keys],
  });
}

/** Refuses rows that were found to be in order before. */
export async function refuseRows(
  transaction: Transaction,
  importId: string,
  rows: readonly { readonly rowNo: number; readonly problem: RowProblem }[],
): Promise<void> {
  if (rows.length === 0) return;
  await transaction.rows({
    text: `update clients.client_import_row r set state = 'REFUSED', problems = r.problems || n.problem
      from jsonb_to_recordset($2::jsonb) as n ("rowNo" int, problem jsonb)
      where r.import_id = $1 and r.row_no = n."rowNo"`,
    values: [importId, JSON.stringify(rows)],
  });
}

/** Writes down that changes were made. */
export async function noteChanged(
  transaction: Transaction,
  importId: string,
  rowNos: readonly number[],
): Promise<void> {
  if (rowNos.length === 0) return;
  await transaction.rows({
    text: `update clients.client_import_row set state = 'CHANGED' where import_id = $1 and row_no = any ($2::int[])`,
    values: [importId, rowNos],
  });
}
