import pg from 'pg';
import type { Viewer } from '../../kernel/access/viewer';
import type { Reach } from '../../kernel/access/reach';

/**
 * The settings row-level security reads, as one statement: who asks, at which posts, and per resource either `all`,
 * `case`, `list` or `none` with the portfolio that `list` means. They live as long as the transaction.
 */
export function viewerSettings(viewer: Viewer | null): string {
  const settings: Record<string, string> =
    viewer === null
      ? { 'kehu.staff_id': '', 'kehu.posts': '', ...reachSettings('client', null) }
      : {
          'kehu.staff_id': viewer.staffId,
          'kehu.posts': viewer.posts.join(','),
          ...reachSettings('client', viewer.reaches.CLIENT_CARD),
          ...reachSettings('confidential', viewer.reaches.CLIENT_CONFIDENTIAL),
          ...reachSettings('activity', viewer.reaches.ACTIVITY),
          ...reachSettings('complaint', viewer.reaches.COMPLAINT),
          ...reachSettings('return', viewer.reaches.RETURN),
          ...reachSettings('money', viewer.reaches.MONEY),
          'kehu.aggregate': viewer.reaches.AGGREGATE.all ? 'all' : 'none',
          'kehu.audit': viewer.reaches.AUDIT.all ? 'all' : 'none',
        };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}',${pg.escapeLiteral(value)},true)`,
  );
  return `select ${calls.join(',')}`;
}

/** Settings of the system itself: jobs, seeds and imports reach everything. */
export const SYSTEM_SETTINGS = `select ${[
  'client',
  'confidential',
  'activity',
  'complaint',
  'return',
  'money',
  'aggregate',
  'audit',
]
  .map((resource) => `set_config('kehu.${resource}','all',true)`)
  .join(',')}`;

function reachSettings(resource: string, reach: Reach | null): Record<string, string> {
  const kind = reach === null ? 'none' : kindOf(reach);
  return {
    [`kehu.${resource}`]: kind,
    [`kehu.${resource}_owners`]: reach === null || kind === 'all' ? '' : reach.staffIds.join(','),
    [`kehu.${resource}_cases`]: reach?.cases === true ? 'yes' : 'no',
  };
}

function kindOf(reach: Reach): 'all' | 'list' | 'none' {
  if (reach.all || reach.pseudonymous) return 'all';
  return reach.staffIds.length > 0 || reach.cases ? 'list' : 'none';
}
