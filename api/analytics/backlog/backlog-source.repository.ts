import { addDays, type CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import type { FigureFilter, FigureScope } from '../figure-source.repository';
import type { FlowDay, Interruption, YoungCount } from './backlog-flow';
import { figureRows } from '../figure-memory';

export interface BacklogQuestion {
  readonly scope: FigureScope;
  readonly filter: FigureFilter;
  /** Cases as they were known then; undefined: as they are known now. */
  readonly asOf: Instant | undefined;
}

/** Movements of cases: of the company from rollups and what is not folded yet, otherwise from the cases themselves. */
export class BacklogSource {
  constructor(
    private readonly database: RequestDatabase,
    private readonly question: BacklogQuestion,
  ) {}

  /** Movements up to the end of the last period, each in its period; the periods follow one another without a gap. */
  async movements(periods: readonly Window[]): Promise<readonly FlowDay[]> {
    const told = await Promise.all([this.#receivedAndEnded(periods), this.#closedAndReopened(periods)]);
    return told.flat();
  }

  /** By the last end of each case. */
  #receivedAndEnded(periods: readonly Window[]): Promise<readonly FlowDay[]> {
    const starts = periods.map(({ from }) => from);
    const values: unknown[] = [starts, periods.at(-1)?.to ?? null];
    const parts = [];
    if (this.#isRolledUp) {
      const where = this.#where(values, true);
      // What lies before the periods is only summed up, so that it is read by month, but for open cases: those have days alone.
      const month = `date_trunc('month', ($1::date[])[1]::timestamp)::date`;
      parts.push(`select month, 'received', n from analytics.complaint_month where month < ${month} and ${where}`);
      parts.push(`select received_on, 'received', n from analytics.complaint_day
        where received_on < ${month} and state = 'open' and ${where}`);
      parts.push(
        `select received_on, 'received', n from analytics.complaint_day where received_on >= ${month} and ${where}`,
      );
      parts.push(`select month, ${ENDED}, n from analytics.complaint_end_month where month < ${month} and ${where}`);
      parts.push(`select ended_on, ${ENDED}, n from analytics.complaint_end where ended_on >= ${month} and ${where}`);
    }
    const movements = this.#movements(values);
    const where = this.#where(values, false);
    parts.push(`select received_on, 'received', n from ${movements} as m where ${where}`);
    parts.push(`select ended_on, state, n from ${movements} as m where state <> 'open' and ${where}`);
    return figureRows(this.database, { text: inPeriods(parts.join(' union all ')), values });
  }

  /** Earlier ends, and that the cases were open again: they are few, and no rollup holds them. */
  #closedAndReopened(periods: readonly Window[]): Promise<readonly FlowDay[]> {
    const values: unknown[] = [periods.map(({ from }) => from), periods.at(-1)?.to ?? null];
    const moved = `select moved.day, moved.kind, 1 from ${this.#reopenings(values)} as m
      cross join lateral (values (m.closed_on, 'closed'), (m.reopened_on, 'reopened')) as moved (day, kind)
      where ${this.#where(values, false)}`;
    return figureRows(this.database, { text: inPeriods(moved), values });
  }

  /** Cases received in the 16 days up to each of the days, and the ages at which those ended that did within 15 days. */
  young(days: readonly CivilDate[]): Promise<readonly YoungCount[]> {
    const values: unknown[] = [near(days)];
    const parts = [];
    if (this.#isRolledUp) {
      const where = this.#where(values, true);
      parts.push(`select received_on, null::int, n from analytics.complaint_day where ${NEAR} and ${where}`);
      parts.push(`select received_on, age, n from analytics.complaint_early where ${NEAR} and ${where}`);
    }
    const movements = this.#movements(values);
    const where = this.#where(values, false);
    parts.push(`select received_on, null::int, n from ${movements} as m where ${NEAR} and ${where}`);
    parts.push(`select received_on, ended_on - received_on, n from ${movements} as m
      where state <> 'open' and ended_on - received_on <= 15 and ${NEAR} and ${where}`);
    return figureRows(this.database, {
      text: `select received_on as "receivedOn", age, sum(n)::int as n
        from (${parts.join(' union all ')}) as young (received_on, age, n) group by 1, 2 having sum(n) <> 0`,
      values,
    });
  }

  /** Young cases that were closed for a while before they were reopened. */
  interrupted(days: readonly CivilDate[]): Promise<readonly Interruption[]> {
    const values: unknown[] = [near(days)];
    return figureRows(this.database, {
      text: `select received_on as "receivedOn", closed_on as "closedOn", reopened_on as "reopenedOn", count(*)::int as n
        from ${this.#reopenings(values)} as m where ${NEAR} and ${this.#where(values, false)} group by 1, 2, 3`,
      values,
    });
  }

  get #isRolledUp(): boolean {
    return this.question.scope === 'company' && this.question.asOf === undefined;
  }

  #movements(values: unknown[]): string {
    const { scope, asOf } = this.question;
    if (asOf === undefined) return scope === 'company' ? 'complaints.delta' : 'analytics.owned_movement()';
    return `analytics.complaint_known($${values.push(asOf)}::timestamptz, null, null)`;
  }

  #reopenings(values: unknown[]): string {
    const { scope, asOf } = this.question;
    const from = scope === 'company' ? 'access.complaint_reopening' : 'analytics.owned_reopening()';
    return asOf === undefined
      ? from
      : `(select * from ${from} as r where r.reopened_at <= $${values.push(asOf)}::timestamptz)`;
  }

  #where(values: unknown[], isRollup: boolean): string {
    const { tiers, regionCodes, classes } = this.question.filter;
    const among = (column: string, list: readonly string[] | undefined): string =>
      list === undefined ? '' : ` and ${column} = any($${values.push(list)}::text[])`;
    const asked = among('tier', tiers) + among('region_code', regionCodes) + among('class', classes);
    if (!isRollup) return `true${asked}`;
    const isNarrow = tiers !== undefined || regionCodes !== undefined;
    return (isNarrow ? `tier <> '*'` : `tier = '*' and region_code = '*'`) + asked;
  }
}

/** SQL that counts what moved by period, whose first days are the first of the values and whose last day is the second. */
function inPeriods(moved: string): string {
  return `select width_bucket(day, $1::date[]) - 1 as period, kind, sum(n)::int as n
    from (${moved}) as moved (day, kind, n) where day <= $2 group by 1, 2 having sum(n) <> 0`;
}

const ENDED = `case outcome when 'WITHDRAWN' then 'withdrawn' when 'VOID' then 'void' when 'DUPLICATE' then 'void' else 'closed' end`;

/** The 16 days up to each of some days, each once. */
function near(days: readonly CivilDate[]): CivilDate[] {
  return [...new Set(days.flatMap((day) => Array.from({ length: 16 }, (_, ago) => addDays(day, -ago))))];
}

const NEAR = `received_on = any($1::date[])`;
