import type { Viewer } from '../kernel/access/viewer';
import type { CivilDate } from '../kernel/civil-date';
import type { Why } from '../kernel/policy/why';
import type { RequestContext } from '../platform/context/request-context';
import { Conditions } from '../platform/database/conditions';
import type { Transaction } from '../platform/database/request-database';
import { NewestFirst } from '../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../platform/graph/read-plan';
import { rowById, type RowSource } from '../platform/graph/row-by-id';
import type { Tier } from '../shared-types/tier.schema';
import { CARD, LOCATING } from './client.schema';
import type { Days, OverrideState } from './tier-override';
import { TierOverrideEntity } from './tier-override.entity';

/** An override as its select list reads it; columns that were not asked for are missing. */
export type OverrideRow = Pick<
  TierOverrideEntity,
  'id' | 'clientId' | 'ownerId' | 'state' | 'requestedById' | 'requestedAt'
> &
  Partial<TierOverrideEntity>;

export const overridePlan = new ReadPlan(TierOverrideEntity, {
  alias: 'o',
  always: ['id', 'clientId', 'ownerId', 'state', 'requestedById', 'requestedAt'],
  needs: { decidedBy: ['decidedById'], endedBy: ['endedById'] },
  classified: { default: CARD, reason: LOCATING, decisionNote: LOCATING, endNote: LOCATING },
});

const source: RowSource = {
  name: 'tier override',
  plan: overridePlan,
  from: `(select t.*, lower(t.valid) as valid_from, upper(t.valid) - 1 as valid_to, c.owner_id
    from clients.tier_override t join clients.client c on c.id = t.client_id) o`,
};

export const newestOverrides = new NewestFirst<OverrideRow>({
  ...source,
  newest: 'requestedAt',
  type: 'timestamptz',
  parent: 'clientId',
});

export function loadOverride(context: RequestContext, id: string, list: SelectList): Promise<OverrideRow | null> {
  return rowById(context, source, { id, list });
}

/** Overrides the viewer reaches; undefined: none. Said again in front of row-level security, as for clients. */
export function overridesWithin({ reaches }: Viewer): Conditions | undefined {
  const { all, pseudonymous, staffIds } = reaches.CLIENT_CARD;
  if (all || pseudonymous) return new Conditions();
  return staffIds.length === 0 ? undefined : new Conditions().add('o.owner_id = any(?::uuid[])', staffIds);
}

export interface LockedOverride extends Days {
  readonly clientId: string;
  readonly ownerId: string | null;
  readonly tier: Tier;
  readonly state: OverrideState;
  readonly requestedById: string;
  readonly version: number;
}

/** An override, locked until the transaction ends; undefined when the viewer does not reach it. */
export async function lockOverride(transaction: Transaction, id: string): Promise<LockedOverride | undefined> {
  const [row] = await transaction.rows<LockedOverride>({
    text: `select t.client_id as "clientId", c.owner_id as "ownerId", t.tier, t.state, t.version,
        t.requested_by as "requestedById", lower(t.valid) as "from", upper(t.valid) - 1 as "until"
      from clients.tier_override t join clients.client c on c.id = t.client_id
      where t.id = $1 for update of t`,
    values: [id],
  });
  return row;
}

/** Whether an approved override of a client shares a day with a period, and whether another request waits. */
export async function standingOf(
  transaction: Transaction,
  clientId: string,
  { from, until }: Days,
): Promise<{ readonly overlaps: boolean; readonly waits: boolean }> {
  const [row] = await transaction.rows<{ overlaps: boolean; waits: boolean }>({
    text: `select coalesce(bool_or(state in ('APPROVED','ENDED') and holds && daterange($2::date, $3::date, '[]')), false)
          as overlaps,
        coalesce(bool_or(state = 'REQUESTED'), false) as waits
      from clients.tier_override where client_id = $1`,
    values: [clientId, from, until],
  });
  return row ?? { overlaps: false, waits: false };
}

export interface NewOverride extends Days {
  readonly id: string;
  readonly clientId: string;
  readonly tier: Tier;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export async function insertOverride(transaction: Transaction, wanted: NewOverride): Promise<void> {
  const { id, clientId, tier, from, until, reason, by, at } = wanted;
  await transaction.rows({
    text: `insert into clients.tier_override (id, client_id, tier, valid, reason, state, requested_by, requested_at)
      values ($1, $2, $3, daterange($4::date, $5::date, '[]'), $6, 'REQUESTED', $7, $8)`,
    values: [id, clientId, tier, from, until, reason, by, at],
  });
}

export interface Decision {
  readonly id: string;
  readonly state: OverrideState;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
  /** Of an approval. */
  readonly approved?: { readonly period: Days; readonly why: Why };
}

export async function writeDecision(
  transaction: Transaction,
  { id, state, note, by, at, approved }: Decision,
): Promise<void> {
  await transaction.rows({
    text: `update clients.tier_override set state = $2, decision_note = $3, decided_by = $4, decided_at = $5,
        valid = case when $6::date is null then valid else daterange($6::date, $7::date, '[]') end,
        why = $8, version = version + 1
      where id = $1`,
    values: [
      id,
      state,
      note,
      by,
      at,
      approved?.period.from ?? null,
      approved?.period.until ?? null,
      approved === undefined ? null : JSON.stringify(approved.why),
    ],
  });
}

export async function writeEnd(
  transaction: Transaction,
  { id, on, note, by }: { readonly id: string; readonly on: CivilDate; readonly note: string; readonly by: string },
): Promise<void> {
  await transaction.rows({
    text: `update clients.tier_override set state = 'ENDED', ended_on = $2, end_note = $3, ended_by = $4,
        version = version + 1 where id = $1`,
    values: [id, on, note, by],
  });
}
