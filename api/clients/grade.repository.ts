import type { CivilDate } from '../kernel/civil-date';
import type { TierPolicy } from '../kernel/policy/tier-policy';
import type { Transaction } from '../platform/database/request-database';
import { compiledTable } from './grade-rows';

/*
 * A client is only written when something about its grade differs, and its history only grows when the tier moves.
 */
const REGRADE = `
with graded as (
  select c.id, g.tier, g.gap, g.next_tier, g.margin,
    c.tier as old_tier, c.tier_gap as old_gap, c.tier_why as old_why, c.tier_next as old_next, c.tier_margin as old_margin,
    jsonb_build_object('clause', g.clause, 'policyVersion', $2::int, 'rule', g.rule, 'inputs', jsonb_build_array(
      jsonb_build_object('name', 'annualVolume', 'value', c.annual_volume::text, 'unit', 'yuan'),
      jsonb_build_object('name', 'paymentCredit', 'value', c.payment_credit),
      jsonb_build_object('name', 'growth', 'value', coalesce(c.growth::text, 'unknown'), 'unit', 'fraction'),
      jsonb_build_object('name', 'profitContribution',
        'value', coalesce(c.profit_contribution::text, 'unknown'), 'unit', 'fraction'))) as why
  from clients.graded($1::jsonb, true) g join clients.client c on c.id = g.client_id
),
changed as (
  update clients.client c
  set tier = g.tier, tier_gap = g.gap, tier_next = g.next_tier, tier_margin = g.margin, tier_why = g.why,
    tier_since = case when g.moved then $3::date else c.tier_since end, updated_at = now()
  from (
    select *, old_why is null or (old_tier, old_gap) is distinct from (tier, gap) as moved from graded
  ) as g
  where c.id = g.id
    and (g.moved or (g.old_why, g.old_next, g.old_margin) is distinct from (g.why, g.next_tier, g.margin))
  returning c.id, g.moved, g.tier, g.gap, g.why
),
history as (
  insert into clients.grade (client_id, since, tier, tier_gap, why)
  select id, $3::date, tier, gap, why from changed where moved
)
select count(*)::int as changed, (count(*) filter (where moved))::int as moved from changed`;

/**
 * Waits for a regrade that is under way: two at once would write the history twice. A million clients take longer than a
 * request may.
 */
export async function beginRegrade(transaction: Transaction): Promise<void> {
  await transaction.rows({ text: 'set local statement_timeout = 0', values: [] });
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('regrade of clients', 0))`,
    values: [],
  });
}

export interface Regraded {
  /** Clients about whose grade anything changed. */
  readonly changed: number;
  /** Those whose tier or gap changed, or who were graded for the first time. */
  readonly moved: number;
}

/** Grades every client from its stored measures. The date is the day from which new tiers hold. Source: KA-3 */
export async function regradeClients(transaction: Transaction, policy: TierPolicy, asOf: CivilDate): Promise<Regraded> {
  const [result] = await transaction.rows<Regraded>({
    text: REGRADE,
    values: [compiledTable(policy), policy.policyVersion, asOf],
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
