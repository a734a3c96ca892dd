/** A source of the service timeline. */
export type TimelineKind =
  | 'complaint'
  | 'return'
  | 'activity'
  | 'order'
  | 'payment'
  | 'notice'
  | 'event'
  | 'market'
  | 'survey'
  | 'agreement'
  | 'assignment'
  | 'recognition'
  | 'change';

export const timelineKinds = [
  'complaint',
  'return',
  'activity',
  'order',
  'payment',
  'notice',
  'event',
  'market',
  'survey',
  'agreement',
  'assignment',
  'recognition',
  'change',
] as const satisfies readonly TimelineKind[];

/** What can be shown by itself; notices of a change of account manager stand among the notices. */
export type TimelineTab = Exclude<TimelineKind, 'change'> | 'all';

export function kindsOfTab(tab: TimelineTab): readonly TimelineKind[] {
  if (tab === 'all') return timelineKinds;
  return tab === 'notice' ? ['notice', 'change'] : [tab];
}

export const timelineTabs: readonly TimelineTab[] = ['all', ...timelineKinds.filter((kind) => kind !== 'change')];

export interface TimelineEntry {
  kind: TimelineKind;
  id: string;
  /** instant (ISO 8601), or null for what has no time yet: it stands at the top */
  at: string | null;
}

/** What has been fetched of one source, newest first. */
export interface TimelineSource<Entry extends TimelineEntry> {
  entries: readonly Entry[];
  hasMore: boolean;
}

const millis = ({ at }: TimelineEntry): number => (at === null ? Number.POSITIVE_INFINITY : Date.parse(at));

/**
 * Merges sources into one timeline, newest first. Entries older than what an unfinished source has shown so far are held back:
 * that source may still hold something newer, and a timeline must never grow in its middle.
 */
export function mergeTimeline<Entry extends TimelineEntry>(sources: readonly TimelineSource<Entry>[]): Entry[] {
  const horizon = Math.max(Number.NEGATIVE_INFINITY, ...sources.filter(({ hasMore }) => hasMore).map(horizonOf));
  return sources
    .flatMap(({ entries }) => entries)
    .filter((entry) => millis(entry) >= horizon)
    .sort((a, b) => (millis(b) === millis(a) ? 0 : millis(b) > millis(a) ? 1 : -1));
}

/** The unfinished sources that hold the merged timeline back: "more" means more of these. */
export function sourcesToExtend<Entry extends TimelineEntry>(sources: readonly TimelineSource<Entry>[]): number[] {
  const unfinished = sources.map((source, index) => ({ ...source, index })).filter(({ hasMore }) => hasMore);
  const horizon = Math.max(...unfinished.map(horizonOf));
  return unfinished.filter((source) => horizonOf(source) === horizon).map(({ index }) => index);
}

/** The years a timeline can be read from: this one back to the year the account was opened. */
export function yearsOf(openedOn: string | null | undefined, today: string): number[] {
  const [last, first] = [Number(today.slice(0, 4)), Number((openedOn ?? today).slice(0, 4))];
  return Array.from({ length: Math.max(last - first, 0) + 1 }, (_, back) => last - back);
}

/** The day before which a timeline is read from a year on, back in time; null: from the newest on, as in this year. */
export function dayBehind(year: number | null, today: string): string | null {
  return year === null || year >= Number(today.slice(0, 4)) ? null : `${String(year + 1)}-01-01`;
}

const FIRST_PAGE = 10;
const LONGEST_PAGE = 200;

/** How many entries of a source are fetched next: as many as are there, so that a long history is read in few turns. */
export function nextPage(fetched: number): number {
  return Math.min(Math.max(FIRST_PAGE, fetched), LONGEST_PAGE);
}

/** An unfinished source without entries has shown nothing yet, so nothing of the others is certain. */
function horizonOf<Entry extends TimelineEntry>({ entries }: TimelineSource<Entry>): number {
  const last = entries.at(-1);
  return last ? millis(last) : Number.POSITIVE_INFINITY;
}
