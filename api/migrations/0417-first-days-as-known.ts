import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when on records tell of a source is itself kept as it was known, so that the past is told what it was told then. */
export class FirstDaysAsKnown17640000417000 implements MigrationInterface {
  readonly name = 'FirstDaysAsKnown17640000417000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, FOUND, NOTED, KNOWN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLE = `
create table analytics.first_day (
  source text not null,
  since timestamptz not null,
  day date,
  primary key (source, since)
);
comment on table analytics.first_day is 'From which day on the company''s records tell of a source, as it was found at each count.';
comment on column analytics.first_day.source is 'A part of the tallies, or complaints.';
comment on column analytics.first_day.since is 'When this was found; it holds until the next.';
comment on column analytics.first_day.day is 'Null: nothing was on record.';
`;

/* Each is the first of an index. */
const FOUND = `
create function analytics.found_first_days(sources text[]) returns table (source text, day date)
language sql stable security definer set search_path = pg_catalog rows 20 as $$
  select s.source, case s.source
    when 'complaints' then coalesce(
      (select min(d.received_on) from analytics.complaint_day as d where d.tier = '*' and d.region_code = '*' and d.n <> 0),
      (select min(d.received_on) from complaints.delta as d))
    else (select min(t.day) from analytics.tally as t where t.part = s.source and t.dimension = '' and t.value <> 0)
  end
  from unnest(sources) as s (source)
$$;
comment on function analytics.found_first_days(text[]) is 'The first day that each source is on record from as is found now; null: nothing is.';
revoke all on function analytics.found_first_days(text[]) from public;
drop function analytics.first_days(text[]);
`;

const NOTED = `
create function analytics.note_first_days(sources text[]) returns void
language sql volatile security definer set search_path = pg_catalog as $$
  insert into analytics.first_day (source, since, day)
  select f.source, clock_timestamp(), f.day
  from analytics.found_first_days(sources) as f
  left join lateral (
    select n.source, n.day from analytics.first_day as n where n.source = f.source order by n.since desc limit 1
  ) as last on true
  where last.source is null or last.day is distinct from f.day
$$;
comment on function analytics.note_first_days(text[]) is 'Keeps the first day of every source whose first day is another than was found last.';
revoke all on function analytics.note_first_days(text[]) from public;
grant execute on function analytics.note_first_days(text[]) to kehu_app;
`;

/* Before anything was noted holds what was noted first. */
const KNOWN = `
create function analytics.first_days(sources text[], at timestamptz) returns table (source text, day date)
language sql stable security definer set search_path = pg_catalog rows 20 as $$
  select s.source, case when exists (select from analytics.first_day as n where n.source = s.source)
    then (select n.day from analytics.first_day as n where n.source = s.source
      order by case when n.since <= at then n.since end desc nulls last, n.since limit 1)
    else (select f.day from analytics.found_first_days(array[s.source]) as f)
  end
  from unnest(sources) as s (source)
$$;
comment on function analytics.first_days(text[], timestamptz) is
  'The first day that each source is on record from as it was known at an instant; null: nothing was.';
revoke all on function analytics.first_days(text[], timestamptz) from public;
grant execute on function analytics.first_days(text[], timestamptz) to kehu_app;
`;
