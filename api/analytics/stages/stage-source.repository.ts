import { addDays, civilDateAt, startOfDay, type CivilDate } from '../../kernel/civil-date';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { CellQuestion } from '../breakdown/cell-source.repository';
import type { DimensionName } from '../breakdown/dimension';
import type { StageCell } from '../breakdown/group-material';
import { monthSpans, type MonthSpan, type Window } from '../dashboard-window';
import { workCalendarOn } from '../working/work-calendar.repository';
import { keptCalendar } from './kept-calendar';
import { ofDepartment } from './step-department';
import { workedDays, workedUntil, type WorkedDays } from './worked-time';

const KEYS: Readonly<Partial<Record<DimensionName, string>>> = {
  MONTH: `date_trunc('month', s.day::timestamp)::date`,
  CLASS: 's.class',
  TIER: 's.tier',
  REGION: 's.region_code',
  MARKET: `case when s.overseas then 'OVERSEAS' else 'DOMESTIC' end`,
  STEP: 's.step',
  POST: 's.post',
  DEPARTMENT: 's.post',
};

/** What every part of a count has, whatever it is read from. */
const COLUMNS = 'step, post, class, tier, region_code, overseas, state';
const DAY = `(started_at at time zone 'Asia/Shanghai')::date`;

/**
 * Steps by how long they took, in working time: of the company from what is folded, what is not yet and what is open,
 * together; of a portfolio, or as of a past instant, from the steps themselves.
 */
export class StageSource {
  constructor(
    private readonly database: RequestDatabase,
    private readonly question: CellQuestion,
  ) {}

  /** Steps begun in the window. */
  async cells({ from, to }: Window): Promise<StageCell[]> {
    const { asOf, now } = this.question;
    const at = asOf ?? now;
    const today = civilDateAt(at);
    const calendar = await workCalendarOn(this.database, today);
    if (calendar === undefined || from > today) return [];
    const worked = workedDays(calendar, from, today);
    const values: unknown[] = [at];
    const parts = (await this.#isKeptBy(keptCalendar(calendar)?.key))
      ? this.#keptParts(monthSpans({ from, to }, today), worked, values)
      : [this.#rows({ from, to }, worked, values)];
    return this.#grouped(parts, values);
  }

  /** Whether the rollup answers: it is of the company and the present, and counted by the calendar of today. */
  async #isKeptBy(key: string | undefined): Promise<boolean> {
    const { scope, asOf } = this.question;
    if (key === undefined || scope !== 'company' || asOf !== undefined) return false;
    const [state] = await this.database.rows<{ key: string | null }>({
      text: 'select step_calendar as key from analytics.fold_state',
      values: [],
    });
    return state?.key === key;
  }

  #keptParts(spans: readonly MonthSpan[], worked: WorkedDays, values: unknown[]): string[] {
    const cut = spans.filter(({ isWhole }) => !isWhole);
    const months = spans.filter(({ isWhole }) => isWhole).map(({ month }) => `${month}-01`);
    const narrow = this.#isNarrow;
    const spot = narrow ? `tier <> '*'` : `tier = '*' and region_code = '*'`;
    const cells = `select started_on as day, ${COLUMNS}, minutes, n from analytics.step_time where ${spot}`;
    const parts = [`${cells} and grain = 'month' and started_on = any(${put(values, months)}::date[])`];
    for (const { from, to } of cut)
      // By tier and region a cut month is few enough days to count its steps.
      if (narrow) parts.push(this.#rows({ from, to }, worked, values));
      else parts.push(`${cells} and grain = 'day' and started_on between ${put(values, from)} and ${put(values, to)}`);
    const [first, last] = [spans[0], spans.at(-1)];
    if (first === undefined || last === undefined) return parts;
    const counted = narrow
      ? cut.map(({ from, to }) => ` and ${DAY} not between ${put(values, from)} and ${put(values, to)}`)
      : [];
    parts.push(`select ${DAY} as day, ${COLUMNS}, ${workedMinutes(worked, values)} as minutes, n
      from access.step_rest($1::timestamptz, ${this.#bounds({ from: first.from, to: last.to }, values)}) as s
      where true${counted.join('')}`);
    return parts;
  }

  #rows(window: Window, worked: WorkedDays, values: unknown[]): string {
    return `select ${DAY} as day, ${COLUMNS}, ${workedMinutes(worked, values)} as minutes, 1 as n
      from analytics.step_known($1::timestamptz, ${this.question.asOf !== undefined}, ${this.#bounds(window, values)}) as s`;
  }

  #bounds({ from, to }: Window, values: unknown[]): string {
    return `${put(values, startOfDay(from))}::timestamptz, ${put(values, startOfDay(addDays(to, 1)))}::timestamptz`;
  }

  async #grouped(parts: readonly string[], values: unknown[]): Promise<StageCell[]> {
    const { by } = this.question;
    const keys = by.map((dimension, place) => `${KEYS[dimension] ?? 'null::text'} as k${place}`);
    const places = [...keys, 'state', 'minutes'].map((_, place) => place + 1);
    const cells = await this.database.rows<StageCell>({
      text: `select ${[...keys, 's.state', 's.minutes'].join(', ')}, sum(s.n)::int as n
        from (${parts.join(' union all ')}) as s
        where true${this.#filter(values)} group by ${places.join(', ')} having sum(s.n) <> 0`,
      values,
    });
    return ofDepartment(cells, by);
  }

  get #isNarrow(): boolean {
    const { filter, by } = this.question;
    return (
      filter.tiers !== undefined || filter.regionCodes !== undefined || by.includes('TIER') || by.includes('REGION')
    );
  }

  #filter(values: unknown[]): string {
    const { tiers, regionCodes, classes } = this.question.filter;
    const among = (column: string, list: readonly string[] | undefined): string =>
      list === undefined ? '' : ` and ${column} = any(${put(values, list)}::text[])`;
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

/** The same as figures tell it: rounded down by a twentieth at most (0046). */
function workedMinutes(worked: WorkedDays, values: unknown[]): string {
  return `analytics.told_minutes(greatest(0, ${exactMinutes(worked, values)}))`;
}

/**
 * SQL for the whole minutes worked on a step of the alias `s`, from its begin to its end, without those it waited for the
 * client.
 */
export function exactMinutes(worked: WorkedDays, values: unknown[]): string {
  const bound = { firstDay: put(values, worked.firstDay), before: put(values, worked.before) };
  const until = (instant: string): string => workedUntil(instant, bound, worked);
  return `floor((${until('s.until_at')} - ${until('s.started_at')} - case when s.waits is null then 0 else (
    select coalesce(sum(${until('upper(w)')} - ${until('lower(w)')}), 0) from unnest(s.waits) as w) end) / 60)::int`;
}

function put(values: unknown[], value: unknown): string {
  return `$${values.push(value)}`;
}
