import { addDays, startOfDay } from '../../kernel/civil-date';
import { madeOnce } from '../../kernel/made-once';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Statement } from '../../platform/database/statement';
import type { CellQuestion } from '../breakdown/cell-source.repository';
import type { DimensionName } from '../breakdown/dimension';
import type { Counted } from '../breakdown/group-material';
import type { MonthSpan, Window } from '../dashboard-window';
import type { FigureFilter } from '../figure-source.repository';
import { figureRows } from '../figure-memory';

/** What tells steps apart in every part of a count, whatever it is read from. */
export const STEP_COLUMNS = 'step, post, class, tier, region_code, overseas';

/** SQL for the keys of groups, of parts with the alias `s`. @param day SQL for the day that decides the month */
export function stepKeys(day: string): Readonly<Partial<Record<DimensionName, string>>> {
  return {
    MONTH: `date_trunc('month', ${day}::timestamp)::date`,
    CLASS: 's.class',
    TIER: 's.tier',
    REGION: 's.region_code',
    MARKET: `case when s.overseas then 'OVERSEAS' else 'DOMESTIC' end`,
    STEP: 's.step',
    POST: 's.post',
    DEPARTMENT: 's.post',
  };
}

/** The calendar by which rollups of steps were counted; null: they are not counted yet. */
export async function keptBy(database: RequestDatabase): Promise<string | null> {
  const [state] = await figureRows<{ key: string | null }>(database, {
    text: 'select step_calendar as key from analytics.fold_state',
    values: [],
  });
  return state?.key ?? null;
}

/** SQL with its values, told apart by what it reads. */
interface Part {
  readonly texts: readonly string[];
  readonly values: unknown[];
}

interface Parts {
  readonly question: CellQuestion;
  /** A table of cells by month and day, the column of that day, and the columns that tell what became of a step. */
  readonly rollup: { readonly name: 'step_time' | 'step_due'; readonly day: string; readonly facts: string };
  /** SQL for the steps of a window one by one. */
  readonly rows: (window: Window, values: unknown[]) => string;
  /** SQL for what the rollup does not hold, with the `day` of each step. */
  readonly rest: (window: Window, values: unknown[]) => string;
}

/**
 * SQL for the parts that steps of the company are counted from: what is folded, of whole months and of days of months that
 * are cut, and what is not, whose values begin with the instant of the question. By tier and region there are no days, and a
 * cut month is few enough days to count its steps.
 *
 * @param spans one month at least
 */
export function partsOf(
  spans: readonly MonthSpan[],
  { question, rollup, rows, rest }: Parts,
): { readonly folded: Part; readonly others: Part } {
  const { name, day, facts } = rollup;
  const isNarrow = tellsPlaces(question);
  const cut = spans.filter(({ isWhole }) => !isWhole);
  const months = spans.filter(({ isWhole }) => isWhole).map(({ month }) => `${month}-01`);
  const cells = `select ${day} as day, ${STEP_COLUMNS}, ${facts}, n from analytics.${name}
    where ${isNarrow ? `tier <> '*'` : `tier = '*' and region_code = '*'`}`;
  const kept: unknown[] = [];
  const folded = [`${cells} and grain = 'month' and ${day} = any(${put(kept, months)}::date[])`];
  const values: unknown[] = [question.asOf ?? question.now];
  const others: string[] = [];
  for (const { from, to } of cut)
    if (isNarrow) others.push(rows({ from, to }, values));
    else folded.push(`${cells} and grain = 'day' and ${day} between ${put(kept, from)} and ${put(kept, to)}`);
  const [first, last] = [spans[0], spans.at(-1)];
  if (first !== undefined && last !== undefined) {
    const text = rest({ from: first.from, to: last.to }, values);
    const counted = isNarrow
      ? cut.map(({ from, to }) => ` and s.day not between ${put(values, from)} and ${put(values, to)}`)
      : [];
    others.push(`select * from (${text}) as s where true${counted.join('')}`);
  }
  return { folded: { texts: folded, values: kept }, others: { texts: others, values } };
}

/**
 * The cells of all parts together, by keys and facts. What is folded is told again while it is the same.
 *
 * @param columns SQL of the cell, of parts with the alias `s`, but for its count
 */
export async function countSteps<Cell extends Counted>(
  database: RequestDatabase,
  { folded, others }: { readonly folded?: Part; readonly others: Part },
  { filter, columns }: { readonly filter: FigureFilter; readonly columns: readonly string[] },
): Promise<Cell[]> {
  const places = columns.map((_, place) => place + 1);
  const counted = ({ texts, values }: Part): Statement => ({
    text: `select ${columns.join(', ')}, sum(s.n)::int as n
      from (${texts.join(' union all ')}) as s
      where true${amongOf(filter, values)} group by ${places.join(', ')} having sum(s.n) <> 0`,
    values,
  });
  const [kept, fresh] = await Promise.all([
    folded === undefined ? [] : figureRows<Cell>(database, counted(folded)),
    database.rows<Cell>(counted(others)),
  ]);
  return addedUp(kept, fresh);
}

/** What is told alike in both is told once, and left out where nothing comes of it. */
function addedUp<Cell extends Counted>(kept: readonly Cell[], fresh: readonly Cell[]): Cell[] {
  const cells = [...kept];
  if (fresh.length === 0) return cells;
  const placeOf = placesOf(kept);
  for (const cell of fresh) {
    const place = placeOf.get(keyOf(cell));
    const known = place === undefined ? undefined : kept[place];
    if (place === undefined || known === undefined) cells.push(cell);
    else cells[place] = { ...known, n: known.n + cell.n };
  }
  return cells.filter(({ n }) => n !== 0);
}

const placesOf = madeOnce(
  (cells: readonly Counted[]): ReadonlyMap<string, number> => new Map(cells.map((cell, place) => [keyOf(cell), place])),
);

function keyOf({ n: _, ...cell }: Counted): string {
  return Object.values(cell).join('\n');
}

function tellsPlaces({ filter, by }: CellQuestion): boolean {
  const asked = filter.tiers ?? filter.regionCodes;
  return asked !== undefined || by.includes('TIER') || by.includes('REGION');
}

/** SQL for the first instant of a window and the first after it. */
export function boundsOf({ from, to }: Window, values: unknown[]): readonly [first: string, end: string] {
  return [`${put(values, startOfDay(from))}::timestamptz`, `${put(values, startOfDay(addDays(to, 1)))}::timestamptz`];
}

/** SQL for whether an instant lies in a window. */
export function liesIn(instant: string, window: Window, values: unknown[]): string {
  const [first, end] = boundsOf(window, values);
  return `${instant} >= ${first} and ${instant} < ${end}`;
}

/** SQL for steps that no rollup holds, as known now: an open one counts once it has begun. @param at SQL for the instant of the question */
export function restOf(at: string, within: string): string {
  return `access.step_rest where ${within} and (done_at is not null or started_at <= ${at})`;
}

/** SQL for further conditions on parts with the alias `s`. */
function amongOf({ tiers, regionCodes, classes }: FigureFilter, values: unknown[]): string {
  const among = (column: string, list: readonly string[] | undefined): string =>
    list === undefined ? '' : ` and ${column} = any(${put(values, list)}::text[])`;
  return among('s.tier', tiers) + among('s.region_code', regionCodes) + among('s.class', classes);
}

export function dayOf(instant: string): string {
  return `(${instant} at time zone 'Asia/Shanghai')::date`;
}

export function put(values: unknown[], value: unknown): string {
  return `$${values.push(value)}`;
}
