import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CsvRecord } from './csv-records';
import { fieldPlaces } from './header';
import { inTransaction, type ImportRun } from './import-run.repository';
import { decimalOf, isRejection, readInvoiceLine, type FieldPlaces, type InvoiceLine } from './invoice-line';
import type { ImportMapping } from './mapping';

export interface StageOptions {
  readonly client: pg.Client;
  readonly run: ImportRun;
  readonly lots: AsyncIterable<readonly CsvRecord[]>;
  readonly mapping: ImportMapping;
  readonly file: string;
  /** Records a transaction takes in. */
  readonly batchRows: number;
  readonly onProgress: (bytesRead: number) => void;
}

/** One batch as it is collected: text for COPY, rejections, and the exact sum of what could be read. */
interface Batch {
  readonly lines: string[];
  readonly rejections: string[];
  rows: number;
  amount: bigint;
}

/**
 * Copies the file's records into the staging table, batch by batch; each batch commits together with the number of
 * records taken in, so that a run that was killed goes on behind the last one.
 */
export async function stageLines(options: StageOptions): Promise<void> {
  const { lots, run, mapping, file } = options;
  let header: Header | undefined;
  let recordNo = 0;
  let batch = emptyBatch();
  for await (const lot of lots) {
    for (const record of lot) {
      if (header === undefined) {
        header = { places: fieldPlaces(record.fields, mapping, file), columns: record.fields.length };
        continue;
      }
      recordNo += 1;
      if (recordNo <= run.rowsRead) continue;
      addRecord(batch, { record, recordNo, header, mapping, runId: run.id });
      if (batch.rows < options.batchRows) continue;
      await writeBatch(options, batch, recordNo);
      options.onProgress(record.bytesRead);
      batch = emptyBatch();
    }
  }
  if (header === undefined) fieldPlaces(undefined, mapping, file);
  await writeBatch(options, batch, recordNo);
}

/** Where the fields stand, and how many a record has. */
interface Header {
  readonly places: FieldPlaces;
  readonly columns: number;
}

function emptyBatch(): Batch {
  return { lines: [], rejections: [], rows: 0, amount: 0n };
}

interface Numbered {
  readonly record: CsvRecord;
  readonly recordNo: number;
  readonly header: Header;
  readonly mapping: ImportMapping;
  readonly runId: number;
}

function addRecord(batch: Batch, { record, recordNo, header, mapping, runId }: Numbered): void {
  const { fields, line } = record;
  const read =
    fields.length === header.columns
      ? readInvoiceLine(fields, header.places, mapping)
      : { reason: `has ${fields.length} fields; the first line has ${header.columns}`, amount: null };
  batch.rows += 1;
  batch.amount += read.amount ?? 0n;
  if (isRejection(read)) {
    const amount = read.amount === null ? null : decimalOf(read.amount);
    const text = JSON.stringify(fields).replaceAll('\\u0000', '\\ufffd').slice(0, 2_000);
    batch.rejections.push(copyRow([runId, recordNo, line, read.reason, amount, text]));
  } else batch.lines.push(copyRow([runId, recordNo, ...columnsOf(read)]));
}

const LINE_COLUMNS =
  'run_id, record_no, invoice_no, product_number, description, quantity, unit_price, invoiced_at, customer_number, country, kind';
const REJECTION_COLUMNS = 'run_id, record_no, line_no, reason, amount, record';

function columnsOf(line: InvoiceLine): (string | null)[] {
  return [
    line.invoiceNumber,
    line.productNumber,
    line.description === '' ? null : line.description,
    line.quantity,
    line.unitPrice,
    line.invoicedAt,
    line.customerNumber,
    line.country,
    line.kind,
  ];
}

async function writeBatch({ client, run }: StageOptions, batch: Batch, rowsRead: number): Promise<void> {
  await inTransaction(client, async () => {
    await copy(client, `sales.import_line (${LINE_COLUMNS})`, batch.lines);
    await copy(client, `sales.import_rejection (${REJECTION_COLUMNS})`, batch.rejections);
    await client.query(
      'update sales.import_run set rows_read = greatest(rows_read, $2), file_amount = file_amount + $3::numeric where id = $1',
      [run.id, rowsRead, decimalOf(batch.amount)],
    );
  });
}

async function copy(client: pg.Client, target: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  const stream = client.query(copyFrom(`copy ${target} from stdin`));
  stream.end(rows.join(''));
  await once(stream, 'finish');
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyRow(values: readonly (string | number | null)[]): string {
  const cells = values.map((value) =>
    value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPED[character] ?? ''),
  );
  return `${cells.join('\t')}\n`;
}
