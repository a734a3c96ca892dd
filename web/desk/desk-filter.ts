import { dateParam, flagParam, oneOf, type Values } from '../shared/filter/url-query';
import { activityKinds } from './activities/activity-draft';
import { weekParam, whoParam } from './planned/planned-week';

/** The lists of the desk. */
export const deskTabs = [
  'MINE',
  'OPEN',
  'LATE',
  'ANSWERED',
  'PLAN',
  'RECORDS',
  'LOGS',
  'SCORES',
  'REGISTER',
  'DUE',
  'MISSED',
  'CONTACTS',
] as const;
export type DeskTab = (typeof deskTabs)[number];

export const logTrays = ['MINE', 'ALL', 'MISSING', 'TO_READ'] as const;

/** What the list of contacts is asked for. */
export const recordsQuery = { kind: oneOf(['ANY', ...activityKinds], 'ANY'), from: dateParam, to: dateParam };
export type RecordsFilter = Values<typeof recordsQuery>;

/** The desk as it stands in the address: the list, and what each of them is asked for. */
export const deskQuery = {
  tab: oneOf(deskTabs, 'MINE'),
  mine: flagParam,
  ...recordsQuery,
  logs: oneOf(logTrays, 'MINE'),
  week: weekParam,
  who: whoParam,
};

/** What of the address each list goes by; the rest is another's and goes when it is opened. */
export const paramsOfTab: Readonly<Record<DeskTab, readonly (keyof typeof deskQuery)[]>> = {
  MINE: [],
  OPEN: [],
  LATE: [],
  ANSWERED: [],
  PLAN: ['week', 'who'],
  RECORDS: ['mine', 'kind', 'from', 'to'],
  LOGS: ['logs'],
  SCORES: [],
  REGISTER: ['mine', 'from', 'to'],
  DUE: ['mine'],
  MISSED: ['mine'],
  CONTACTS: [],
};
