import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The windows in which tiers are owed visits and callbacks, apart from whom they are owed to: a page of the list needs a
 * few clients of each, where the share that was made needs them all (KA-16, SD-6). Published: `access.contact_windows`.
 */
export class ContactWindows17640000207000 implements MigrationInterface {
  readonly name = 'ContactWindows17640000207000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [WINDOWS, OWED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* Windows follow the calendar: every third month begins a quarter. The version in force on the first day owes them. */
const WINDOWS = `
create function access.contact_windows(from_day date, to_day date)
returns table (kind text, tier text, from_on date, until_on date, every_months int, policy_version int)
language sql stable set search_path = pg_catalog rows 100 as $$
  with rules as (
    select d.version, d.effective_from, coalesce(d.effective_to, 'infinity'::date) as effective_to, t.tier, k.kind, k.months
    from access.policy_document as d
    cross join lateral jsonb_path_query(d.document,
      '$.clauses[*] ? (@.parameters.kind == "visitRules").parameters.rules[*]') as r (rule)
    cross join lateral jsonb_array_elements_text(r.rule -> 'tiers') as t (tier)
    cross join lateral (values
      ('VISIT', (r.rule ->> 'visitEveryMonths')::int),
      ('CALLBACK', (r.rule ->> 'callbackEveryMonths')::int)) as k (kind, months)
    where d.code = 'KA' and k.months is not null
  ), windows as (
    select w.*, m.month::date as from_on, (m.month + make_interval(months => w.months))::date - 1 as until_on
    from rules as w
    join generate_series(date_trunc('month', from_day::timestamp) - interval '11 months', to_day::timestamp, interval '1 month')
      as m (month) on (extract(month from m.month)::int - 1) % w.months = 0
    where m.month::date >= w.effective_from and m.month::date < w.effective_to
  )
  select w.kind, w.tier, w.from_on, w.until_on, w.months, w.version from windows as w where w.until_on between from_day and to_day
$$;
comment on function access.contact_windows is
  'Windows that end on these days, in which clients that have the tier on the first day are owed a visit or callback (KA-16, SD-6).';
revoke all on function access.contact_windows(date, date) from public;
grant execute on function access.contact_windows(date, date) to kehu_app;
`;

/*
 * One is owed to a client that had the tier of the rule on its first day; who comes later is owed the next one. A window
 * is served by a record of its kind on one of its days; when that was put on record is told too.
 */
const OWED = `
create or replace function access.owed_contacts(from_day date, to_day date, owner_ids uuid[])
returns table (client_id uuid, kind text, tier text, from_on date, until_on date, every_months int, policy_version int,
  done_at timestamptz, known_at timestamptz)
language sql stable set search_path = pg_catalog as $$
  with tiers as (
    select g.client_id, g.tier, g.since, coalesce(lead(g.since) over (partition by g.client_id order by g.since), 'infinity') as until
    from (
      select distinct on (g.client_id, g.since) g.client_id, g.since, g.tier
      from access.client_grade as g join access.client_owner as o on o.client_id = g.client_id
      where owner_ids is null or o.owner_id = any (owner_ids)
      order by g.client_id, g.since, g.recorded_at desc
    ) as g
  )
  select t.client_id, w.kind, w.tier, w.from_on, w.until_on, w.every_months, w.policy_version, done.done_at, done.known_at
  from access.contact_windows(from_day, to_day) as w
  join tiers as t on t.tier = w.tier and t.since <= w.from_on and w.from_on < t.until
  join access.client_summary as c on c.client_id = t.client_id and not c.walk_in
  left join lateral (
    select min(a.at) as done_at, min(greatest(a.at, coalesce(a.recorded_at, a.at))) as known_at
    from desk.activity as a
    where a.client_id = t.client_id and a.kind = w.kind
      and a.at >= w.from_on::timestamp at time zone 'Asia/Shanghai'
      and a.at < (w.until_on + 1)::timestamp at time zone 'Asia/Shanghai'
  ) as done on true
$$;
`;
