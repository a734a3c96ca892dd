import type { CivilDate } from '../../kernel/civil-date';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import type { Ruled } from '../../kernel/policy/regulation';
import { compiledSegments, firstYearKept, type SegmentPolicy } from '../../kernel/policy/segment-policy';
import type { Transaction } from '../../platform/database/request-database';
import { keptAmount } from '../kept-amount';

/*
 * A client is only written when something about its segment differs, and its history only grows when the segment moves, or
 * when one set by hand begins or ends. While one holds, the computed segment stands beside it. A walk-in account has neither,
 * which ends what it had before (0079).
 */
const segmentOf = (which: string): string => `
with graded as (
  select c.id, o.id as by_hand, coalesce(o.segment, g.segment) as segment, coalesce(o.why, g.why) as why,
    case when o.id is not null then g.segment end as computed, case when o.id is not null then g.why end as computed_why,
    c.segment_why as old_why, c.computed_segment_why as old_computed,
    c.segment_why is null or (c.segment, c.segment_override_id) is distinct from (coalesce(o.segment, g.segment), o.id) as moved
  from clients.segmented($1::jsonb, $2::int) g join clients.client c on c.id = g.client_id
  left join clients.segment_override o on o.client_id = c.id and not c.walk_in and o.state in ('APPROVED','ENDED')
    and o.holds @> $3::date
  ${which}
),
changed as (
  update clients.client c
  set segment = g.segment, segment_why = g.why, segment_override_id = g.by_hand, computed_segment = g.computed,
    computed_segment_why = g.computed_why, segment_since = case when g.moved then $3::date else c.segment_since end,
    updated_at = now()
  from graded g
  where c.id = g.id and (g.moved or (g.old_why, g.old_computed) is distinct from (g.why, g.computed_why))
  returning c.id, g.moved, g.segment, g.why, g.by_hand
)
insert into clients.segment_grade (client_id, since, segment, why, override_id)
select id, $3::date, segment, why, by_hand from changed where moved`;

const SEGMENT_ALL = segmentOf('');
const SEGMENT_ONE = segmentOf('where c.id = $4');
/* Said of both, since a range is not carried over a join: else each batch would grade everybody. */
const SEGMENT_BATCH = segmentOf('where c.id > $4 and c.id <= $5 and g.client_id > $4 and g.client_id <= $5');

export interface SegmentRequest {
  readonly policy: SegmentPolicy;
  /** The day from which new segments hold. */
  readonly asOf: CivilDate;
}

/** Clients behind one id and up to another; left out: all. */
export interface Stretch {
  readonly behind: string;
  readonly upTo: string;
}

/** Gives clients their segments from their stored measures. For the system only. Source: BK-1 */
export async function segmentClients(
  transaction: Transaction,
  { policy, asOf }: SegmentRequest,
  stretch?: Stretch,
): Promise<void> {
  const values = valuesOf({ policy, asOf });
  await transaction.rows(
    stretch === undefined
      ? { text: SEGMENT_ALL, values }
      : { text: SEGMENT_BATCH, values: [...values, stretch.behind, stretch.upTo] },
  );
}

/** Gives one client its segment, as {@link segmentClients} does, for whoever may grade it. */
export async function segmentClient(
  transaction: Transaction,
  request: SegmentRequest,
  clientId: string,
): Promise<void> {
  await transaction.rows({ text: SEGMENT_ONE, values: [...valuesOf(request), clientId] });
}

function valuesOf({ policy, asOf }: SegmentRequest): unknown[] {
  return [compiledSegments(policy), firstYearKept(asOf, policy.inputs.financials.keptMonths), asOf];
}

/**
 * Measures how clients paid what fell due in the trailing year, and the payment credit that follows; of whom nothing fell
 * due the credit on record stands. For the system only. Source: KA-3-annex
 */
export async function remeasurePayment(
  transaction: Transaction,
  { parameters, policyVersion }: Ruled<ParametersOf<'paymentCredit'>>,
  asOf: CivilDate,
): Promise<void> {
  await transaction.rows({
    text: `update clients.client c
      set payment_due = m.due, payment_share = m.share, payment_version = $3,
        payment_credit = case when m.share is null then c.payment_credit when m.share >= $4::numeric then 'good'
          when m.share >= $5::numeric then 'fair' else 'poor' end, updated_at = now()
      from (
        select k.id, coalesce(${keptAmount('p.due')}, 0) as due, clients.ratio(p.paid, p.due) as share
        from clients.client k left join access.client_payment($1::date, $2::int) p on p.client_id = k.id and p.due > 0
      ) as m
      where m.id = c.id and (c.payment_due, c.payment_share, c.payment_version) is distinct from (m.due, m.share, $3::int)`,
    values: [asOf, parameters.graceDays, policyVersion, parameters.goodFrom, parameters.fairFrom],
  });
}

/**
 * Counts what individuals have on deposit, and the level that follows; a walk-in account is no individual. For the system
 * only. Source: BK-3
 */
export async function remeasureDeposits(
  transaction: Transaction,
  { parameters, policyVersion }: Ruled<ParametersOf<'vipThresholds'>>,
): Promise<void> {
  await transaction.rows({
    text: `update clients.client c
      set deposit = m.deposit, vip_level = m.level, vip_version = m.version, updated_at = now()
      from (
        select k.id, ${keptAmount('d.deposit')} as deposit, v.level, case when v.level is not null then $2::int end as version
        from clients.client k
        left join access.client_deposit() d on d.client_id = k.id
        left join lateral (
          select max((t ->> 'level')::int) as level from jsonb_array_elements($1::jsonb) as t
          where d.deposit > (t ->> 'aboveYuan')::numeric and not k.walk_in
        ) as v on true
        where k.business_type = 'MEMBER'
      ) as m
      where m.id = c.id and (c.deposit, c.vip_level, c.vip_version) is distinct from (m.deposit, m.level, m.version)`,
    values: [JSON.stringify(parameters.levels), policyVersion],
  });
}
