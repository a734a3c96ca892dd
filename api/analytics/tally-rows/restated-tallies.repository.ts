import { Conditions } from '../../platform/database/conditions';
import type { RequestDatabase } from '../../platform/database/request-database';
import {
  behindSql,
  rowLabels,
  rowsSql,
  type TallyFactRow,
  type TallyPlace,
  type TallyQuestion,
} from './tally-rows.repository';

type Asked = Omit<TallyQuestion, 'side'>;

export interface RestatedQuestion {
  readonly then: Asked;
  readonly now: Asked;
}

/** A row of which something else is said today; its amounts are those of today. */
export interface RestatedTallyRow extends TallyFactRow {
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly thenNumerator: string;
  readonly thenDenominator: string | null;
}

export interface RestatedTotals {
  readonly n: number;
  readonly thenNumerator: string;
  readonly nowNumerator: string;
  readonly thenDenominator: string | null;
  readonly nowDenominator: string | null;
}

interface RestatedPage {
  readonly rows: readonly RestatedTallyRow[];
  readonly totals: RestatedTotals;
}

const IDENTITY = [
  'day',
  'key',
  'source',
  'document_id',
  'client_id',
  'manager',
  'class',
  'product',
  'reason',
  'department',
  'cost',
] as const;

/** Rows whose part in a figure is another today than it was said to be at a past instant, newest first, and their sums. */
export async function restatedPage(
  database: RequestDatabase,
  { then, now }: RestatedQuestion,
  { after, limit }: { readonly after: TallyPlace | undefined; readonly limit: number },
): Promise<RestatedPage> {
  const conditions = new Conditions();
  const [before, today] = [rowsSql(conditions, then), rowsSql(conditions, now)];
  const behind = after === undefined ? 'true' : behindSql(conditions, after);
  const isSum = now.parts.denominator === null;
  const side = (row: 'b' | 'n', name: 'numerator' | 'denominator'): string => `coalesce(${row}.${name}, 0)`;
  const sum = (name: string): string => `trim_scale(coalesce(sum(${name}), 0))::text`;
  const sumOn = (name: string): string => (isSum ? 'null::text' : sum(name));
  const told = (name: string): string => (isSum ? 'null::text' : `trim_scale(t.${name})::text`);
  const read = await database.rows<RestatedTallyRow & Totals>({
    text: `with changed as materialized (
        select ${IDENTITY.map((name) => `coalesce(n.${name}, b.${name}) as ${name}`).join(', ')},
          case when b.key is null then 'ADDED' when n.key is null then 'REMOVED' else 'CHANGED' end as change,
          ${side('n', 'numerator')} as numerator, ${side('n', 'denominator')} as denominator,
          ${side('b', 'numerator')} as then_numerator, ${side('b', 'denominator')} as then_denominator
        from (${before}) as b full join (${today}) as n on n.day = b.day and n.key = b.key
        where ${side('n', 'numerator')} <> ${side('b', 'numerator')} or ${side('n', 'denominator')} <> ${side('b', 'denominator')}
      ), totals as (
        select count(*)::int as n, ${sum('then_numerator')} as "sumThen", ${sum('numerator')} as "sumNow",
          ${sumOn('then_denominator')} as "onThen", ${sumOn('denominator')} as "onNow" from changed
      ), page as (
        select * from changed as t where ${behind} order by t.day desc, t.key desc limit ${conditions.bind(limit)})
      select t.day, t.key, ${rowLabels}, t.change, trim_scale(t.numerator)::text as numerator,
        ${told('denominator')} as denominator, trim_scale(t.then_numerator)::text as "thenNumerator",
        ${told('then_denominator')} as "thenDenominator", array[]::text[] as "leftOut", totals.*
      from totals left join page as t on true order by t.day desc, t.key desc`,
    values: conditions.values,
  });
  const [first] = read;
  return {
    rows: read.filter(({ key }) => key !== null),
    totals: {
      n: first?.n ?? 0,
      thenNumerator: first?.sumThen ?? '0',
      nowNumerator: first?.sumNow ?? '0',
      thenDenominator: first?.onThen ?? null,
      nowDenominator: first?.onNow ?? null,
    },
  };
}

interface Totals {
  readonly n: number;
  readonly sumThen: string;
  readonly sumNow: string;
  readonly onThen: string | null;
  readonly onNow: string | null;
}
