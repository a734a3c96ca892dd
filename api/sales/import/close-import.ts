import { writeFile } from 'node:fs/promises';
import type pg from 'pg';
import type { ImportReport, KindTotal } from './import-report';
import type { ImportRun } from './import-run.repository';
import type { ImportMapping } from './mapping';

export interface CloseOptions {
  readonly client: pg.Client;
  readonly run: ImportRun;
  readonly mapping: ImportMapping;
  readonly file: string;
  readonly errorFile: string;
}

/** Writes the error file, counts what stands in the database against what was read, and empties the staging table. */
export async function closeImport(options: CloseOptions): Promise<ImportReport> {
  const { client, run, mapping, file } = options;
  const totals = await totalsOf(client, run, mapping);
  const rejected = await writeErrorFile(options);
  const { rows } = await client.query<Closing>(
    `with total as (select coalesce(sum(t.rows), 0) as rows, coalesce(sum(t.amount), 0) as amount
       from jsonb_to_recordset($2::jsonb) as t (rows bigint, amount numeric))
     select rows_read::float8 as "rowsRead", trim_scale(file_amount)::text as "fileAmount",
       (rows_read - total.rows)::float8 as "rowDifference",
       trim_scale(file_amount - total.amount)::text as "amountDifference",
       new_clients as "newClients", new_orders as "newOrders", new_returns as "newReturns",
       (select trim_scale(coalesce(sum(round(l.quantity * l.unit_price, 2) - l.quantity * l.unit_price), 0))::text
        from sales.import_line l where l.run_id = $1) as rounding
     from sales.import_run, total where id = $1`,
    [run.id, JSON.stringify(totals)],
  );
  const [closing] = rows;
  if (closing === undefined) throw new Error('The run that is being closed is there');
  await client.query(
    `with lines as (delete from sales.import_line where run_id = $1),
       rejections as (delete from sales.import_rejection where run_id = $1)
     update sales.import_run set phase = 'FINISHED', finished_at = now() where id = $1`,
    [run.id],
  );
  for (const table of ['sales."order"', 'sales.order_line', 'sales.import_line'])
    await client.query(`vacuum analyze ${table}`);
  return {
    source: mapping.source,
    file,
    currency: mapping.currency,
    totals,
    ...closing,
    resumedAfterRow: run.rowsRead,
    errorFile: rejected > 0 ? options.errorFile : null,
  };
}

type Closing = Pick<
  ImportReport,
  | 'rowsRead'
  | 'fileAmount'
  | 'rowDifference'
  | 'amountDifference'
  | 'rounding'
  | 'newClients'
  | 'newOrders'
  | 'newReturns'
>;

/** From the orders themselves, not from the staging table they were made from. */
async function totalsOf(client: pg.Client, run: ImportRun, mapping: ImportMapping): Promise<KindTotal[]> {
  const { rows } = await client.query<KindTotal>(
    `select kind, count(*)::float8 as rows, trim_scale(coalesce(sum(amount), 0))::text as amount from (
       select l.kind, l.quantity * l.unit_price as amount
       from sales.order_line l join sales."order" o on o.id = l.order_id
       where o.source = $2 and o.number in (select i.invoice_no from sales.import_line i where i.run_id = $1)
       union all
       select 'RETURN', l.quantity * l.unit_price from sales.import_line l where l.run_id = $1 and l.kind = 'RETURN'
       union all
       select 'REJECTED', r.amount from sales.import_rejection r where r.run_id = $1
     ) as placed
     group by kind
     order by array_position(array['GOODS','FREE','FEE','ADJUSTMENT','RETURN','REJECTED'], kind)`,
    [run.id, mapping.source],
  );
  return rows;
}

/** Written whole at the end from what the batches kept, so that no interruption doubles or loses a line of it. */
async function writeErrorFile({ client, run, errorFile }: CloseOptions): Promise<number> {
  const { rows } = await client.query<{ line: string; reason: string; record: string }>(
    'select line_no::text as line, reason, record from sales.import_rejection where run_id = $1 order by record_no',
    [run.id],
  );
  if (rows.length === 0) return 0;
  const lines = rows.map(({ line, reason, record }) => [line, quoted(reason), quoted(record)].join(','));
  await writeFile(errorFile, `${['line,reason,record', ...lines].join('\n')}\n`, 'utf8');
  return rows.length;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
