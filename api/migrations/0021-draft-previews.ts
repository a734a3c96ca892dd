import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a draft would do to clients and open cases, counted without writing. One function says which tier a table gives
 * to every client; the regrade stores its answer and the preview counts it, so that the two cannot differ.
 */
export class DraftPreviews17640000021000 implements MigrationInterface {
  readonly name = 'DraftPreviews17640000021000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [GRADED, TIERS, CASES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const ROW = `(place int, tier text, rank int, gap boolean, from_fen bigint, end_fen bigint, credit int,
  growth_from numeric, growth_below numeric, growth_unknown boolean,
  profit_from numeric, profit_below numeric, profit_unknown boolean, clause text, rule text)`;

const MEETS_CONDITIONS = `
  m.credit >= r.credit
  and case when m.growth is null then r.growth_unknown
    else m.growth >= coalesce(r.growth_from, '-infinity') and m.growth < coalesce(r.growth_below, 'infinity') end
  and case when m.profit is null then r.profit_unknown
    else m.profit >= coalesce(r.profit_from, '-infinity') and m.profit < coalesce(r.profit_below, 'infinity') end`;

/*
 * The kernel's `gradeClient` over every client at once: the tier table comes in as data, and the statement has none of
 * its numbers. Plain SQL, so that it becomes part of the statement that asks, in the rights of who asks; what a statement
 * does not ask for, such as the way up, it does not pay for.
 */
export const GRADED = `
create or replace function clients.graded(policy jsonb, climbs boolean)
returns table (client_id uuid, tier text, gap boolean, next_tier text, margin numeric, clause text, rule text)
language sql stable parallel safe rows 2000 as $$
  with policy_row as materialized (select * from jsonb_to_recordset(policy -> 'rows') as r ${ROW}),
  climb_row as materialized (select * from jsonb_to_recordset(policy -> 'climb') as r ${ROW}),
  measured as (
    select c.id, c.annual_volume_fen as fen, c.growth, c.profit_contribution as profit,
      array_position(array(select jsonb_array_elements_text(policy -> 'credits')), c.payment_credit) - 1 as credit
    from clients.client c
  )
  select m.id, taken.tier, coalesce(taken.gap, false), upward.tier,
    ((upward.from_fen - m.fen)::numeric / 100)::numeric(14,2),
    coalesce(taken.clause, policy ->> 'clause'), coalesce(taken.rule, policy ->> 'ungradedRule')
  from measured m
  left join lateral (
    select * from policy_row r
    where r.from_fen <= m.fen and (r.end_fen is null or m.fen < r.end_fen) and ${MEETS_CONDITIONS}
    order by r.place limit 1
  ) as taken on true
  left join lateral (
    select * from climb_row r
    where climbs and (taken.rank is null or r.rank < taken.rank) and r.from_fen > m.fen and ${MEETS_CONDITIONS}
    order by r.place limit 1
  ) as upward on true
$$;
comment on function clients.graded is
  'The grade a compiled tier table gives to every client the asker reaches; the way up only when asked for.';
revoke all on function clients.graded(jsonb, boolean) from public;
grant execute on function clients.graded(jsonb, boolean) to kehu_app;
`;

const TIERS = `
create function clients.preview_tiers(policy jsonb)
returns table (from_tier text, from_gap boolean, to_tier text, to_gap boolean, clients int, volume numeric)
language sql stable security definer set search_path = pg_catalog as $$
  select c.tier, c.tier_gap, g.tier, g.gap, count(*)::int, sum(c.annual_volume)
  from clients.client c join clients.graded(policy, false) g on g.client_id = c.id
  where (select access.reach('drafting')) in ('all','write')
  group by 1, 2, 3, 4
$$;
comment on function clients.preview_tiers is
  'Clients by the tier they have and the tier a compiled table would give them, in every portfolio. For those who write or enact regulations.';
revoke all on function clients.preview_tiers(jsonb) from public;
grant execute on function clients.preview_tiers(jsonb) to kehu_app;
`;

/** Limits run for whole days, so cases accepted on one day are due on one day: a few thousand rows, however many cases. */
const CASES = `
create function complaints.open_by_day()
returns table (class text, overseas boolean, accepted_on date, due_at timestamptz, cases int)
language sql stable security definer set search_path = pg_catalog as $$
  select c.class, c.overseas, (c.accepted_at at time zone 'Asia/Shanghai')::date, c.due_at, count(*)::int
  from complaints.complaint c
  where c.flow_state = 'open' and c.accepted_at is not null and c.due_at is not null
    and (select access.reach('drafting')) in ('all','write')
  group by 1, 2, 3, 4
$$;
comment on function complaints.open_by_day is
  'Open cases by class, place and day of acceptance, with their deadline. For those who write or enact regulations.';
revoke all on function complaints.open_by_day() from public;
grant execute on function complaints.open_by_day() to kehu_app;
`;
