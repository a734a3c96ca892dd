import type { CivilDate } from '../../kernel/civil-date';
import type { Why } from '../../kernel/policy/why';
import type { Viewer } from '../../kernel/access/viewer';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import type { BusinessType } from '../../shared-types/business-type.schema';
import { ClientMergeEntity } from './client-merge.entity';
import type { StoredFields } from './client-merge';
import { CARD, LOCATING } from '../client.schema';

type Reader = Pick<RequestDatabase, 'rows'> | Pick<Transaction, 'rows'>;

/** A merge as its select list reads it; columns that were not asked for are missing. */
export type MergeRow = Pick<ClientMergeEntity, 'id' | 'survivorId' | 'ownerId' | 'signedById' | 'signedAt'> &
  Partial<ClientMergeEntity>;

const mergePlan = new ReadPlan(ClientMergeEntity, {
  alias: 'm',
  always: ['id', 'survivorId', 'ownerId', 'signedById', 'signedAt'],
  needs: { moves: ['moved'], undoneBy: ['undoneById'], mayUndo: ['undoneAt', 'undoUntil'] },
  classified: { default: CARD, mergedNumber: LOCATING, mergedName: LOCATING, reason: LOCATING },
});

const source: RowSource = {
  name: 'client merge',
  plan: mergePlan,
  from: '(select k.*, c.owner_id from clients.merge k join clients.client c on c.id = k.survivor_id) m',
};

export const newestMerges = new NewestFirst<MergeRow>({
  ...source,
  newest: 'signedAt',
  type: 'timestamptz',
  parent: 'survivorId',
});

export function loadMerge(
  context: RequestContext,
  viewer: Viewer,
  { id, fields }: { readonly id: string; readonly fields: Parameters<ReadPlan['list']>[1] },
): Promise<MergeRow | null> {
  return rowById(context, source, { id, list: mergePlan.list(context.database.source, fields, viewer) });
}

/** Merges into clients that the viewer may merge; undefined: none. */
export function mergesWithin({ reaches }: Viewer): Conditions | undefined {
  const { all, staffIds } = reaches.MERGING.writable;
  if (all) return new Conditions();
  return staffIds.length === 0 ? undefined : new Conditions().add('m.owner_id = any(?::uuid[])', staffIds);
}

/** The client that a merged one became part of; undefined when it was not merged. */
export async function survivorOf(context: RequestContext, id: string): Promise<string | undefined> {
  const [found] = await context.database.rows<{ id: string | null }>({
    text: 'select clients.survivor_of($1) as id',
    values: [id],
  });
  return found?.id ?? undefined;
}

export interface MergeCandidate extends StoredFields {
  readonly id: string;
  readonly number: string;
  readonly ownerId: string | null;
  readonly walkIn: boolean;
  readonly version: number;
}

/** Two clients of a merge, those the viewer reaches. */
export function candidatesOf(reader: Reader, ids: readonly string[]): Promise<MergeCandidate[]> {
  return reader.rows<MergeCandidate>({ text: CANDIDATES, values: [ids] });
}

/** The same, locked in one order for everybody, so that two merges wait for each other. */
export function lockCandidates(transaction: Transaction, ids: readonly string[]): Promise<MergeCandidate[]> {
  return transaction.rows<MergeCandidate>({ text: `${CANDIDATES} for update`, values: [ids] });
}

const CANDIDATES = `
  select id, number, owner_id as "ownerId", walk_in as "walkIn", version,
    name, business_type, region_code, credit_code, payment_term_days, country, city, address
  from clients.client where id = any ($1::uuid[]) order by id`;

export interface MovedRows {
  /** The table, `sales.order`. */
  readonly source: string;
  readonly rows: number;
}

export interface MergePair {
  readonly survivorId: string;
  readonly mergedId: string;
}

/** How many rows will follow the merged client into the survivor, by table. */
export function rowsToMove(reader: Reader, { survivorId, mergedId }: MergePair): Promise<MovedRows[]> {
  return reader.rows<MovedRows>({
    text: 'select source, rows::int as rows from clients.merge_counts($1, $2) order by source',
    values: [mergedId, survivorId],
  });
}

