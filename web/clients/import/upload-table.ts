export type TableOutcome =
  { kind: 'kept'; id: string } | { kind: 'problem'; message: string } | { kind: 'tooLarge' } | { kind: 'uncertain' };

const MOST_BYTES = 32 * 1_048_576;

/** Sends a table to be kept; the server judges it by its content. Never throws. */
export async function uploadTable(file: File, locale: string): Promise<TableOutcome> {
  if (file.size > MOST_BYTES) return { kind: 'tooLarge' };
  try {
    const response = await fetch('/tables', {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-kehu-csrf': '1',
        'x-kehu-locale': locale,
        'x-file-name': encodeURIComponent(file.name),
      },
      body: file,
    });
    const answer = (await response.json().catch(() => ({}))) as { id?: string; message?: string };
    if (response.ok && answer.id) return { kind: 'kept', id: answer.id };
    return answer.message ? { kind: 'problem', message: answer.message } : { kind: 'uncertain' };
  } catch {
    return { kind: 'uncertain' };
  }
}
