import type { Resource } from '../../kernel/access/matrix';
import { POSTS, type Post } from '../../kernel/access/post';
import type { Viewer } from '../../kernel/access/viewer';
import type { Reach, Writable } from '../../kernel/access/reach';
import type { Statement } from './statement';

/** A statement that makes settings for as long as the transaction lives. */
export interface Settings extends Statement {
  /** True when row-level security has to look up whose a row is, and not only that the viewer reaches everything. */
  readonly isNarrow?: boolean;
}

const known = new WeakMap<Viewer, Settings>();

/**
 * The settings row-level security reads, as one statement: who asks, at which posts, and per resource either `all`,
 * `case`, `list` or `none` with the portfolio that `list` means.
 */
export function viewerSettings(viewer: Viewer | null): Settings {
  if (viewer === null) return NOBODY;
  const made = known.get(viewer) ?? settingsOf(viewer);
  known.set(viewer, made);
  return made;
}

/** The resources whose rows belong to somebody's portfolio, by the name their settings begin with. */
const READ = {
  CLIENT_CARD: 'client',
  CLIENT_CONFIDENTIAL: 'confidential',
  ACTIVITY: 'activity',
  COMPLAINT: 'complaint',
  FILING: 'filing',
  RETURN: 'return',
  MONEY: 'money',
  RECEIVABLE: 'receivable',
  REBATE: 'rebate',
  CREDIT: 'credit',
  PENALTY: 'penalty',
  TARGET: 'target',
  NOTICE: 'notice',
} as const satisfies Partial<Record<Resource, string>>;

/**
 * SQL for the staff whose portfolios the viewer reaches in a resource, from the settings: one text for all viewers,
 * which a connection prepares once.
 * @throws Error for a resource that has no portfolios
 */
export function ownersOf(resource: Resource): string {
  const name = (READ as Partial<Record<Resource, string>>)[resource];
  if (name === undefined) throw new Error(`${resource} belongs to no portfolio`);
  // The second cast makes it a value, and not the query that `any` would compare with.
  return `(select string_to_array(coalesce(current_setting('kehu.${name}_owners', true), ''), ',')::uuid[])::uuid[]`;
}

/**
 * SQL for posts, written out and not read from the settings: some have nearly all cases and some hardly any, and
 * PostgreSQL plans by that.
 */
export function postsOf(posts: readonly Post[]): string {
  return `'{${POSTS.filter((post) => posts.includes(post)).join(',')}}'::text[]`;
}

function settingsOf(viewer: Viewer): Settings {
  const made = setting({
    'kehu.staff_id': viewer.staffId,
    'kehu.posts': viewer.posts.join(','),
    'kehu.acting_for': (viewer.standsIn ?? []).map(({ staffId }) => staffId).join(','),
    ...readSettings(viewer),
    ...writeSettings('client_write', viewer.reaches.CLIENT_CARD.writable),
    ...writeSettings('confidential_write', viewer.reaches.CLIENT_CONFIDENTIAL.writable),
    ...writeSettings('assignment', viewer.reaches.ASSIGNMENT.writable),
    ...writeSettings('grading', viewer.reaches.GRADING.writable),
    ...writeSettings('merging', viewer.reaches.MERGING.writable),
    'kehu.survey_form': viewer.reaches.SURVEY_FORM.write ? 'all' : 'none',
    'kehu.fields': viewer.reaches.FIELDS.write ? 'all' : 'none',
    'kehu.regrading': viewer.reaches.REGRADING.write ? 'all' : 'none',
    ...writeSettings('credit_write', viewer.reaches.CREDIT.writable),
    ...writeSettings('activity_write', viewer.reaches.ACTIVITY.writable),
    ...writeSettings('collection_log', viewer.reaches.RECEIVABLE.writable),
    'kehu.collecting': viewer.reaches.MONEY.write && viewer.reaches.RECEIVABLE.all ? 'all' : 'none',
    ...writeSettings('penalty_write', viewer.reaches.PENALTY.writable),
    ...writeSettings('target_write', viewer.reaches.TARGET.writable),
    ...writeSettings('notice_write', viewer.reaches.NOTICE.writable),
    'kehu.rebate_write': viewer.reaches.REBATE.writable.all ? 'all' : 'none',
    'kehu.ordering': viewer.reaches.ORDERING.all ? 'all' : 'none',
    'kehu.aggregate': viewer.reaches.AGGREGATE.all ? 'all' : 'none',
    'kehu.audit': viewer.reaches.AUDIT.all ? 'all' : 'none',
    'kehu.staffing': viewer.reaches.STAFFING.writable.all ? 'all' : 'none',
    'kehu.drafting': wholeOrWrite(viewer.reaches.DRAFTING),
    'kehu.enacting': viewer.reaches.ENACTING.all ? 'all' : 'none',
  });
  return {
    ...made,
    isNarrow: Object.values(viewer.reaches).some(({ staffIds, cases }) => staffIds.length > 0 || cases),
  };
}

