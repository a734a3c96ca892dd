import { addDays, startOfDay } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import { Conditions } from '../../platform/database/conditions';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import type { FigureFilter } from '../figure-source.repository';
import type { RowCondition } from './figure-rows';

export interface RowPlace {
  readonly id: string;
  readonly receivedAt: string;
}

export interface RestatedRow extends RowPlace {
  readonly reason: string;
}

/** The clients whose complaints are counted: all, or those of these owners. */
export type Circle = 'all' | readonly string[];

export interface PageRead {
  readonly after: RowPlace | undefined;
  readonly limit: number;
}

/** Conditions over `r`, a row as the viewer reaches it by row-level security. */
export function rowsOf({ day, window, where }: RowCondition, filter: FigureFilter, circle: Circle): Conditions {
  const conditions = new Conditions();
  conditions.say(`r.${day} between ${conditions.bind(window.from)}::date and ${conditions.bind(window.to)}::date`);
  // By instant too, because that is what the complaints are indexed by.
  if (day === 'received_on') within(conditions, window);
  conditions.say(where);
  return narrowed(conditions, filter, circle);
}

export async function pageOfRows(
  database: RequestDatabase,
  conditions: Conditions,
  read: PageRead,
): Promise<RowPlace[]> {
  paged(conditions, read);
  return database.rows({
    text: `select r.complaint_id as id, r.received_at as "receivedAt" from access.complaint_row as r ${conditions.where}
      order by r.received_at desc, r.complaint_id desc limit ${conditions.bind(read.limit)}`,
    values: conditions.values,
  });
}

export async function countRows(database: RequestDatabase, conditions: Conditions): Promise<number> {
  const [row] = await database.rows<{ n: number }>({
    text: `select count(*)::int as n from access.complaint_row as r ${conditions.where}`,
    values: conditions.values,
  });
  return row?.n ?? 0;
}

export interface RestatedQuestion {
  readonly asOf: Instant;
  readonly window: Window;
  readonly filter: FigureFilter;
}

/** How many complaints are told otherwise today, by reason; of everybody the viewer's figures are of. */
export function restatedCounts(
  database: RequestDatabase,
  question: RestatedQuestion,
): Promise<{ reason: string; n: number }[]> {
  const conditions = restated(question);
  return database.rows({
    text: `select r.reason, count(*)::int as n from ${FROM_RESTATED} ${conditions.where} group by 1 order by 2 desc, 1`,
    values: conditions.values,
  });
}

/** Those of them whose rows the viewer reaches. */
export function restatedRows(
  database: RequestDatabase,
  question: RestatedQuestion,
  read: PageRead,
): Promise<RestatedRow[]> {
  const conditions = restated(question);
  paged(conditions, read);
  return database.rows({
    text: `select r.complaint_id as id, r.received_at as "receivedAt", r.reason from ${FROM_RESTATED}
      join access.complaint_row as reached on reached.complaint_id = r.complaint_id ${conditions.where}
      order by r.received_at desc, r.complaint_id desc limit ${conditions.bind(read.limit)}`,
    values: conditions.values,
  });
}

const FROM_RESTATED = 'analytics.complaint_restated($1::timestamptz, $2::timestamptz, $3::timestamptz) as r';

function restated({ asOf, window, filter }: RestatedQuestion): Conditions {
  const conditions = new Conditions();
  for (const value of [asOf, startOfDay(window.from), startOfDay(addDays(window.to, 1))]) conditions.bind(value);
  return narrowed(conditions, filter, 'all');
}

function within(conditions: Conditions, { from, to }: Window): void {
  conditions.add('r.received_at >= ?::timestamptz', startOfDay(from));
  conditions.add('r.received_at < ?::timestamptz', startOfDay(addDays(to, 1)));
}

function narrowed(conditions: Conditions, { tiers, regionCodes, classes }: FigureFilter, circle: Circle): Conditions {
  if (tiers !== undefined) conditions.add('r.tier = any(?::text[])', tiers);
  if (regionCodes !== undefined) conditions.add('r.region_code = any(?::text[])', regionCodes);
  if (classes !== undefined) conditions.add('r.class = any(?::text[])', classes);
  if (circle !== 'all')
    conditions.add(
      'r.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any(?::uuid[]))',
      circle,
    );
  return conditions;
}

function paged(conditions: Conditions, { after }: PageRead): void {
  if (after === undefined) return;
  const [receivedAt, id] = [conditions.bind(after.receivedAt), conditions.bind(after.id)];
  conditions.say(`(r.received_at, r.complaint_id) < (${receivedAt}::timestamptz, ${id}::uuid)`);
}
