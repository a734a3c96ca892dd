import type { CivilDate } from '../../kernel/civil-date';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { FirstDays, RecordSource } from './on-record';

/** From when on the company's records tell of each of these and of complaints. */
export async function loadFirstDays(database: RequestDatabase, sources: readonly RecordSource[]): Promise<FirstDays> {
  const parts = sources.filter((source) => source !== 'complaints');
  const rows = await database.rows<{ source: RecordSource; day: CivilDate | null }>({
    text: 'select source, day from analytics.first_days($1::text[])',
    values: [parts],
  });
  return new Map(rows.map(({ source, day }) => [source, day]));
}
