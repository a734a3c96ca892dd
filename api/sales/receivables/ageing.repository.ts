import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import type { Conditions } from '../../platform/database/conditions';
import type { AgeingBy } from './receivable-words.schema';

/** Who a sum is told apart by; the same for all when it is not. */
const KEY: Readonly<Record<AgeingBy | 'ALL', string>> = {
  ALL: 'null::uuid',
  CLIENT: 'r.client_id',
  OWNER: 'w.owner_id',
};

/** Joined, where it is asked for, so that a great many are hashed and not looked up one by one. */
const OWNERS: Readonly<Record<AgeingBy | 'ALL', string>> = {
  ALL: '',
  CLIENT: '',
  OWNER: 'left join access.client_owner w on w.client_id = r.client_id',
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
                   from sales.receivable r ${OWNERS[by ?? 'ALL']} ${conditions.where}) as aged
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
}

/**
 * The parts of the collection rate: of receivables due in the window, what was collected, and what was due less what
 * returns took off and less what complaints hold up of what is open. The balance stands on the receivable, so that a year
 * of them is summed without the allocations of that year. Source: CQ-20
 */
export function collectionSums(
  context: RequestContext,
  conditions: Conditions,
  { by, keys, from, to }: RateQuery,
): Promise<RateSum[]> {
  conditions.add('r.due_on >= ?::date', from).add('r.due_on <= ?::date', to);
  if (keys !== undefined)
    conditions.add(
      `coalesce(${KEY[by ?? 'ALL']}::text, '') = any(?::text[])`,
      keys.map((key) => key ?? ''),
    );
  return context.database.rows<RateSum>({
    text: `select key, coalesce(sum(round(collected * rate, 2)), 0)::text as collected,
             coalesce(sum(round((owed - held) * rate, 2)), 0)::text as due,
             coalesce(sum(round(held * rate, 2)), 0)::text as disputed, count(*)::int as receivables,
             (count(*) filter (where owed - held > collected))::int as open
           from (select ${KEY[by ?? 'ALL']} as key, r.rate, r.collected, r.amount - r.credited as owed, r.held
                 from sales.receivable r ${OWNERS[by ?? 'ALL']} ${conditions.where}) as each
           group by key`,
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
