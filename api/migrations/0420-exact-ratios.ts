import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ratios by which clients are graded, segmented and given credit are kept as exactly as limits are compared with them; only
 * what is shown is rounded. Growth, profit contribution and payment share follow with the next measuring.
 */
export class ExactRatios17640000420000 implements MigrationInterface {
  readonly name = 'ExactRatios17640000420000';

  async up(runner: QueryRunner): Promise<void> {
    const [intake] = (await runner.query(
      `select pg_get_functiondef('clients.take_in(text)'::regprocedure) as text`,
    )) as {
      readonly text: string;
    }[];
    for (const part of [ASIDE, COLUMNS, intake?.text ?? '', RATIO, KEPT, RESTATED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** The intake reads whole rows, which the columns of cannot change meanwhile; it comes back as it was. */
const ASIDE = `create or replace function clients.take_in(wanted text) returns int language sql as 'select 0'`;

/** Without a precision, which no row is rewritten for. */
const COLUMNS = `
alter table clients.client
  alter column growth type numeric,
  alter column profit_contribution type numeric,
  alter column payment_share type numeric,
  alter column debt_ratio type numeric,
  alter column current_ratio type numeric,
  alter column net_margin type numeric;
`;

/** The kernel's `ratioOf`. A factor with so many places makes the division give as many. */
const RATIO = `
create function clients.ratio(part numeric, whole numeric) returns numeric
language sql immutable parallel safe as $$
  select trim_scale(round(part * 1.000000000000000000000000 / nullif(whole, 0), 24))
$$;
comment on function clients.ratio is
  'One amount of another with 24 places: of amounts in fen below 10^14, on the same side of any limit of six places as the exact ratio. Null of nothing.';
revoke all on function clients.ratio(numeric, numeric) from public;
grant execute on function clients.ratio(numeric, numeric) to kehu_app, kehu_analyst;
`;

const KEPT = `
create or replace function clients.keep_ratios() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update clients.client as c set
    industry = coalesce(new.industry, c.industry),
    statement_year = greatest(c.statement_year, new.fiscal_year),
    debt_ratio = case when k.counts then clients.ratio(new.total_liabilities, new.total_assets) else c.debt_ratio end,
    current_ratio = case when k.counts
      then least(clients.ratio(new.current_assets, new.current_liabilities), 9999) else c.current_ratio end,
    net_margin = case when k.counts
      then greatest(least(clients.ratio(new.net_profit, new.revenue), 9999), -9999) else c.net_margin end
  from (select coalesce(o.statement_year <= new.fiscal_year, true) as counts from clients.client as o where o.id = new.client_id) as k
  where c.id = new.client_id;
  return null;
end $$;
`;

/** Of a client that another was merged into, the card stays as the merge wrote it, by which undoing it is told. */
const RESTATED = `
update clients.client as c set
  debt_ratio = clients.ratio(s.total_liabilities, s.total_assets),
  current_ratio = least(clients.ratio(s.current_assets, s.current_liabilities), 9999),
  net_margin = greatest(least(clients.ratio(s.net_profit, s.revenue), 9999), -9999)
from (
  select distinct on (client_id) * from clients.financial_statement
  order by client_id, fiscal_year desc, recorded_at desc, id desc
) as s
where s.client_id = c.id and s.fiscal_year = c.statement_year
  and not exists (select from clients.merge as m where m.survivor_id = c.id and m.undone_at is null);
`;
