import { type ChartTable, csvOf } from './chart-table';

/** SHA-256 of the figures as their CSV says them; undefined where the browser does not count it (no TLS). */
export async function checksumOf(table: ChartTable): Promise<string | undefined> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(csvOf(table)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The CSV of a chart, with its checksum as the last line that proves where it comes from. */
export async function provenCsv(
  table: ChartTable,
  proof: readonly string[],
  checksum: (sum: string) => string,
): Promise<string> {
  const sum = await checksumOf(table);
  return csvOf(table, sum ? [...proof, checksum(sum)] : proof);
}