/** What the VIP agreements of both clients of a merge make of the survivor. */
export interface MergedStanding {
  readonly isHeld: boolean;
  /** What it was before it last became an agreement client; null: nothing else that is known. */
  readonly before: BusinessType | null;
}

/** How two clients stand together on a day; undefined when the merged one brings no VIP agreement that has begun. */
export async function standingWithMerge(
  transaction: Transaction,
  { survivorId, mergedId, day }: MergePair & { readonly day: CivilDate },
): Promise<MergedStanding | undefined> {
  const [standing] = await transaction.rows<MergedStanding>({
    text: 'select is_held as "isHeld", before from clients.standing_with_merge($1, $2, $3)',
    values: [survivorId, mergedId, day],
  });
  return standing;
}

export interface NewMerge {
  readonly id: string;
  readonly survivorId: string;
  readonly merged: MergeCandidate;
  /** Columns of the card that are taken over, with their values. */
  readonly card: Readonly<Partial<Record<string, unknown>>>;
  readonly reason: string;
  readonly signedBy: string;
  readonly signedAt: string;
  readonly signature: string;
  readonly fingerprint: string;
  readonly why: Why;
  readonly undoUntil: CivilDate;
}

/**
 * Merges a client into another. @throws a database error with the code of `COLLISION` and the name of a table, when both
 * have what one client cannot have twice
 */
export async function writeMerge(transaction: Transaction, merge: NewMerge): Promise<void> {
  const { id, survivorId, merged } = merge;
  await transaction.rows({
    text: `insert into clients.merge (id, merged_id, merged_number, merged_name, merged_card, survivor_id, into_id,
        survivor_before, survivor_after, moved, reason, signed_by, signed_at, signature, fingerprint, why, undo_until)
      values ($1, $2, $3, $4, '{}', $5, $5, '{}', '{}', '{}', $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      ...[id, merged.id, merged.number, merged.name, survivorId, merge.reason, merge.signedBy, merge.signedAt],
      ...[merge.signature, merge.fingerprint, JSON.stringify(merge.why), merge.undoUntil],
    ],
  });
  await transaction.rows({
    text: 'select clients.do_merge($1, $2, $3, $4)',
    values: [id, survivorId, merged.id, JSON.stringify(merge.card)],
  });
}

const COLLISION = 'KM001';

/** The table in which two clients have what one cannot have twice; undefined: the error is another. */
export function collisionOf(error: unknown): string | undefined {
  const fault = error as { code?: unknown; message?: unknown; driverError?: { code?: unknown; message?: unknown } };
  const { code, message } = fault.driverError ?? fault;
  return code === COLLISION && typeof message === 'string' ? message : undefined;
}

export interface StoredMerge {
  readonly survivorId: string;
  readonly intoId: string;
  readonly mergedId: string;
  readonly mergedNumber: string;
  readonly mergedOwnerId: string | null;
  readonly ownerId: string | null;
  readonly undoUntil: CivilDate;
  readonly undoneAt: string | null;
}

/** A merge, locked with its survivor until the transaction ends; undefined when the viewer may not undo it. */
export async function lockMerge(transaction: Transaction, id: string): Promise<StoredMerge | undefined> {
  const [merge] = await transaction.rows<StoredMerge>({
    text: `select m.survivor_id as "survivorId", m.into_id as "intoId", m.merged_id as "mergedId",
        m.merged_number as "mergedNumber", (m.merged_card->>'owner_id')::uuid as "mergedOwnerId",
        c.owner_id as "ownerId", m.undo_until as "undoUntil", m.undone_at as "undoneAt"
      from clients.merge m join clients.client c on c.id = m.survivor_id
      where m.id = $1 for update`,
    values: [id],
  });
  return merge;
}

/** Puts a merge back. @returns the table whose rows tie the two together since, in which case nothing was done */
export async function writeUndo(
  transaction: Transaction,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: string },
): Promise<string | null> {
  const [outcome] = await transaction.rows<{ tied: string | null }>({
    text: 'select clients.undo_merge($1) as tied',
    values: [id],
  });
  if (outcome === undefined || outcome.tied !== null) return outcome?.tied ?? '';
  await transaction.rows({
    text: 'update clients.merge set undone_by = $2, undone_at = $3 where id = $1',
    values: [id, by, at],
  });
  return null;
}
