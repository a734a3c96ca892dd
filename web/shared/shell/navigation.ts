import type { Reach } from '../../identity/reach';
import { canList, canSee, canWrite, isPseudonymous } from '../../identity/reach';

export type PageName =
  | 'dashboard'
  | 'quality'
  | 'deadlines'
  | 'segments'
  | 'returnFigures'
  | 'managers'
  | 'rebateFigures'
  | 'subscriptions'
  | 'clients'
  | 'handover'
  | 'duplicates'
  | 'imports'
  | 'tiers'
  | 'agreements'
  | 'plans'
  | 'prospects'
  | 'complaints'
  | 'callbacks'
  | 'desk'
  | 'surveys'
  | 'surveyFigures'
  | 'events'
  | 'marketNotes'
  | 'monthly'
  | 'returns'
  | 'rebates'
  | 'receivables'
  | 'targets'
  | 'credit'
  | 'finance'
  | 'penalties'
  | 'notices'
  | 'approvals'
  | 'policies'
  | 'explorer'
  | 'fields'
  | 'staff'
  | 'organisation'
  | 'audit';
export type GroupName = 'analysis' | 'work' | 'clients' | 'complaints' | 'trade' | 'system';

interface NavigationEntry {
  page: PageName;
  path: string;
  isReachable(reaches: readonly Reach[]): boolean;
}

export interface NavigationGroup {
  group: GroupName;
  entries: readonly NavigationEntry[];
}

