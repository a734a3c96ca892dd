import type { CivilDate } from '../kernel/civil-date';
import { madeOnce } from '../kernel/made-once';
import type { ComplaintClass, Tier } from '../kernel/policy/vocabulary';
import type { RequestDatabase } from '../platform/database/request-database';
import { activityByMonth } from './activity-by-month';
import type { DueCount, DurationCount, FlowCount } from './complaint-counts';
import type { MonthSpan, Window } from './dashboard-window';
import { figureRows } from './figure-memory';

/** Which clients and complaints are counted; a list that is absent leaves nothing out. */
export interface FigureFilter {
  readonly tiers?: readonly Tier[];
  readonly regionCodes?: readonly string[];
  readonly classes?: readonly ComplaintClass[];
}

/** Where figures come from: rollups of the whole company, or the rows of the viewer's own circle. */
export type FigureScope = 'company' | 'portfolio';

export interface StandingRow {
  /** Empty for ungraded clients. */
  readonly tier: Tier | '';
  readonly clients: number;
  readonly inGap: number;
  readonly volume: string;
}

export interface Records {
  /** The first day of an order; null without any. */
  readonly ordersFrom: CivilDate | null;
  /** The first day of an order or a complaint. */
  readonly from: CivilDate | null;
  /** When clients were last counted, seconds since 1970; null: never. */
  readonly refreshedAt: number | null;
  /** The same of tallies; null also when they are counted just now. */
  readonly talliedAt: number | null;
}

interface DurationsOfMonth extends Pick<DurationCount, 'month' | 'state'> {
  /** One may come more than once. */
  readonly hours: readonly number[];
  /** One for each of the hours. */
  readonly counts: readonly number[];
}

/** Counts that the figures of a dashboard are made of. */
export interface FigureCounts {
  /** Complaints received in the window. */
  flow(window: Window): Promise<readonly FlowCount[]>;
  /** Complaints whose due date falls in the window; withdrawn and void ones have none. */
  due(window: Window): Promise<readonly DueCount[]>;
  /** How long complaints took that were received in these months. */
  durations(spans: readonly MonthSpan[]): Promise<readonly DurationCount[]>;
  /** @param days ascending; @returns clients active on each */
  activeOn(days: readonly CivilDate[]): Promise<number[]>;
  /** Clients by tier at the instant the figures speak of. */
  standing(): Promise<readonly StandingRow[]>;
}

const MATERIAL = {
  company: {
    movements: 'complaints.delta',
    activity: 'analytics.client_activity',
    standing: 'analytics.client_standing',
  },
  portfolio: {
    movements: 'analytics.owned_movement()',
    activity: 'analytics.owned_activity()',
    standing: 'analytics.owned_standing()',
  },
} as const;

/**
 * Counts that figures are made of, in the snapshot of one request. For the company it reads what is folded and what is
 * not yet, together, so that no figure waits for a job; for a portfolio it counts the rows themselves, but for active clients.
 */
export class FigureSource implements FigureCounts {
  readonly #isNarrow: boolean;

  constructor(
    private readonly database: RequestDatabase,
    private readonly scope: FigureScope,
    private readonly filter: FigureFilter,
  ) {
    this.#isNarrow = filter.tiers !== undefined || filter.regionCodes !== undefined;
  }

