import type { CivilDate } from '../kernel/civil-date';
import type { TierPolicy } from '../kernel/policy/tier-policy';
import { paymentCredits } from '../kernel/policy/vocabulary';
import type { Transaction } from '../platform/database/request-database';
import { gradeRows } from './grade-rows';

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
 * its numbers. A client is only written when something about its grade differs, and its history only grows when the
 * tier moves.
 */
const REGRADE = `
with policy_row as materialized (select * from jsonb_to_recordset($1::jsonb) as r ${ROW}),
climb_row as materialized (select * from jsonb_to_recordset($2::jsonb) as r ${ROW}),
measured as (
  select c.id, c.annual_volume_fen as fen, array_position($3::text[], c.payment_credit) - 1 as credit,
    c.growth, c.profit_contribution as profit,
    jsonb_build_array(
      jsonb_build_object('name', 'annualVolume', 'value', c.annual_volume::text, 'unit', 'yuan'),
      jsonb_build_object('name', 'paymentCredit', 'value', c.payment_credit),
      jsonb_build_object('name', 'growth', 'value', coalesce(c.growth::text, 'unknown'), 'unit', 'fraction'),
      jsonb_build_object('name', 'profitContribution',
        'value', coalesce(c.profit_contribution::text, 'unknown'), 'unit', 'fraction')) as inputs,
    c.tier as old_tier, c.tier_gap as old_gap, c.tier_why as old_why, c.tier_next as old_next, c.tier_margin as old_margin
  from clients.client c
),
graded as (
  select m.*, taken.tier, coalesce(taken.gap, false) as gap, upward.tier as next_tier,
    ((upward.from_fen - m.fen)::numeric / 100)::numeric(14,2) as margin,
    jsonb_build_object('clause', coalesce(taken.clause, $4::text), 'policyVersion', $5::int,
      'rule', coalesce(taken.rule, $6::text), 'inputs', m.inputs) as why
  from measured m
  left join lateral (
    select * from policy_row r
    where r.from_fen <= m.fen and (r.end_fen is null or m.fen < r.end_fen) and ${MEETS_CONDITIONS}
    order by r.place limit 1
  ) as taken on true
  left join lateral (
    select * from climb_row r
    where (taken.rank is null or r.rank < taken.rank) and r.from_fen > m.fen and ${MEETS_CONDITIONS}
    order by r.place limit 1
  ) as upward on true
),
changed as (
  update clients.client c
  set tier = g.tier, tier_gap = g.gap, tier_next = g.next_tier, tier_margin = g.margin, tier_why = g.why,
    tier_since = case when g.moved then $7::date else c.tier_since end, updated_at = now()
  from (
    select *, old_why is null or (old_tier, old_gap) is distinct from (tier, gap) as moved from graded
  ) as g
  where c.id = g.id
    and (g.moved or (g.old_why, g.old_next, g.old_margin) is distinct from (g.why, g.next_tier, g.margin))
  returning c.id, g.moved, g.tier, g.gap, g.why
),
history as (
  insert into clients.grade (client_id, since, tier, tier_gap, why)
  select id, $7::date, tier, gap, why from changed where moved
)
select count(*)::int as changed, (count(*) filter (where moved))::int as moved from changed`;

export interface Regraded {
  /** Clients about whose grade anything changed. */
  readonly changed: number;
  /** Those whose tier or gap changed, or who were graded for the first time. */
  readonly moved: number;
}

/** Grades every client from its stored measures. The date is the day from which new tiers hold. Source: KA-3 */
export async function regradeClients(transaction: Transaction, policy: TierPolicy, asOf: CivilDate): Promise<Regraded> {
  const { rows, climb } = gradeRows(policy);
  const [result] = await transaction.rows<Regraded>({
    text: REGRADE,
    values: [
      JSON.stringify(rows),
      JSON.stringify(climb),
      paymentCredits,
      policy.clause,
      policy.policyVersion,
      policy.ungradedRule,
      asOf,
    ],
  });
  return result ?? { changed: 0, moved: 0 };
}

/**
 * Reads volume and growth of every client from its orders: yuan of the trailing twelve months, and their growth over
 * the twelve months before; no growth where nothing was ordered before. Answers how many changed.
 */
export async function remeasureClients(transaction: Transaction, asOf: CivilDate): Promise<number> {
  const [result] = await transaction.rows<{ count: number }>({
    text: `with changed as (
      update clients.client c
      set annual_volume = m.volume, growth = m.growth, updated_at = now()
      from (
        select k.id, coalesce(v.volume_12m, 0)::numeric(14,2) as volume,
          case when v.volume_prior_12m > 0
            then least(round((v.volume_12m - v.volume_prior_12m) / v.volume_prior_12m, 4), 99999999) end as growth
        from clients.client k left join access.client_volume($1::date) v on v.client_id = k.id
      ) as m
      where m.id = c.id and (c.annual_volume, c.growth) is distinct from (m.volume, m.growth)
      returning 1
    ) select count(*)::int as count from changed`,
    values: [asOf],
  });
  return result?.count ?? 0;
}

/** The document of a regulation in force on a day; undefined before its first version. */
export async function regulationInForce(transaction: Transaction, code: string, on: CivilDate): Promise<unknown> {
  const [row] = await transaction.rows<{ document: unknown }>({
    text: `select document from access.policy_document
      where code = $1 and effective_from <= $2::date order by effective_from desc, version desc limit 1`,
    values: [code, on],
  });
  return row?.document;
}
