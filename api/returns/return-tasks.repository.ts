import type { FinanceSource } from '../shared-types/finance-source';
import { ReturnEntity } from './return.entity';

/**
 * Returns between what came and the books: without a proof yet, proved and to be checked and booked, signed certificates,
 * and goods that stopped for instruction. Source: CQ-15, CQ-17, CQ-19
 */
export const returnTasks: FinanceSource = {
  name: 'returns',
  entities: [ReturnEntity],
  waiting: `
    select r.id, k.kind, r.id as subject_id, r.number, r.client_id,
      case when k.kind = 'HELD' then null else r.amount_company::text end as amount,
      (s.at at time zone 'Asia/Shanghai')::date as since, null::date as due_on,
      case k.kind when 'HELD' then 'CQ-17' when 'ALLOWANCE' then 'CQ-15' else 'CQ-19' end as clause,
      k.kind in ('VOUCHER', 'ALLOWANCE') as ready
    from returns."return" r
    cross join lateral (select case r.state when 'HELD' then 'HELD' when 'SIGNED' then 'ALLOWANCE' else
      case when exists (select from returns.proof p where p.return_id = r.id) then 'VOUCHER' else 'PROOF' end end as kind) k
    cross join lateral (select max(e.at) as at from returns.event e where e.return_id = r.id) s
    where r.state in ('RECEIVED', 'SIGNED', 'HELD') and r.requested_by is not null`,
};
