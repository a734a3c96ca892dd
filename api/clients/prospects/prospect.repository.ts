import { v7 } from 'uuid';
import type { Viewer } from '../../kernel/access/viewer';
import type { Money } from '../../kernel/money';
import { recordReads } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import type { Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { CONFIDENTIAL } from '../client.schema';
import type { ProspectMove, ProspectStage } from './prospect';
import type { ProspectCard } from './prospect-card';
import { ProspectEntity } from './prospect.entity';

/** A prospect as its select list reads it; columns that were not asked for are missing. */
export type ProspectRow = Pick<ProspectEntity, 'id' | 'ownerId' | 'stage' | 'visitedById' | 'appliedById'> &
  Partial<ProspectEntity>;

export const prospectPlan = new ReadPlan(ProspectEntity, {
  alias: 'p',
  always: ['id', 'ownerId', 'stage', 'visitedById', 'appliedById'],
  needs: { region: ['regionCode'], client: ['clientId'], contactsRequired: ['expectedYearly'] },
  classified: { default: CONFIDENTIAL },
});

const source: RowSource = { name: 'prospect', plan: prospectPlan, from: 'clients.prospect p' };

export const newestProspects = new NewestFirst<ProspectRow>({
  ...source,
  newest: 'movedAt',
  type: 'timestamptz',
  parent: 'ownerId',
});

export function loadProspect(context: RequestContext, id: string, list: SelectList): Promise<ProspectRow | null> {
  return rowById(context, source, { id, list });
}

/** From which prospect clients were recognised, by client; the latest where a merge brought several. */
export async function prospectIdsOfClients(
  context: RequestContext,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await context.database.rows<{ readonly id: string; readonly clientId: string }>({
    text: `select distinct on (client_id) client_id as "clientId", id from clients.prospect
      where client_id = any ($1::uuid[]) order by client_id, moved_at desc, id desc`,
    values: [clientIds],
  });
  return new Map(rows.map(({ clientId, id }) => [clientId, id]));
}

/** Prospects the viewer reaches; undefined: none. */
export function prospectsWithin({ reaches }: Viewer): Conditions | undefined {
  const { all, staffIds } = reaches.CLIENT_CONFIDENTIAL;
  if (all) return new Conditions();
  return staffIds.length === 0 ? undefined : new Conditions().add('p.owner_id = any(?::uuid[])', staffIds);
}

/** A line in the audit trail for each prospect that is read. Source: SD-10 */
export async function recordProspectReads(context: RequestContext, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  await context.database.write((transaction) =>
    recordReads(transaction, context, { action: 'prospect.read', subjectType: 'Prospect', subjectIds }),
  );
}

/** How many prospects of the viewer's reach stand at each stage. */
export function countStages(
  context: RequestContext,
  conditions: Conditions,
): Promise<
  { readonly stage: ProspectStage; readonly count: number; readonly expectedYearly: Money; readonly movedAt: string }[]
> {
  return context.database.rows({
    text: `select p.stage, count(*)::int as count, coalesce(sum(p.expected_yearly), 0)::numeric(20,2)::text as "expectedYearly",
        max(p.moved_at) as "movedAt"
      from clients.prospect p ${conditions.where} group by p.stage`,
    values: conditions.values,
  });
}

export interface StepRow {
  readonly id: string;
  readonly prospectId: string;
  readonly move: ProspectMove;
  readonly content: Readonly<Record<string, string>>;
  readonly byId: string;
  readonly at: string;
}

/** What was done with prospects, by prospect, the first before all. */
export async function stepsOf(
  context: RequestContext,
  prospectIds: readonly string[],
): Promise<ReadonlyMap<string, StepRow[]>> {
  const rows = await context.database.rows<StepRow>({
    text: `select id, prospect_id as "prospectId", move, content, by_staff as "byId", at
      from clients.prospect_step where prospect_id = any ($1::uuid[]) order by at, id`,
    values: [prospectIds],
  });
  const found = new Map<string, StepRow[]>(prospectIds.map((id) => [id, []]));
  for (const row of rows) found.get(row.prospectId)?.push(row);
  return found;
}

export interface LockedProspect extends ProspectCard {
  readonly id: string;
  readonly ownerId: string;
  readonly stage: ProspectStage;
  readonly expectedYearly: Money | null;
  readonly visitedById: string | null;
  readonly appliedById: string | null;
  readonly version: number;
}

/** A prospect, locked until the transaction ends; undefined when the viewer may not change it. */
export async function lockProspect(transaction: Transaction, id: string): Promise<LockedProspect | undefined> {
  const [row] = await transaction.rows<LockedProspect>({
    text: `select id, name, credit_code as "creditCode", region_code as "regionCode", city, channel, owner_id as "ownerId", stage,
        expected_yearly as "expectedYearly", visited_by as "visitedById", applied_by as "appliedById", version
      from clients.prospect where id = $1 for update`,
    values: [id],
  });
  return row;
}

export interface NewProspect extends ProspectCard {
  readonly id: string;
  readonly ownerId: string;
  readonly by: string;
  readonly at: string;
}

export async function insertProspect(transaction: Transaction, prospect: NewProspect): Promise<void> {
  const { id, name, creditCode, regionCode, city, channel, ownerId, by, at } = prospect;
  await transaction.rows({
    text: `insert into clients.prospect (id, name, credit_code, region_code, city, channel, owner_id, stage, created_by,
        created_at, moved_at)
      values ($1, $2, $3, $4, $5, $6, $7, 'PROSPECT', $8, $9, $9)`,
    values: [id, name, creditCode, regionCode, city, channel, ownerId, by, at],
  });
}

export interface StageChange {
  readonly id: string;
  readonly move: ProspectMove;
  readonly stage: ProspectStage;
  readonly content: Readonly<Record<string, string>>;
  readonly by: string;
  readonly at: string;
  readonly application?: { readonly expectedYearly: Money; readonly score: number; readonly passMark: number };
  readonly clientId?: string;
}

/** Moves a prospect and notes the step, both or neither. @returns the id of the step */
export async function writeStage(transaction: Transaction, change: StageChange): Promise<string> {
  const { id, move, stage, content, by, at, application, clientId } = change;
  await transaction.rows({
    text: `update clients.prospect set stage = $2, moved_at = case when $4 in ('ADD_DOCUMENTS', 'CORRECT') then moved_at else $3 end, version = version + 1,
        visited_by = case when $4 = 'FIELD_SURVEY' then $5::uuid else visited_by end,
        applied_by = case when $4 = 'APPLY' then $5::uuid else applied_by end,
        expected_yearly = coalesce($6::numeric, expected_yearly), score = coalesce($7::int, score),
        pass_mark = coalesce($8::int, pass_mark), client_id = coalesce($9::uuid, client_id)
      where id = $1`,
    values: [
      id,
      stage,
      at,
      move,
      by,
      application?.expectedYearly ?? null,
      application?.score ?? null,
      application?.passMark ?? null,
      clientId ?? null,
    ],
  });
  const stepId = v7();
  await transaction.rows({
    text: `insert into clients.prospect_step (id, prospect_id, move, content, by_staff, at) values ($1, $2, $3, $4, $5, $6)`,
    values: [stepId, id, move, JSON.stringify(content), by, at],
  });
  return stepId;
}

/** Writes the card of a locked prospect. */
export async function writeProspectCard(transaction: Transaction, id: string, card: ProspectCard): Promise<void> {
  const { name, creditCode, regionCode, city, channel } = card;
  await transaction.rows({
    text: `update clients.prospect set name = $2, credit_code = $3, region_code = $4, city = $5, channel = $6 where id = $1`,
    values: [id, name, creditCode, regionCode, city, channel],
  });
}

/** Marks a new client as important, whatever its tier will be. Source: KA-13 */
export async function markImportant(transaction: Transaction, clientId: string): Promise<void> {
  await transaction.rows({ text: 'update clients.client set important = true where id = $1', values: [clientId] });
}
