import pg from 'pg';
import { OperatorError } from '../../platform/operator-error';
import { applyInvoices } from './apply-invoices';
import { closeImport } from './close-import';
import { csvRecords, fileFacts } from './csv-records';
import type { ImportReport } from './import-report';
import { openRun } from './import-run.repository';
import type { ImportMapping } from './mapping';
import { prepareImport } from './prepare-import';
import { stageLines } from './stage-lines';

export interface ImportOptions {
  /** A login that is a member of kehu_owner. */
  readonly adminUrl: string;
  /** CSV of invoice lines, plain or gzipped. */
  readonly file: string;
  readonly mapping: ImportMapping;
  /** Where rejected rows go, with line and reason; `FILE.rejected.csv` when left out. Written only if there are any. */
  readonly errorFile?: string;
  /** Numbers of staff among whom new clients are shared out; without any they belong to nobody yet. */
  readonly owners?: readonly string[];
  /** Rows a transaction; 20 000 when left out. */
  readonly batchRows?: number;
  /** Called after each batch: bytes of the file while reading, rows while applying. */
  readonly onProgress?: (stage: 'read' | 'apply', done: number, total: number) => void;
}

/**
 * Imports invoice lines as orders and returns. Any number of runs over the same file leave what one leaves; a run that
 * was killed is taken up behind its last batch. Memory does not grow with the file.
 *
 * @throws OperatorError 64 unknown staff, 65 bad file, 66 no file, 69 database lost, 73 another import of the source runs
 */
export async function importOrders(options: ImportOptions): Promise<ImportReport> {
  const { file, mapping, batchRows = 20_000, onProgress = () => undefined } = options;
  const { size, digest } = await fileFacts(file);
  return withOwner(options.adminUrl, async (client) => {
    await lockSource(client, mapping.source);
    const run = await openRun(client, mapping.source, digest);
    if (run.phase === 'READING') {
      const lots = csvRecords(file, mapping.delimiter);
      const onBytes = (bytes: number): void => onProgress('read', bytes, size);
      await stageLines({ client, run, lots, mapping, file, batchRows, onProgress: onBytes });
      onBytes(size);
    }
    await prepareImport(client, run, { mapping, owners: options.owners ?? [] });
    const total = await stagedRows(client, run.id);
    const onRows = (rows: number): void => onProgress('apply', rows, total);
    await applyInvoices({ client, run, mapping, batchRows, onProgress: onRows });
    return closeImport({ client, run, mapping, file, errorFile: options.errorFile ?? `${file}.rejected.csv` });
  });
}

async function withOwner<Result>(adminUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({
    connectionString: adminUrl,
    application_name: 'kehu-import',
    options: '-c role=kehu_owner -c TimeZone=UTC -c jit=off -c synchronous_commit=off',
    connectionTimeoutMillis: 10_000,
  });
  let lost = false;
  client.on('error', () => (lost = true));
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    if (!lost && !isConnectionLoss(error)) throw error;
    throw new OperatorError(
      'The connection to the database was lost.\nStart the same import again: it goes on behind the last batch.',
      69,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** 57P01…57P03: the server is going down or ended this session. */
function isConnectionLoss(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code !== undefined && (/^57P0[123]$/.test(code) || /^ECONN/.test(code));
}

async function lockSource(client: pg.Client, source: string): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('kehu.import ' || $1, 0)) as locked`,
    [source],
  );
  if (rows[0]?.locked !== true)
    throw new OperatorError(`Another import of "${source}" is running. Wait for it, or end it first.`, 73);
}

async function stagedRows(client: pg.Client, runId: number): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(
    'select count(*)::float8 as rows from sales.import_line where run_id = $1',
    [runId],
  );
  return rows[0]?.rows ?? 0;
}
