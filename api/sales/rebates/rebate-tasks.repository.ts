import { STATED } from './make-rebates.repository';

/**
 * Rebates to be paid, and statements that are due and not made: of last month, and of the two before. `$1` is today,
 * `$2` tells the day of the month by which a statement is due. Source: SD-8
 */
export const REBATE_TASKS = `
  select h.id, 'REBATE_PAYMENT' as kind, h.id as subject_id, to_char(h.month, 'YYYY-MM') as number, h.client_id,
    h.pending::text as amount, (h.made_at at time zone 'Asia/Shanghai')::date as since, h.pay_by as due_on,
    'SD-8' as clause, true as ready
  from sales.rebate h where h.pending > 0
  union all
  select t.id, 'REBATE_STATEMENT', null, to_char(m.month, 'YYYY-MM'), t.client_id, null, m.stated,
    least(m.stated + ($2::jsonb -> 'rebates' ->> 'statementDay')::int, (m.stated + interval '1 month')::date) - 1,
    'SD-8', false
  from (select (date_trunc('month', $1::date) - make_interval(months => back))::date as month,
          (date_trunc('month', $1::date) - make_interval(months => back - 1))::date as stated
        from generate_series(1, 3) as back) as m
  cross join lateral sales.terms_of_month(m.month) t
  where not exists (${STATED} and h.month = m.month)`;
