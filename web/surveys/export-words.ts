import { codeWords } from '../shared/export/code-words';
import { surveyStates } from './surveys-filter';

/** Columns of exported surveys by their path, and their words. */
const COLUMNS = {
  heldOn: 'heldOn',
  state: 'state',
  'client.number': 'clientNumber',
  'client.name': 'client',
  contactName: 'contact',
  meanScore: 'mean',
  findings: 'findings',
  guidance: 'guidance',
  developments: 'developments',
  'recordedBy.name': 'recordedBy',
  recordedAt: 'recordedAt',
  endedAt: 'endedAt',
} as const;

type Translate = (key: string) => string;

/** What columns of exported surveys are called. */
export function surveyTitles(t: Translate): Record<string, string> {
  return Object.fromEntries(Object.entries(COLUMNS).map(([path, key]) => [path, t(`surveys.field.${key}`)]));
}

/** What codes in them are called, by the path of the column. */
export function surveyWords(t: Translate): Record<string, Record<string, string>> {
  return { state: codeWords(t, 'surveys.state', surveyStates) };
}
