import type { CivilDate } from '../../kernel/civil-date';
import { Conditions } from '../../platform/database/conditions';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import { newestFirst, type PlaceAndLimit } from './newest-first';
import { behindSql, rowLabels, rowsSql, type TallyFactRow, type TallyQuestion } from './tally-rows.repository';

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

/** Rows whose part in a figure is another today than it was said to be at a past instant, newest first. */
export function restatedPage(
  database: RequestDatabase,
  question: RestatedQuestion,
  page: PlaceAndLimit,
): Promise<RestatedTallyRow[]> {
  const isSum = question.now.parts.denominator === null;
  const told = (name: string): string => (isSum ? 'null::text' : `trim_scale(t.${name})::text`);
  return newestFirst(windowOf(question), page, ({ window, after, limit }) => {
    const conditions = new Conditions();
    const changed = changedSql(conditions, question, window);
    const behind = after === undefined ? 'true' : behindSql(conditions, after);
    return database.rows<RestatedTallyRow>({
      text: `select t.day, t.key, ${rowLabels}, t.change, trim_scale(t.numerator)::text as numerator,
          ${told('denominator')} as denominator, trim_scale(t.then_numerator)::text as "thenNumerator",
          ${told('then_denominator')} as "thenDenominator", array[]::text[] as "leftOut"
        from (${changed}) as t where ${behind} order by t.day desc, t.key desc limit ${conditions.bind(limit)}`,
      values: conditions.values,
    });
  });
}

/** What those rows add up to, then and now: every day of the period is read. */
export async function restatedTotals(database: RequestDatabase, question: RestatedQuestion): Promise<RestatedTotals> {
  const conditions = new Conditions();
  const changed = changedSql(conditions, question, windowOf(question));
  const sum = (name: string): string => `trim_scale(coalesce(sum(t.${name}), 0))::text`;
  const sumOn = (name: string): string => (question.now.parts.denominator === null ? 'null::text' : sum(name));
  const [totals] = await database.rows<RestatedTotals>({
    text: `select count(*)::int as n, ${sum('then_numerator')} as "thenNumerator", ${sum('numerator')} as "nowNumerator",
        ${sumOn('then_denominator')} as "thenDenominator", ${sumOn('denominator')} as "nowDenominator"
      from (${changed}) as t`,
    values: conditions.values,
  });
  return totals ?? { n: 0, thenNumerator: '0', nowNumerator: '0', thenDenominator: null, nowDenominator: null };
}

/** What was due by then ends earlier than what is due by today: a stretch goes to the later of both ends. */
function windowOf({ then, now }: RestatedQuestion): Window {
  return { from: now.window.from, to: then.window.to > now.window.to ? then.window.to : now.window.to };
}

function changedSql(conditions: Conditions, { then, now }: RestatedQuestion, window: Window): string {
  const restating = { then: then.at, now: now.at };
  const [before, today] = [then, now].map((asked) =>
    rowsSql(
      conditions,
      { ...asked, window: { from: window.from, to: earlier(window.to, asked.window.to) } },
      restating,
    ),
  );
  const side = (row: 'b' | 'n', name: 'numerator' | 'denominator'): string => `coalesce(${row}.${name}, 0)`;
  return `select ${IDENTITY.map((name) => `coalesce(n.${name}, b.${name}) as ${name}`).join(', ')},
      case when b.key is null then 'ADDED' when n.key is null then 'REMOVED' else 'CHANGED' end as change,
      ${side('n', 'numerator')} as numerator, ${side('n', 'denominator')} as denominator,
      ${side('b', 'numerator')} as then_numerator, ${side('b', 'denominator')} as then_denominator
    from (${before}) as b full join (${today}) as n on n.day = b.day and n.key = b.key
    where ${side('n', 'numerator')} <> ${side('b', 'numerator')} or ${side('n', 'denominator')} <> ${side('b', 'denominator')}`;
}

const earlier = (one: CivilDate, other: CivilDate): CivilDate => (one < other ? one : other);
