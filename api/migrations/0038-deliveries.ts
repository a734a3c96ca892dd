import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was delivered of each order line and when, how much more of it the client accepts, and the post of the order
 * system, which hands both over. Published: `sales.delivered_lines(line_ids)`.
 */
export class Deliveries17640000038000 implements MigrationInterface {
  readonly name = 'Deliveries17640000038000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [POST, COLUMNS, DELIVERY, POLICIES, DELIVERED_LINES, BACKFILL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const POST = `
alter table identity.staff_post drop constraint staff_post_post_check;
alter table identity.staff_post add constraint staff_post_post_check check (post in (
  'GENERAL_MANAGER', 'DEPUTY_GM_SALES', 'DEPUTY_GM_PRODUCTION', 'GM_OFFICE', 'EXECUTIVE', 'SERVICE_DIRECTOR',
  'KA_MANAGER', 'KA_SUPERVISOR', 'KA_SPECIALIST', 'SALES_MANAGER', 'QUALITY_MANAGER', 'PRODUCTION_MANAGER',
  'LOGISTICS_SUPERVISOR', 'RND_ENGINEER', 'ACCOUNTANT', 'CREDIT_OFFICER', 'ANALYST', 'ADMINISTRATOR', 'ORDER_SYSTEM'));
`;

const COLUMNS = `
alter table sales.product
  add column unit text check (unit <> ''),
  add column quantity_decimals smallint not null default 3 check (quantity_decimals between 0 and 3);
comment on column sales.product.quantity_decimals is 'Decimals a quantity of it may have: 0 for what is counted in pieces.';

alter table sales.order_line
  add column over_acceptance_rate numeric(7,6) check (over_acceptance_rate between 0 and 1),
  add column delivered_quantity numeric(14,3) not null default 0 check (delivered_quantity >= 0);
comment on column sales.order_line.over_acceptance_rate is
  'How much more than ordered the client accepts, a fraction; null when the order does not say (CQ-17).';
comment on column sales.order_line.delivered_quantity is 'Sum of its deliveries, kept by a trigger on them.';
`;

/*
 * The sum stands on the line so that a return can lock and read it in one row. It is kept per statement: a batch of
 * deliveries costs one grouping.
 */
const DELIVERY = `
create table sales.delivery (
  id uuid primary key,
  source text not null default 'kehu' check (source <> ''),
  number text collate "C" not null check (number <> ''),
  order_line_id uuid not null references sales.order_line (id),
  quantity numeric(14,3) not null check (quantity > 0),
  delivered_on date not null,
  constraint delivery_once unique (source, number, order_line_id)
);
comment on table sales.delivery is 'How much of an order line a delivery note brought.';
comment on column sales.delivery.delivered_on is 'The day in Asia/Shanghai.';
create index delivery_of_line on sales.delivery (order_line_id, delivered_on, id);

create function sales.keep_delivered() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    update sales.order_line as l set delivered_quantity = l.delivered_quantity + d.quantity
    from (select order_line_id, sum(quantity) as quantity from added group by order_line_id) as d
    where l.id = d.order_line_id;
  elsif tg_op = 'DELETE' then
    update sales.order_line as l set delivered_quantity = l.delivered_quantity - d.quantity
    from (select order_line_id, sum(quantity) as quantity from gone group by order_line_id) as d
    where l.id = d.order_line_id;
  else
    update sales.order_line as l set delivered_quantity = l.delivered_quantity + d.quantity
    from (select order_line_id, sum(quantity) as quantity
          from (select order_line_id, quantity from added union all select order_line_id, -quantity from gone) as both_sides
          group by order_line_id having sum(quantity) <> 0) as d
    where l.id = d.order_line_id;
  end if;
  return null;
end $$;
create trigger delivery_added after insert on sales.delivery
  referencing new table as added for each statement execute function sales.keep_delivered();
create trigger delivery_changed after update on sales.delivery
  referencing new table as added old table as gone for each statement execute function sales.keep_delivered();
create trigger delivery_gone after delete on sales.delivery
  referencing old table as gone for each statement execute function sales.keep_delivered();
`;

const TAKES_ORDERS = `((select access.reach('ordering')) = 'all')`;
const OF_A_LINE = `
  (select access.reach('money')) = 'all' or exists (select from sales.order_line as l where l.id = order_line_id)`;

/** Who hands orders over reads what it handed over, to compare; the graph shows it none of it. */
const POLICIES = `
alter table sales.delivery enable row level security, force row level security;
create policy owner_all on sales.delivery to kehu_owner using (true) with check (true);
create policy delivery_read on sales.delivery for select to kehu_app, kehu_analyst using (${OF_A_LINE});
grant select, insert, update on sales.delivery to kehu_app;
grant select on sales.delivery to kehu_analyst;

create policy order_intake on sales."order" to kehu_app using ${TAKES_ORDERS} with check ${TAKES_ORDERS};
create policy order_line_intake on sales.order_line to kehu_app using ${TAKES_ORDERS} with check ${TAKES_ORDERS};
create policy delivery_intake on sales.delivery to kehu_app using ${TAKES_ORDERS} with check ${TAKES_ORDERS};
grant update on sales.product to kehu_app;
grant update on sales."order" to kehu_app;
grant update (product_id, description, quantity, unit_price, amount, kind, over_acceptance_rate) on sales.order_line
  to kehu_app;
grant delete on sales.order_line to kehu_app;
`;

/*
 * A return locks the lines it takes from before it counts what is left of them; a delivery that is corrected locks the
 * same rows. Ids in order, so that two returns of the same lines do not wait for each other crosswise.
 */
const DELIVERED_LINES = `
create function sales.delivered_lines(line_ids uuid[])
returns table (order_line_id uuid, order_id uuid, order_number text, client_id uuid, currency text, rate numeric,
  line_no int, product_number text, product_name text, unit text, quantity_decimals int, unit_price numeric,
  over_acceptance_rate numeric, delivered_quantity numeric, delivered_on date)
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform from sales.order_line as l where l.id = any (line_ids) order by l.id for update;
  return query
    select l.id, o.id, o.number, o.client_id, o.currency::text, o.rate, l.line_no, p.number, coalesce(p.name, l.description), p.unit,
      coalesce(p.quantity_decimals, 3)::int, l.unit_price, l.over_acceptance_rate, l.delivered_quantity,
      (select max(d.delivered_on) from sales.delivery as d where d.order_line_id = l.id)
    from sales.order_line as l
    join sales."order" as o on o.id = l.order_id
    left join sales.product as p on p.id = l.product_id
    where l.id = any (line_ids) order by l.id;
end $$;
comment on function sales.delivered_lines is
  'Published: order lines as they were delivered, locked until the transaction ends. Answers any portfolio: ask whose client it is.';
revoke all on function sales.delivered_lines(uuid[]) from public;
grant execute on function sales.delivered_lines(uuid[]) to kehu_app;
`;

/** An invoice that was taken over before there were deliveries says that its goods had gone out. */
const BACKFILL = `
insert into sales.delivery (id, source, number, order_line_id, quantity, delivered_on)
select sales.new_id(), o.source, o.number, l.id, l.quantity, o.ordered_on
from sales.order_line as l join sales."order" as o on o.id = l.order_id
where l.kind in ('GOODS', 'FREE') and l.quantity > 0;
`;
