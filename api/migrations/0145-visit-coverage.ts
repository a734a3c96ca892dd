import type { MigrationInterface, QueryRunner } from 'typeorm';
import { graded } from './0121-tallies';

/**
 * The visits and callbacks that clients are owed under their tier's rule (KA-16, SD-6), and their share that was made.
 * Published: `access.owed_contacts`.
 */
export class VisitCoverage17640000145000 implements MigrationInterface {
  readonly name = 'VisitCoverage17640000145000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OWED, KNOWN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * Windows follow the calendar: every third month begins a quarter. One is owed to a client that had the tier of the rule
 * on its first day, by the version of the regulation in force on that day; who comes later is owed the next one. A window
 * is served by a record of its kind on one of its days; when that was put on record is told too.
 */
const OWED = `
create function access.owed_contacts(from_day date, to_day date, owner_ids uuid[])
returns table (client_id uuid, kind text, tier text, from_on date, until_on date, every_months int, policy_version int,
  done_at timestamptz, known_at timestamptz)
language sql stable set search_path = pg_catalog as $$
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
  ), tiers as (
    select g.client_id, g.tier, g.since, coalesce(lead(g.since) over (partition by g.client_id order by g.since), 'infinity') as until
    from (
      select distinct on (g.client_id, g.since) g.client_id, g.since, g.tier
      from access.client_grade as g join access.client_owner as o on o.client_id = g.client_id
      where owner_ids is null or o.owner_id = any (owner_ids)
      order by g.client_id, g.since, g.recorded_at desc
    ) as g
  )
  select t.client_id, w.kind, w.tier, w.from_on, w.until_on, w.months, w.version, done.done_at, done.known_at
  from windows as w
  join tiers as t on t.tier = w.tier and t.since <= w.from_on and w.from_on < t.until
  join access.client_summary as c on c.client_id = t.client_id and not c.walk_in
  left join lateral (
    select min(a.at) as done_at, min(greatest(a.at, coalesce(a.recorded_at, a.at))) as known_at
    from desk.activity as a
    where a.client_id = t.client_id and a.kind = w.kind
      and a.at >= w.from_on::timestamp at time zone 'Asia/Shanghai'
      and a.at < (w.until_on + 1)::timestamp at time zone 'Asia/Shanghai'
  ) as done on true
  where w.until_on between from_day and to_day
$$;
comment on function access.owed_contacts is
  'Visits and callbacks owed in windows that end on these days, and when each was made and put on record, of clients that these account managers look after; null: of all (KA-16, SD-6).';
revoke all on function access.owed_contacts(date, date, uuid[]) from public;
grant execute on function access.owed_contacts(date, date, uuid[]) to kehu_app;
`;

const OWN = ` and f.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('client')))`;

/** Of the day it was asked, once its time is over. */
const QUESTIONS = `
  select f.client_id, f.day, p.part, p.counts::int::numeric as value
  from access.question_fact as f
  cross join lateral (values
    ('questions_due', true),
    ('questions_in_time', f.first_answered_at <= least(f.due_at, known_at)),
    ('questions_open', f.first_answered_at is null or f.first_answered_at > known_at)) as p (part, counts)
  where f.due_at <= known_at and f.day between from_day and to_day and p.part = any (parts) and p.counts`;

/** Of the last day of the window, once it is over. */
const CONTACTS = `
  select f.client_id, f.until_on as day, p.part, p.counts::int::numeric as value
  from access.owed_contacts(from_day, least(to_day, (known_at at time zone 'Asia/Shanghai')::date - 1), null) as f
  cross join lateral (values ('contacts_owed', true), ('contacts_done', f.known_at <= desk_known.known_at)) as p (part, counts)
  where parts && array['contacts_owed', 'contacts_done'] and p.part = any (parts) and p.counts`;

const known = (within: string): string => `
  select m.tier, m.region_code, m.day, m.part, '', null, null, null, null, m.manager, m.value
  from (${graded(`select * from (${QUESTIONS}${within} union all ${CONTACTS}${within}) as f`)}) as m`;

const KNOWN = `
create or replace function analytics.desk_known(known_at timestamptz, from_day date, to_day date, parts text[])
returns table (tier text, region_code text, day date, part text, class text, product text, reason text, department text,
  cost text, manager text, value numeric)
language plpgsql stable security definer set search_path = pg_catalog rows 1000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    return query ${known('')};
  else
    return query ${known(OWN)};
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
`;
