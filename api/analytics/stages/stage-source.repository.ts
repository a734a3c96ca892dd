import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { CellQuestion } from '../breakdown/cell-source.repository';
import type { StageCell } from '../breakdown/group-material';
import { monthSpans, type MonthSpan, type Window } from '../dashboard-window';
import { workCalendarOn } from '../working/work-calendar.repository';
import { keptCalendar } from './kept-calendar';
import { ofDepartment } from './step-department';
import {
  boundsOf,
  countSteps,
  dayOf,
  keptBy,
  liesIn,
  partsOf,
  put,
  restOf,
  stepKeys,
  STEP_COLUMNS,
} from './step-cells';
import { toldSince } from './told-minutes';
import { workedDays, workedUntil, WORKED_MINUTE, type WorkedDays } from './worked-time';

const KEYS = stepKeys('s.day');
/** The instant of the question, the first of the values. */
const AT = '$1::timestamptz';

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
    const parts = (await this.#isKeptBy(keptCalendar(calendar)?.key))
      ? this.#keptParts(monthSpans({ from, to }, today), worked)
      : this.#rowsAlone({ from, to }, worked);
    const { by, filter } = this.question;
    const keys = by.map((dimension, place) => `${KEYS[dimension] ?? 'null::text'} as k${place}`);
    const columns = [...keys, 's.state', 's.minutes'];
    return ofDepartment(await countSteps<StageCell>(this.database, parts, { filter, columns }), by);
  }

  /** Whether the rollup answers: it is of the company and the present, and counted by the calendar of today. */
  async #isKeptBy(key: string | undefined): Promise<boolean> {
    const { scope, asOf } = this.question;
    if (key === undefined || scope !== 'company' || asOf !== undefined) return false;
    return (await keptBy(this.database)) === key;
  }

  #keptParts(spans: readonly MonthSpan[], worked: WorkedDays): ReturnType<typeof partsOf> {
    return partsOf(spans, {
      question: this.question,
      rollup: { name: 'step_time', day: 'started_on', facts: 'state, minutes' },
      rows: (window, values) => this.#rows(window, worked, values),
      rest: (window, values) => this.#rest(window, worked, values),
    });
  }

  #rowsAlone(window: Window, worked: WorkedDays): Pick<ReturnType<typeof partsOf>, 'others'> {
    const { asOf, now } = this.question;
    const values: unknown[] = [asOf ?? now];
    return { others: { texts: [this.#rows(window, worked, values)], values } };
  }

  /**
   * Open steps that never waited are told by their begin. Of the others those without waits apart: few wait, and PostgreSQL
   * expects many waits of each step that may have any.
   */
  #rest(window: Window, worked: WorkedDays, values: unknown[]): string {
    const within = liesIn('started_at', window, values);
    const isUnderWay = `state = 'open' and waits is null`;
    const { whole, lessWaits } = exactMinutes(worked, AT, values);
    const steps = (minutes: string, which: string): string => `
      select ${dayOf('started_at')} as day, ${STEP_COLUMNS}, state, ${minutes} as exact, n
      from (${restUntil(AT, `${within} and ${which}`)}) as s`;
    const done = steps(whole, `state <> 'open' and waits is null`);
    return `select ${dayOf('started_at')} as day, ${STEP_COLUMNS}, state, ${this.#toldOf('started_at', worked, values)} as minutes, n
      from ${restOf(AT, `${within} and ${isUnderWay}`)}
      union all ${toldSteps(`${done} union all ${steps(lessWaits, 'waits is not null')}`)}`;
  }

  /** SQL for the minutes told of a step that is open. @param begun SQL for its begin, not after the question */
  #toldOf(begun: string, worked: WorkedDays, values: unknown[]): string {
    const { instants, minutes } = toldSince(worked, this.question.now);
    return `(${put(values, minutes)}::int[])[width_bucket(date_part('epoch', ${begun}), ${put(values, instants)}::float8[]) + 1]`;
  }

  #rows(window: Window, worked: WorkedDays, values: unknown[]): string {
    const { lessWaits } = exactMinutes(worked, AT, values);
    return toldSteps(`select ${dayOf('started_at')} as day, ${STEP_COLUMNS}, state, ${lessWaits} as exact, 1 as n
      from analytics.step_known(${AT}, ${this.question.asOf !== undefined}, ${boundsOf(window, values).join(', ')}) as s`);
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
 * Steps with their minutes as figures tell them: rounded down by a twentieth at most (0046). Their exact minutes are worked out
 * once a step behind `offset 0`; without it PostgreSQL writes them out wherever the rounding names them.
 */
function toldSteps(steps: string): string {
  return `select day, ${STEP_COLUMNS}, state, analytics.told_minutes(greatest(0, s.exact)) as minutes, n
    from (${steps} offset 0) as s`;
}

/** SQL for steps that no rollup holds, open ones until an instant, with the waits up to it. */
function restUntil(at: string, within: string): string {
  return `select ${STEP_COLUMNS}, state, started_at, coalesce(done_at, ${at}) as until_at, n,
    case when done_at is null then waits * tstzmultirange(tstzrange(null, ${at})) else waits end as waits
    from ${restOf(at, within)}`;
}

/** SQL for the whole minutes worked on a step of the alias `s`. */
interface ExactMinutes {
  /** From its begin to its end. */
  readonly whole: string;
  /** Without those it waited for the client. */
  readonly lessWaits: string;
}

/** @param at SQL for the instant that open steps are told until, which is reckoned once */
export function exactMinutes(worked: WorkedDays, at: string, values: unknown[]): ExactMinutes {
  const bound = { firstDay: put(values, worked.firstDay), before: put(values, worked.before) };
  const until = (instant: string): string => workedUntil(instant, bound, worked);
  const passed = `case when s.until_at = ${at} then (select ${until(at)}) else ${until('s.until_at')} end - ${until('s.started_at')}`;
  const waited = `case when s.waits is null then 0 else (
    select coalesce(sum(${until('upper(w)')} - ${until('lower(w)')}), 0)::int8 from unnest(s.waits) as w) end`;
  const minutes = (microseconds: string): string => `((${microseconds}) / ${WORKED_MINUTE})::int`;
  return { whole: minutes(passed), lessWaits: minutes(`${passed} - ${waited}`) };
}
