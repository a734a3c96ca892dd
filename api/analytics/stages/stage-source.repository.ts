import { addDays, civilDateAt, startOfDay, type CivilDate } from '../../kernel/civil-date';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { CellQuestion } from '../breakdown/cell-source.repository';
import type { DimensionName } from '../breakdown/dimension';
import type { StageCell } from '../breakdown/group-material';
import type { Window } from '../dashboard-window';
import { workCalendarOn } from '../working/work-calendar.repository';
import { ofDepartment } from './step-department';
import { workedDays, workedUntil, type WorkedDays } from './worked-time';

const KEYS: Readonly<Partial<Record<DimensionName, string>>> = {
  MONTH: `date_trunc('month', s.started_at at time zone 'Asia/Shanghai')::date`,
  CLASS: 's.class',
  TIER: 's.tier',
  REGION: 's.region_code',
  MARKET: `case when s.overseas then 'OVERSEAS' else 'DOMESTIC' end`,
  STEP: 's.step',
  POST: 's.post',
  DEPARTMENT: 's.post',
};

/** Steps of cases by how long they took, in working time; of who does not reach all figures, those of their own clients. */
export class StageSource {
  constructor(
    private readonly database: RequestDatabase,
    private readonly question: CellQuestion,
  ) {}

  /** Steps begun in the window. */
  async cells({ from, to }: Window): Promise<StageCell[]> {
    const { asOf, now, by } = this.question;
    const at = asOf ?? now;
    const worked = await workedFrom(this.database, from, civilDateAt(at));
    if (worked === undefined) return [];
    const values: unknown[] = [at, asOf !== undefined, startOfDay(from), startOfDay(addDays(to, 1))];
    const minutes = workedMinutes(worked, values);
    const keys = by.map((dimension, place) => `${KEYS[dimension] ?? 'null::text'} as k${place}`);
    const places = [...keys, 'state', 'minutes'].map((_, place) => place + 1);
    const cells = await this.database.rows<StageCell>({
      text: `select ${[...keys, 's.state', `${minutes} as minutes`].join(', ')}, count(*)::int as n
        from analytics.step_known($1::timestamptz, $2::boolean, $3::timestamptz, $4::timestamptz) as s
        where true${this.#filter(values)} group by ${places.join(', ')}`,
      values,
    });
    return ofDepartment(cells, by);
  }

  #filter(values: unknown[]): string {
    const { tiers, regionCodes, classes } = this.question.filter;
    const among = (column: string, list: readonly string[] | undefined): string =>
      list === undefined ? '' : ` and ${column} = any($${values.push(list)}::text[])`;
    return among('s.tier', tiers) + among('s.region_code', regionCodes) + among('s.class', classes);
  }
}

/** The days by the calendar of the regulation in force on the last of them; undefined when there is none, and so no case. */
export async function workedFrom(
  database: RequestDatabase,
  firstDay: CivilDate,
  lastDay: CivilDate,
): Promise<WorkedDays | undefined> {
  const calendar = await workCalendarOn(database, lastDay);
  return calendar === undefined || firstDay > lastDay ? undefined : workedDays(calendar, firstDay, lastDay);
}

/**
 * SQL for the whole minutes worked on a step of the alias `s`, from its begin to its end, without those it waited for the
 * client.
 */
export function workedMinutes(worked: WorkedDays, values: unknown[]): string {
  const bound = { firstDay: `$${values.push(worked.firstDay)}`, before: `$${values.push(worked.before)}` };
  const until = (instant: string): string => workedUntil(instant, bound, worked);
  return `floor((${until('s.until_at')} - ${until('s.started_at')} - case when s.waits is null then 0 else (
    select coalesce(sum(${until('upper(w)')} - ${until('lower(w)')}), 0) from unnest(s.waits) as w) end) / 60)::int`;
}
