import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The year before stands beside a client's volume, so that the way to the next tier counts more volume as more growth. It is
 * known from the next measuring on; until then growth stays as it is.
 */
export class GrowthByVolume17640000399000 implements MigrationInterface {
  readonly name = 'GrowthByVolume17640000399000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PRIOR, GRADED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const PRIOR = `
alter table clients.client add column prior_volume numeric(14,2);
comment on column clients.client.prior_volume is
  'Yuan ordered in the twelve months before those of annual_volume; null: not measured yet.';
`;

const ROW = `(place int, tier text, rank int, gap boolean, from_fen bigint, end_fen bigint, credit int,
  growth_from numeric, growth_below numeric, growth_unknown boolean,
  profit_from numeric, profit_below numeric, profit_unknown boolean, clause text, rule text)`;

const GROWS = `case when m.growth is null then r.growth_unknown
    else m.growth >= coalesce(r.growth_from, '-infinity') and m.growth < coalesce(r.growth_below, 'infinity') end`;

const MEETS_OTHERS = `
  m.credit >= r.credit
  and case when m.profit is null then r.profit_unknown
    else m.profit >= coalesce(r.profit_from, '-infinity') and m.profit < coalesce(r.profit_below, 'infinity') end`;

/** Growth is over what was ordered the year before, where that is known. */
const GROWN = 'm.growth is not null and m.prior_fen > 0';

/*
 * The kernel's `gradeClient` over every client at once: the tier table comes in as data, and the statement has none of
 * its numbers. Plain SQL, so that it becomes part of the statement that asks, in the rights of who asks; what a statement
 * does not ask for, such as the way up, it does not pay for.
 */
const GRADED = `
create or replace function clients.graded(policy jsonb, climbs boolean)
returns table (client_id uuid, tier text, gap boolean, next_tier text, margin numeric, clause text, rule text)
language sql stable parallel safe rows 2000 as $$
  with policy_row as materialized (select * from jsonb_to_recordset(policy -> 'rows') as r ${ROW}),
  climb_row as materialized (select * from jsonb_to_recordset(policy -> 'climb') as r ${ROW}),
  measured as (
    select c.id, c.annual_volume_fen as fen, (c.prior_volume * 100)::bigint as prior_fen, c.growth, c.profit_contribution as profit,
      array_position(array(select jsonb_array_elements_text(policy -> 'credits')), c.payment_credit) - 1 as credit
    from clients.client c
  )
  select m.id, taken.tier, coalesce(taken.gap, false), upward.tier,
    ((upward.earned_from - m.fen)::numeric / 100)::numeric(14,2),
    coalesce(taken.clause, policy ->> 'clause'), coalesce(taken.rule, policy ->> 'ungradedRule')
  from measured m
  left join lateral (
    select * from policy_row r
    where r.from_fen <= m.fen and (r.end_fen is null or m.fen < r.end_fen) and ${MEETS_OTHERS} and ${GROWS}
    order by r.place limit 1
  ) as taken on true
  left join lateral (
    select r.tier, f.earned_from
    from climb_row r
    cross join lateral (select case when ${GROWN} and r.growth_from is not null
      then greatest(r.from_fen, ceil(m.prior_fen * (1 + r.growth_from))::bigint) else r.from_fen end as earned_from) as f
    where climbs and (taken.rank is null or r.rank < taken.rank) and ${MEETS_OTHERS}
      and case when ${GROWN} then r.growth_below is null or f.earned_from < m.prior_fen * (1 + r.growth_below) else ${GROWS} end
      and f.earned_from > m.fen and (r.end_fen is null or f.earned_from < r.end_fen)
    order by f.earned_from, r.rank limit 1
  ) as upward on true
$$;
comment on function clients.graded is
  'The grade a compiled tier table gives to every client the asker reaches; the way up only when asked for.';
`;
