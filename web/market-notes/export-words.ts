import { codeWords } from '../shared/export/code-words';
import { marketSubjects } from './market-notes-filter';

/** Columns of exported market notes by their path, and their words. */
const COLUMNS = {
  subject: 'subject',
  learnedOn: 'learnedOn',
  content: 'content',
  source: 'source',
  'client.number': 'clientNumber',
  'client.name': 'client',
  'prospect.name': 'prospect',
  regionCode: 'region',
  'notedBy.name': 'notedBy',
  notedAt: 'notedAt',
} as const;

type Translate = (key: string) => string;

/** What columns of exported market notes are called. */
export function marketNoteTitles(t: Translate): Record<string, string> {
  return Object.fromEntries(Object.entries(COLUMNS).map(([path, key]) => [path, t(`marketNotes.field.${key}`)]));
}

/** What codes in them are called, by the path of the column. */
export function marketNoteWords(
  t: Translate,
  regions: readonly { value: string; label: string }[],
): Record<string, Record<string, string>> {
  return {
    subject: codeWords(t, 'marketNotes.subject', marketSubjects),
    regionCode: Object.fromEntries(regions.map(({ value, label }) => [value, label])),
  };
}