function readSettings({ reaches }: Viewer): Record<string, string> {
  const resources = Object.entries(READ) as [keyof typeof READ, string][];
  return Object.fromEntries(
    resources.flatMap(([resource, name]) => Object.entries(reachSettings(name, reaches[resource]))),
  );
}

/** A resource without owners: the right to write stands for itself, since reading alone is a lesser right. */
function wholeOrWrite({ all, write }: Reach): 'write' | 'all' | 'none' {
  if (!all) return 'none';
  return write ? 'write' : 'all';
}

/** What the policies take a setting for that was never made, or was only for the time of a transaction before. */
const NOTHING: ReadonlySet<string> = new Set(['', 'none', 'no']);

/**
 * The same text for equal names, so that the server plans it once. What says nothing is left out: a call costs a microsecond
 * at both ends, and half of them said nothing of an account manager, nearly all of an executive.
 */
function setting(settings: Readonly<Record<string, string>>): Settings {
  const said = Object.entries(settings).filter(([, value]) => !NOTHING.has(value));
  const calls = said.map(([name], at) => `set_config('${name}', $${at + 1}, true)`);
  return { text: `select ${calls.join(', ')}`, values: said.map(([, value]) => value) };
}

/** Nobody has no settings, which is a statement, too. */
const NOBODY = setting({});

const EVERYTHING = [
  'client',
  'client_write',
  'confidential',
  'confidential_write',
  'assignment',
  'grading',
  'merging',
  'fields',
  'regrading',
  'activity',
  'activity_write',
  'survey_form',
  'complaint',
  'return',
  'money',
  'receivable',
  'collecting',
  'rebate',
  'rebate_write',
  'credit',
  'credit_write',
  'penalty',
  'penalty_write',
  'target',
  'target_write',
  'notice',
  'notice_write',
  'ordering',
  'aggregate',
  'audit',
  'staffing',
];

/** Settings of the system itself: jobs, seeds and imports reach everything. */
export const SYSTEM_SETTINGS = setting(Object.fromEntries(EVERYTHING.map((resource) => [`kehu.${resource}`, 'all'])));

function reachSettings(resource: string, reach: Reach): Record<string, string> {
  return {
    [`kehu.${resource}`]: kindOf(reach),
    [`kehu.${resource}_owners`]: reach.all ? '' : reach.staffIds.join(','),
    [`kehu.${resource}_cases`]: reach.cases ? 'yes' : 'no',
  };
}

/** What may be changed is a reach of its own, since it is often narrower than what may be read. */
function writeSettings(resource: string, { all, staffIds }: Writable): Record<string, string> {
  return {
    [`kehu.${resource}`]: all ? 'all' : staffIds.length > 0 ? 'list' : 'none',
    [`kehu.${resource}_owners`]: all ? '' : staffIds.join(','),
  };
}

function kindOf(reach: Reach): 'all' | 'list' | 'none' {
  if (reach.all || reach.pseudonymous) return 'all';
  return reach.staffIds.length > 0 || reach.cases ? 'list' : 'none';
}
