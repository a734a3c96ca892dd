import { v7 } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date';
import type { Money } from '../../kernel/money';
import type { PaymentCredit } from '../../kernel/policy/vocabulary';
import type { Why } from '../../kernel/policy/why';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { Tier } from '../../shared-types/tier.schema';
import { grouped } from './development-plan.repository';
import type { ClientStanding } from './plan-client';
import type { PlanVerdict } from './plan-directory.repository';

/** A client in the directory of a plan. */
export interface PlanClientRow {
  readonly id: string;
  readonly planId: string;
  readonly clientId: string;
  readonly reason: string;
  readonly tierBefore: Tier | null;
  readonly yearlyBefore: Money;
  readonly aimYearly: Money;
  readonly aimTier: Tier | null;
  readonly aimWhy: Why;
  readonly addedAt: string;
  readonly verdict: PlanVerdict | null;
  readonly verdictNote: string | null;
  readonly screenedById: string | null;
  readonly screenedAt: string | null;
  readonly tierAfter: Tier | null;
  readonly yearlyAfter: Money | null;
  readonly isClosed: boolean;
  /** What it buys now; null: the viewer does not reach it. */
  readonly yearlyNow: Money | null;
}

const ENTRIES = `
  select x.id, x.plan_id as "planId", x.client_id as "clientId", x.reason, x.tier_before as "tierBefore",
    x.yearly_before::text as "yearlyBefore", x.aim_yearly::text as "aimYearly", x.aim_tier as "aimTier",
    x.aim_why as "aimWhy", x.added_at as "addedAt", x.verdict, x.verdict_note as "verdictNote",
    x.screened_by as "screenedById", x.screened_at as "screenedAt", x.tier_after as "tierAfter",
    x.yearly_after::text as "yearlyAfter", p.stage = 'CLOSED' as "isClosed", c.annual_volume::text as "yearlyNow"
  from clients.plan_client x join clients.development_plan p on p.id = x.plan_id
  left join clients.client c on c.id = x.client_id`;

/** The clients of plans, by plan, the first added first. */
export async function planClientsOf(
  context: RequestContext,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, PlanClientRow[]>> {
  const rows = await context.database.rows<PlanClientRow>({
    text: `${ENTRIES} where x.plan_id = any ($1::uuid[]) order by x.added_at, x.id`,
    values: [planIds],
  });
  return grouped(planIds, rows);
}

/** In which plans clients are, by client, the latest first. */
export async function plansOfClients(
  context: RequestContext,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, PlanClientRow[]>> {
  const rows = await context.database.rows<PlanClientRow>({
    text: `${ENTRIES} where x.client_id = any ($1::uuid[]) order by x.added_at desc, x.id desc`,
    values: [clientIds],
  });
  const found = new Map<string, PlanClientRow[]>(clientIds.map((id) => [id, []]));
  for (const row of rows) found.get(row.clientId)?.push(row);
  return found;
}

export type CandidateRow = ClientStanding & {
  readonly ownerId: string | null;
  readonly walkIn: boolean;
  readonly tier: Tier | null;
  readonly paymentCredit: PaymentCredit;
};

/** A client as it stands, locked against a change of hands until the transaction ends; undefined: not within reach. */
export async function candidateFor(transaction: Transaction, clientId: string): Promise<CandidateRow | undefined> {
  const [row] = await transaction.rows<CandidateRow>({
    text: `select owner_id as "ownerId", walk_in as "walkIn", tier, annual_volume::text as "annualVolume",
        payment_credit as "paymentCredit", profit_contribution::text as "profitContribution"
      from clients.client where id = $1 for share`,
    values: [clientId],
  });
  return row;
}

export interface NewPlanClient {
  readonly planId: string;
  readonly clientId: string;
  readonly reason: string;
  readonly tierBefore: Tier | null;
  readonly yearlyBefore: Money;
  readonly aimYearly: Money;
  readonly aimTier: Tier | null;
  readonly aimWhy: Why;
  readonly by: string;
  readonly at: string;
}

/** @returns the entry; undefined when the client is in the directory already */
export async function insertPlanClient(transaction: Transaction, entry: NewPlanClient): Promise<string | undefined> {
  const { planId, clientId, reason, tierBefore, yearlyBefore, aimYearly, aimTier, aimWhy, by, at } = entry;
  const [row] = await transaction.rows<{ id: string }>({
    text: `insert into clients.plan_client (id, plan_id, client_id, reason, tier_before, yearly_before, aim_yearly, aim_tier,
        aim_why, added_by, added_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict on constraint plan_client_once do nothing returning id`,
    values: [
      ...[v7(), planId, clientId, reason, tierBefore, yearlyBefore, aimYearly, aimTier, JSON.stringify(aimWhy)],
      ...[by, at],
    ],
  });
  return row?.id;
}

/** @returns which client it was; undefined when the plan has no such entry */
export async function deletePlanClient(
  transaction: Transaction,
  planId: string,
  entryId: string,
): Promise<string | undefined> {
  const [row] = await transaction.rows<{ clientId: string }>({
    text: 'delete from clients.plan_client where plan_id = $1 and id = $2 returning client_id as "clientId"',
    values: [planId, entryId],
  });
  return row?.clientId;
}

export interface ScreenedClient {
  readonly clientId: string;
  readonly verdict: PlanVerdict | null;
  readonly addedAt: string;
  readonly lastContactOn: CivilDate | null;
}

/** An entry as it is screened; undefined when the plan has none such. */
export async function planClientEntry(
  transaction: Transaction,
  planId: string,
  entryId: string,
): Promise<ScreenedClient | undefined> {
  const [row] = await transaction.rows<ScreenedClient>({
    text: `select x.client_id as "clientId", x.verdict, x.added_at as "addedAt", c.last_contact_on as "lastContactOn"
      from clients.plan_client x left join clients.client c on c.id = x.client_id where x.plan_id = $1 and x.id = $2`,
    values: [planId, entryId],
  });
  return row;
}

export interface ClientVerdict {
  readonly entryId: string;
  readonly verdict: PlanVerdict;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

export async function writeClientVerdict(
  transaction: Transaction,
  { entryId, verdict, note, by, at }: ClientVerdict,
): Promise<void> {
  await transaction.rows({
    text: `update clients.plan_client set verdict = $2, verdict_note = $3, screened_by = $4, screened_at = $5 where id = $1`,
    values: [entryId, verdict, note, by, at],
  });
}

/** Notes what the clients of a plan have reached when it ends; of those that whoever closes it reaches. */
export async function noteReached(transaction: Transaction, planId: string): Promise<void> {
  await transaction.rows({
    text: `update clients.plan_client x set tier_after = c.tier, yearly_after = c.annual_volume
      from clients.client c where x.plan_id = $1 and c.id = x.client_id`,
    values: [planId],
  });
}
