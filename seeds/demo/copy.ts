import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type CopyValue = string | number | boolean | null | undefined;
export type CopyRow = readonly CopyValue[];

const CHUNK_CHARACTERS = 65_536;

/** Streams rows into a table with COPY; memory does not grow with their number. */
export async function copyRows(client: pg.Client, target: string, rows: Iterable<CopyRow>): Promise<void> {
  await pipeline(Readable.from(chunks(rows)), client.query(copyFrom(`copy ${target} from stdin`)));
}

function* chunks(rows: Iterable<CopyRow>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${row.map(written).join('\t')}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function written(value: CopyValue): string {
  if (value == null) return '\\N';
  return typeof value === 'string'
    ? value.replace(/[\\\t\n\r]/g, (special) => ESCAPES[special] ?? special)
    : String(value);
}
