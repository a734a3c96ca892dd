import { v7 } from 'uuid';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { grouped } from './development-plan.repository';
import type { ProspectStage } from '../prospects/prospect';

export type PlanVerdict = 'PURSUE' | 'SET_ASIDE';

/** A prospect in the directory of a plan. */
export interface PlanProspectRow {
  readonly id: string;
  readonly planId: string;
  readonly prospectId: string;
  readonly addedAt: string;
  readonly verdict: PlanVerdict | null;
  readonly verdictNote: string | null;
  readonly screenedById: string | null;
  readonly screenedAt: string | null;
}

/** The directories of plans, as far as the viewer reaches their prospects, by plan, the first added first. */
export async function directoriesOf(
  context: RequestContext,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, PlanProspectRow[]>> {
  const rows = await context.database.rows<PlanProspectRow>({
    text: `select id, plan_id as "planId", prospect_id as "prospectId", added_at as "addedAt", verdict,
        verdict_note as "verdictNote", screened_by as "screenedById", screened_at as "screenedAt"
      from clients.plan_prospect where plan_id = any ($1::uuid[]) order by added_at, id`,
    values: [planIds],
  });
  return grouped(planIds, rows);
}

export interface DirectorySize {
  readonly prospects: number;
  readonly clients: number;
}

/** How many prospects and clients a plan names. */
export async function directorySize(transaction: Transaction, planId: string): Promise<DirectorySize> {
  const [row] = await transaction.rows<DirectorySize>({
    text: `select (select count(*)::int from clients.plan_prospect where plan_id = $1) as prospects,
        (select count(*)::int from clients.plan_client where plan_id = $1) as clients`,
    values: [planId],
  });
  return row ?? { prospects: 0, clients: 0 };
}

/** Which of some prospects the viewer reaches and are still being developed. */
export async function openProspects(transaction: Transaction, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await transaction.rows<{ id: string }>({
    text: `select id from clients.prospect where id = any ($1::uuid[]) and stage not in ('RECOGNISED', 'DROPPED')`,
    values: [ids],
  });
  return rows.map(({ id }) => id);
}

/** Puts prospects into a directory; those that are in it stay as they are. @returns those that were added */
export async function insertProspects(
  transaction: Transaction,
  planId: string,
  { prospectIds, by, at }: { readonly prospectIds: readonly string[]; readonly by: string; readonly at: string },
): Promise<readonly string[]> {
  const rows = await transaction.rows<{ prospectId: string }>({
    text: `insert into clients.plan_prospect (id, plan_id, prospect_id, added_by, added_at)
      select id, $3, prospect, $4, $5 from unnest($1::uuid[], $2::uuid[]) as added (id, prospect)
      on conflict on constraint plan_prospect_once do nothing returning prospect_id as "prospectId"`,
    values: [prospectIds.map(() => v7()), prospectIds, planId, by, at],
  });
  return rows.map(({ prospectId }) => prospectId);
}

/** @returns whether it was in the directory */
export async function deleteProspect(transaction: Transaction, planId: string, prospectId: string): Promise<boolean> {
  const rows = await transaction.rows({
    text: 'delete from clients.plan_prospect where plan_id = $1 and prospect_id = $2 returning id',
    values: [planId, prospectId],
  });
  return rows.length > 0;
}

export interface ScreenedProspect {
  readonly verdict: PlanVerdict | null;
  readonly stage: ProspectStage;
  /** Its general survey is on record. */
  readonly isSurveyed: boolean;
}

/** A prospect of a plan as it is screened; undefined when the plan has none such. */
export async function directoryEntry(
  transaction: Transaction,
  planId: string,
  prospectId: string,
): Promise<ScreenedProspect | undefined> {
  const [row] = await transaction.rows<ScreenedProspect>({
    text: `select x.verdict, p.stage, exists (
        select from clients.prospect_step s where s.prospect_id = p.id and s.move = 'GENERAL_SURVEY') as "isSurveyed"
      from clients.plan_prospect x join clients.prospect p on p.id = x.prospect_id
      where x.plan_id = $1 and x.prospect_id = $2`,
    values: [planId, prospectId],
  });
  return row;
}

export interface Verdict {
  readonly planId: string;
  readonly prospectId: string;
  readonly verdict: PlanVerdict;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

export async function writeVerdict(
  transaction: Transaction,
  { planId, prospectId, verdict, note, by, at }: Verdict,
): Promise<void> {
  await transaction.rows({
    text: `update clients.plan_prospect set verdict = $3, verdict_note = $4, screened_by = $5, screened_at = $6
      where plan_id = $1 and prospect_id = $2`,
    values: [planId, prospectId, verdict, note, by, at],
  });
}
