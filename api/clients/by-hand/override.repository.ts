import type { Viewer } from '../../kernel/access/viewer';
import type { CivilDate } from '../../kernel/civil-date';
import type { Why } from '../../kernel/policy/why';
import { Conditions } from '../../platform/database/conditions';
import type { Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan } from '../../platform/graph/read-plan';
import type { RowSource } from '../../platform/graph/row-by-id';
import { CARD, LOCATING } from '../client.schema';
import type { Days, OverrideState } from './override';
import type { OverrideEntity } from './override.entity';

/** One that its select list reads; columns that were not asked for are missing. */
export type OverrideRow<Whole extends OverrideEntity = OverrideEntity> = Pick<
  Whole,
  'id' | 'clientId' | 'ownerId' | 'state' | 'requestedById' | 'requestedAt'
> &
  Partial<Whole>;

/** Where the grades of a scheme that are set by hand are kept. */
export interface OverrideTable {
  readonly entity: Function;
  readonly table: 'clients.tier_override' | 'clients.segment_override';
  /** What is set. */
  readonly column: 'tier' | 'segment';
}

/** How they are read, under the alias `o`. */
export function overrideSource({ entity, table, column }: OverrideTable): RowSource {
  return {
    name: `${column} override`,
    plan: new ReadPlan(entity, {
      alias: 'o',
      always: ['id', 'clientId', 'ownerId', 'state', 'requestedById', 'requestedAt'],
      needs: { decidedBy: ['decidedById'], endedBy: ['endedById'] },
      classified: { default: CARD, reason: LOCATING, decisionNote: LOCATING, endNote: LOCATING },
    }),
    from: `(select t.*, lower(t.valid) as valid_from, upper(t.valid) - 1 as valid_to, c.owner_id
      from ${table} t join clients.client c on c.id = t.client_id) o`,
  };
}

export function newestOverrides<Row extends OverrideRow>(source: RowSource): NewestFirst<Row> {
  return new NewestFirst<Row>({ ...source, newest: 'requestedAt', type: 'timestamptz', parent: 'clientId' });
}

/** Overrides the viewer reaches; undefined: none. Said again in front of row-level security, as for clients. */
export function overridesWithin({ reaches }: Viewer): Conditions | undefined {
  const { all, pseudonymous, staffIds } = reaches.CLIENT_CARD;
  if (all || pseudonymous) return new Conditions();
  return staffIds.length === 0 ? undefined : new Conditions().add('o.owner_id = any(?::uuid[])', staffIds);
}

export interface LockedOverride extends Days {
  readonly clientId: string;
  /** The client is a walk-in account. */
  readonly walkIn: boolean;
  readonly ownerId: string | null;
  readonly code: string;
  readonly state: OverrideState;
  readonly requestedById: string;
  readonly version: number;
}

/** An override, locked until the transaction ends; undefined when the viewer does not reach it. */
export async function lockOverride(
  transaction: Transaction,
  { table, column }: OverrideTable,
  id: string,
): Promise<LockedOverride | undefined> {
  const [row] = await transaction.rows<LockedOverride>({
    text: `select t.client_id as "clientId", c.owner_id as "ownerId", c.walk_in as "walkIn", t.${column} as code, t.state, t.version,
        t.requested_by as "requestedById", lower(t.valid) as "from", upper(t.valid) - 1 as "until"
      from ${table} t join clients.client c on c.id = t.client_id
      where t.id = $1 for update of t`,
    values: [id],
  });
  return row;
}

/** Whether an approved override of a client shares a day with a period, and whether another request waits. */
export async function standingOf(
  transaction: Transaction,
  { table }: OverrideTable,
  { clientId, from, until }: Days & { readonly clientId: string },
): Promise<{ readonly overlaps: boolean; readonly waits: boolean }> {
  const [row] = await transaction.rows<{ overlaps: boolean; waits: boolean }>({
    text: `select coalesce(bool_or(state in ('APPROVED','ENDED') and holds && daterange($2::date, $3::date, '[]')), false)
          as overlaps,
        coalesce(bool_or(state = 'REQUESTED'), false) as waits
      from ${table} where client_id = $1`,
    values: [clientId, from, until],
  });
  return row ?? { overlaps: false, waits: false };
}

/** What the figures of a client give, whatever is set by hand; null: nothing yet. */
export async function computedGrade(
  transaction: Transaction,
  { column }: OverrideTable,
  clientId: string,
): Promise<string | null> {
  const [row] = await transaction.rows<{ code: string | null }>({
    text: `select case when ${column}_override_id is null then ${column} else computed_${column} end as code
      from clients.client where id = $1`,
    values: [clientId],
  });
  return row?.code ?? null;
}

export interface NewOverride extends Days {
  readonly id: string;
  readonly clientId: string;
  readonly code: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export async function insertOverride(
  transaction: Transaction,
  { table, column }: OverrideTable,
  wanted: NewOverride,
): Promise<void> {
  const { id, clientId, code, from, until, reason, by, at } = wanted;
  await transaction.rows({
    text: `insert into ${table} (id, client_id, ${column}, valid, reason, state, requested_by, requested_at)
      values ($1, $2, $3, daterange($4::date, $5::date, '[]'), $6, 'REQUESTED', $7, $8)`,
    values: [id, clientId, code, from, until, reason, by, at],
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
  { table }: OverrideTable,
  { id, state, note, by, at, approved }: Decision,
): Promise<void> {
  await transaction.rows({
    text: `update ${table} set state = $2, decision_note = $3, decided_by = $4, decided_at = $5,
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
  { table }: OverrideTable,
  { id, on, note, by }: { readonly id: string; readonly on: CivilDate; readonly note: string; readonly by: string },
): Promise<void> {
  await transaction.rows({
    text: `update ${table} set state = 'ENDED', ended_on = $2, end_note = $3, ended_by = $4,
        version = version + 1 where id = $1`,
    values: [id, on, note, by],
  });
}
