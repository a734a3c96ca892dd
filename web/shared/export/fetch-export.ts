import { fetchSignedIn } from '../graph/ended-session';
import { type ReportedError, toldOf } from '../graph/failure';

export interface ExportQuestion {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  /** what the columns of a table are called, by their path */
  titles?: Record<string, string>;
  /** what codes are called in a table, by the path of the column */
  words?: Record<string, Record<string, string>>;
  /** what the list is called, in the name of the file and in a workbook, in place of its name in the schema */
  name?: string;
  /** which of the list was asked for, in words, for a workbook */
  filter?: string;
  /** a CSV to fill in and upload again: without its control line */
  isPlain?: boolean;
}

export type ExportFormat = 'xlsx' | 'csv' | 'ndjson';

export type ExportOutcome =
  | { kind: 'done'; file: Blob; name: string; rows: number }
  /** the server said why, or where the list ended early */
  | { kind: 'refused'; message: string }
  | { kind: 'signedOut' }
  | { kind: 'offline' };

interface Control {
  complete: boolean;
  rows: number;
  error?: { message: string };
}

const headers = { 'content-type': 'application/json', 'x-kehu-csrf': '1' };

/**
 * Fetches every row of a list. A file without its control line was cut off on the way and is not kept: half a list looks
 * like a whole one. Never throws.
 *
 * @param onBytes told what has come so far, in bytes
 */
export async function fetchExport(
  { isPlain, name, filter, ...question }: ExportQuestion,
  format: ExportFormat,
  { onBytes, locale }: { onBytes: (bytes: number) => void; locale: string },
): Promise<ExportOutcome> {
  try {
    const response = await fetchSignedIn('/export', {
      method: 'POST',
      headers: { ...headers, 'x-kehu-locale': locale },
      // Nobody goes on behind a cursor by hand: those are for programs, which ask the server themselves.
      body: JSON.stringify({
        ...question,
        format,
        ...(format === 'csv' && { cursors: false }),
        ...(format === 'xlsx' && { name, filter }),
      }),
    });
    if (response.status === 401) return { kind: 'signedOut' };
    if (!response.ok || !response.body) {
      const message = await messageOf(response);
      return message === undefined ? { kind: 'offline' } : { kind: 'refused', message };
    }
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    const reader = response.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parts.push(read.value);
      onBytes((bytes += read.value.length));
    }
    const file = new Blob(parts, { type: response.headers.get('content-type') ?? '' });
    if (format === 'xlsx') {
      // Sent whole or not at all: without all of its bytes it is no workbook.
      if (bytes !== Number(response.headers.get('content-length') ?? bytes)) return { kind: 'offline' };
      return {
        kind: 'done',
        file,
        name: fileName(response, format, name),
        rows: Number(response.headers.get('x-kehu-rows')),
      };
    }
    const tail = await file.slice(-20_000).text();
    const control = controlOf(tail);
    if (!control) return { kind: 'offline' };
    if (!control.complete) return { kind: 'refused', message: control.error?.message ?? '' };
    const told =
      isPlain === true && format === 'csv'
        ? file.slice(0, file.size - new Blob([controlLine(tail)]).size, file.type)
        : file;
    return { kind: 'done', file: told, name: fileName(response, format, name), rows: control.rows };
  } catch {
    return { kind: 'offline' };
  }
}

/** The control line at the end of an export; null when it was cut off. */
export function controlOf(tail: string): Control | null {
  const line = controlLine(tail).trimEnd();
  try {
    const read = JSON.parse(line.replace(/^#/, '')) as Control & { end?: Control };
    const control = line.startsWith('#') ? read : read.end;
    return typeof control?.complete === 'boolean' ? control : null;
  } catch {
    return null;
  }
}

/** The last line of a text, with its end. */
const controlLine = (text: string): string => text.slice(text.trimEnd().lastIndexOf('\n') + 1);

/** What the server said why; undefined for what something on the way said in its place. */
async function messageOf(response: Response): Promise<string | undefined> {
  const answer = (await response.json().catch(() => ({}))) as { errors?: ReportedError[]; message?: string };
  const [first] = answer.errors ?? [];
  return first ? toldOf(first) : answer.message;
}

function fileName(response: Response, format: ExportFormat, name: string | undefined): string {
  const told = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `kehu.${format}`;
  // File systems have no such characters in names.
  const safe = name?.replaceAll(/[\\/:*?"<>|·\s]+/g, '-');
  return safe === undefined ? told : told.replace(/^kehu(-[A-Za-z]+)?/, `kehu-${safe}`);
}
