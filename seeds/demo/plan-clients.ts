import type { PlanStage } from '../../api/clients/plans/development-plan';
import { aimedGrade, type ClientStanding } from '../../api/clients/plans/plan-client';
import { addDays, type CivilDate } from '../../api/kernel/civil-date';
import { fenOf, moneyOfFen } from '../../api/kernel/money';
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
  readonly tier: string | null;
  readonly openedOn: CivilDate;
  readonly contacted: boolean;
}

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
  const candidates = await transaction.rows<Candidate>({
    text: `select p.id as "planId", k.id as "clientId", p.lead_id as "leadId", p.stage, k.tier, k.annual_volume::text as "annualVolume",
        k.payment_credit as "paymentCredit", k.profit_contribution::text as "profitContribution",
        (p.created_at at time zone 'Asia/Shanghai')::date::text as "openedOn",
        coalesce(k.last_contact_on >= (p.created_at at time zone 'Asia/Shanghai')::date, false) as contacted
      from clients.development_plan p cross join lateral (
        select c.* from clients.client c where not c.walk_in and c.annual_volume between 20000 and 200000
          and c.owner_id in (select s.id from identity.staff s where s.id = p.lead_id or s.reports_to = p.lead_id)
        order by c.last_contact_on desc nulls last, c.number limit 2) k
      where p.stage <> 'ABANDONED' order by p.number, k.number`,
    values: [],
  });
  const policy = tierPolicy(regulation);
  return candidates.map((each, place) => {
    const bought = fenOf(each.annualVolume);
    const factor = AIMS[place % AIMS.length] ?? 1.6;
    // What it bought when the plan was written: less than the aim, whatever came of it since.
    const before = { ...each, annualVolume: moneyOfFen(Math.round((bought * Math.min(factor, 1) * 4) / 5)) };
    const aimYearly = moneyOfFen(Math.round(bought * factor));
    const aim = aimedGrade(before, aimYearly, policy);
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
      each.tier,
      before.annualVolume,
      aimYearly,
      aim.tier,
      JSON.stringify(aim.why),
      each.leadId,
      new Date(addedMs).toISOString(),
      isScreened ? (isPursued ? 'PURSUE' : 'SET_ASIDE') : null,
      isScreened ? (isPursued ? '走访确认有增量，报价已送。' : '采购权上收总部，暂缓。') : null,
      isScreened ? each.leadId : null,
      isScreened ? new Date(dayMs(day) + 15 * HOUR_MS).toISOString() : null,
      each.stage === 'CLOSED' ? each.tier : null,
      each.stage === 'CLOSED' ? each.annualVolume : null,
    ];
  });
}
