import type pg from 'pg';
import { logDeadline } from '../../api/desk/logs/daily-log';
import { addDays } from '../../api/kernel/civil-date';
import type { Regulation } from '../../api/kernel/policy/regulation';
import { dayMs } from './company';

/** Logs are owed of so many days before the present. */
const DAYS = 20;

/**
 * The daily logs of the last weeks: seven of eight handed in, most of them the next morning and some late; those of before
 * the last two days read. Chance is taken from the ids, so that equal seeds make equal logs. Source: SD-3, SD-10
 */
export async function seedDailyLogs(client: pg.ClientBase, asOf: string, desk: Regulation): Promise<void> {
  const days = Array.from({ length: DAYS }, (_, at) => addDays(asOf, at - DAYS));
  await client.query('update desk.daily_log_since set day = $1', [days[0]]);
  await client.query(
    `with contact as (
       select a.recorded_by as staff_id, (a.recorded_at at time zone 'Asia/Shanghai')::date as day, a.kind,
         q.id is not null as asked, q.answered_at is not null as answered
       from desk.activity a left join desk.question q on q.activity_id = a.id
       where a.recorded_at >= $3::timestamp at time zone 'Asia/Shanghai'
     ), logged as (
       select c.staff_id, c.day, d.due_at, ('x' || substr(md5(c.staff_id::text || c.day), 1, 6))::bit(24)::int as chance,
         json_build_object(
           'calls', count(*) filter (where kind = 'CALL'), 'callbacks', count(*) filter (where kind = 'CALLBACK'),
           'visits', count(*) filter (where kind = 'VISIT'), 'walkIns', count(*) filter (where kind = 'WALK_IN'),
           'answered', count(*) filter (where asked and answered), 'open', count(*) filter (where asked and not answered)) as counts
       from contact c join unnest($1::date[], $2::timestamptz[]) as d (day, due_at) on d.day = c.day
       group by c.staff_id, c.day, d.due_at
     ), handed as (
       select l.*, l.due_at + case when chance % 13 = 0 then interval '11 hours' else interval '-15 hours' end
         + make_interval(mins => chance % 47) as handed_in_at
       from logged l where chance % 8 <> 0
     )
     insert into desk.daily_log (id, staff_id, day, note, counts, due_at, handed_in_at, read_by, read_at, version)
     select md5('log ' || h.staff_id || h.day)::uuid, h.staff_id, h.day,
       case when chance % 5 = 0 then '客户资料已更新，样品单已交仓库' end, h.counts, h.due_at, h.handed_in_at,
       case when r.is_read then s.reports_to end,
       case when r.is_read then h.handed_in_at + interval '90 minutes' end, case when r.is_read then 2 else 1 end
     from handed h join identity.staff s on s.id = h.staff_id
     cross join lateral (select s.reports_to is not null and h.chance % 9 <> 0 and h.day < $4::date as is_read) r
     where h.handed_in_at < $5`,
    [
      days,
      days.map((day) => logDeadline(day, desk).dueAt),
      days[0],
      addDays(asOf, -4),
      new Date(dayMs(asOf)).toISOString(),
    ],
  );
  await client.query(
    `insert into desk.daily_log_entry (log_id, activity_id, version)
     select l.id, a.id, a.version from desk.daily_log l join desk.activity a on a.recorded_by = l.staff_id
       and a.recorded_at >= l.day::timestamp at time zone 'Asia/Shanghai'
       and a.recorded_at < (l.day + 1)::timestamp at time zone 'Asia/Shanghai'`,
  );
  // Whoever starts a demonstration is not told of three weeks at once.
  await client.query(
    `insert into desk.daily_log_told (staff_id, day, told_at, to_staff)
     select distinct c.staff_id, c.day, d.due_at + interval '1 minute', coalesce(s.reports_to, s.id)
     from (select recorded_by as staff_id, (recorded_at at time zone 'Asia/Shanghai')::date as day from desk.activity
       where recorded_at >= $3::timestamp at time zone 'Asia/Shanghai') c
     join unnest($1::date[], $2::timestamptz[]) as d (day, due_at) on d.day = c.day
     join identity.staff s on s.id = c.staff_id
     where d.due_at < $4 and not exists (select from desk.daily_log l where l.staff_id = c.staff_id and l.day = c.day)`,
    [days, days.map((day) => logDeadline(day, desk).dueAt), days[0], new Date(dayMs(addDays(asOf, -2))).toISOString()],
  );
}
