import type { CivilDate } from '../../kernel/civil-date';
import type { TierPolicy } from '../../kernel/policy/tier-policy';
import type { Transaction } from '../../platform/database/request-database';
import { keptAmount } from '../kept-amount';
import { compiledTable } from './grade-rows';

/*
 * A client is only written when something about its grade differs, and its history only grows when the tier moves, or
 * when one set by hand begins or ends. While one holds, the computed grade stands beside it. A walk-in account has
 * neither, which ends what it had before (0079).
 */
const regradeOf = (which: string): string => `
with graded as (
  select c.id, o.id as by_hand, coalesce(o.tier, g.tier) as tier, o.id is null and g.gap as gap,
    case when o.id is null then g.next_tier end as next_tier, case when o.id is null then g.margin end as margin,
    g.tier as computed_tier, g.gap as computed_gap, o.why as by_hand_why,
    c.tier as old_tier, c.tier_gap as old_gap, c.tier_why as old_why, c.tier_next as old_next, c.tier_margin as old_margin,
    c.tier_override_id as old_by_hand, c.computed_why as old_computed,
    jsonb_build_object('clause', g.clause, 'policyVersion', $2::int, 'rule', g.rule, 'inputs',
      case when c.walk_in then jsonb_build_array(jsonb_build_object('name', 'walkIn', 'value', 'true'))
      else jsonb_build_array(
        jsonb_build_object('name', 'annualVolume', 'value', c.annual_volume::text, 'unit', 'yuan'),
        jsonb_build_object('name', 'paymentCredit', 'value', c.payment_credit),
        jsonb_build_object('name', 'growth', 'value', coalesce(c.growth::text, 'unknown'), 'unit', 'fraction'),
        jsonb_build_object('name', 'profitContribution',
          'value', coalesce(c.profit_contribution::text, 'unknown'), 'unit', 'fraction')) end) as why
  from clients.graded($1::jsonb, true) g join clients.client c on c.id = g.client_id
  left join clients.tier_override o on o.client_id = c.id and not c.walk_in and o.state in ('APPROVED','ENDED') and o.holds @> $3::date
  ${which}
),
changed as (
  update clients.client c
  set tier = g.tier, tier_gap = g.gap, tier_next = g.next_tier, tier_margin = g.margin,
    tier_why = coalesce(g.by_hand_why, g.why), tier_override_id = g.by_hand,
    computed_tier = case when g.by_hand is not null then g.computed_tier end,
    computed_gap = case when g.by_hand is not null then g.computed_gap end,
    computed_why = case when g.by_hand is not null then g.why end,
    tier_since = case when g.moved then $3::date else c.tier_since end, updated_at = now()
  from (
    select *, old_why is null or (old_tier, old_gap, old_by_hand) is distinct from (tier, gap, by_hand) as moved from graded
  ) as g
  where c.id = g.id
    and (g.moved or (g.old_next, g.old_margin) is distinct from (g.next_tier, g.margin)
      or case when g.by_hand is null then g.old_why else g.old_computed end is distinct from g.why)
  returning c.id, g.moved, g.tier, g.gap, c.tier_why as why, g.by_hand
),
history as (
  insert into clients.grade (client_id, since, tier, tier_gap, why, override_id)
  select id, $3::date, tier, gap, why, by_hand from changed where moved
)
select count(*)::int as changed, (count(*) filter (where moved))::int as moved from changed`;

const REGRADE_ALL = regradeOf('');
const REGRADE_ONE = regradeOf('where c.id = $4');
/* Said of both, since a range is not carried over a join: else each batch would grade everybody. */
const REGRADE_BATCH = regradeOf('where c.id > $4 and c.id <= $5 and g.client_id > $4 and g.client_id <= $5');

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
export function regradeClients(transaction: Transaction, policy: TierPolicy, asOf: CivilDate): Promise<Regraded> {
  return run(transaction, REGRADE_ALL, [compiledTable(policy), policy.policyVersion, asOf]);
}

export interface GradeRequest {
  readonly policy: TierPolicy;
  readonly asOf: CivilDate;
}

/** Grades one client from its stored measures. */
export function regradeClient(
  transaction: Transaction,
  { policy, asOf }: GradeRequest,
  clientId: string,
): Promise<Regraded> {
  return run(transaction, REGRADE_ONE, [compiledTable(policy), policy.policyVersion, asOf, clientId]);
}

/** Before every other id. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export interface Batch extends Regraded {
  /** Clients looked at. */
  readonly done: number;
  /** The last of them; null: there was none left. */
  readonly doneTo: string | null;
}

/** Grades the clients behind an id, in the order of ids, at most `limit` of them. */
export async function regradeBatch(
  transaction: Transaction,
  { policy, asOf }: GradeRequest,
  { behind, limit }: { readonly behind: string | null; readonly limit: number },
): Promise<Batch> {
  const from = behind ?? FIRST_ID;
  const [batch] = await transaction.rows<{ done: number; doneTo: string | null }>({
    text: `select count(*)::int as done, (array_agg(id order by id desc))[1] as "doneTo" from (
        select id from clients.client where id > $1 order by id limit $2) as batch`,
    values: [from, limit],
  });
  if (batch?.doneTo == null) return { done: 0, doneTo: null, changed: 0, moved: 0 };
  const values = [compiledTable(policy), policy.policyVersion, asOf, from, batch.doneTo];
  return { ...batch, ...(await run(transaction, REGRADE_BATCH, values)) };
}

async function run(transaction: Transaction, text: string, values: readonly unknown[]): Promise<Regraded> {
  const [result] = await transaction.rows<Regraded>({ text, values: [...values] });
  return result ?? { changed: 0, moved: 0 };
}

const measureOf = (which: string): string => `with changed as (
      update clients.client c
      set annual_volume = m.volume, prior_volume = m.prior, growth = m.growth, profit_contribution = m.profit, updated_at = now()
      from (
        select k.id, coalesce(${keptAmount('v.volume_12m')}, 0) as volume,
          coalesce(${keptAmount('v.volume_prior_12m')}, 0) as prior,
          case when v.volume_prior_12m > 0
            then clients.ratio(v.volume_12m - v.volume_prior_12m, v.volume_prior_12m) end as growth,
          case when v.costed_12m > 0 and v.costed_12m >= v.volume_12m * $2::numeric
            then clients.ratio(v.costed_12m - v.cost_12m, v.costed_12m) end as profit
        from clients.client k left join access.client_volume($1::date) v on v.client_id = k.id ${which}
      ) as m
      where m.id = c.id and (c.annual_volume, c.prior_volume, c.growth, c.profit_contribution)
        is distinct from (m.volume, m.prior, m.growth, m.profit)
      returning 1
    ) select count(*)::int as count from changed`;

/**
 * Reads volume, growth and profit contribution of every client from its orders: yuan of the trailing twelve months, their
 * growth over the twelve months before, and what was left of them after cost. No growth where nothing was ordered before;
 * no profit contribution where too little of the volume has a known cost. Answers how many changed. Source: KA-3
 */
export async function remeasureClients(transaction: Transaction, { policy, asOf }: GradeRequest): Promise<number> {
  const values = [asOf, policy.profitKnownFor];
  const [result] = await transaction.rows<{ count: number }>({ text: measureOf(''), values });
  return result?.count ?? 0;
}

/** The same of one client. */
export async function remeasureClient(
  transaction: Transaction,
  { policy, asOf }: GradeRequest,
  clientId: string,
): Promise<void> {
  const values = [asOf, policy.profitKnownFor, clientId];
  await transaction.rows({ text: measureOf('and v.client_id = $3 where k.id = $3'), values });
}
