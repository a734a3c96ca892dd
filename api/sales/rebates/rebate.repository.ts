import type { CivilDate } from '../../kernel/civil-date';
import type { Why } from '../../kernel/policy/why';
import type { RequestContext } from '../../platform/context/request-context';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { STATED } from './make-rebates.repository';
import { RebateEntity } from './rebate.entity';
import { REBATE, type RebateLine, type RebatePayment } from './rebate.schema';
import { type RebateTerms } from './rebate-period.schema';

/** A rebate as its select list reads it; columns that were not asked for are missing. */
export type RebateRow = Pick<RebateEntity, 'id' | 'clientId' | 'month'> & Partial<RebateEntity>;

const MOST_PARTS = 50;

export const rebatePlan = new ReadPlan(RebateEntity, {
  alias: 'h',
  always: ['id', 'clientId', 'month'],
  needs: {
    state: ['pending', 'payBy'],
    late: ['madeAt', 'dueOn'],
    actions: ['pending'],
    reconciliation: ['ordered', 'returned', 'earned'],
  },
  classified: { default: REBATE },
});

const source: RowSource = { name: 'rebate', plan: rebatePlan, from: 'sales.rebate h' };

export function loadRebate(context: RequestContext, id: string, list: SelectList): Promise<RebateRow | null> {
  return rowById(context, source, { id, list });
}

export const newestRebates = new NewestFirst<RebateRow>({
  ...source,
  newest: 'month',
  type: 'date',
  parent: 'clientId',
});

/** Lines of a version of a statement behind one of them, in order. */
export function loadLines(
  context: RequestContext,
  { rebateId, after, limit }: { readonly rebateId: string; readonly after: number; readonly limit: number },
): Promise<RebateLine[]> {
  return context.database.rows<RebateLine>({
    text: `select l.line_no as "lineNo", l.kind, l.number, l.on_day as day, l.amount
           from sales.rebate h join sales.rebate_line l on l.rebate_id = h.id and l.version = h.statement_version
           where h.id = $1 and l.line_no > $2 order by l.line_no limit $3`,
    values: [rebateId, after, limit],
  });
}

export interface StatementRow {
  readonly version: number;
  readonly ordered: string;
  readonly returned: string;
  readonly rate: string;
  readonly earned: string;
  readonly why: Why;
  readonly madeAt: string;
  readonly madeBy: string | null;
  readonly reason: string | null;
}

async function partsOf<Part extends object>(
  context: RequestContext,
  rebateId: string,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<Part[]> {
  const parts = await context.loaders
    .of<Part[]>(name, async (ids) => {
      const rows = await context.database.rows<Part & { readonly rebateId: string }>({
        text: `select part.*, h.id as "rebateId" from unnest($1::uuid[]) as h (id)
               cross join lateral (${text} limit ${MOST_PARTS}) as part`,
        values: [ids],
      });
      const found = new Map<string, Part[]>(ids.map((id) => [id, []]));
      for (const row of rows) found.get(row.rebateId)?.push(row);
      return found;
    })
    .load(rebateId);
  return parts ?? [];
}

export function loadStatements(context: RequestContext, rebateId: string): Promise<StatementRow[]> {
  return partsOf<StatementRow>(context, rebateId, {
    name: 'rebate statements',
    text: `select version, ordered, returned, rate, earned, why, made_at as "madeAt", made_by as "madeBy", reason
           from sales.rebate_statement where rebate_id = h.id order by version desc`,
  });
}

export async function loadPayments(context: RequestContext, rebateId: string): Promise<RebatePayment[]> {
  const rows = await partsOf<Omit<RebatePayment, 'by'> & { readonly byStaff: string }>(context, rebateId, {
    name: 'rebate payments',
    text: `select id, amount, paid_on as "paidOn", by_staff as "byStaff", note
           from sales.rebate_payment where rebate_id = h.id order by paid_on desc, id desc`,
  });
  return rows.map(({ byStaff, ...payment }) => ({ ...payment, by: { id: byStaff } }));
}

export type TermsRow = Omit<RebateTerms, 'by'> & { readonly agreedBy: string | null };

/** Terms of an agent, the latest first. */
export function termsOf(context: RequestContext, clientId: string): Promise<TermsRow[]> {
  return context.database.rows<TermsRow>({
    text: `select id, version, lower(valid) as "from", (upper(valid) - 1) as until, tiers, agreed_by as "agreedBy", note,
             of_agent <> client_id as "isOfMerged"
           from sales.rebate_terms where client_id = $1 order by of_agent <> client_id, version desc, of_agent limit ${MOST_PARTS}`,
    values: [clientId],
  });
}

export interface PeriodRow {
  readonly agents: number;
  readonly stated: number;
  readonly missing: number;
  readonly late: number;
  readonly corrected: number;
  readonly traded: string;
  readonly earned: string;
  readonly paid: string;
  readonly pending: string;
  readonly overdue: number;
}

/** The rebates of a month together. */
export async function loadPeriod(context: RequestContext, month: CivilDate, today: CivilDate): Promise<PeriodRow> {
  const [row] = await context.database.rows<PeriodRow>({
    text: `select t.agents, count(h.id)::int as stated, (t.agents - t.stated) as missing,
             count(*) filter (where (h.made_at at time zone 'Asia/Shanghai')::date > h.due_on)::int as late,
             count(*) filter (where h.statement_version > 1)::int as corrected,
             coalesce(sum(h.traded), 0)::numeric(20,2) as traded, coalesce(sum(h.earned), 0)::numeric(20,2) as earned,
             coalesce(sum(h.paid), 0)::numeric(20,2) as paid, coalesce(sum(h.pending), 0)::numeric(20,2) as pending,
             count(*) filter (where h.pending > 0 and h.pay_by < $2::date)::int as overdue
           from (select count(*)::int as agents, count(*) filter (where exists (
                   ${STATED} and h.month = $1::date))::int as stated
                 from sales.terms_of_month($1::date) t) as t
           left join sales.rebate h on h.month = $1::date
           group by t.agents, t.stated`,
    values: [month, today],
  });
  if (row === undefined) throw new Error('A count has a row');
  return row;
}

/** The latest month with statements; null when there is none. */
export async function latestMonth(context: RequestContext): Promise<CivilDate | null> {
  const [row] = await context.database.rows<{ month: CivilDate | null }>({
    text: 'select month from sales.rebate order by month desc limit 1',
    values: [],
  });
  return row?.month ?? null;
}
