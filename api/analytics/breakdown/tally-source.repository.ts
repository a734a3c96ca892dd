import type { CivilDate } from '../../kernel/civil-date';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import { ALL_OTHERS, isLabelled, MOST_VALUES, type DimensionName } from './dimension';
import type { CellQuestion } from './cell-source.repository';
import { keyOf } from './group-material';
import { isShared, SHARED_BY, sharedSums } from './shared-sums';
import {
  dimensionsOf,
  endsYesterday,
  labelOf,
  lastDayOf,
  NEVER_RESTATED,
  OF_DESK,
  type TallyCell,
  type TallyPart,
} from './tally-parts';
import { figureRows } from '../figure-memory';

/** Columns of the rows behind tallies that hold the value of a labelled dimension. */
const LABELS: Readonly<Partial<Record<DimensionName, string>>> = {
  PRODUCT: 'c.product',
  REASON: 'c.reason',
  DEPARTMENT: 'c.department',
  COST: 'c.cost',
  MANAGER: 'c.manager',
  SEGMENT: 'c.segment',
};

/** Values of a labelled dimension that are told one by one, by the statement they are read with. */
export type NamedValues = ReadonlyMap<string, readonly string[]>;

interface Asked {
  /** Read from the tallies, not from the rows behind them. */
  readonly isKept: boolean;
  readonly parts: readonly TallyPart[];
  readonly dimensions: readonly DimensionName[];
  readonly window: Window;
  /** Told one by one before any other; undefined: whatever weighs most. */
  readonly named: readonly string[] | undefined;
}

/**
 * Sums of goods, money and fault: of the company and of a portfolio from the tallies, of the past from the rows behind them.
 * What the past tells no otherwise than the present is read from the tallies for it, too.
 */
export class TallySource {
  constructor(
    private readonly database: RequestDatabase,
    private readonly question: CellQuestion & { readonly today: CivilDate },
  ) {}

  /**
   * One statement for all parts that are told apart by the same dimensions over the same days.
   *
   * @param named by another period that this one is compared with, so that both tell the same values one by one
   */
  async sums(
    parts: readonly TallyPart[],
    window: Window,
    named?: NamedValues,
  ): Promise<{ readonly cells: readonly TallyCell[]; readonly named: NamedValues }> {
    const asked = new Map<string, Asked & { parts: TallyPart[] }>();
    for (const part of parts) {
      const dimensions = dimensionsOf(part, this.question.by);
      const of = { from: window.from, to: lastDayOf(part, window.to, this.question.today) };
      const isKept = this.#isKept(part);
      const text = [...dimensions, endsYesterday(part), isKept].join('|');
      const known = asked.get(text);
      if (known !== undefined) known.parts.push(part);
      else asked.set(text, { isKept, parts: [part], dimensions, window: of, named: named?.get(text) });
    }
    const told = await Promise.all(
      [...asked].map(async ([text, each]) => ({
        text,
        cells: (await this.#shared(each)) ?? (await this.#cells(each)),
        label: labelOf(each.dimensions),
      })),
    );
    return {
      cells: told.flatMap(({ cells }) => cells),
      named: new Map(
        told.flatMap(({ text, cells, label }) =>
          label === undefined ? [] : [[text, namedIn(cells, this.question.by, label)] as const],
        ),
      ),
    };
  }

  /** From what other breakdowns of the request read of the past, too; undefined where this one reads for itself. */
  async #shared({ isKept, parts, dimensions, window, named }: Asked): Promise<readonly TallyCell[] | undefined> {
    const { asOf, filter, by } = this.question;
    if (isKept || named !== undefined || dimensions.length < by.length || !isShared(by, window)) return undefined;
    return sharedSums(this.database, {
      parts,
      by,
      narrowedBy: JSON.stringify([asOf, window.from, window.to, filter]),
      read: (missing) => {
        const values: unknown[] = [window.from, window.to, missing];
        const [k0, k1] = SHARED_BY.map((dimension) => keySql(dimension, { isKept, today: () => 'null::date' }));
        return figureRows(this.database, {
          text: `select ${k0 ?? ''} as k0, ${k1 ?? ''} as k1, c.part, sum(c.value)::text as value from ${this.#known(values)} as c
            where true${this.#filter(values)} group by 1, 2, 3 having sum(c.value) <> 0`,
          values,
        });
      },
    });
  }

