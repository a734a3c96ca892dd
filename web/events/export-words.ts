import { codeWords } from '../shared/export/code-words';
import { eventKinds, eventStates } from './events-filter';

/** Columns of exported events by their path, and their words. */
const COLUMNS = {
  kind: 'kind',
  title: 'title',
  place: 'place',
  fromDay: 'fromDay',
  toDay: 'toDay',
  'organiser.name': 'organiser',
  state: 'state',
  invitedCount: 'invited',
  attendedCount: 'attended',
  budget: 'budget',
  cost: 'cost',
  purpose: 'purpose',
  report: 'report',
} as const;

type Translate = (key: string) => string;

/** What columns of exported events are called. */
export function eventTitles(t: Translate): Record<string, string> {
  return Object.fromEntries(Object.entries(COLUMNS).map(([path, key]) => [path, t(`events.column.${key}`)]));
}

/** What codes in them are called, by the path of the column. */
export function eventWords(t: Translate): Record<string, Record<string, string>> {
  return { kind: codeWords(t, 'events.kind', eventKinds), state: codeWords(t, 'events.state', eventStates) };
}
