import type { CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import { RECORD_SOURCES, type FirstDays, type RecordSource } from './on-record';

/** From when on the company's records told of each of these at an instant. */
export async function loadFirstDays(
  database: RequestDatabase,
  sources: readonly RecordSource[],
  at: Instant,
): Promise<FirstDays> {
  const rows = await database.rows<{ source: RecordSource; day: CivilDate | null }>({
    text: 'select source, day from analytics.first_days($1::text[], $2::timestamptz)',
    values: [[...new Set(sources)], at],
  });
  return new Map(rows.map(({ source, day }) => [source, day]));
}

/** Keeps from when on records tell of each source, for those who later ask what was known now. */
export async function noteFirstDays(transaction: Transaction): Promise<void> {
  await transaction.rows({ text: 'select from analytics.note_first_days($1::text[])', values: [RECORD_SOURCES] });
}
