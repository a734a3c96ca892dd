import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { ImportChange } from './compare-row';
import type { Sums } from './import-totals';
import type { RowProblem } from './row-problem';

export type RowState = 'READY' | 'WARNED' | 'REFUSED' | 'CREATED' | 'SKIPPED' | 'CHANGES' | 'UNCHANGED' | 'CHANGED';

/** A row of a table as it stands in the file. */
export interface RawRow {
  readonly rowNo: number;
  readonly line: number;
  readonly cells: readonly string[];
}

type Reader = Pick<Transaction, 'rows'>;

export function rowsAfter(
  reader: Reader,
  { tableId, behind, limit }: { readonly tableId: string; readonly behind: number; readonly limit: number },
): Promise<RawRow[]> {
  return reader.rows<RawRow>({
    text: `select row_no as "rowNo", line_no as line, cells from platform.table_row
      where file_id = $1 and row_no > $2 order by row_no limit $3`,
    values: [tableId, behind, limit],
  });
}

export interface CheckedRow {
  readonly rowNo: number;
  readonly state: RowState;
  readonly problems: readonly RowProblem[];
  readonly creditCode: string | null;
  readonly core: string | null;
  readonly alikeId: string | null;
  /** What it says in the column of the key; null: nothing, or there is no key. */
  readonly matchKey: string | null;
  /** The client it is; null: none on record. */
  readonly clientId: string | null;
  readonly baseVersion: number | null;
  readonly changes: readonly ImportChange[] | null;
}

/** Writes down what rows were found to be. */
export async function insertChecked(
  transaction: Transaction,
  importId: string,
  rows: readonly CheckedRow[],
): Promise<void> {
  await transaction.rows({
    text: `insert into clients.client_import_row (import_id, row_no, state, problems, credit_code, core, alike_id, match_key,
        client_id, base_version, changes)
      select $1, "rowNo", state, problems, "creditCode", core, "alikeId", "matchKey", "clientId", "baseVersion", changes
      from jsonb_to_recordset($2::jsonb)
        as r ("rowNo" int, state text, problems jsonb, "creditCode" text, core text, "alikeId" uuid, "matchKey" text,
          "clientId" uuid, "baseVersion" int, changes jsonb)`,
    values: [importId, JSON.stringify(rows)],
  });
}

export interface EarlierRow {
  readonly creditCode: string | null;
  readonly core: string | null;
  readonly line: number;
}

/** Rows of the import, not refused, that have one of these codes or names. */
export function earlierRows(
  transaction: Transaction,
  importId: string,
  { codes, cores }: { readonly codes: readonly string[]; readonly cores: readonly string[] },
): Promise<EarlierRow[]> {
  return transaction.rows<EarlierRow>({
    text: `select r.credit_code as "creditCode", r.core, t.line_no as line
      from clients.client_import_row r
      join clients.client_import i on i.id = r.import_id
      join platform.table_row t on t.file_id = i.table_id and t.row_no = r.row_no
      where r.import_id = $1 and r.state <> 'REFUSED' and (r.credit_code = any ($2::text[]) or r.core = any ($3::text[]))
      order by r.row_no desc`,
    values: [importId, codes, cores],
  });
}

export interface RowToRun extends RawRow {
  readonly state: RowState;
  /** Of a row that changes a client: which, on what version, and how. */
  readonly clientId: string | null;
  readonly baseVersion: number | null;
  readonly changes: readonly ImportChange[] | null;
}

/**
 * Marks which rows that may be clients on record are created all the same: all or none, but for those on these lines.
 *
 * @returns how many are, and how many of the lines have such a row
 */
export async function chooseWarned(
  transaction: Transaction,
  importId: string,
  { takesWarned, exceptLines }: { readonly takesWarned: boolean; readonly exceptLines: readonly number[] },
): Promise<{ readonly taken: number; readonly excepted: number }> {
  const [counted] = await transaction.rows<{ taken: number; excepted: number }>({
    text: `with chosen as (
        update clients.client_import_row r set taken = ($2 <> (t.line_no = any ($3::int[])))
        from clients.client_import i join platform.table_row t on t.file_id = i.table_id
        where r.import_id = $1 and r.state = 'WARNED' and i.id = r.import_id and t.row_no = r.row_no
        returning r.taken)
      select count(*) filter (where taken)::int as taken, count(*) filter (where taken <> $2)::int as excepted from chosen`,
    values: [importId, takesWarned, exceptLines],
  });
  if (counted === undefined) throw new Error('A count has a row');
  return counted;
}

