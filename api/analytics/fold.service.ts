import type { DataSource } from 'typeorm';
import { civilDateAt, type CivilDate } from '../kernel/civil-date';
import type { Instant } from '../kernel/clock';
import { RequestDatabase, type Transaction } from '../platform/database/request-database';
import { SYSTEM_SETTINGS } from '../platform/database/viewer-settings';
import { noteFirstDays } from './breakdown/first-days.repository';
import { ungradedApart } from './segments/ungraded.repository';
import { foldSteps, rebuildSteps, verifySteps } from './stages/fold-steps.repository';
import { recountStandingSteps, standingStepsApart } from './stages/standing-steps.repository';
import { keepWorkCalendar } from './working/work-calendar.repository';

const BATCH = 100_000;
/** Where nothing waits no rollup is touched, and what was told of it can be told again. */
const FOLD = 'select analytics.fold($1::int) as n where exists (select from complaints.delta)';
/** Counting clients may take this share of the time, so that a larger company is counted less often. */
const REFRESH_SHARE = 0.02;
const REFRESHED = [
  'client_activity',
  'client_activity_month',
  'client_standing',
  'client_concentration',
  'segment_activity',
  'segment_activity_month',
  'segment_standing',
  'client_stretch',
  'order_day',
  'complaint_repeat',
  'tally',
  'client_tally',
  'owner_tally',
  'complaining_cell',
  'client_complaining',
];
/** Changes of clients that are counted in one transaction. */
const CHANGES = 2_000;

/**
 * Adds every movement of complaints and their steps to the rollups, and every client that changed to the tallies, a
 * transaction per batch, and counts the clients anew when that is due. Safe to repeat and to run twice at once.
 *
 * @param now by whose work calendar steps are counted
 * @returns how many movements of complaints were folded
 */
export async function foldComplaints(source: DataSource, now: Instant): Promise<number> {
  let folded = 0;
  for (let n = BATCH; n === BATCH; folded += n) {
    const [row] = await write<{ n: number }>(source, FOLD, [BATCH]);
    n = row?.n ?? 0;
  }
  for (let n = BATCH; n === BATCH;)
    n = await within(source, (transaction) => foldSteps(transaction, { day: civilDateAt(now), atMost: BATCH }));
  for (let n = CHANGES; n === CHANGES;) {
    const [row] = await write<{ n: number }>(source, 'select analytics.fold_tallies($1::int) as n', [CHANGES]);
    n = row?.n ?? 0;
  }
  const [state] = await write<{ due: boolean }>(
    source,
    `select coalesce(clock_timestamp() - refreshed_at > refresh_took / $1::float8, true) as due from analytics.fold_state`,
    [REFRESH_SHARE],
  );
  if (state?.due !== false) await refreshClients(source);
  else await within(source, noteFirstDays);
  return folded;
}

/** Counts active clients and tiers anew: what an import or a regrade does last. */
export async function refreshClients(source: DataSource): Promise<void> {
  await write(source, 'select from analytics.refresh_clients()', []);
  await within(source, noteFirstDays);
}

/**
 * Has working time in the rollups counted by the calendar in force on a day: anew where another was kept, which is when
 * holidays or service hours were enacted. Safe to repeat.
 *
 * @returns whether it was counted anew
 */
export function keepCalendar(source: DataSource, day: CivilDate): Promise<boolean> {
  return within(source, (transaction) => keepWorkCalendar(transaction, day));
}

/** Counts every rollup anew from the rows themselves. Filing complaints waits meanwhile. */
export function rebuildRollups(source: DataSource, now: Instant): Promise<void> {
  return within(source, async (transaction) => {
    await rebuildSteps(transaction, civilDateAt(now));
    await recountStandingSteps(transaction);
    // Last, since filing waits from here on.
    await transaction.rows({ text: 'select from analytics.rebuild()', values: [] });
    await noteFirstDays(transaction);
  });
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
export async function verifyRollups(source: DataSource, now: Instant): Promise<Difference[]> {
  const counted = await write<Difference>(
    source,
    `select rollup, cell, kept, counted, rollup = any($1::text[]) as "isRefreshed" from analytics.verify()`,
    [REFRESHED],
  );
  const apart = await within(source, async (transaction) => [
    ...(await ungradedApart(transaction)).map((each) => ({ ...each, isRefreshed: true })),
    ...[...(await verifySteps(transaction, civilDateAt(now))), ...(await standingStepsApart(transaction))].map(
      (each) => ({ ...each, isRefreshed: false }),
    ),
  ]);
  return [...counted, ...apart];
}

export interface FoldLag {
  /** Movements of complaints and steps that are not folded yet; figures count them all the same. */
  readonly pending: number;
  /** Age of the sets that are counted anew from time to time; null: never counted. */
  readonly refreshedSeconds: number | null;
}

/** How far the rollups are behind. */
export async function foldLag(source: DataSource): Promise<FoldLag> {
  const [row] = await write<FoldLag>(
    source,
    `select (select count(*)::int from complaints.delta) + (select count(*)::int from complaints.step_delta) as pending,
       extract(epoch from clock_timestamp() - refreshed_at)::int as "refreshedSeconds" from analytics.fold_state`,
    [],
  );
  return row ?? { pending: 0, refreshedSeconds: null };
}

function write<Row>(source: DataSource, text: string, values: readonly unknown[]): Promise<Row[]> {
  return within(source, (transaction) => transaction.rows<Row>({ text, values }));
}

/** A transaction of the system that may take longer than a request's. */
function within<Result>(source: DataSource, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return new RequestDatabase(source, SYSTEM_SETTINGS).write(async (transaction) => {
    await transaction.rows({ text: 'set local statement_timeout = 0', values: [] });
    return work(transaction);
  });
}
