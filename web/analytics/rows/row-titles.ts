import type { CaseMeasure } from '../figures';
import cases from '../../complaints/case.zh-CN';
import { complaintClasses } from '../../complaints/complaint-classes';
import type { StageState } from '../../gql/graphql';
import { codeWords, columnTitles, yesOrNo } from '../../shared/export/code-words';
import { posts } from '../../shared/view/posts';
import { segments } from '../../clients/segments/segments';
import { tiers } from '../../clients/tiers/tiers';

const columns = [
  'number',
  'class',
  'state',
  'severity',
  'client.number',
  'client.name',
  'content',
  'receivedAt',
  'due.at',
  'due.overdue',
  'due.provisional',
  'closedAt',
] as const;

/** What is told of complaints beside themselves: the next one, or how long they took, by which time. */
type RowKind = 'PLAIN' | 'REPEAT' | 'CALENDAR' | 'WORKING';
const besides = {
  PLAIN: [],
  REPEAT: ['gapDays', 'next.number', 'next.receivedAt', 'next.content'],
  CALENDAR: ['calendarDays'],
  WORKING: ['workingHours'],
} as const satisfies Record<RowKind, readonly string[]>;

const KINDS: Readonly<Partial<Record<CaseMeasure, RowKind>>> = {
  REPEAT_SHARE: 'REPEAT',
  RESOLUTION_TIME: 'CALENDAR',
  RESOLUTION_P80: 'CALENDAR',
  RESOLUTION_P90: 'CALENDAR',
  RESOLUTION_WORKING_TIME: 'WORKING',
  RESOLUTION_WORKING_P80: 'WORKING',
  RESOLUTION_WORKING_P90: 'WORKING',
};

/** How the complaints behind a figure are told. */
export const rowKind = (measure: CaseMeasure): RowKind => KINDS[measure] ?? 'PLAIN';

const stepColumns = [
  'complaint.number',
  'complaint.class',
  'complaint.client.number',
  'complaint.client.name',
  'step',
  'post',
  'state',
  'startedAt',
  'dueAt',
  'doneAt',
  'workingHours',
] as const;

/** What the columns of exported complaints are called, by their path; those of what is told beside them too. */
export function rowTitles(kind: RowKind, t: (key: string) => string): Record<string, string> {
  return columnTitles(t, 'tallyRows.caseExport', [...columns, ...besides[kind]]);
}

/** What the columns of exported steps are called, by their path. */
export function stepTitles(t: (key: string) => string): Record<string, string> {
  const wordOf = (path: string): string => path.replace('complaint.', '').replaceAll('.', '_');
  return Object.fromEntries(stepColumns.map((path) => [path, t(`tallyRows.caseExport.${wordOf(path)}`)]));
}

export const stageStates = ['OPEN', 'DONE', 'ENDED'] as const satisfies readonly StageState[];

/** What codes in them are called, by the path of the column. */
export function stepWords(t: (key: string) => string): Record<string, Record<string, string>> {
  return {
    'complaint.class': codeWords(t, 'complaintClass', complaintClasses),
    step: codeWords(t, 'caseStep', Object.keys(cases.caseStep)),
    post: codeWords(t, 'post', posts),
    state: codeWords(t, 'figures.stageState', stageStates),
  };
}

const clientColumns = [
  'client.number',
  'client.name',
  'client.region.name',
  'client.owner.name',
  'fromTier',
  'fromSegment',
  'tier',
  'segment',
  'inGap',
  'volume',
] as const;

/** What the columns of exported clients behind a figure are called, by their path. */
export const clientRowTitles = (t: (key: string) => string): Record<string, string> =>
  columnTitles(t, 'clientRows.export', clientColumns);

/** What codes in them are called, by the path of the column. */
export function clientRowWords(t: (key: string) => string): Record<string, Record<string, string>> {
  const [tier, segment] = [codeWords(t, 'tier', tiers), codeWords(t, 'segment', segments)];
  return { fromTier: tier, fromSegment: segment, tier, segment, inGap: yesOrNo(t) };
}
