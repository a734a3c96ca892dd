import { sessionEnded } from '../../shared/graph/ended-session';
import type { UploadOutcome } from '../../shared/form/upload-document';

export type TableOutcome = UploadOutcome | { kind: 'tooLarge' };

const MOST_BYTES = 32 * 1_048_576;
/** So long nothing moves before a connection is given up: a dead one tells nobody of it for minutes. */
const STALLED_MS = 60_000;
/** So long a table may take to be read once all of it arrived. */
const READING_MS = 300_000;

export interface TableUpload {
  locale: string;
  /** how much of the file was sent, from 0 to 1 */
  onSent(share: number): void;
}

/**
 * Sends a table to be kept; the server judges it by its content. Never throws. Not `fetch`: it does not tell how much was
 * sent, and nobody waits minutes on a slow line without knowing.
 */
export function uploadTable(file: File, { locale, onSent }: TableUpload): Promise<TableOutcome> {
  if (file.size > MOST_BYTES) return Promise.resolve({ kind: 'tooLarge' });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let patience: ReturnType<typeof setTimeout> | undefined;
    const waitFor = (ms: number): void => {
      clearTimeout(patience);
      patience = setTimeout(() => request.abort(), ms);
    };
    const end = (outcome: TableOutcome): void => {
      clearTimeout(patience);
      resolve(outcome);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      waitFor(STALLED_MS);
      onSent(total ? loaded / total : 0);
    };
    request.upload.onload = () => waitFor(READING_MS);
    request.onload = () => end(answerOf(request));
    request.onerror = request.onabort = () => end({ kind: 'uncertain' });
    request.open('POST', '/tables');
    const headers = {
      'content-type': 'application/octet-stream',
      'x-kehu-csrf': '1',
      'x-kehu-locale': locale,
      'x-file-name': encodeURIComponent(file.name),
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    waitFor(STALLED_MS);
    request.send(file);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): TableOutcome {
  if (status === 401) {
    sessionEnded();
    return { kind: 'signedOut' };
  }
  const answer = parsed(responseText);
  if (status >= 200 && status < 300 && answer.id) return { kind: 'kept', id: answer.id };
  return answer.message ? { kind: 'problem', message: answer.message } : { kind: 'uncertain' };
}

function parsed(text: string): { id?: string; message?: string } {
  try {
    return JSON.parse(text) as { id?: string; message?: string };
  } catch {
    return {};
  }
}
