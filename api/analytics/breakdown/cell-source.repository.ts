import { addDays, civilDateAt, startOfDay, type CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import type { RequestDatabase } from '../../platform/database/request-database';
import { monthSpans, type MonthSpan, type Window } from '../dashboard-window';
import type { FigureFilter, FigureScope } from '../figure-source.repository';
import type { DimensionName } from './dimension';
import { workedHours } from '../working/worked-hours';
import type { WorkingTime } from '../working/work-calendar.repository';
import type { DueCell, DurationCell, EndCell, FlowCell, OutcomeCell, RepeatCell } from './group-material';
import { figureRows } from '../figure-memory';

export interface CellQuestion {
  readonly scope: FigureScope;
  readonly filter: FigureFilter;
  readonly by: readonly DimensionName[];
  /** Complaints as they were known then; undefined: as they are known now. */
  readonly asOf: Instant | undefined;
  readonly now: Instant;
}

/** Columns every material has, under the alias `c`. */
const COLUMNS = 'day, class, tier, region_code, overseas';

const KEYS: Readonly<Partial<Record<DimensionName, string>>> = {
  // A date, not a text: writing a date out is dear.
  MONTH: `date_trunc('month', c.day::timestamp)::date`,
  CLASS: 'c.class',
  TIER: `coalesce(c.tier, '')`,
  REGION: `coalesce(c.region_code, '')`,
  MARKET: `case when c.overseas then 'OVERSEAS' else 'DOMESTIC' end`,
};

/** How long complaints took, by a clock. */
interface Lasting {
  /** Hours and count of a rollup, and which. */
  readonly cells: string;
  /** SQL for the hours of a complaint or movement of the alias `m`. */
  readonly hours: (values: unknown[]) => string;
  readonly isKept: boolean;
  /** Whether of all tiers and regions the rollup tells all classes together as well. */
  readonly hasAllClasses: boolean;
}

interface Part {
  readonly select: string;
  /** The same by month; left out: it is kept by day alone. */
  readonly months?: string;
  /** What of the days no month holds. */
  readonly always?: string;
  /** Columns of its own, as the movements have them. */
  readonly more: string;
  /** The day the window is about. */
  readonly day: string;
  readonly movementsWhere?: string;
}

/**
 * Counts of complaints by group, in the snapshot of one request: of the company from what is folded and what is not yet,
 * together; of a portfolio, or as of a past instant, from the complaints themselves.
 */
export class CellSource {
  readonly #isNarrow: boolean;

  constructor(
    private readonly database: RequestDatabase,
    private readonly question: CellQuestion,
  ) {
    const { filter, by } = question;
    this.#isNarrow =
      filter.tiers !== undefined || filter.regionCodes !== undefined || by.includes('TIER') || by.includes('REGION');
  }

  /** True when the material of a rollup is told apart by tier or region. */
  get isNarrow(): boolean {
    return this.#isNarrow;
  }

  get #isRolledUp(): boolean {
    return this.question.scope === 'company' && this.question.asOf === undefined;
  }

  /** Complaints received in the window. */
  flow(window: Window): Promise<readonly FlowCell[]> {
    const values: unknown[] = [window.from, window.to];
    const parts = this.#parts(values, {
      select: `select received_on, class, tier, region_code, false, state, n from analytics.complaint_day`,
      months: `select month, class, tier, region_code, false, state, n from analytics.complaint_month`,
      always: `state = 'open'`,
      more: 'state',
      day: 'received_on',
    });
    return this.#grouped(`state, case when state = 'open' then c.day end as "receivedOn"`, parts('state'), values);
  }

  /** Complaints whose due date falls in the window; withdrawn and void ones have none. */
  due(window: Window): Promise<readonly DueCell[]> {
    const values: unknown[] = [window.from, window.to];
    const parts = this.#parts(values, {
      select: `select due_on, class, tier, region_code, overseas, result, n from analytics.complaint_due`,
      more: `case when state = 'open' then 'open' when on_time then 'onTime' else 'late' end`,
      day: 'due_on',
      movementsWhere: `state in ('open','closed')`,
    });
    return this.#grouped('result', parts('result'), values);
  }

  /** Complaints received in the window that have ended, by how. */
  outcomes(window: Window): Promise<readonly OutcomeCell[]> {
    const values: unknown[] = [window.from, window.to];
    const parts = this.#parts(values, {
      select: `select received_on, class, tier, region_code, false, outcome, n from analytics.complaint_outcome`,
      months: `select month, class, tier, region_code, false, outcome, n from analytics.complaint_outcome_month`,
      more: 'outcome',
      day: 'received_on',
      movementsWhere: `state <> 'open'`,
    });
    return this.#grouped('outcome', parts('outcome'), values);
  }

  /** Complaints that ended in the window. */
  ends(window: Window): Promise<readonly EndCell[]> {
    const values: unknown[] = [window.from, window.to];
    const parts = this.#parts(values, {
      select: `select ended_on, class, tier, region_code, false, outcome, satisfaction, n from analytics.complaint_end`,
      months: `select month, class, tier, region_code, false, outcome, satisfaction, n from analytics.complaint_end_month`,
      more: `coalesce(outcome, ''), coalesce(satisfaction, '')`,
      day: 'ended_on',
      movementsWhere: `state <> 'open'`,
    });
    return this.#grouped('outcome, satisfaction', parts('outcome, satisfaction'), values);
  }

  /** How long complaints took that were received in these months, in calendar hours. */
  durations(spans: readonly MonthSpan[]): Promise<readonly DurationCell[]> {
    return this.#lasting(spans, {
      cells: 'duration_hours, n from analytics.complaint_duration',
      hours: () => 'coalesce(m.duration_hours, 0)',
      isKept: true,
      hasAllClasses: true,
    });
  }

  /** The same in working hours: by another calendar than the one of the rollup, from the complaints themselves. */
  worked(spans: readonly MonthSpan[], { days, isKept }: WorkingTime): Promise<readonly DurationCell[]> {
    return this.#lasting(spans, {
      cells: 'worked_hours, n from analytics.complaint_worked',
      hours: (values) => workedHours(days, (value) => put(values, value)),
      isKept,
      hasAllClasses: false,
    });
  }

  async #lasting(
    spans: readonly MonthSpan[],
    { cells: kept, hours, isKept, hasAllClasses }: Lasting,
  ): Promise<readonly DurationCell[]> {
    const [first, last] = [spans[0], spans.at(-1)];
    if (first === undefined || last === undefined) return [];
    const values: unknown[] = [first.from, last.to];
    const lasted = hours(values);
    const texts: string[] = [];
    const cells = `select received_on, class, tier, region_code, false, state, ${kept}`;
    let notOfRows = '';
    const ofRows = (from: string, to: string): void => {
      texts.push(`select received_on, class, coalesce(tier, ''), coalesce(region_code, ''), overseas, flow_state,
          ${lasted}, 1 from access.complaint_now as m
        where received_on between ${from} and ${to} and flow_state in ('closed','withdrawn')
          and received_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
          and received_at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'${this.#movementWhere(values)}`);
      notOfRows += ` and received_on not between ${from} and ${to}`;
    };
    if (this.#isRolledUp && !isKept) ofRows('$1', '$2');
    else if (this.#isRolledUp) {
      const where = this.#cellWhere(values) + (hasAllClasses ? this.#classesOfCells() : '');
      const months = spans.filter(({ isWhole }) => isWhole).map(({ month }) => `${month}-01`);
      texts.push(`${cells} where grain = 'month' and received_on = any(${put(values, months)}::date[]) and ${where}`);
      for (const { from, to } of spans.filter(({ isWhole }) => !isWhole)) {
        const [start, end] = [put(values, from), put(values, to)];
        // By tier and region a cut month is few enough days to count its rows, by instant too, as they are indexed.
        if (this.#isNarrow) ofRows(start, end);
        else texts.push(`${cells} where grain = 'day' and received_on between ${start} and ${end} and ${where}`);
      }
    }
    texts.push(`select received_on, class, coalesce(tier, ''), coalesce(region_code, ''), overseas, state,
        ${lasted}, n from ${this.#movements(values, { from: first.from, to: last.to })} as m
      where received_on between $1 and $2 and state in ('closed','withdrawn')${notOfRows}${this.#movementWhere(values)}`);
    const text = `(${texts.join(' union all ')}) as c (${COLUMNS}, state, hours, n)`;
    return this.#grouped('state, hours as "durationHours"', text, values);
  }

  /** First complaints of the window and the days until the next of the same class; null while none came. */
  repeats(window: Window): Promise<readonly RepeatCell[]> {
    const { asOf, now } = this.question;
    const values: unknown[] = [];
    const gap = `case when gap_days < 0 then null else gap_days end`;
    if (!this.#isRolledUp) {
      const known = `select received_on, class, tier, region_code, false, gap_days, 1
        from analytics.repeat_known(${put(values, asOf ?? now)}::timestamptz) as m
        where received_on between ${put(values, window.from)} and ${put(values, window.to)}${this.#movementWhere(values)}`;
      return this.#repeatRows(`(${known}) as c (${COLUMNS}, gap_days, n)`, gap, values);
    }
    const where = this.#cellWhere(values);
    const cells = `select received_on, class, tier, region_code, false, gap_days, n from analytics.complaint_repeat`;
    // By tier and region only whole months are asked for.
    const texts = monthSpans(window, civilDateAt(now)).map(
      ({ from, to, isWhole }) => `${cells} where grain = '${isWhole || this.#isNarrow ? 'month' : 'day'}'
        and received_on between ${put(values, from)} and ${put(values, to)} and ${where}`,
    );
    if (texts.length === 0) return Promise.resolve([]);
    return this.#repeatRows(`(${texts.join(' union all ')}) as c (${COLUMNS}, gap_days, n)`, gap, values);
  }

  #repeatRows(from: string, gap: string, values: unknown[]): Promise<readonly RepeatCell[]> {
    return this.#grouped(`${gap} as "gapDays", case when gap_days < 0 then c.day end as "waitsSince"`, from, values);
  }

  /** The rows behind every material, to be named with the columns of their own. */
  #parts(values: unknown[], { select, months, always, more, day, movementsWhere }: Part): (columns: string) => string {
    const window = `${day} between $1 and $2`;
    const texts: string[] = [];
    if (this.#isRolledUp) {
      const where = this.#cellWhere(values);
      if (months === undefined) texts.push(`${select} where ${window} and ${where}`);
      else {
        const spans = monthSpans(
          { from: values[0] as CivilDate, to: values[1] as CivilDate },
          civilDateAt(this.question.now),
        );
        const whole = spans.filter(({ isWhole }) => isWhole).map(({ month }) => `${month}-01`);
        texts.push(`${months} where month = any(${put(values, whole)}::date[]) and ${where}`);
        if (always !== undefined) texts.push(`${select} where ${window} and ${always} and ${where}`);
        const but = always === undefined ? '' : ` and not (${always})`;
        for (const { from, to } of spans.filter(({ isWhole }) => !isWhole))
          texts.push(`${select} where ${day} between ${put(values, from)} and ${put(values, to)}${but} and ${where}`);
      }
    }
    const bounds = day === 'received_on' ? { from: values[0] as CivilDate, to: values[1] as CivilDate } : undefined;
    const also = movementsWhere === undefined ? '' : ` and ${movementsWhere}`;
    texts.push(`select ${day}, class, coalesce(tier, ''), coalesce(region_code, ''), overseas, ${more}, n
      from ${this.#movements(values, bounds)} as m where ${window}${also}${this.#movementWhere(values)}`);
    return (columns) => `(${texts.join(' union all ')}) as c (${COLUMNS}, ${columns}, n)`;
  }

  #movements(values: unknown[], received: Window | undefined): string {
    const { scope, asOf } = this.question;
    if (asOf === undefined) return scope === 'company' ? 'complaints.delta' : 'analytics.owned_movement()';
    const [from, to] =
      received === undefined ? [null, null] : [startOfDay(received.from), startOfDay(addDays(received.to, 1))];
    return `analytics.complaint_known(${put(values, asOf)}::timestamptz, ${put(values, from)}::timestamptz, ${put(values, to)}::timestamptz)`;
  }

  #grouped<Row extends object>(columns: string, from: string, values: unknown[]): Promise<readonly Row[]> {
    const keys = this.question.by.map((dimension, at) => `${KEYS[dimension] ?? 'null::text'} as k${at}`);
    const places = [...keys, ...columns.split(/,(?![^(]*\))/)].map((_, at) => at + 1);
    return figureRows(this.database, {
      text: `select ${[...keys, columns].join(', ')}, sum(n)::int as n from ${from}
        group by ${places.join(', ')} having sum(n) <> 0`,
      values,
    });
  }

  /** Cells of all tiers and regions together, or the ones asked for. */
  #cellWhere(values: unknown[]): string {
    return this.#isNarrow
      ? `tier <> '*'${this.#movementWhere(values)}`
      : `tier = '*' and region_code = '*'${this.#movementWhere(values)}`;
  }

  /** Of a rollup with cells of all classes together: those, or the ones asked for. */
  #classesOfCells(): string {
    const { filter, by } = this.question;
    if (this.#isNarrow || filter.classes !== undefined) return '';
    return by.includes('CLASS') ? ` and class <> '*'` : ` and class = '*'`;
  }

  #movementWhere(values: unknown[]): string {
    const { tiers, regionCodes, classes } = this.question.filter;
    const among = (column: string, list: readonly string[] | undefined): string =>
      list === undefined ? '' : ` and ${column} = any(${put(values, list)}::text[])`;
    return among('tier', tiers) + among('region_code', regionCodes) + among('class', classes);
  }
}

function put(values: unknown[], value: unknown): string {
  return `$${values.push(value)}`;
}
