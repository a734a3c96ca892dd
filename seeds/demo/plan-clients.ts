import type { PlanStage } from '../../api/clients/plans/development-plan';
import { aimedGrade, type ClientStanding } from '../../api/clients/plans/plan-client';
import { addDays, type CivilDate } from '../../api/kernel/civil-date';
import { fenOf, moneyOfFen, type Money } from '../../api/kernel/money';
import type { Regulation } from '../../api/kernel/policy/regulation';
import { tierPolicy } from '../../api/kernel/policy/tier-policy';
import type { Transaction } from '../../api/platform/database/request-database';
import { dayMs } from './company';
import type { CopyRow } from './copy';
import { seededId } from './random';

const KIND = 52;
const HOUR_MS = 3_600_000;

export const PLAN_CLIENT_COLUMNS =
  'clients.plan_client (id, plan_id, client_id, reason, tier_before, yearly_before, aim_yearly, aim_tier, aim_why, added_by, added_at, verdict, verdict_note, screened_by, screened_at, tier_after, yearly_after)';

interface Candidate extends ClientStanding {
  readonly planId: string;
  readonly clientId: string;
  readonly leadId: string;
  readonly stage: PlanStage;
  /** What it buys in a year now; the standing it has besides is that of the day it was added. */
  readonly yearlyNow: Money;
  readonly tierBefore: string | null;
  /** On the day on which the plan moved last. */
  readonly tierMoved: string | null;
  readonly yearlyMoved: Money;
  readonly openedOn: CivilDate;
  readonly contacted: boolean;
}

const yearlyOf = (volume: string): string => `coalesce("${volume}".volume_12m, 0)::numeric(14,2)::text`;

/** The tier a client had on a day, as its history says. */
const tierOn = (day: string): string => `(
          select g.tier from clients.grade g where g.client_id = k.id and g.since <= ${day}
          order by g.since desc, g.recorded_at desc limit 1)`;

/** How far each client of a plan is to come, by what it buys; below 1 it has come there already. */
const AIMS = [1.6, 2.2, 0.9] as const;
const REASONS = [
  '去年新开两家门店，五金仍有一半向同业采购，可谈年度框架。',
  '增长稳定、付款及时，引入智能卫浴系列即可升级。',
  '老客户，品类单一；以配套折扣带动铰链与滑轨。',
] as const;

/** Two clients beside the prospects of each plan: of those whom its lead looks after, or of whoever reports to them. */
export async function planClientRows(
  transaction: Transaction,
  { asOf, regulation }: { readonly asOf: CivilDate; readonly regulation: Regulation },
): Promise<CopyRow[]> {
  const policy = tierPolicy(regulation);
  const candidates = await transaction.rows<Candidate>({
    text: `select p.id as "planId", k.id as "clientId", p.lead_id as "leadId", p.stage, k.annual_volume::text as "yearlyNow",
        ${yearlyOf('then')} as "annualVolume", ${tierOn('d.opened_on')} as "tierBefore",
        case when "then".costed_12m > 0 and "then".costed_12m >= "then".volume_12m * $1::numeric
          then clients.ratio("then".costed_12m - "then".cost_12m, "then".costed_12m)::text end as "profitContribution",
        ${yearlyOf('moved')} as "yearlyMoved", ${tierOn('d.moved_on')} as "tierMoved",
        k.payment_credit as "paymentCredit", d.opened_on::text as "openedOn",
        coalesce(k.last_contact_on >= d.opened_on, false) as contacted
      from clients.development_plan p
      cross join lateral (select (p.created_at at time zone 'Asia/Shanghai')::date as opened_on,
        (p.moved_at at time zone 'Asia/Shanghai')::date as moved_on) as d
      cross join lateral (
        select c.* from clients.client c where not c.walk_in and c.annual_volume between 20000 and 200000
          and c.owner_id in (select s.id from identity.staff s where s.id = p.lead_id or s.reports_to = p.lead_id)
        order by c.last_contact_on desc nulls last, c.number limit 2) k
      left join lateral access.client_volume(d.opened_on) as "then" on "then".client_id = k.id
      left join lateral access.client_volume(d.moved_on) as moved on moved.client_id = k.id
      where p.stage <> 'ABANDONED' order by p.number, k.number`,
    values: [policy.profitKnownFor],
  });
  return candidates.map((each, place) => {
    const factor = AIMS[place % AIMS.length] ?? 1.6;
    // More than it bought when the plan was written, whatever came of it since.
    const least = Math.max(fenOf(each.annualVolume), 0) * 1.1;
    const aimYearly = moneyOfFen(Math.round(Math.max(fenOf(each.yearlyNow) * factor, least)));
    const aim = aimedGrade(each, aimYearly, policy);
    const isScreened = each.stage === 'CLOSED' || (each.stage === 'APPROVED' && each.contacted && place % 2 === 0);
    const isPursued = each.contacted;
    const addedMs = dayMs(each.openedOn) + 9 * HOUR_MS;
    const screened = addDays(each.openedOn, 20);
    const day = screened < asOf ? screened : each.openedOn;
    return [
      seededId(addedMs, KIND, place),
      each.planId,
      each.clientId,
      REASONS[place % REASONS.length] ?? '',
      each.tierBefore,
      each.annualVolume,
      aimYearly,
      aim.tier,
      JSON.stringify(aim.why),
      each.leadId,
      new Date(addedMs).toISOString(),
      isScreened ? (isPursued ? 'PURSUE' : 'SET_ASIDE') : null,
      isScreened ? (isPursued ? '走访确认有增量，报价已送。' : '采购权上收总部，暂缓。') : null,
      isScreened ? each.leadId : null,
      isScreened ? new Date(dayMs(day) + 15 * HOUR_MS).toISOString() : null,
      each.stage === 'CLOSED' ? each.tierMoved : null,
      each.stage === 'CLOSED' ? each.yearlyMoved : null,
    ];
  });
}
