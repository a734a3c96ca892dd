import type { CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import { activityByMonth } from '../activity-by-month';
import type { FigureFilter, FigureScope } from '../figure-source.repository';
import type { DimensionName } from './dimension';
import type { Counted, Keyed } from './group-material';
import { figureRows } from '../figure-memory';

export interface ExposureQuestion {
  readonly scope: FigureScope;
  readonly filter: FigureFilter;
  /** Of these MONTH, TIER, SEGMENT and REGION tell exposure apart; the others share it. */
  readonly by: readonly DimensionName[];
  /** As it was known then; undefined: now. */
  readonly asOf: Instant | undefined;
  /** The day the figures speak of. */
  readonly today: CivilDate;
}

/** Clients that became or ceased to be active after so many of the days asked for. */
export interface ActiveCell extends Counted {
  readonly after: number;
}

export interface OrderCell extends Keyed {
  readonly orders: number;
  readonly amount: number;
}

const MATERIAL = {
  company: {
    activity: 'analytics.client_activity',
    standing: 'analytics.client_standing',
    segmentActivity: 'analytics.segment_activity',
    segmentStanding: 'analytics.segment_standing',
    orders: 'analytics.order_day',
  },
  portfolio: {
    activity: 'analytics.owned_activity()',
    standing: 'analytics.owned_standing()',
    segmentActivity: 'analytics.owned_segment_activity()',
    segmentStanding: 'analytics.owned_segment_standing()',
    orders: 'analytics.owned_order_day()',
  },
} as const;

const COLUMNS: Readonly<Partial<Record<DimensionName, string>>> = {
  TIER: 'tier',
  SEGMENT: 'segment',
  REGION: 'region_code',
};

/** What complaints are divided by: from rollups of the company, counts of a portfolio, or what was on record at an instant. */
export class ExposureSource {
  constructor(
    private readonly database: RequestDatabase,
    private readonly question: ExposureQuestion,
  ) {}

  /** @param days ascending, the last day of each period */
  active(days: readonly CivilDate[]): Promise<readonly ActiveCell[]> {
    const values: unknown[] = [days];
    const activity = this.#known(values, 'activity_known', days[0], days.at(-1)) ?? this.#activity(values, days);
    return figureRows(this.database, {
      // How many of the days lie before an entry or exit; it counts for the others.
      text: `select ${this.#keys(null)} width_bucket(day - 1, $1::date[]) as after, sum(n)::int as n
        from ${activity} where ${this.#where(values)} ${this.#groupBy('after')}`,
      values,
    });
  }

  /** Clients there are, by present tier. */
  clients(): Promise<readonly Counted[]> {
    const values: unknown[] = [];
    const standing = this.#known(values, 'standing_known', this.question.today) ?? this.#material.standing;
    // Of all tiers and regions together no row is kept.
    return figureRows(this.database, {
      text: `select ${this.#keys(null)} sum(clients)::int as n from ${standing}
        where tier <> '*'${this.#filter(values)} ${this.#groupBy()}`,
      values,
    });
  }

  orders({ from, to }: Window): Promise<readonly OrderCell[]> {
    const values: unknown[] = [from, to];
    const orders = this.#known(values, 'order_day_known', from, to) ?? this.#material.orders;
    return figureRows(this.database, {
      text: `select ${this.#keys(`date_trunc('month', day::timestamp)::date`)} sum(orders)::int as orders, sum(amount)::float8 as amount
        from ${orders} where day between $1 and $2 and ${this.#where(values)} ${this.#groupBy()}`,
      values,
    });
  }

  #activity(values: unknown[], [first]: readonly CivilDate[]): string {
    const { scope, by } = this.question;
    if (scope !== 'company' || first === undefined) return this.#material.activity;
    const table = by.includes('SEGMENT') ? 'segment_activity' : 'client_activity';
    return activityByMonth(table, first, (value) => `$${values.push(value)}`);
  }

  /** What tells the same as it was known at the instant asked for; undefined when it is told as it is known now. */
  #known(values: unknown[], name: string, ...days: readonly (CivilDate | undefined)[]): string | undefined {
    const { asOf } = this.question;
    if (asOf === undefined) return undefined;
    const at = `$${values.push(asOf)}::timestamptz`;
    return `analytics.${name}(${[at, ...days.map((day) => `$${values.push(day)}::date`)].join(', ')})`;
  }

  /** Counts by segment stand beside the others. */
  get #material(): { readonly activity: string; readonly standing: string; readonly orders: string } {
    const { segmentActivity, segmentStanding, ...material } = MATERIAL[this.question.scope];
    if (!this.question.by.includes('SEGMENT')) return material;
    return { ...material, activity: segmentActivity, standing: segmentStanding };
  }

  #keys(month: string | null): string {
    return this.question.by
      .map((dimension, at) => {
        const value = dimension === 'MONTH' ? month : COLUMNS[dimension];
        return `${value ?? 'null::text'} as k${at}, `;
      })
      .join('');
  }

  #groupBy(...more: readonly string[]): string {
    const keys = [...this.question.by.map((_, at) => `k${at}`), ...more];
    return keys.length === 0 ? '' : `group by ${keys.join(', ')}`;
  }

  #where(values: unknown[]): string {
    const { filter, by, asOf } = this.question;
    const isNarrow =
      // What is counted for one instant is not told under "*" once more.
      asOf !== undefined ||
      filter.tiers !== undefined ||
      filter.regionCodes !== undefined ||
      by.some((dimension) => dimension in COLUMNS);
    if (isNarrow) return `tier <> '*'${this.#filter(values)}`;
    return `tier = '*' and region_code = '*'`;
  }

  #filter(values: unknown[]): string {
    const { tiers, regionCodes } = this.question.filter;
    const byTier = tiers === undefined ? '' : ` and tier = any($${values.push(tiers)}::text[])`;
    return byTier + (regionCodes === undefined ? '' : ` and region_code = any($${values.push(regionCodes)}::text[])`);
  }
}
