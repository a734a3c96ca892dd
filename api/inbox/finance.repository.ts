import type { RequestContext } from '../platform/context/request-context';
import type { FinanceSource, FinanceTaskKindName, FinanceTaskRow } from '../shared-types/finance-source';

/** Where a page goes on: due day (far off when there is none), since when it waits, id. */
export interface FinancePlace {
  readonly dueOrder: string;
  readonly since: string;
  readonly id: string;
}

export type FinanceRow = FinanceTaskRow & { readonly dueOrder: string };

export interface FinanceRead {
  readonly today: string;
  /** All kinds when left out. */
  readonly kinds: readonly FinanceTaskKindName[] | undefined;
  readonly after: FinancePlace | undefined;
  readonly limit: number;
}

/** Types the two values for sources that need neither. */
const ASKED = 'with asked as (select $1::date as today, $2::jsonb as facts)';

const DUE_ORDER = `coalesce(w.due_on, '9999-12-31'::date)`;

/** What waits, over all sources. Each source reads no more rows than the page has. */
export async function waitingTasks(
  context: RequestContext,
  sources: readonly FinanceSource[],
  { today, kinds, after, limit }: FinanceRead,
): Promise<FinanceRow[]> {
  const parts = sources.map(
    ({ waiting }) => `(
      select w.*, ${DUE_ORDER} as due_order from (${waiting}) w
      where ($3::text[] is null or w.kind = any ($3))
        and ($4::date is null or (${DUE_ORDER}, w.since, w.id) > ($4::date, $5::date, $6::uuid))
      order by ${DUE_ORDER}, w.since, w.id limit $7)`,
  );
  return context.database.rows<FinanceRow>({
    text: `${ASKED} select id, kind, subject_id as "subjectId", number, client_id as "clientId", amount, since, due_on as "dueOn",
             clause, ready, due_order as "dueOrder"
           from (${parts.join(' union all ')}) u order by due_order, since, id limit $7`,
    values: [
      today,
      await factsOf(context, sources, today),
      kinds ?? null,
      after?.dueOrder ?? null,
      after?.since ?? null,
      after?.id ?? null,
      limit,
    ],
  });
}

export interface TraySum {
  readonly kind: FinanceTaskKindName;
  readonly count: number;
  readonly ready: number;
  readonly overdue: number;
  readonly amount: string;
}

/** How much waits of each kind; kinds of which nothing waits are missing. */
export async function sumTasks(
  context: RequestContext,
  sources: readonly FinanceSource[],
  today: string,
): Promise<TraySum[]> {
  const parts = sources.map(
    ({ waiting }) => `
      select w.kind, count(*)::int as count, (count(*) filter (where w.ready))::int as ready,
        (count(*) filter (where w.due_on < $1::date))::int as overdue, coalesce(sum(w.amount::numeric), 0)::numeric(20,2)::text as amount
      from (${waiting}) w group by w.kind`,
  );
  return context.database.rows<TraySum>({
    text: `${ASKED} ${parts.join(' union all ')}`,
    values: [today, await factsOf(context, sources, today)],
  });
}

/** How much accounting can do now, counted up to `most` of each source. */
export async function countReady(
  context: RequestContext,
  sources: readonly FinanceSource[],
  { today, most }: { readonly today: string; readonly most: number },
): Promise<number> {
  const parts = sources.map(({ waiting }) => `(select from (${waiting}) w where w.ready limit $3)`);
  const [found] = await context.database.rows<{ count: number }>({
    text: `${ASKED} select count(*)::int as count from (${parts.join(' union all ')}) u`,
    values: [today, await factsOf(context, sources, today), most],
  });
  return Math.min(found?.count ?? 0, most);
}

async function factsOf(context: RequestContext, sources: readonly FinanceSource[], today: string): Promise<string> {
  const facts = await Promise.all(
    sources.map(async ({ name, facts: told }) => [name, (await told?.(context, today)) ?? {}] as const),
  );
  return JSON.stringify(Object.fromEntries(facts));
}
