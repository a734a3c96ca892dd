import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { DailyLogCounts, DailyLogTray } from './daily-log.schema';

export interface DailyLogRow {
  readonly staffId: string;
  readonly day: string;
  /** As they are now. */
  readonly counts: DailyLogCounts;
  /** As they were handed in; null: not yet. */
  readonly frozen: DailyLogCounts | null;
  readonly added: number;
  readonly corrected: number;
  readonly logId: string | null;
  readonly note: string | null;
  readonly dueAt: string | null;
  readonly handedInAt: string | null;
  readonly readAt: string | null;
  readonly readById: string | null;
  readonly version: number;
}

const COUNTS = `json_build_object(
    'calls', count(*) filter (where c.kind = 'CALL'), 'callbacks', count(*) filter (where c.kind = 'CALLBACK'),
    'visits', count(*) filter (where c.kind = 'VISIT'), 'walkIns', count(*) filter (where c.kind = 'WALK_IN'),
    'answered', count(*) filter (where c.asked and c.answered), 'open', count(*) filter (where c.asked and not c.answered))`;

/** @param contacts the rows of `desk.day_contacts` */
const logged = (contacts: string): string => `
  select c.staff_id, c.day, ${COUNTS} as counts,
    (count(*) filter (where l.id is not null and e.activity_id is null))::int as added,
    (count(*) filter (where e.version < c.version))::int as corrected
  from ${contacts} c
  left join desk.daily_log l on l.staff_id = c.staff_id and l.day = c.day
  left join desk.daily_log_entry e on e.log_id = l.id and e.activity_id = c.activity_id
  group by c.staff_id, c.day`;

const COLUMNS = `d.staff_id as "staffId", d.day, d.counts, l.counts as frozen, d.added, d.corrected, l.id as "logId", l.note,
  l.due_at as "dueAt", l.handed_in_at as "handedInAt", l.read_at as "readAt", l.read_by as "readById",
  coalesce(l.version, 0) as version`;

export interface DailyLogRead {
  readonly tray: DailyLogTray;
  readonly from: string;
  readonly to: string;
  /** Whose; null: everybody's. */
  readonly staffIds: readonly string[] | null;
}

export interface DailyLogPlace {
  readonly day: string;
  readonly staffId: string;
}

/** Daily logs that are owed, the latest day first. */
export function logsAfter(
  context: RequestContext,
  { tray, from, to, staffIds }: DailyLogRead,
  { after, limit }: { readonly after: DailyLogPlace | undefined; readonly limit: number },
): Promise<DailyLogRow[]> {
  const conditions = new Conditions();
  const contacts = `desk.day_contacts(${conditions.bind(from)}::date, ${conditions.bind(to)}::date, ${conditions.bind(staffIds)}::uuid[])`;
  if (tray === 'MISSING') conditions.say('l.id is null');
  if (tray === 'TO_READ') conditions.say('l.read_at is null and l.id is not null');
  if (after !== undefined)
    conditions.say(
      `(d.day, d.staff_id) < (${conditions.bind(after.day)}::date, ${conditions.bind(after.staffId)}::uuid)`,
    );
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<DailyLogRow>({
    text: `select ${COLUMNS} from (${logged(contacts)}) d
           left join desk.daily_log l on l.staff_id = d.staff_id and l.day = d.day ${conditions.where}
           order by d.day desc, d.staff_id desc limit ${most}`,
    values: conditions.values,
  });
}

/** From which day on daily logs are owed. */
export async function owedSince(asking: Pick<Transaction, 'rows'>): Promise<string> {
  const [found] = await asking.rows<{ day: string }>({ text: 'select day from desk.daily_log_since', values: [] });
  if (found === undefined) throw new Error('Nothing says from which day on daily logs are owed');
  return found.day;
}

export interface DailyLogEntryRow {
  readonly id: string;
  readonly activityId: string;
  readonly corrected: boolean;
  readonly added: boolean;
}