  flow({ from, to }: Window): Promise<readonly FlowCount[]> {
    const values: unknown[] = [from, to];
    const parts = this.#parts(values, 'received_on between $1 and $2', {
      folded: 'select received_on, class, state, n from analytics.complaint_day',
      movements: 'select received_on, class, state, n',
    });
    return figureRows(this.database, {
      // The month is named once a cell of the answer, as below.
      text: `select to_char(month, 'YYYY-MM') as month, class, state, "receivedOn", n from (
          select date_trunc('month', received_on::timestamp) as month, class, state,
            case when state = 'open' then received_on end as "receivedOn", sum(n)::int as n
          from (${parts}) as counted group by 1, 2, 3, 4 having sum(n) <> 0) as cells`,
      values,
    });
  }

  due({ from, to }: Window): Promise<readonly DueCount[]> {
    const values: unknown[] = [from, to];
    const parts = this.#parts(values, 'due_on between $1 and $2', {
      folded: 'select result, n from analytics.complaint_due',
      movements: `select case when state = 'open' then 'open' when on_time then 'onTime' else 'late' end, n`,
      movementsWhere: `state in ('open','closed')`,
    });
    return figureRows(this.database, {
      text: `select result, sum(n)::int as n from (${parts}) as counted (result, n) group by 1 having sum(n) <> 0`,
      values,
    });
  }

  durations(spans: readonly MonthSpan[]): Promise<readonly DurationCount[]> {
    const [first, last] = [spans[0], spans.at(-1)];
    if (first === undefined || last === undefined) return Promise.resolve([]);
    return this.scope === 'company' && this.#isNarrow && spans.some(({ isWhole }) => !isWhole)
      ? this.#durationsOfRows(spans)
      : this.#durationsOfCells(spans, { from: first.from, to: last.to });
  }

  #durationsOfCells(spans: readonly MonthSpan[], { from, to }: Window): Promise<readonly DurationCount[]> {
    const values: unknown[] = [from, to];
    const folded = [];
    if (this.scope === 'company') {
      const months = spans.filter(({ isWhole }) => isWhole).map(({ month }) => `${month}-01`);
      const cut = spans.filter(({ isWhole }) => !isWhole);
      // Of all tiers and regions together there are cells of all classes as well.
      const ofAll = this.#isNarrow || this.filter.classes !== undefined ? '' : ` and class = '*'`;
      const where = this.#cellWhere(values) + ofAll;
      const cells = 'select received_on, state, duration_hours, n from analytics.complaint_duration';
      folded.push(`${cells} where grain = 'month' and received_on = any(${put(values, months)}::date[]) and ${where}`);
      for (const span of cut) {
        const days = `between ${put(values, span.from)} and ${put(values, span.to)}`;
        folded.push(`${cells} where grain = 'day' and received_on ${days} and ${where}`);
      }
    }
    const movements = `select received_on, state, coalesce(duration_hours, 0), n from ${MATERIAL[this.scope].movements} as m
      where received_on between $1 and $2 and state in ('closed','withdrawn')${this.#movementWhere(values)}`;
    return this.#durationRows([...folded, movements].join(' union all '), values);
  }

  /** A window that cuts months, by tier or region: few enough days to count the rows of the cut months. */
  async #durationsOfRows(spans: readonly MonthSpan[]): Promise<readonly DurationCount[]> {
    const whole = spans.filter(({ isWhole }) => isWhole);
    const counted = await Promise.all(
      spans
        .filter(({ isWhole }) => !isWhole)
        .map(({ from, to }) => {
          const values: unknown[] = [from, to];
          // By instant too, because that is what the complaints are indexed by.
          const rows = `select received_on, flow_state, coalesce(duration_hours, 0), 1 from access.complaint_fact
            where received_on between $1 and $2 and flow_state in ('closed','withdrawn')
              and received_at >= $1::date::timestamp at time zone 'Asia/Shanghai'
              and received_at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai'${this.#movementWhere(values)}`;
          return this.#durationRows(rows, values);
        }),
    );
    // Whole months stand side by side: a window is cut at its ends only.
    const [first, last] = [whole[0], whole.at(-1)];
    const cells =
      first === undefined || last === undefined
        ? []
        : await this.#durationsOfCells(whole, { from: first.from, to: last.to });
    return [...cells, ...counted.flat()];
  }

  /** The counts of a month come as two lists: as rows they cost four times as much. */
  async #durationRows(parts: string, values: readonly unknown[]): Promise<readonly DurationCount[]> {
    const months = await figureRows<DurationsOfMonth>(this.database, {
      text: `select to_char(month, 'YYYY-MM') as month, state, json_agg(duration_hours) as hours, json_agg(n) as counts
        from (select date_trunc('month', received_on::timestamp), state, duration_hours, n
          from (${parts}) as counted (received_on, state, duration_hours, n)) as monthly (month, state, duration_hours, n)
        group by monthly.month, state`,
      values,
    });
    return durationCounts(months);
  }

  async activeOn(days: readonly CivilDate[]): Promise<number[]> {
    const values: unknown[] = [days];
    const activity =
      this.scope === 'company' && days[0] !== undefined
        ? activityByMonth('client_activity', days[0], (value) => put(values, value))
        : MATERIAL[this.scope].activity;
    const rows = await figureRows<{ after: number; n: number }>(this.database, {
      // How many of the days lie before an entry or exit; it counts for the others.
      text: `select width_bucket(day - 1, $1::date[]) as after, sum(n)::int as n
        from ${activity} where ${this.#cellWhere(values, 'clients')} group by 1`,
      values,
    });
    return days.map((_, index) => rows.reduce((sum, { after, n }) => (after <= index ? sum + n : sum), 0));
  }

  standing(): Promise<readonly StandingRow[]> {
    const values: unknown[] = [];
    return figureRows(this.database, {
      text: `select tier, sum(clients)::int as clients, sum(in_gap)::int as "inGap", sum(volume)::numeric(20,2) as volume
        from ${MATERIAL[this.scope].standing} where true${this.#movementWhere(values, 'clients')} group by 1`,
      values,
    });
  }

  async records(): Promise<Records> {
    const isCompany = this.scope === 'company';
    const all = `tier = '*' and region_code = '*'`;
    const [row] = await figureRows<Records>(this.database, {
      text: `select orders as "ordersFrom", least(orders, complaints) as "from", refreshed as "refreshedAt", tallied as "talliedAt" from (
        select (select min(day) from ${MATERIAL[this.scope].activity} where ${all}) as orders,
          ${isCompany ? `(select min(received_on) from analytics.complaint_day where ${all})` : 'null::date'} as complaints,
          ${countedAt('refreshed_at')} as refreshed,
          ${isCompany ? countedAt('coalesce(tallied_at, refreshed_at)') : 'null::float8'} as tallied) as kept`,
      values: [],
    });
    return row ?? { ordersFrom: null, from: null, refreshedAt: null, talliedAt: null };
  }

  #parts(
    values: unknown[],
    window: string,
    of: { folded: string; movements: string; movementsWhere?: string },
  ): string {
    const parts = [];
    if (this.scope === 'company') parts.push(`${of.folded} where ${window} and ${this.#cellWhere(values)}`);
    const more = of.movementsWhere === undefined ? '' : ` and ${of.movementsWhere}`;
    const { movements } = MATERIAL[this.scope];
    parts.push(`${of.movements} from ${movements} as m where ${window}${more}${this.#movementWhere(values)}`);
    return parts.join(' union all ');
  }

  /** Cells of all tiers and regions together, or the ones asked for. */
  #cellWhere(values: unknown[], of: 'complaints' | 'clients' = 'complaints'): string {
    if (this.#isNarrow) return `tier <> '*'${this.#movementWhere(values, of)}`;
    return `tier = '*' and region_code = '*'${this.#classWhere(values, of)}`;
  }

  #movementWhere(values: unknown[], of: 'complaints' | 'clients' = 'complaints'): string {
    const { tiers, regionCodes } = this.filter;
    const byTier = tiers === undefined ? '' : ` and tier = any(${put(values, tiers)}::text[])`;
    const byRegion = regionCodes === undefined ? '' : ` and region_code = any(${put(values, regionCodes)}::text[])`;
    return byTier + byRegion + this.#classWhere(values, of);
  }

  #classWhere(values: unknown[], of: 'complaints' | 'clients'): string {
    const { classes } = this.filter;
    return of === 'clients' || classes === undefined ? '' : ` and class = any(${put(values, classes)}::text[])`;
  }
}

/** Each duration of a month once, with all that were counted of it. */
const durationCounts = madeOnce((months: readonly DurationsOfMonth[]): readonly DurationCount[] =>
  months.flatMap(({ month, state, hours, counts }) => {
    const sums = new Map<number, number>();
    hours.forEach((duration, at) => sums.set(duration, (sums.get(duration) ?? 0) + (counts[at] ?? 0)));
    return [...sums].map(([durationHours, n]) => ({ month, state, durationHours, n }));
  }),
);

function countedAt(instant: string): string {
  return `(select extract(epoch from ${instant})::float8 from analytics.fold_state)`;
}

function put(values: unknown[], value: unknown): string {
  return `$${values.push(value)}`;
}
