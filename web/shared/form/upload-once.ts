import type { ChangeOutcome } from '../graph/useChange';
import { uploadDocument } from './upload-document';

/** Uploads a file once, however often its form is sent. Answers the id it is kept under, or what went wrong. */
export type UploadOnce = (file: File, field: string) => Promise<string | ChangeOutcome<never>>;

export function uploadOnce(locale: () => string): UploadOnce {
  const uploaded = new Map<File, string>();
  return async (file, field) => {
    const known = uploaded.get(file);
    if (known !== undefined) return known;
    const outcome = await uploadDocument(file, locale());
    if (outcome.kind === 'problem') return { kind: 'problem', message: outcome.message, field, clause: null };
    if (outcome.kind !== 'kept') return outcome;
    uploaded.set(file, outcome.id);
    return outcome.id;
  };
}
