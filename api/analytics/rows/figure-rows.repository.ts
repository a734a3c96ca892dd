import { addDays, startOfDay } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import { Conditions } from '../../platform/database/conditions';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import type { FigureFilter } from '../figure-source.repository';
import type { WorkedDays } from '../stages/worked-time';
import type { GroupValue } from '../tally-rows/tally-rows.repository';
import { workedHours } from '../working/worked-hours';
import type { RowCondition } from './figure-rows';
import { inGroup, type RowKeys } from './row-group';

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

/** A complaint behind a figure; of repeats with the next one of the client and class, as far as it is reached. */
export interface FigureRow extends RowPlace {
  readonly nextId: string | null;
  readonly gapDays: number | null;
  /** Of durations, whole ones of an ended complaint by the time of the figure. */
  readonly hours: number | null;
}

export interface RowQuestion {
  readonly condition: RowCondition;
  readonly filter: FigureFilter;
  readonly group: readonly GroupValue[];
  readonly circle: Circle;
  /** Complaints as they were known then; undefined: as they are known now. */
  readonly asOf: Instant | undefined;
  readonly now: Instant;
  /** What durations in working time are counted by; undefined: there is no calendar, or they are told in another. */
  readonly worked: WorkedDays | undefined;
}

interface Statement {
  readonly conditions: Conditions;
  readonly from: string;
}

export function pageOfRows(database: RequestDatabase, question: RowQuestion, read: PageRead): Promise<FigureRow[]> {
  const { conditions, from } = statementOf(question);
  paged(conditions, read);
  const { isRepeat } = question.condition;
  const [next, follower] = isRepeat
    ? [
        'f.complaint_id as "nextId", r.gap_days as "gapDays"',
        'left join access.complaint_row as f on f.complaint_id = r.next_id',
      ]
    : ['null::uuid as "nextId", null::int as "gapDays"', ''];
  const hours = hoursOf(question, (value) => conditions.bind(value));
  return database.rows({
    text: `select r.complaint_id as id, r.received_at as "receivedAt", ${hours} as hours, ${next} from ${from} ${follower} ${conditions.where}
      order by r.received_at desc, r.complaint_id desc limit ${conditions.bind(read.limit)}`,
    values: conditions.values,
  });
}

/** SQL for how long a complaint `r` took, where the figure is of that and it has ended. */
function hoursOf({ condition: { time }, worked }: RowQuestion, put: (value: unknown) => string): string {
  const lasted = { CALENDAR: 'r.duration_hours', WORKING: worked && workedHours(worked, put, 'r') };
  const hours = time === undefined ? undefined : lasted[time];
  return hours === undefined ? 'null::int' : `case when r.flow_state in ('closed','withdrawn') then ${hours} end`;
}

export async function countRows(database: RequestDatabase, question: RowQuestion): Promise<number> {
  const { conditions, from } = statementOf(question);
  const [row] = await database.rows<{ n: number }>({
    text: `select count(*)::int as n from ${from} ${conditions.where}`,
    values: conditions.values,
  });
  return row?.n ?? 0;
}

const MANAGER_NOW = '(select o.owner_id from access.client_owner as o where o.client_id = r.client_id)';

/** What tells the complaints `r` of a figure apart. */
const keysOf = (day: string, manager = MANAGER_NOW): RowKeys => ({
  MONTH: `to_char(r.${day}, 'YYYY-MM')`,
  CLASS: 'r.class',
  TIER: `coalesce(r.tier, '')`,
  REGION: `coalesce(r.region_code, '')`,
  MARKET: `case when r.overseas then 'OVERSEAS' else 'DOMESTIC' end`,
  MANAGER: `coalesce(${manager}::text, '')`,
});

/** Whether the complaints of a figure can be told apart so. */
export function hasKeys(group: readonly GroupValue[]): boolean {
  const keys = keysOf('received_on');
  return group.every(({ dimension }) => keys[dimension] !== undefined);
}

/** The rows `r` of a figure as the viewer reaches them by row-level security, and what narrows them. */
function statementOf({ condition, filter, group, circle, asOf, now }: RowQuestion): Statement {
  const { day, window, where, isRepeat, isStanding } = condition;
  const conditions = new Conditions();
  const [from, to] = [conditions.bind(window.from), conditions.bind(window.to)];
  conditions.say(`r.${day} between ${from}::date and ${to}::date`);
  const source = isRepeat
    ? reached(`analytics.repeat_row(${conditions.bind(asOf ?? now)}::timestamptz, ${from}::date, ${to}::date)`)
    : sourceOf(conditions, condition, asOf);
  conditions.say(where.replaceAll('?', to));
  const isThen = asOf !== undefined && group.some(({ dimension }) => dimension === 'MANAGER');
  const keys = keysOf(day, isThen ? 'm.owner_id' : undefined);
  for (const text of inGroup(group, keys, (value) => conditions.bind(value))) conditions.say(text);
  const told = isStanding ? rested(source, { conditions, asOf, to }) : source;
  return { conditions: narrowed(conditions, filter, circle), from: isThen ? managed(told, conditions, asOf) : told };
}

function sourceOf(conditions: Conditions, { day, window }: RowCondition, asOf: Instant | undefined): string {
  const bounds = [startOfDay(window.from), startOfDay(addDays(window.to, 1))];
  if (asOf !== undefined) {
    const [at, from, to] = [asOf, ...(day === 'received_on' ? bounds : [null, null])].map(
      (value) => `${conditions.bind(value)}::timestamptz`,
    );
    return reached(`(select k.*, k.state as flow_state from analytics.complaint_known(${at}, ${from}, ${to}) as k)`);
  }
  // By instant too, because that is what the complaints are indexed by.
  if (day === 'received_on') {
    conditions.add('r.received_at >= ?::timestamptz', bounds[0]);
    conditions.add('r.received_at < ?::timestamptz', bounds[1]);
  }
  return 'access.complaint_row as r';
}

/** Functions answer with all that figures are of. */
function reached(source: string): string {
  return `(select k.* from ${source} as k join access.complaint_row as own on own.complaint_id = k.complaint_id) as r`;
}

/** With who looked after their clients then (0070). */
function managed(source: string, conditions: Conditions, asOf: Instant): string {
  return `${source} join analytics.manager_known(${conditions.bind(asOf)}::timestamptz) as m on m.client_id = r.client_id`;
}

/** With whether they were closed at the end of the day and taken up again later. */
function rested(
  source: string,
  { conditions, asOf, to }: { conditions: Conditions; asOf: Instant | undefined; to: string },
): string {
  const at = conditions.bind(asOf ?? null);
  return `(select r.*, r.complaint_id in (select analytics.complaint_rested(${at}::timestamptz, ${to}::date)) as rested
    from ${source}) as r`;
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
