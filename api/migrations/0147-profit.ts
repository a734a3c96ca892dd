import type { MigrationInterface, QueryRunner } from 'typeorm';
import { facts, NEVER, talliedFrom, type Facts } from './0121-tallies';

/**
 * What goods cost, as the order system says with each line; profit contribution of clients (KA-3) and the figures of profit
 * (BK-4) are made of it. Published: `access.client_volume` and `access.order_fact` tell costs as well.
 */
export class Profit17640000147000 implements MigrationInterface {
  readonly name = 'Profit17640000147000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, PUBLISHED, ...talliedFrom(withProfit)]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const COLUMNS = `
alter table sales.order_line add column unit_cost numeric(14,4) check (unit_cost >= 0);
comment on column sales.order_line.unit_cost is 'Yuan that one cost the company; null: not known.';
alter table sales."order"
  add column costed numeric(14,2) not null default 0,
  add column cost numeric(14,2) not null default 0 check (cost >= 0);
comment on column sales."order".costed is 'Yuan of the amount that comes from lines whose cost is known.';
comment on column sales."order".cost is 'Yuan that those lines cost.';
grant update (unit_cost) on sales.order_line to kehu_app;
grant update (costed, cost) on sales."order" to kehu_app;
`;

const PUBLISHED = `
create or replace view access.order_fact as
  select client_id, ordered_on, amount_company, costed, cost from sales."order" where kind = 'SALE';

drop function access.client_volume(date);
create function access.client_volume(as_of date)
returns table (client_id uuid, volume_12m numeric, volume_prior_12m numeric, last_order_on date, costed_12m numeric,
  cost_12m numeric)
language sql stable security definer rows 10000
set search_path = pg_catalog
begin atomic
  select o.client_id,
    coalesce(sum(o.amount_company) filter (where o.ordered_on > (as_of - interval '1 year')::date), 0),
    coalesce(sum(o.amount_company) filter (where o.ordered_on <= (as_of - interval '1 year')::date), 0),
    max(o.ordered_on),
    coalesce(sum(o.costed) filter (where o.ordered_on > (as_of - interval '1 year')::date), 0),
    coalesce(sum(o.cost) filter (where o.ordered_on > (as_of - interval '1 year')::date), 0)
  from sales."order" as o
  where o.kind = 'SALE' and o.ordered_on <= as_of and o.ordered_on > (as_of - interval '2 years')::date
  group by o.client_id;
end;
comment on function access.client_volume is
  'Yuan ordered in the twelve months up to and including the day, and in the twelve months before those; of the former, what comes from lines with a known cost, and that cost.';
revoke all on function access.client_volume(date) from public;
grant execute on function access.client_volume(date) to kehu_app, kehu_analyst;
`;

/** Costs are told as they are known now, like the orders they belong to. */
const withProfit: Facts = (sources) => `${facts(sources)}
  union all
  select f.client_id, f.ordered_on, ${NEVER}, p.part, '', null, null, null, null, p.value
  from access.order_fact as f cross join lateral (values ('costed', f.costed), ('goods_cost', f.cost)) as p (part, value)
  where p.value <> 0${sources.within}${sources.asked('costed', 'goods_cost')}`;
