import type { DataSource } from 'typeorm';
import type { CivilDate } from '../kernel/civil-date';
import { RequestDatabase, type Transaction } from '../platform/database/request-database';
import { SYSTEM_SETTINGS } from '../platform/database/viewer-settings';
import { keepWorkCalendar } from './working/work-calendar.repository';

const BATCH = 100_000;
/** Counting clients may take this share of the time, so that a larger company is counted less often. */
const REFRESH_SHARE = 0.02;
const REFRESHED = [
  'client_activity',
  'client_standing',
  'client_concentration',
  'order_day',
  'complaint_repeat',
  'tally',
];

/**
 * Adds every movement of complaints to the rollups, a transaction per batch, and counts the clients anew when that is
 * due. Safe to repeat and to run twice at once.
 *
 * @returns how many movements were folded
 */
export async function foldComplaints(source: DataSource): Promise<number> {
  let folded = 0;
  for (let n = BATCH; n === BATCH; folded += n) {
    const [row] = await write<{ n: number }>(source, 'select analytics.fold($1::int) as n', [BATCH]);
    n = row?.n ?? 0;
  }
  const [state] = await write<{ due: boolean }>(
    source,
    `select coalesce(clock_timestamp() - refreshed_at > refresh_took / $1::float8, true) as due from analytics.fold_state`,
    [REFRESH_SHARE],
  );
  if (state?.due !== false) await refreshClients(source);
  return folded;
}

/** Counts active clients and tiers anew: what an import or a regrade does last. */
export async function refreshClients(source: DataSource): Promise<void> {
  await write(source, 'select from analytics.refresh_clients()', []);
}

/**
 * Has working time in the rollups counted by the calendar in force on a day: anew where another was kept, which is when
 * holidays or service hours were enacted. Safe to repeat.
 *
 * @returns whether it was counted anew
 */
export function keepCalendar(source: DataSource, day: CivilDate): Promise<boolean> {
  return new RequestDatabase(source, SYSTEM_SETTINGS).write(async (transaction) => {
    await transaction.rows({ text: 'set local statement_timeout = 0', values: [] });
    return keepWorkCalendar(transaction, day);
  });
}

/** Counts every rollup anew from the rows themselves. Filing complaints waits meanwhile. */
export async function rebuildRollups(source: DataSource): Promise<void> {
  await write(source, 'select from analytics.rebuild()', []);
}

/** A cell whose kept figure is not what the rows say. */
export interface Difference {
  readonly rollup: string;
  /** Counted anew as a set from time to time: until then it may merely lag. */
  readonly isRefreshed: boolean;
  readonly cell: Readonly<Record<string, unknown>>;
  /** Null when the cell is missing on that side. */
  readonly kept: string | null;
  readonly counted: string | null;
}

/** Recounts every rollup from the rows and lists what differs; empty when all is well. */
export function verifyRollups(source: DataSource): Promise<Difference[]> {
  return write(
    source,
    `select rollup, cell, kept, counted, rollup = any($1::text[]) as "isRefreshed" from analytics.verify()`,
    [REFRESHED],
  );
}

export interface FoldLag {
  /** Movements of complaints that are not folded yet; figures count them all the same. */
  readonly pending: number;
  /** Age of the sets that are counted anew from time to time; null: never counted. */
  readonly refreshedSeconds: number | null;
}

/** How far the rollups are behind. */
export async function foldLag(source: DataSource): Promise<FoldLag> {
  const [row] = await write<FoldLag>(
    source,
    `select (select count(*)::int from complaints.delta) as pending,
       extract(epoch from clock_timestamp() - refreshed_at)::int as "refreshedSeconds" from analytics.fold_state`,
    [],
  );
  return row ?? { pending: 0, refreshedSeconds: null };
}

/** A transaction of the system that may take longer than a request's. */
async function write<Row>(source: DataSource, text: string, values: readonly unknown[]): Promise<Row[]> {
  const database = new RequestDatabase(source, SYSTEM_SETTINGS);
  return database.write(async (transaction: Transaction) => {
    await transaction.rows({ text: 'set local statement_timeout = 0', values: [] });
    return transaction.rows<Row>({ text, values });
  });
}
