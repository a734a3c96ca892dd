import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A walk-in account stands for many buyers: what they bought together says nothing of any of them, so that it is in no tier
 * (KA-3) and in no segment (BK-1). Grading says so in place of a grade, and drafts of the tables are previewed without it.
 */
export class WalkInUngraded17640000490000 implements MigrationInterface {
  readonly name = 'WalkInUngraded17640000490000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [GRADED, SEGMENTED, PREVIEW_TIERS, PREVIEW_SEGMENTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** The rule by which such an account is in no tier and in no segment, whatever the tables say. */
const RULE = `'walkIn → ungraded'`;

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

/* As before (0399), but for walk-in accounts, of which no row holds and no way leads up. */
const GRADED = `
create or replace function clients.graded(policy jsonb, climbs boolean)
returns table (client_id uuid, tier text, gap boolean, next_tier text, margin numeric, clause text, rule text)
language sql stable parallel safe rows 2000 as $$
  with policy_row as materialized (select * from jsonb_to_recordset(policy -> 'rows') as r ${ROW}),
  climb_row as materialized (select * from jsonb_to_recordset(policy -> 'climb') as r ${ROW}),
  measured as (
    select c.id, c.annual_volume_fen as fen, (c.prior_volume * 100)::bigint as prior_fen, c.growth, c.profit_contribution as profit,
      array_position(array(select jsonb_array_elements_text(policy -> 'credits')), c.payment_credit) - 1 as credit, c.walk_in
    from clients.client c
  )
  select m.id, taken.tier, coalesce(taken.gap, false), upward.tier,
    ((upward.earned_from - m.fen)::numeric / 100)::numeric(14,2),
    coalesce(taken.clause, policy ->> 'clause'),
    coalesce(taken.rule, case when m.walk_in then ${RULE} else policy ->> 'ungradedRule' end)
  from measured m
  left join lateral (
    select * from policy_row r
    where not m.walk_in
      and r.from_fen <= m.fen and (r.end_fen is null or m.fen < r.end_fen) and ${MEETS_OTHERS} and ${GROWS}
    order by r.place limit 1
  ) as taken on true
  left join lateral (
    select r.tier, f.earned_from
    from climb_row r
    cross join lateral (select case when ${GROWN} and r.growth_from is not null
      then greatest(r.from_fen, ceil(m.prior_fen * (1 + r.growth_from))::bigint) else r.from_fen end as earned_from) as f
    where climbs and not m.walk_in and (taken.rank is null or r.rank < taken.rank) and ${MEETS_OTHERS}
      and case when ${GROWN} then r.growth_below is null or f.earned_from < m.prior_fen * (1 + r.growth_below) else ${GROWS} end
      and f.earned_from > m.fen and (r.end_fen is null or f.earned_from < r.end_fen)
    order by f.earned_from, r.rank limit 1
  ) as upward on true
$$;
comment on function clients.graded is
  'The grade a compiled tier table gives to every client the asker reaches; the way up only when asked for. Walk-in accounts are in no tier.';
`;

const MEETS = (ratios: string): string => `
  coalesce(c.debt_ratio <= (policy -> '${ratios}' ->> 'debtRatioAtMost')::numeric, true)
  and coalesce(c.current_ratio >= (policy -> '${ratios}' ->> 'currentRatioAtLeast')::numeric, true)
  and coalesce(c.net_margin >= (policy -> '${ratios}' ->> 'netMarginAtLeast')::numeric, true)`;

/* As before (0100), but for walk-in accounts, of which no row holds. */
const SEGMENTED = `
create or replace function clients.segmented(policy jsonb, since_year int)
returns table (client_id uuid, segment text, why jsonb)
language sql stable parallel safe rows 2000 as $$
  with policy_row as materialized (
    select * from jsonb_to_recordset(policy -> 'rows')
      as r (place int, segment text, credit int, size_fen bigint, financials int, outlook int, rule text)
  ),
  measured as (
    select c.id, c.annual_volume, c.annual_volume_fen as fen, c.industry, c.walk_in,
      case when s.counts then c.statement_year end as statement_year,
      case when s.counts then c.debt_ratio end as debt_ratio, case when s.counts then c.current_ratio end as current_ratio,
      case when s.counts then c.net_margin end as net_margin,
      array_position(array(select jsonb_array_elements_text(policy -> 'credits')), c.payment_credit) - 1 as credit,
      case when not s.counts then (policy ->> 'financialsUnknown')::int
        when ${MEETS('strong')} then 2 when ${MEETS('average')} then 1 else 0 end as financials,
      coalesce((policy -> 'outlooks' ->> c.industry)::int, (policy ->> 'outlookUnknown')::int) as outlook
    from clients.client c cross join lateral (select coalesce(c.statement_year >= since_year, false) as counts) as s
  )
  select m.id, taken.segment, jsonb_build_object(
    'clause', policy ->> 'clause', 'policyVersion', (policy ->> 'policyVersion')::int,
    'rule', coalesce(taken.rule, case when m.walk_in then ${RULE} else policy ->> 'noneRule' end),
    'inputs', case when m.walk_in then jsonb_build_array(jsonb_build_object('name', 'walkIn', 'value', 'true'))
      else jsonb_build_array(
        jsonb_build_object('name', 'credit', 'value', policy -> 'levels' -> m.credit),
        jsonb_build_object('name', 'annualVolume', 'value', m.annual_volume::text, 'unit', 'yuan'),
        jsonb_build_object('name', 'financials', 'value', policy -> 'levels' -> m.financials),
        jsonb_build_object('name', 'fiscalYear', 'value', coalesce(m.statement_year::text, 'unknown'), 'unit', 'calendarYear'),
        jsonb_build_object('name', 'debtRatio', 'value', coalesce(m.debt_ratio::text, 'unknown'), 'unit', 'fraction'),
        jsonb_build_object('name', 'currentRatio', 'value', coalesce(m.current_ratio::text, 'unknown')),
        jsonb_build_object('name', 'netMargin', 'value', coalesce(m.net_margin::text, 'unknown'), 'unit', 'fraction'),
        jsonb_build_object('name', 'outlook', 'value', policy -> 'levels' -> m.outlook),
        jsonb_build_object('name', 'industry', 'value', coalesce(m.industry, 'unknown'))) end)
  from measured m
  left join lateral (
    select * from policy_row r
    where not m.walk_in and m.credit >= r.credit and (r.size_fen is null or m.fen >= r.size_fen)
      and m.financials >= r.financials and m.outlook >= r.outlook
    order by r.place limit 1
  ) as taken on true
$$;
comment on function clients.segmented is
  'The segment a compiled table gives to every client the asker reaches, with its reason. Walk-in accounts are in none.';
`;

/** As before (0080, 0159): a draft of a table moves nobody whose grade is set by hand, and no walk-in account. */
const PREVIEW_TIERS = `
create or replace function clients.preview_tiers(policy jsonb)
returns table (from_tier text, from_gap boolean, to_tier text, to_gap boolean, clients int, volume numeric)
language sql stable security definer set search_path = pg_catalog as $$
  select c.tier, c.tier_gap,
    case when c.tier_override_id is null then g.tier else c.tier end,
    case when c.tier_override_id is null then g.gap else c.tier_gap end, count(*)::int, sum(c.annual_volume)
  from clients.client c join clients.graded(policy, false) g on g.client_id = c.id
  where not c.walk_in and (select access.reach('drafting')) in ('all','write')
  group by 1, 2, 3, 4
$$;
`;

const PREVIEW_SEGMENTS = `
create or replace function clients.preview_segments(policy jsonb, since_year int)
returns table (from_segment text, to_segment text, clients int, volume numeric)
language sql stable security definer set search_path = pg_catalog as $$
  select c.segment, case when c.segment_override_id is null then g.segment else c.segment end, count(*)::int,
    sum(c.annual_volume)
  from clients.client c join clients.segmented(policy, since_year) g on g.client_id = c.id
  where not c.walk_in and (select access.reach('drafting')) in ('all','write')
  group by 1, 2
$$;
`;
