import type pg from 'pg';

export interface ImportRun {
  readonly id: number;
  readonly phase: 'READING' | 'APPLYING' | 'FINISHED';
  /** Records taken in so far, good and bad. */
  readonly rowsRead: number;
  /** Invoice lines that are orders and returns by now. */
  readonly rowsApplied: number;
  /** The last invoice number that was applied. */
  readonly appliedThrough: string;
}

const COLUMNS = `id, phase, rows_read::float8 as "rowsRead", rows_applied::float8 as "rowsApplied", applied_through as "appliedThrough"`;

/**
 * The unfinished run of this file, or a new one. What other files of the source left half done is given up, and a run
 * whose staged lines a crash of the server took.
 */
export async function openRun(client: pg.Client, source: string, digest: string): Promise<ImportRun> {
  const { rows: given } = await client.query<ImportRun>(
    `insert into sales.import_run (source, file_digest) values ($1, $2)
     on conflict (source, file_digest) do update set source = excluded.source returning ${COLUMNS}`,
    [source, digest],
  );
  const run = only(given);
  const stale = await client.query<{ id: number }>(
    `select id from sales.import_run r where source = $1 and (id <> $2 or phase = 'FINISHED' or rows_read <>
       (select count(*) from sales.import_line l where l.run_id = r.id) +
       (select count(*) from sales.import_rejection j where j.run_id = r.id))`,
    [source, run.id],
  );
  for (const { id } of stale.rows) await emptyRun(client, id);
  const { rows } = await client.query<ImportRun>(`select ${COLUMNS} from sales.import_run where id = $1`, [run.id]);
  return only(rows);
}

/** Forgets how far a run was; what it imported stays. */
async function emptyRun(client: pg.Client, id: number): Promise<void> {
  await client.query(
    `with lines as (delete from sales.import_line where run_id = ${id}),
       rejections as (delete from sales.import_rejection where run_id = ${id})
     update sales.import_run set phase = 'READING', rows_read = 0, file_amount = 0, rows_applied = 0,
       applied_through = '', new_clients = 0, new_orders = 0, new_returns = 0, started_at = now(), finished_at = null
     where id = ${id}`,
  );
}

/** Does `work` in one transaction. */
export async function inTransaction<Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('The run is there: it was just written');
  return row;
}