  #cells({ isKept, parts, dimensions, window, named }: Asked): Promise<readonly TallyCell[]> {
    const values: unknown[] = [window.from, window.to, parts];
    const label = labelOf(dimensions);
    const keys = this.question.by.map((dimension, at) => {
      const value = dimensions.includes(dimension)
        ? keySql(dimension, { isKept, today: () => `$${values.push(this.question.today)}::date` })
        : 'null::text';
      return `${value} as k${at}`;
    });
    const places = [...keys, 'part'].map((_, at) => at + 1).join(', ');
    const cells = `select ${[...keys, 'c.part'].join(', ')}, sum(c.value) as value
      from ${isKept ? this.#rollup({ parts, label }, values) : this.#known(values)} as c
      where true${this.#filter(values)} group by ${places} having sum(c.value) <> 0`;
    if (label === undefined)
      return figureRows(this.database, {
        text: cells.replace('sum(c.value) as value', 'sum(c.value)::text as value'),
        values,
      });
    return figureRows(this.database, { text: this.#mostOf(cells, { label, named: named ?? [] }, values), values });
  }

  /** The values that are named, and those that weigh most in the first part; all others together. */
  #mostOf(
    cells: string,
    { label, named }: { readonly label: DimensionName; readonly named: readonly string[] },
    values: unknown[],
  ): string {
    const place = this.question.by.indexOf(label);
    const first = `$${values.push(named)}::text[]`;
    const most = `$${values.push(MOST_VALUES - named.length)}`;
    const keys = this.question.by.map((_, at) =>
      at === place ? `case when t.label is null then '${ALL_OTHERS}' else c.k${at} end as k${at}` : `c.k${at}`,
    );
    const places = [...keys, 'part'].map((_, at) => at + 1).join(', ');
    return `with cells as (${cells}), most as (
        select unnest(${first}) as label
        union all
        (select k${place} from cells where k${place} <> all (${first}) group by 1
        order by sum(abs(value)) filter (where part = ($3::text[])[1]) desc nulls last, sum(abs(value)) desc, 1 limit ${most}::int))
      select ${[...keys, 'c.part'].join(', ')}, sum(c.value)::text as value
      from cells as c left join most as t on t.label = c.k${place} group by ${places}`;
  }

  #isKept(part: TallyPart): boolean {
    const { asOf, by, filter } = this.question;
    if (asOf === undefined) return true;
    // Which values of a label are told is decided by all parts together, so that they are read from one place.
    return (
      NEVER_RESTATED.includes(part) &&
      filter.tiers === undefined &&
      !by.some((dimension) => dimension === 'TIER' || isLabelled(dimension))
    );
  }

  /** What is kept, and what the desk did since. */
  #rollup(
    { parts, label }: { readonly parts: readonly TallyPart[]; readonly label: DimensionName | undefined },
    values: unknown[],
  ): string {
    const { scope, now } = this.question;
    const kept = scope === 'company' ? this.#ofCompany(label, values) : this.#ofPortfolio(label, values);
    if (!parts.some((part) => OF_DESK.includes(part))) return `(${kept})`;
    return `(${kept} union all
      select d.tier, d.region_code, d.manager, d.day, d.part, '', d.value from analytics.fold_state as s
      cross join lateral analytics.desk_between(s.tallied_until, $${values.push(now)}::timestamptz, $1::date, $2::date,
        $3::text[]) as d)`;
  }

  #ofCompany(label: DimensionName | undefined, values: unknown[]): string {
    const { filter, by } = this.question;
    const isNarrow =
      filter.tiers !== undefined || filter.regionCodes !== undefined || by.includes('TIER') || by.includes('REGION');
    const spot = isNarrow ? `tier <> '*'` : `tier = '*' and region_code = '*'`;
    return `select tier, region_code, label, day, part, class, value from analytics.tally
      where day between $1 and $2 and part = any($3::text[]) and dimension = $${values.push(label ?? '')}::text and ${spot}`;
  }

  /** Of those account managers whom row-level security lets the viewer read. */
  #ofPortfolio(label: DimensionName | undefined, values: unknown[]): string {
    const isByOwner = label === 'MANAGER';
    const dimension = `$${values.push(isByOwner ? '' : (label ?? ''))}`;
    return `select tier, region_code, ${isByOwner ? 'owner_id::text as label' : 'label'}, day, part, class, value
      from analytics.owner_tally
      where day between $1 and $2 and part = any($3::text[]) and dimension = ${dimension}::text`;
  }

  #known(values: unknown[]): string {
    const at = `$${values.push(this.question.asOf ?? this.question.now)}`;
    return `(select * from analytics.tally_known(${at}::timestamptz, $1::date, $2::date, $3::text[]))`;
  }

  #filter(values: unknown[]): string {
    const { tiers, regionCodes, classes } = this.question.filter;
    const among = (column: string, list: readonly string[] | undefined): string =>
      list === undefined ? '' : ` and ${column} = any($${values.push(list)}::text[])`;
    const byClass =
      classes === undefined ? '' : ` and (c.class = '' or c.class = any($${values.push(classes)}::text[]))`;
    return among('c.tier', tiers) + among('c.region_code', regionCodes) + byClass;
  }
}

function namedIn(cells: readonly TallyCell[], by: readonly DimensionName[], label: DimensionName): string[] {
  const place = by.indexOf(label);
  const values = new Set(cells.map((cell) => keyOf(cell, by)[place] ?? ''));
  values.delete(ALL_OTHERS);
  return [...values];
}

/** The value of a dimension of a tally `c`, or of a row behind it, which is not kept. */
export function keySql(
  dimension: DimensionName,
  { isKept, today }: { readonly isKept: boolean; readonly today: () => string },
): string {
  if (isLabelled(dimension)) return `coalesce(${isKept ? 'c.label' : LABELS[dimension]}, '')`;
  switch (dimension) {
    case 'MONTH':
      return `date_trunc('month', c.day::timestamp)::date`;
    case 'TIER':
      return 'c.tier';
    case 'REGION':
      return 'c.region_code';
    case 'CLASS':
      return 'c.class';
    case 'AGE':
      return `(array['0-5','6-10','11-15','16-'])[1 + width_bucket(${today()} - c.day, array[6,11,16])]`;
    default:
      return 'null::text';
  }
}