/** The contacts of logs, in the order in which they were put on record; one statement for all of a request. */
export async function loadLogEntries(
  context: RequestContext,
  { staffId, day }: { readonly staffId: string; readonly day: string },
): Promise<readonly DailyLogEntryRow[]> {
  const found = await context.loaders
    .of<DailyLogEntryRow[]>('daily log entries', async (keys) => {
      const wanted = keys.map((key) => key.split(' '));
      const rows = await context.database.rows<DailyLogEntryRow & { readonly key: string }>({
        text: `select w.staff_id || ' ' || w.day as key, c.activity_id as id, c.activity_id as "activityId",
                 coalesce(e.version < c.version, false) as corrected,
                 (l.id is not null and e.activity_id is null) as added
               from unnest($1::uuid[], $2::date[]) as w (staff_id, day)
               cross join lateral desk.day_contacts(w.day, w.day, array[w.staff_id]) as c
               left join desk.daily_log l on l.staff_id = w.staff_id and l.day = w.day
               left join desk.daily_log_entry e on e.log_id = l.id and e.activity_id = c.activity_id
               order by c.activity_id`,
        values: [wanted.map(([id]) => id), wanted.map(([, on]) => on)],
      });
      const byLog = new Map<string, DailyLogEntryRow[]>(keys.map((key) => [key, []]));
      for (const { key, ...row } of rows) byLog.get(key)?.push(row);
      return byLog;
    })
    .load(`${staffId} ${day}`);
  return found ?? [];
}

/** A log that was handed in, locked until the transaction ends. */
export async function lockLog(
  transaction: Transaction,
  { staffId, day }: { readonly staffId: string; readonly day: string },
): Promise<{ readonly id: string; readonly version: number; readonly readAt: string | null } | undefined> {
  const [found] = await transaction.rows<{ id: string; version: number; readAt: string | null }>({
    text: `select id, version, read_at as "readAt" from desk.daily_log where staff_id = $1 and day = $2 for no key update`,
    values: [staffId, day],
  });
  return found;
}

export interface NewLog {
  readonly id: string;
  readonly staffId: string;
  readonly day: string;
  readonly note: string | null;
  readonly dueAt: string;
  readonly at: string;
}

/** Hands a log in with the contacts it has now. @returns how many there are; undefined: it was handed in before */
export async function insertLog(transaction: Transaction, log: NewLog): Promise<number | undefined> {
  const made = await transaction.rows({
    text: `insert into desk.daily_log (id, staff_id, day, note, due_at, handed_in_at, counts)
           select $1, $2::uuid, $3::date, $4, $5, $6, ${COUNTS}
           from desk.day_contacts($3::date, $3::date, array[$2::uuid]) c
           on conflict (staff_id, day) do nothing returning id`,
    values: [log.id, log.staffId, log.day, log.note, log.dueAt, log.at],
  });
  if (made.length === 0) return undefined;
  const entries = await transaction.rows({
    text: `insert into desk.daily_log_entry (log_id, activity_id, version)
           select $1, c.activity_id, c.version from desk.day_contacts($3::date, $3::date, array[$2::uuid]) c
           returning activity_id`,
    values: [log.id, log.staffId, log.day],
  });
  return entries.length;
}

export async function archiveLog(
  transaction: Transaction,
  id: string,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: 'update desk.daily_log set read_by = $2, read_at = $3, version = version + 1 where id = $1',
    values: [id, by, at],
  });
}

export interface MissingLog {
  readonly staffId: string;
  readonly day: string;
}

/** Logs of these days that were not handed in, and of which nobody was told. */
export function missingLogs(
  transaction: Transaction,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<MissingLog[]> {
  return transaction.rows<MissingLog>({
    text: `select distinct c.staff_id as "staffId", c.day from desk.day_contacts($1::date, $2::date, null) c
           where not exists (select from desk.daily_log l where l.staff_id = c.staff_id and l.day = c.day)
             and not exists (select from desk.daily_log_told t where t.staff_id = c.staff_id and t.day = c.day)
           order by c.day, c.staff_id`,
    values: [from, to],
  });
}

/** @returns false when somebody was told of it before */
export async function noteTold(
  transaction: Transaction,
  { staffId, day, at, to }: MissingLog & { readonly at: string; readonly to: string },
): Promise<boolean> {
  const made = await transaction.rows({
    text: `insert into desk.daily_log_told (staff_id, day, told_at, to_staff) values ($1, $2, $3, $4)
           on conflict do nothing returning staff_id`,
    values: [staffId, day, at, to],
  });
  return made.length > 0;
}
