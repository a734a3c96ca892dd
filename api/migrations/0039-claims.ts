import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What all returns and allowances of an order line take of it together, held below what was delivered by a constraint.
 * Published: `access.claimed_line`.
 */
export class Claims17640000039000 implements MigrationInterface {
  readonly name = 'Claims17640000039000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, PUBLISHED, CLAIM]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * Goods and money of a line are bound together: what came back cannot be paid for again by an allowance. Rounded as the
 * amounts of lines are, so that the last fen of a line can be given and not one more.
 */
const TABLE = `
create table returns.claimed_line (
  order_line_id uuid primary key references sales.order_line (id),
  delivered numeric(14,3) not null,
  unit_price numeric(14,4) not null,
  claimed numeric(14,3) not null default 0 check (claimed >= 0),
  granted numeric(14,2) not null default 0 check (granted >= 0),
  constraint never_more_than_delivered check (claimed <= delivered),
  constraint never_more_than_paid check (granted <= round((delivered - claimed) * unit_price, 2))
);
comment on column returns.claimed_line.delivered is 'As it was when something was last taken of the line.';
comment on column returns.claimed_line.claimed is 'On return notes: asked for, approved, or received.';
comment on column returns.claimed_line.granted is 'Given as allowances, in the order’s currency.';
alter table returns.claimed_line enable row level security, force row level security;
create policy owner_all on returns.claimed_line to kehu_owner using (true) with check (true);
`;

/** Sums without a name: whoever may see the order line may see what is left of it. */
const PUBLISHED = `
create view access.claimed_line as
  select order_line_id, claimed, granted from returns.claimed_line;
grant select on access.claimed_line to kehu_app;
`;

const CLAIM = `
create function returns.claim(line_id uuid, line_delivered numeric, line_price numeric, more numeric, more_granted numeric)
returns void language sql volatile security definer set search_path = '' as $$
  insert into returns.claimed_line as known (order_line_id, delivered, unit_price, claimed, granted)
  values (line_id, line_delivered, line_price, more, more_granted)
  on conflict (order_line_id) do update set delivered = excluded.delivered, unit_price = excluded.unit_price,
    claimed = known.claimed + more, granted = known.granted + more_granted
$$;
comment on function returns.claim is
  'Takes more of an order line, or gives some back, which is less than nothing. The line is locked before (sales.delivered_lines).';
revoke all on function returns.claim(uuid, numeric, numeric, numeric, numeric) from public;
grant execute on function returns.claim(uuid, numeric, numeric, numeric, numeric) to kehu_app;
`;
