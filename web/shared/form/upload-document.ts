import { fetchSignedIn } from '../graph/ended-session';

export type UploadOutcome =
  { kind: 'kept'; id: string } | { kind: 'problem'; message: string } | { kind: 'uncertain' } | { kind: 'signedOut' };

/** Sends a document to be kept; the server judges it by its content. Never throws. */
export async function uploadDocument(file: File, locale: string): Promise<UploadOutcome> {
  try {
    const response = await fetchSignedIn('/attachments', {
      method: 'POST',
      headers: {
        'content-type': file.type || 'application/octet-stream',
        'x-kehu-csrf': '1',
        'x-kehu-locale': locale,
        'x-file-name': encodeURIComponent(file.name),
      },
      body: file,
    });
    if (response.status === 401) return { kind: 'signedOut' };
    const answer = (await response.json().catch(() => ({}))) as { id?: string; message?: string };
    if (response.ok && answer.id) return { kind: 'kept', id: answer.id };
    return answer.message ? { kind: 'problem', message: answer.message } : { kind: 'uncertain' };
  } catch {
    return { kind: 'uncertain' };
  }
}
