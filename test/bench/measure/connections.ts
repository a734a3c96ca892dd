import type pg from 'pg';
import { measuresCpu } from './cpu';

/** Process ids of the connections of this name; none where processor time cannot be read anyway. */
export async function connectionPids(admin: pg.Client, applicationName: string): Promise<number[]> {
  if (!measuresCpu) return [];
  const { rows } = await admin.query<{ pid: number }>('select pid from pg_stat_activity where application_name = $1', [
    applicationName,
  ]);
  return rows.map(({ pid }) => pid);
}
