import type { MigrationInterface, QueryRunner } from 'typeorm';
import { graded, NEVER, talliedFrom, type Facts } from './0121-tallies';

/**
 * The rows behind figures of goods, money, fault and the desk: every fact says what it is and where it can be opened. The
 * tallies are summed from the same statement, so that the rows of a figure cannot but add up to it.
 */
export class TallyRows17640000179000 implements MigrationInterface {
  readonly name = 'TallyRows17640000179000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [...talliedFrom(tallied), ROWS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * The day of what came back is that of its delivery: the last of its order line up to then; of a line without an order, the
 * last of that product to that client; without any on record, the day it came.
 */
const RETURNS = (within: string): string => `
  with r as (select f.* from access.returned_line as f where f.kind = 'RETURN'${within}),
  of_line as (
    select r.line_id, coalesce(max(d.delivered_on) filter (where d.delivered_on <= r.returned_on), min(d.delivered_on)) as day
    from r join access.delivery_fact as d on d.order_line_id = r.order_line_id group by 1
  ), of_product as (
    select r.line_id, max(d.delivered_on) as day
    from r join access.delivery_fact as d on d.client_id = r.client_id and d.product = r.product and d.delivered_on <= r.returned_on
    where r.order_line_id is null group by 1
  )
  select r.client_id, coalesce(l.day, p.day, r.returned_on) as day, r.at, r.product, r.reason, r.quantity, r.amount,
    r.line_id, r.return_id
  from r left join of_line as l using (line_id) left join of_product as p using (line_id)`;

/** Resources of the access matrix, as the settings of row-level security call them. */
export type Resource = 'money' | 'return' | 'receivable' | 'rebate' | 'complaint' | 'activity';

export interface RowSources {
  readonly owed: string;
  /** Names and values of what is told of a receivable. */
  readonly owedParts: Readonly<Record<string, string>>;
  /** Orders; left out: as they are now. */
  readonly sold?: string;
  /** Narrows rows of the alias `f` to clients: those whose rows of this resource may be told. */
  readonly within: (resource: Resource) => string;
  readonly asked: (...parts: readonly string[]) => string;
}

/** Facts of goods and money, as rows of `facts`. */
export const ofGoods = ({ owed, owedParts, sold = 'access.order_fact', within, asked }: RowSources): string => `
  select 'DELIVERY' as source, f.delivery_id as row_id, f.order_id as document_id, f.client_id, f.delivered_on as day,
    ${NEVER} as at, p.part, '' as class, f.product, null::text as reason, null::text as department, null::text as cost, p.value
  from access.delivery_fact as f
  cross join lateral (values ('delivered_quantity', f.quantity), ('delivered_amount', f.amount)) as p (part, value)
  where true${within('money')}${asked('delivered_quantity', 'delivered_amount')}
  union all
  select 'RETURN', f.line_id, f.return_id, f.client_id, f.day, f.at, p.part, '', f.product, coalesce(f.reason, ''), null, null,
    p.value
  from (${RETURNS(within('return'))}) as f
  cross join lateral (values ('returned_quantity', f.quantity), ('returned_amount', f.amount)) as p (part, value)
  where p.value is not null${asked('returned_quantity', 'returned_amount')}
  union all
  select 'RETURN', f.return_id, f.return_id, f.client_id, f.day, f.at, f.part, '', null, null, null, null, f.value
  from access.return_progress as f where true${within('return')}${asked('granted', 'outstanding', 'outstanding_returns', 'approved', 'received', 'completed', 'held')}
  union all
  select 'ORDER', f.order_id, f.order_id, f.client_id, f.ordered_on, ${NEVER}, p.part, '', null, null, null, null, p.value
  from ${sold} as f cross join lateral (values
    ('revenue', f.amount_company), ('costed', f.costed), ('goods_cost', f.cost)) as p (part, value)
  where (p.part = 'revenue' or p.value <> 0)${within('money')}${asked('revenue', 'costed', 'goods_cost')}
  union all
  select 'RECEIVABLE', f.receivable_id, f.receivable_id, f.client_id, f.due_on, ${NEVER}, p.part, '', null, null, null, null,
    p.value
  from ${owed} as f
  cross join lateral (values ${Object.entries(owedParts)
    .map(([part, value]) => `('${part}', ${value})`)
    .join(', ')}) as p (part, value)
  where p.value <> 0${within('receivable')}${asked(...Object.keys(owedParts))}
  union all
  select 'REBATE', f.rebate_id, f.rebate_id, f.client_id, f.month, f.at, p.part, '', null, null, null, null, p.value
  from access.rebate_fact as f
  cross join lateral (values
    ('rebate_traded', f.traded), ('rebate_earned', f.earned), ('rebate_paid', f.paid)) as p (part, value)
  where p.value <> 0${within('rebate')}${asked('rebate_traded', 'rebate_earned', 'rebate_paid')}
  union all
  select 'RETURN', f.line_id, f.return_id, f.client_id, f.booked_on, f.at, 'cost', '', null, null, null, 'ALLOWANCE', f.amount
  from access.returned_line as f
  where f.kind in ('ALLOWANCE', 'COMPENSATION') and f.amount is not null${within('return')}${asked('cost')}`;

/** What complaints cost and whose fault they were, as rows of `facts`: the document is the complaint. */
export const ofComplaints = ({ within, asked }: Pick<RowSources, 'within' | 'asked'>): string => `
  select 'COMPLAINT' as source, f.complaint_id as row_id, f.complaint_id as document_id, f.client_id, f.day, f.at, p.part,
    '' as class, null::text as product, null::text as reason, null::text as department, f.cost, p.value
  from access.quality_cost as f cross join lateral (values ('cost', f.amount), ('cost_open', f.cases)) as p (part, value)
  where p.value <> 0${within('money')}${asked('cost', 'cost_open')}
  union all
  select 'COMPLAINT', f.complaint_id, f.complaint_id, f.client_id, f.day, f.at, 'attributed_cases', f.class, null, null,
    f.department, null, f.share
  from access.attribution_fact as f where f.share <> 0${within('complaint')}${asked('attributed_cases')}
  union all
  select 'COMPLAINT', f.complaint_id, f.complaint_id, f.client_id, f.day, f.at, 'attributed_loss', f.class, null, null,
    f.department, null, f.loss
  from access.attribution_fact as f where f.loss <> 0${within('money')}${asked('attributed_loss')}`;

/** Every fact as a row for each part it adds to: what it is, the row it comes from and the entity that row can be opened as. */
export const facts = (sources: RowSources): string => `${ofGoods(sources)}
  union all ${ofComplaints(sources)}`;

export const OWED = { collected: 'f.collected', due: 'f.due', due_open: 'f.is_open::int' };
export const tallied: Facts = ({ within, ...sources }) => facts({ ...sources, owedParts: OWED, within: () => within });

export const toldOfDesk = ({ within, asked }: RowSources): string => `
  select 'QUESTION' as source, f.id as row_id, f.id as document_id, f.client_id, f.day, f.due_at as at, p.part, '' as class,
    null::text as product, null::text as reason, null::text as department, null::text as cost, p.counts::int::numeric as value
  from access.question_fact as f
  cross join lateral (values
    ('questions_due', true), ('questions_in_time', f.first_answered_at <= least(f.due_at, known_at))) as p (part, counts)
  where f.day between from_day and to_day and p.counts${within('activity')}${asked('questions_due', 'questions_in_time')}
  union all
  select f.kind, md5(concat_ws('|', f.client_id, f.kind, f.from_on))::uuid, null, f.client_id, f.until_on, ${NEVER}, p.part, '',
    null, null, null, null, p.counts::int
  from access.owed_contacts(from_day, least(to_day, (known_at at time zone 'Asia/Shanghai')::date - 1), null) as f
  cross join lateral (values ('contacts_owed', true), ('contacts_done', f.known_at <= tally_row.known_at)) as p (part, counts)
  where p.counts${within('activity')}${asked('contacts_owed', 'contacts_done')}`;

export const toldOfConclusions = ({ within, asked }: Pick<RowSources, 'within' | 'asked'>): string => `
  select 'CONCLUSION' as source, f.event_id as row_id, f.complaint_id as document_id, f.client_id, f.day, f.told_at as at, p.part,
    f.class, null::text as product, null::text as reason, null::text as department, null::text as cost,
    p.counts::int::numeric as value
  from access.conclusion_fact as f
  cross join lateral (values
    ('conclusions_told', true), ('conclusions_refused', f.refused and f.answered_at <= known_at)) as p (part, counts)
  where f.told_at >= from_day::timestamp at time zone 'Asia/Shanghai'
    and f.told_at < (to_day + 1)::timestamp at time zone 'Asia/Shanghai'
    and p.counts${within('complaint')}${asked('conclusions_told', 'conclusions_refused')}`;

/** The desk and refusals, which are counted live. */
export const told = (sources: RowSources): string => `${toldOfDesk(sources)}
  union all ${toldOfConclusions(sources)}`;

export const ownedBy = (resource: string): string =>
  `f.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('${resource}')))`;

/** A row is told to who reaches rows of its resource; who reaches figures alone gets none. */
export const reached = (resource: Resource): string =>
  ` and ((select access.reach('${resource}')) = 'all' or ${ownedBy(resource)})`;

const rows = (narrower: string): string => {
  const asked = (...parts: readonly string[]): string =>
    ` and parts && array[${parts.map((part) => `'${part}'`).join(', ')}]`;
  const sources = {
    owed: 'access.receivable_at(known_at, from_day, to_day)',
    // Rows also tell what of a receivable is left out and why.
    owedParts: { ...OWED, due_held: 'f.held', due_credited: 'f.credited' },
    within: (resource: Resource) => `${narrower}${reached(resource)}`,
    asked,
  };
  return graded(`
    select source, row_id, document_id, client_id, day, part, class, product, reason, department, cost, value
    from (${facts(sources)} union all ${told(sources)}) as f
    where f.at <= known_at and f.day between from_day and to_day and f.part = any (parts)`);
};

export const COLUMNS = [
  'source text',
  'row_id uuid',
  'document_id uuid',
  'client_id uuid',
  'tier text',
  'region_code text',
  'manager text',
  'day date',
  'part text',
  'class text',
  'product text',
  'reason text',
  'department text',
  'cost text',
  'value numeric',
];
const listed = COLUMNS.map((column) => `m.${column.split(' ')[0] ?? ''}`).join(', ');

const ROWS = `
create function analytics.tally_row(known_at timestamptz, from_day date, to_day date, parts text[])
returns table (${COLUMNS.join(', ')})
language plpgsql stable security definer set search_path = pg_catalog rows 10000 as $$
#variable_conflict use_column
begin
  if access.reach('aggregate') = 'all' then
    return query select ${listed} from (${rows('')}) as m;
  else
    return query select ${listed} from (${rows(` and ${ownedBy('client')}`)}) as m;
  end if;
end $$;
comment on function analytics.tally_row is
  'The rows behind figures of goods, money, fault and the desk, as known at an instant: those the viewer''s figures are of, and of them those whose resource the viewer reaches row by row.';
revoke all on function analytics.tally_row(timestamptz, date, date, text[]) from public;
grant execute on function analytics.tally_row(timestamptz, date, date, text[]) to kehu_app;
`;