/** The next rows that are to become clients, or to change one. */
export function rowsToRun(
  transaction: Transaction,
  importId: string,
  { behind, limit }: { readonly behind: number; readonly limit: number },
): Promise<RowToRun[]> {
  return transaction.rows<RowToRun>({
    text: `select r.row_no as "rowNo", t.line_no as line, t.cells, r.state, r.client_id as "clientId",
        r.base_version as "baseVersion", r.changes
      from clients.client_import_row r
      join clients.client_import i on i.id = r.import_id
      join platform.table_row t on t.file_id = i.table_id and t.row_no = r.row_no
      where r.import_id = $1 and r.row_no > $2 and (r.state in ('READY','CHANGES') or (r.state = 'WARNED' and r.taken))
      order by r.row_no limit $3`,
    values: [importId, behind, limit],
  });
}

export interface RunRow {
  readonly rowNo: number;
  readonly clientId: string | null;
  readonly problems: readonly RowProblem[] | null;
}

/** Writes down what became of rows: the client, or why there is none after all. */
export async function noteRun(transaction: Transaction, importId: string, rows: readonly RunRow[]): Promise<void> {
  await transaction.rows({
    text: `update clients.client_import_row r set client_id = coalesce(n."clientId", r.client_id),
        problems = coalesce(n.problems, r.problems),
        state = case when n."clientId" is null then 'REFUSED' else 'CREATED' end
      from jsonb_to_recordset($2::jsonb) as n ("rowNo" int, "clientId" uuid, problems jsonb)
      where r.import_id = $1 and r.row_no = n."rowNo"`,
    values: [importId, JSON.stringify(rows)],
  });
}

/** Marks the rows that were left out on purpose. @returns how many */
export async function skipWarned(transaction: Transaction, importId: string): Promise<number> {
  const [skipped] = await transaction.rows<{ rows: number }>({
    text: `with skipped as (
        update clients.client_import_row set state = 'SKIPPED' where import_id = $1 and state = 'WARNED' returning 1)
      select count(*)::int as rows from skipped`,
    values: [importId],
  });
  return skipped?.rows ?? 0;
}

/** What stands on record of the clients that an import made or changed. */
export async function sumsOnRecord(transaction: Transaction, importId: string): Promise<Sums> {
  const [sums] = await transaction.rows<Sums>({
    text: `select count(*)::int as clients, count(c.credit_code)::int as "creditCodes",
        coalesce(sum(c.payment_term_days), 0)::int as "termDays"
      from clients.client_import_row r join clients.client c on c.id = r.client_id
      where r.import_id = $1 and r.state in ('CREATED','CHANGED')`,
    values: [importId],
  });
  if (sums === undefined) throw new Error('A sum has a row');
  return sums;
}

export interface ShownRow extends RawRow {
  readonly importId: string;
  readonly state: RowState;
  readonly problems: readonly RowProblem[];
  readonly clientId: string | null;
  readonly alikeId: string | null;
  readonly changes: readonly ImportChange[] | null;
}

/** Rows of an import of the viewer's own, in the order of the file. */
export function shownRows(
  context: RequestContext,
  importId: string,
  {
    states,
    behind,
    limit,
  }: { readonly states: readonly RowState[] | null; readonly behind: number; readonly limit: number },
): Promise<ShownRow[]> {
  const conditions = new Conditions().add('r.import_id = ?::uuid', importId).add('r.row_no > ?', behind);
  if (states !== null) conditions.add('r.state = any(?::text[])', states);
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<ShownRow>({
    text: `select r.row_no as "rowNo", t.line_no as line, t.cells, r.import_id as "importId", r.state, r.problems,
        r.client_id as "clientId", r.alike_id as "alikeId", r.changes
      from clients.client_import_row r
      join clients.client_import i on i.id = r.import_id
      join platform.table_row t on t.file_id = i.table_id and t.row_no = r.row_no
      ${conditions.where} order by r.row_no limit ${most}`,
    values: conditions.values,
  });
}
