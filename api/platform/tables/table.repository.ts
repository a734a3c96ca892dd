import type { Transaction } from '../database/request-database';
import type { TableRecord } from './table-limits';

export interface TableFile {
  readonly id: string;
  readonly digest: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly header: readonly string[];
}

/** Puts a table on record without its rows. */
export async function insertTable(
  transaction: Transaction,
  file: TableFile,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> {
  const { id, digest, fileName, mediaType, sizeBytes, encoding, delimiter, header } = file;
  await transaction.rows({
    text: `insert into platform.table_file
        (id, digest, file_name, media_type, size_bytes, encoding, delimiter, header, row_count, uploaded_by, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10)`,
    values: [id, digest, fileName, mediaType, sizeBytes, encoding, delimiter, header, by, at],
  });
}

/** Adds rows behind those that are there. */
export async function insertRows(
  transaction: Transaction,
  { id, behind, rows }: { readonly id: string; readonly behind: number; readonly rows: readonly TableRecord[] },
): Promise<void> {
  await transaction.rows({
    text: `insert into platform.table_row (file_id, row_no, line_no, cells)
      select $1, $2 + r.place, r.line, array(select jsonb_array_elements_text(r.cells))
      from rows from (jsonb_to_recordset($3::jsonb) as (line int, cells jsonb)) with ordinality as r (line, cells, place)`,
    values: [id, behind, JSON.stringify(rows)],
  });
}

export async function countRows(transaction: Transaction, id: string, rows: number): Promise<void> {
  await transaction.rows({ text: 'update platform.table_file set row_count = $2 where id = $1', values: [id, rows] });
}