const groups: readonly NavigationGroup[] = [
  {
    group: 'analysis',
    entries: [
      { page: 'dashboard', path: '/', isReachable: (reaches) => canSee(reaches, 'AGGREGATE') },
      { page: 'quality', path: '/quality', isReachable: (reaches) => canSee(reaches, 'AGGREGATE') },
      { page: 'deadlines', path: '/deadlines', isReachable: (reaches) => canSee(reaches, 'AGGREGATE') },
      { page: 'segments', path: '/segments', isReachable: (reaches) => canSee(reaches, 'AGGREGATE') },
      { page: 'returnFigures', path: '/return-figures', isReachable: (reaches) => canSee(reaches, 'AGGREGATE') },
      { page: 'managers', path: '/managers', isReachable: (reaches) => canSee(reaches, 'AGGREGATE') },
      { page: 'rebateFigures', path: '/rebate-figures', isReachable: (reaches) => canSee(reaches, 'AGGREGATE') },
      { page: 'surveyFigures', path: '/desk/surveys/figures', isReachable: (reaches) => canSee(reaches, 'AGGREGATE') },
      { page: 'subscriptions', path: '/subscriptions', isReachable: (reaches) => canSee(reaches, 'AGGREGATE') },
    ],
  },
  {
    group: 'work',
    entries: [
      // Which posts decide is policy; whoever reads cases by name may come to decide about one.
      {
        page: 'approvals',
        path: '/approvals',
        isReachable: (reaches) => canList(reaches, 'COMPLAINT') && !isPseudonymous(reaches),
      },
      // Anybody of whom a client may be told to ask has something to answer here; who reads calls by name, the records too.
      {
        page: 'desk',
        path: '/desk',
        isReachable: (reaches) => canList(reaches, 'COMPLAINT') && !isPseudonymous(reaches),
      },
      { page: 'callbacks', path: '/callbacks', isReachable: (reaches) => canWrite(reaches, 'ACTIVITY') },
      // Who writes money keeps the books.
      { page: 'finance', path: '/finance', isReachable: (reaches) => canWrite(reaches, 'MONEY') },
    ],
  },
  {
    group: 'clients',
    entries: [
      { page: 'clients', path: '/clients', isReachable: (reaches) => canList(reaches, 'CLIENT_CARD') },
      {
        page: 'prospects',
        path: '/prospects',
        isReachable: (reaches) => canList(reaches, 'CLIENT_CONFIDENTIAL'),
      },
      {
        page: 'plans',
        path: '/plans',
        isReachable: (reaches) => canList(reaches, 'CLIENT_CONFIDENTIAL'),
      },
      { page: 'surveys', path: '/desk/surveys', isReachable: (reaches) => canList(reaches, 'ACTIVITY') },
      { page: 'events', path: '/events', isReachable: (reaches) => canList(reaches, 'ACTIVITY') },
      // Whom a note is passed on to reads it, whichever department that is.
      {
        page: 'marketNotes',
        path: '/market-notes',
        isReachable: (reaches) => canList(reaches, 'COMPLAINT') && !isPseudonymous(reaches),
      },
      { page: 'targets', path: '/targets', isReachable: (reaches) => canList(reaches, 'TARGET') },
      {
        page: 'agreements',
        path: '/agreements',
        isReachable: (reaches) => canList(reaches, 'CLIENT_CONFIDENTIAL'),
      },
      {
        page: 'tiers',
        path: '/tiers',
        isReachable: (reaches) =>
          canWrite(reaches, 'CLIENT_CARD') || canWrite(reaches, 'GRADING') || canWrite(reaches, 'REGRADING'),
      },
      { page: 'credit', path: '/credit', isReachable: (reaches) => canList(reaches, 'CREDIT') },
      {
        page: 'handover',
        path: '/handover',
        isReachable: (reaches) => canWrite(reaches, 'CLIENT_CARD') || canWrite(reaches, 'ASSIGNMENT'),
      },
      { page: 'imports', path: '/imports', isReachable: (reaches) => canWrite(reaches, 'CLIENT_CARD') },
      { page: 'duplicates', path: '/duplicates', isReachable: (reaches) => canWrite(reaches, 'MERGING') },
    ],
  },
  {
    group: 'complaints',
    entries: [
      { page: 'complaints', path: '/complaints', isReachable: (reaches) => canList(reaches, 'COMPLAINT') },
      {
        page: 'monthly',
        path: '/monthly',
        // Who reads every case, or heads a department that answers for its own.
        isReachable: (reaches) =>
          reaches.some(({ resource, scope }) => resource === 'COMPLAINT' && ['ALL', 'UNIT', 'CASE'].includes(scope)),
      },
      { page: 'notices', path: '/notices', isReachable: (reaches) => canList(reaches, 'NOTICE') },
      { page: 'penalties', path: '/penalties', isReachable: (reaches) => canList(reaches, 'PENALTY') },
    ],
  },
  {
    group: 'trade',
    entries: [
      { page: 'returns', path: '/returns', isReachable: (reaches) => canList(reaches, 'RETURN') },
      { page: 'receivables', path: '/receivables', isReachable: (reaches) => canList(reaches, 'RECEIVABLE') },
      { page: 'rebates', path: '/rebates', isReachable: (reaches) => canList(reaches, 'REBATE') },
    ],
  },
  {
    group: 'system',
    entries: [
      { page: 'policies', path: '/policies', isReachable: (reaches) => canSee(reaches, 'POLICY') },
      { page: 'staff', path: '/staff', isReachable: (reaches) => canWrite(reaches, 'STAFFING') },
      { page: 'organisation', path: '/organisation', isReachable: (reaches) => canWrite(reaches, 'STAFFING') },
      { page: 'fields', path: '/fields', isReachable: (reaches) => canWrite(reaches, 'FIELDS') },
      { page: 'audit', path: '/audit', isReachable: (reaches) => canSee(reaches, 'AUDIT') },
      // What the explorer shows is limited field by field; the tool itself is for everyone.
      { page: 'explorer', path: '/explorer', isReachable: () => true },
    ],
  },
];

/** The sidebar of a viewer: only pages they may open, and no empty groups. */
export function navigationFor(reaches: readonly Reach[]): NavigationGroup[] {
  return groups
    .map(({ group, entries }) => ({ group, entries: entries.filter((entry) => entry.isReachable(reaches)) }))
    .filter(({ entries }) => entries.length > 0);
}

/** Whether a viewer may open a page. */
export function isPageReachable(page: PageName, reaches: readonly Reach[]): boolean {
  return navigationFor(reaches).some(({ entries }) => entries.some((entry) => entry.page === page));
}

/** Pages worth starting at, the most telling first; credit for those whose work it is. */
const starts: readonly PageName[] = ['dashboard', 'clients', 'credit', 'complaints', 'returns'];

/** Where a viewer starts: at figures, else at what they look after, else at the first page of their sidebar. */
export function startPath(reaches: readonly Reach[]): string {
  const entries = navigationFor(reaches).flatMap((group) => group.entries);
  const worthIt = starts.filter((page) => page !== 'credit' || canWrite(reaches, 'CREDIT'));
  const start = worthIt.map((page) => entries.find((entry) => entry.page === page)).find(Boolean);
  return (start ?? entries[0])?.path ?? '/explorer';
}
