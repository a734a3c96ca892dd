import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { parseMapping, type ImportMapping } from '../../api/sales/import/mapping';

const HEADER = 'invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country';

/** The shipped mapping document. */
export async function retailMapping(changes: Partial<ImportMapping> = {}): Promise<ImportMapping> {
  const text = await readFile(new URL('../../seeds/import/online-retail.json', import.meta.url), 'utf8');
  return { ...parseMapping(JSON.parse(text), 'online-retail'), ...changes };
}

/** Writes a file into a directory of its own, both for as long as the test runs; answers its path. */
export async function fileOf(content: string | Buffer, name = 'invoices.csv'): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kehu-import-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = join(directory, name);
  await writeFile(file, content);
  return file;
}

/** A CSV file of these lines under the usual header. */
export function invoiceFile(lines: readonly string[]): Promise<string> {
  return fileOf(`${[HEADER, ...lines].join('\n')}\n`);
}

export function gzippedInvoiceFile(lines: readonly string[]): Promise<string> {
  return fileOf(gzipSync(`${[HEADER, ...lines].join('\n')}\n`), 'invoices.csv.gz');
}

/** One line of every kind the mapping knows, over a dozen invoices; several hundred lines that are sound. */
export function mixedLines(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const invoice = 536_000 + Math.floor(at / 7);
    const time = `2011-0${1 + (invoice % 9)}-15T${10 + (invoice % 8)}:2${at % 7}:00`;
    const customer = invoice % 5 === 0 ? '' : String(17_000 + (invoice % 23));
    const country = invoice % 3 === 0 ? 'France' : 'United Kingdom';
    const price = ['2.55', '0.001', '12.5', '0', '3', '1.25', '7.95'][at % 7] ?? '1';
    const code = at % 11 === 0 ? 'POST' : at % 13 === 0 ? 'm' : `22${at % 40}a`;
    const back = invoice % 6 === 0;
    const quantity = back ? `-${1 + (at % 9)}` : at % 17 === 0 ? '-3' : String(1 + (at % 30));
    return `${back ? 'C' : ''}${invoice},${code},"GOODS, ""No ${at % 40}""",${quantity},${time},${price},${customer},${country}`;
  });
}
