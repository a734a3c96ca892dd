import { addDays, civilDateAt, type CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import { Conditions } from '../../platform/database/conditions';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { DimensionName } from '../breakdown/dimension';
import { NEVER_RESTATED } from '../breakdown/tally-parts';
import { keySql } from '../breakdown/tally-source.repository';
import type { Window } from '../dashboard-window';
import type { FigureFilter } from '../figure-source.repository';
import { newestFirst, type PlaceAndLimit, type TallyPlace } from './newest-first';
import { lotsRead, partsApart, partsRead, type PartSum, type RowPart, type RowParts } from './row-parts';

/** A value of a dimension; empty: unknown. All others are whatever is none of those they stand beside. */
export interface GroupValue {
  readonly dimension: DimensionName;
  readonly value: string;
  readonly besides?: readonly string[];
}

export type RowSide = 'NUMERATOR' | 'DENOMINATOR' | 'REST' | 'LEFT_OUT';

export interface TallyQuestion {
  readonly parts: RowParts;
  readonly window: Window;
  readonly filter: FigureFilter;
  readonly group: readonly GroupValue[];
  /** Null: every row, also what is left out. */
  readonly side: RowSide | null;
  readonly at: Instant;
  readonly today: CivilDate;
}

export interface TallyFactRow extends TallyPlace {
  readonly source: string;
  readonly documentId: string | null;
  readonly clientId: string;
  readonly managerId: string | null;
  readonly class: string | null;
  readonly product: string | null;
  readonly reason: string | null;
  readonly department: string | null;
  readonly cost: string | null;
  /** Decimals. */
  readonly numerator: string;
  readonly denominator: string | null;
  /** In the order of the parts that are left out. */
  readonly leftOut: readonly string[];
}

export interface TallyTotals {
  readonly n: number;
  readonly numerator: string;
  readonly denominator: string | null;
}

/** What a row is, by its columns. */
export const rowLabels = `source, document_id as "documentId", client_id as "clientId", manager as "managerId",
  nullif(class, '') as class, nullif(product, '') as product, nullif(reason, '') as reason,
  nullif(department, '') as department, cost`;

/** Newest first, from a place on; only the days of the page are read. */
export function pageOfRows(
  database: RequestDatabase,
  question: TallyQuestion,
  page: PlaceAndLimit,
): Promise<TallyFactRow[]> {
  return newestFirst(question.window, page, ({ window, after, limit }) => {
    const conditions = new Conditions();
    const rows = rowsSql(conditions, { ...question, window });
    const behind = after === undefined ? '' : ` and ${behindSql(conditions, after)}`;
    return database.rows<TallyFactRow>({
      text: `select t.day, t.key, ${rowLabels}, trim_scale(t.numerator)::text as numerator,
          trim_scale(t.denominator)::text as denominator,
          array(select trim_scale(x)::text from unnest(t.left_out) as x) as "leftOut"
        from (${rows}) as t where ${conditionOf(question)}${behind}
        order by t.day desc, t.key desc limit ${conditions.bind(limit)}`,
      values: conditions.values,
    });
  });
}

/** What all rows of a question add up to: every day of its period is read. */
export async function totalsOfRows(database: RequestDatabase, question: TallyQuestion): Promise<TallyTotals> {
  const conditions = new Conditions();
  const rows = rowsSql(conditions, question);
  const total = (side: string): string => `trim_scale(coalesce(sum(t.${side}), 0))::text`;
  const [totals] = await database.rows<TallyTotals>({
    text: `select count(*)::int as n, ${total('numerator')} as numerator,
        ${question.parts.denominator === null ? 'null' : total('denominator')} as denominator
      from (${rows}) as t where ${conditionOf(question)}`,
    values: conditions.values,
  });
  return totals ?? { n: 0, numerator: '0', denominator: null };
}

/** Two instants, when only what may be told otherwise at the second than at the first is asked for. */
export interface Restating {
  readonly then: Instant;
  readonly now: Instant;
}

/** The rows of a question before they are narrowed to a side; each row once, all its parts together. */
export function rowsSql(
  conditions: Conditions,
  { parts, window, filter, group, at, today }: Omit<TallyQuestion, 'side'>,
  restating?: Restating,
): string {
  const read = partsRead(parts);
  const standings = standingsOf(filter, group);
  const isSettled = (lot: readonly RowPart[]): boolean =>
    restating !== undefined && lot.every((part) => NEVER_RESTATED.some((settled) => settled === part));
  const bind = (value: unknown): string => conditions.bind(value);
  const known = bind(at);
  const row = (lot: readonly RowPart[], { from, to }: Window, only = ''): string =>
    `select * from analytics.tally_row(${known}::timestamptz, ${bind(from)}::date, ${bind(to)}::date, ${bind(lot)}::text[]${only})`;
  const rows = lotsRead(parts).flatMap((lot) => {
    if (restating === undefined || !isSettled(lot)) return [row(lot, window)];
    // What came behind the first instant is news; of what there was, only clients that moved are told otherwise.
    const day = civilDateAt(restating.then);
    const [until, since] = [window.to < day ? window.to : day, window.from > day ? window.from : addDays(day, 1)];
    const moved = (): string => `, ${regradedSql(conditions, restating, window, standings)}`;
    return [
      ...(standings.length > 0 ? [row(lot, { from: window.from, to: until }, moved())] : []),
      ...(since <= window.to ? [row(lot, { from: since, to: window.to })] : []),
    ];
  });
  // Nothing of what is asked for can be told otherwise.
  if (rows.length === 0) rows.push(row([], window));
  const { tiers, regionCodes, classes } = filter;
  const narrowed = new Conditions();
  if (tiers !== undefined) narrowed.say(`c.tier = any(${bind(tiers)}::text[])`);
  if (regionCodes !== undefined) narrowed.say(`c.region_code = any(${bind(regionCodes)}::text[])`);
  if (classes !== undefined) narrowed.say(`(c.class = '' or c.class = any(${bind(classes)}::text[]))`);
  for (const { dimension, value, besides } of group) {
    const key =
      dimension === 'MONTH'
        ? `to_char(c.day, 'YYYY-MM')`
        : keySql(dimension, { isKept: false, today: () => `${bind(today)}::date` });
    narrowed.say(
      `(c.part <> all(${bind(partsApart(read, dimension))}::text[]) or ${besides === undefined ? `${key} = ${bind(value)}::text` : `${key} <> all(${bind(besides)}::text[])`})`,
    );
  }
  const left = parts.leftOut.map(({ of }) => sumSql(of, bind));
  return `select c.day, concat_ws('|', c.source, c.row_id, coalesce(c.cost, c.department, '')) collate "C" as key, c.source,
      c.document_id, c.client_id, c.manager, c.class, c.product, c.reason, c.department, c.cost,
      ${sumSql(parts.numerator, bind)} as numerator,
      ${parts.denominator === null ? 'null::numeric' : sumSql(parts.denominator, bind)} as denominator,
      array[${left.join(', ')}]::numeric[] as left_out
    from (${rows.join(' union all ')}) as c
    ${narrowed.where}
    group by c.day, c.source, c.row_id, c.document_id, c.client_id, c.manager, c.class, c.product, c.reason, c.department, c.cost`;
}

/** What a question asks clients to have been on the day, or whose at the instant; empty: without any. */
interface Standing {
  readonly scheme: 'tier' | 'segment' | 'manager';
  readonly values: readonly string[];
}

const SCHEMES = { TIER: 'tier', SEGMENT: 'segment', MANAGER: 'manager' } as const;

function standingsOf({ tiers }: FigureFilter, group: readonly GroupValue[]): Standing[] {
  const filtered: Standing[] = tiers === undefined ? [] : [{ scheme: 'tier', values: tiers }];
  // Who comes to all others, or leaves them, leaves or comes to a value beside them.
  const grouped = group.flatMap(({ dimension, value, besides = [value] }): Standing[] =>
    dimension === 'TIER' || dimension === 'SEGMENT' || dimension === 'MANAGER'
      ? [{ scheme: SCHEMES[dimension], values: besides }]
      : [],
  );
  return [...filtered, ...grouped];
}

/** Clients that came into what is asked for, or left it, on a day of the period, or were handed over. */
function regradedSql(
  conditions: Conditions,
  { then, now }: Restating,
  { from, to }: Window,
  standings: readonly Standing[],
): string {
  const [before, after, first, last] = [then, now, from, to].map((value) => conditions.bind(value));
  const moves = standings.map(({ scheme, values }) => {
    const asked = `${conditions.bind(values)}::text[]`;
    return `(scheme = ${conditions.bind(scheme)} and (was = any(${asked}) or became = any(${asked})))`;
  });
  return `array(select client_id from analytics.regraded(${before}::timestamptz, ${after}::timestamptz, ${first}::date, ${last}::date)
    where ${moves.join(' or ')})`;
}

/** What comes behind a place in the order of days and keys. */
export function behindSql(conditions: Conditions, { day, key }: TallyPlace): string {
  return `(t.day, t.key) < (${conditions.bind(day)}::date, ${conditions.bind(key)}::text collate "C")`;
}

function conditionOf({ side, parts }: Pick<TallyQuestion, 'side' | 'parts'>): string {
  const counted = 't.numerator <> 0';
  const leftOut = '0 <> any(t.left_out)';
  switch (side) {
    case 'NUMERATOR':
      return counted;
    case 'DENOMINATOR':
      return parts.denominator === null ? counted : 't.denominator <> 0';
    case 'REST':
      return parts.denominator === null ? 'false' : 't.denominator <> 0 and t.denominator <> t.numerator';
    case 'LEFT_OUT':
      return leftOut;
    case null:
      return `(${counted} or coalesce(t.denominator, 0) <> 0 or ${leftOut})`;
  }
}

function sumSql({ plus, minus }: PartSum, bind: (value: unknown) => string): string {
  const taken = minus.length === 0 ? '' : ` when c.part = any(${bind(minus)}::text[]) then -c.value`;
  return `coalesce(sum(case when c.part = any(${bind(plus)}::text[]) then c.value${taken} end), 0)`;
}
