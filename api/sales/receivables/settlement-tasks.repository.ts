import type { FinanceSource } from '../../shared-types/finance-source';
import { SettlementEntity } from './settlement.entity';

/**
 * Money and credits that stand and were not allocated whole. With nothing open in their currency they are an advance, and
 * wait for the next delivery. Source: CR-2, KA-16
 */
export const settlementTasks: FinanceSource = {
  name: 'settlements',
  entities: [SettlementEntity],
  waiting: `
    select s.id, 'UNALLOCATED' as kind, s.id as subject_id, s.reference as number, s.client_id,
      round(s.unallocated * s.rate, 2)::text as amount, s.received_on as since, null::date as due_on, 'CR-2' as clause,
      exists (select from sales.receivable r where r.client_id = s.client_id and r.currency = s.currency and r.open > 0) as ready
    from sales.settlement s
    where s.unallocated > 0 and not exists (select from sales.settlement b where b.reverses = s.id)`,
};
