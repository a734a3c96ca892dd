import type pg from 'pg';
import type { Entry } from '../measure/contest';
import { BENCH_NOW } from './clock';
import { deleteFiled } from './leftovers';

const TRIGGERS = ['delta_of_insert', 'delta_of_delete'];

const switched = (how: 'enable' | 'disable'): string =>
  `alter table complaints.complaint ${TRIGGERS.map((trigger) => `${how} trigger ${trigger}`).join(', ')}`;

/**
 * The same candidate while complaints leave no deltas for the rollups. What it files meanwhile is taken away before the
 * triggers are back, or the figures would no longer be those of the rows.
 */
export function withoutRollups(admin: pg.Client, entry: Entry): Entry {
  let since: Date | undefined;
  return {
    ...entry,
    role: 'theirs',
    candidate: { ...entry.candidate, name: `${entry.candidate.name}, no rollups` },
    around: {
      before: async () => {
        await admin.query(switched('disable'));
        since = (await admin.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]?.now;
      },
      after: async () => {
        // The load ends with requests under way.
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await deleteFiled(admin, `created_at >= '${since?.toISOString() ?? BENCH_NOW}'`);
        await admin.query(switched('enable'));
      },
    },
  };
}
