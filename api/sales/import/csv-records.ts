import { createHash } from 'node:crypto';
import { on } from 'node:events';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse, type Parser } from 'csv-parse';
import { OperatorError } from '../../platform/operator-error';
import { Utf8Check } from './utf8-check';

/** A quote that is never closed makes one record of the rest of the file; this is where it is noticed. */
const LONGEST_RECORD = 1024 * 1024;

export interface CsvRecord {
  readonly fields: readonly string[];
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** Bytes of the file read so far; compressed ones, when it is. */
  readonly bytesRead: number;
}

export interface FileFacts {
  readonly size: number;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
}

/** @throws OperatorError 66 when the file cannot be read */
export async function fileFacts(file: string): Promise<FileFacts> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new OperatorError(`${file} is not a file.`, 66);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
    return { size: found.size, digest: hash.digest('hex') };
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = missing ? 'There is no such file' : `The file cannot be read (${String(error)})`;
    throw new OperatorError(`${why}: ${file}`, 66, { cause: error });
  }
}

/**
 * The records of a CSV file, plain or gzipped, in the small lots in which they are parsed: handing them on one by one
 * would take longer than parsing them. Memory stays constant. The header is the first record; blank lines are none.
 * @throws OperatorError 65 with the line when the file is not UTF-8, quotes are broken, or a record is over 1 MiB
 */
export async function* csvRecords(file: string, delimiter: string): AsyncGenerator<readonly CsvRecord[]> {
  const bytes = createReadStream(file, { highWaterMark: 128 * 1024 });
  const check = new Utf8Check(file);
  const parser = parse({ bom: true, delimiter, max_record_size: LONGEST_RECORD, relax_column_count: true });
  // The reads below throw what any stage fails with; the callback would only hear of it again.
  const ignore = (): void => undefined;
  if (await isGzip(file)) pipeline(bytes, createGunzip(), check, parser, ignore);
  else pipeline(bytes, check, parser, ignore);
  let line = 1;
  try {
    for await (const _ of on(parser, 'readable', { close: ['end'] })) {
      const { lot, nextLine } = readLot(parser, line, bytes.bytesRead);
      line = nextLine;
      yield lot;
    }
  } catch (error) {
    throw problemOf(error, file);
  } finally {
    parser.destroy();
    bytes.destroy();
  }
}

/** What the parser has ready, beginning at that line of the file. */
function readLot(parser: Parser, firstLine: number, bytesRead: number): { lot: CsvRecord[]; nextLine: number } {
  const lot: CsvRecord[] = [];
  let line = firstLine;
  for (let fields = next(parser); fields !== null; fields = next(parser)) {
    if (!isBlank(fields)) lot.push({ fields, line, bytesRead });
    line += 1 + newlinesIn(fields);
  }
  return { lot, nextLine: line };
}

function next(parser: Parser): readonly string[] | null {
  return parser.read() as readonly string[] | null;
}

function isBlank(fields: readonly string[]): boolean {
  return fields.length === 1 && fields[0] === '';
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function newlinesIn(record: readonly string[]): number {
  let count = 0;
  for (const field of record) if (field.includes('\n')) count += field.split('\n').length - 1;
  return count;
}

function problemOf(error: unknown, file: string): unknown {
  if (error instanceof CsvError) {
    const line = (error as { lines?: number }).lines ?? 0;
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      return new OperatorError(
        `${file}: the record that ends at or after line ${line} is longer than 1 MiB, the limit.\nLook for a quote that is opened there and never closed, or for a file that is no CSV.`,
        65,
        { cause: error },
      );
    return new OperatorError(
      `${file}: broken quotes at line ${line}.\nA field that contains a quote or the delimiter stands in quotes, with quotes inside it doubled.`,
      65,
      { cause: error },
    );
  }
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code.startsWith('Z_'))
    return new OperatorError(`${file} is a damaged gzip file (${(error as Error).message}). Fetch it again.`, 65, {
      cause: error,
    });
  return error;
}
