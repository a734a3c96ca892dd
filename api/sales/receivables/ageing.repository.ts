import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import type { Conditions } from '../../platform/database/conditions';
import type { AgeingBy } from './receivable-words.schema';

/** Who a sum is told apart by; the same for all when it is not. */
const KEY: Readonly<Record<AgeingBy | 'ALL', string>> = {
  ALL: 'null::uuid',
  CLIENT: 'r.client_id',
  OWNER: '(select o.owner_id from access.client_owner o where o.client_id = r.client_id)',
};

export interface AgeSum {
  readonly key: string | null;
  /** The place of the age band, from 0. */
  readonly band: number;
  readonly open: string;
  readonly overdue: string;
  readonly disputed: string;
  readonly receivables: number;
  readonly oldestDays: number;
}

export interface AgeQuery {
  readonly by: AgeingBy | undefined;
  readonly today: CivilDate;
  /** First days overdue of the bands behind the first, rising. */
  readonly starts: readonly number[];
  /** Keys at most, the most overdue first, then the most open. */
  readonly most: number;
}

/** Open receivables by key and age band, in yuan at the rates of their orders, each rounded once. */
export function sumsByAge(
  context: RequestContext,
  conditions: Conditions,
  { by, today, starts, most }: AgeQuery,
): Promise<AgeSum[]> {
  const day = `${conditions.bind(today)}::date`;
  const bounds = `${conditions.bind(starts)}::int[]`;
  conditions.say('r.open > 0');
  return context.database.rows<AgeSum>({
    text: `with sums as (
             select key, band, sum(open) as open, sum(case when days > 0 then open - held else 0 end) as overdue,
               sum(held) as held, count(*) as n, max(days) as days
             from (select ${KEY[by ?? 'ALL']} as key, width_bucket(${day} - r.due_on, ${bounds}) as band,
                     ${day} - r.due_on as days, round(r.open * r.rate, 2) as open, round(r.held * r.rate, 2) as held
                   from sales.receivable r ${conditions.where}) as aged
             group by key, band),
             top as (
               select key, row_number() over (order by sum(overdue) desc, sum(open) desc, key) as place from sums
               group by key order by place limit ${conditions.bind(most)})
           select s.key, s.band, s.open::text, s.overdue::text, s.held::text as disputed, s.n::int as receivables,
             greatest(s.days, 0)::int as "oldestDays"
           from top join sums s on s.key is not distinct from top.key order by top.place`,
    values: conditions.values,
  });
}

export interface RateSum {
  readonly key: string | null;
  readonly collected: string;
  readonly due: string;
  readonly disputed: string;
  readonly receivables: number;
  readonly open: number;
}

export interface RateQuery {
  readonly by: AgeingBy | undefined;
  /** Only of these. */
  readonly keys?: readonly (string | null)[];
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Instant: what was allocated, disputed or released later is left out. */
  readonly asOf: string;
}

/**
 * The parts of the collection rate: of receivables due in the window, what was collected by the instant, and what was due
 * less what returns took off and less what complaints then held up of what was open. Source: CQ-20
 */
export function collectionSums(
  context: RequestContext,
  conditions: Conditions,
  { by, keys, from, to, asOf }: RateQuery,
): Promise<RateSum[]> {
  conditions.add('r.due_on >= ?::date', from).add('r.due_on <= ?::date', to);
  if (keys !== undefined)
    conditions.add(
      `coalesce(${KEY[by ?? 'ALL']}::text, '') = any(?::text[])`,
      keys.map((key) => key ?? ''),
    );
  const instant = `${conditions.bind(asOf)}::timestamptz`;
  return context.database.rows<RateSum>({
    text: `with due as materialized (select r.id, ${KEY[by ?? 'ALL']} as key, r.rate, r.amount from sales.receivable r ${conditions.where}),
             settled as (
               select a.receivable_id as id, coalesce(sum(a.amount) filter (where s.kind = 'COLLECTION'), 0) as collected,
                 coalesce(sum(a.amount) filter (where s.kind = 'CREDIT'), 0) as credited
               from sales.allocation a join sales.settlement s on s.id = a.settlement_id
               where a.receivable_id in (select id from due) and a.at <= ${instant} group by 1),
             disputed as (
               select receivable_id as id, sum(amount) as amount from sales.dispute
               where receivable_id in (select id from due) and opened_at <= ${instant}
                 and (released_at is null or released_at > ${instant}) group by 1),
             each as (
               select d.key, d.rate, coalesce(s.collected, 0) as collected,
                 d.amount - coalesce(s.credited, 0) as owed,
                 least(coalesce(x.amount, 0), d.amount - coalesce(s.credited, 0) - coalesce(s.collected, 0)) as held
               from due d left join settled s using (id) left join disputed x using (id))
           select key, coalesce(sum(round(collected * rate, 2)), 0)::text as collected,
             coalesce(sum(round((owed - held) * rate, 2)), 0)::text as due,
             coalesce(sum(round(held * rate, 2)), 0)::text as disputed, count(*)::int as receivables,
             (count(*) filter (where owed - held > collected))::int as open
           from each group by key`,
    values: conditions.values,
  });
}

export interface RestSum {
  readonly clientId: string | null;
  readonly sum: string;
}

/**
 * Money and credits that wait to be allocated, in yuan, of all together or of each client. `conditions` are over `s`, a
 * settlement.
 */
export function sumsUnallocated(
  context: RequestContext,
  conditions: Conditions,
  { byClient }: { readonly byClient: boolean },
): Promise<RestSum[]> {
  const client = byClient ? 's.client_id' : 'null::uuid';
  return context.database.rows<RestSum>({
    text: `select ${client} as "clientId", sum(round(s.unallocated * s.rate, 2))::text as sum from sales.settlement s
           ${conditions.say('s.unallocated <> 0').where} group by 1`,
    values: conditions.values,
  });
}
