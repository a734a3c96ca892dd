import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when on what figures are made of is on record, so that a period before is not told as if it were complete. */
export class FirstDays17640000410000 implements MigrationInterface {
  readonly name = 'FirstDays17640000410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FIRST_DAYS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* Days of the company alone: a portfolio without rebates is none without records of them. Each is the first of an index. */
const FIRST_DAYS = `
create function analytics.first_days(parts text[]) returns table (source text, day date)
language sql stable security definer set search_path = pg_catalog rows 20 as $$
  select p.part, (select min(t.day) from analytics.tally as t where t.part = p.part and t.dimension = '' and t.value <> 0)
  from unnest(parts) as p (part)
  union all
  select 'complaints', coalesce(
    (select min(d.received_on) from analytics.complaint_day as d where d.tier = '*' and d.region_code = '*' and d.n <> 0),
    (select min(d.received_on) from complaints.delta as d))
$$;
comment on function analytics.first_days is
  'The first day on record of each part of the tallies, and of complaints; null: nothing is.';
revoke all on function analytics.first_days(text[]) from public;
grant execute on function analytics.first_days(text[]) to kehu_app;
`;
