import type { DataSource } from 'typeorm';
import { deleteInBatches } from '../database/delete-in-batches';
import type { Transaction } from '../database/request-database';
import type { Table } from './table';
import { TableFault } from './table-fault';
import { MOST_TABLE_ROWS, tooManyRows, type TableRecord } from './table-limits';
import { countRows, insertRows, insertTable, type TableFile } from './table.repository';

const BATCH_ROWS = 1_000;

/**
 * Takes in the rows of a table in one transaction under way: all of them or none. Memory holds one batch.
 *
 * @returns how many rows stand below its header
 * @throws TableFault when it cannot be read to its end
 */
export async function keepTable(
  transaction: Transaction,
  { table, file, by, at }: Kept,
): Promise<{ readonly header: readonly string[]; readonly rows: number }> {
  let header: readonly string[] | undefined;
  let kept = 0;
  let batch: TableRecord[] = [];
  const write = async (): Promise<void> => {
    await insertRows(transaction, { id: file.id, behind: kept, rows: batch });
    kept += batch.length;
    batch = [];
  };
  for await (const lot of table.lots()) {
    const [first, ...others] = lot;
    if (header === undefined && first !== undefined) {
      header = first.cells;
      await insertTable(transaction, { ...file, header }, { by, at });
    }
    for (const row of header === first?.cells ? others : lot) batch.push(row);
    if (kept + batch.length > MOST_TABLE_ROWS) throw tooManyRows();
    if (batch.length >= BATCH_ROWS) await write();
  }
  if (batch.length > 0) await write();
  if (header === undefined || kept === 0) throw noRows();
  await countRows(transaction, file.id, kept);
  return { header, rows: kept };
}

interface Kept {
  readonly table: Table;
  readonly file: Omit<TableFile, 'header'>;
  readonly by: string;
  readonly at: string;
}

/** Days for which the rows of a table are kept for whoever works at them; the file itself stays. */
export const ROWS_KEPT_DAYS = 90;

/** Drops the rows of tables that are too old to be worked at. For a nightly job. @returns how many */
export function forgetOldTables(source: DataSource, now: string): Promise<number> {
  return deleteInBatches(source, {
    table: 'platform.table_row',
    where: `file_id in (select id from platform.table_file where at < $1::timestamptz - interval '${ROWS_KEPT_DAYS} days')`,
    value: now,
  });
}

function noRows(): TableFault {
  return new TableFault('NO_ROWS', {
    'zh-CN': '表格里没有数据：第一行是列名，其下至少要有一行。',
    en: 'The table has no rows: its first line names the columns, and at least one row follows.',
  });
}
