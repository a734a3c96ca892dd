import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { CollectionEntryEntity } from './collection-entry.entity';
import { OWED } from './receivable.schema';

export type CollectionEntryRow = Pick<CollectionEntryEntity, 'id'> & Partial<CollectionEntryEntity>;

export const collectionLogPlan = new ReadPlan(CollectionEntryEntity, {
  alias: 'e',
  always: ['id'],
  needs: { receivable: ['receivableId'], by: ['byStaff'] },
  classified: { default: OWED },
});

const source: RowSource = { name: 'collection entry', plan: collectionLogPlan, from: 'sales.collection_entry e' };

export function loadCollectionEntry(
  context: RequestContext,
  id: string,
  list: SelectList,
): Promise<CollectionEntryRow | null> {
  return rowById(context, source, { id, list });
}

export const newestCollectionEntries = new NewestFirst<CollectionEntryRow>({
  ...source,
  newest: 'contactedAt',
  type: 'timestamptz',
  parent: 'clientId',
});

/** Who looks after a client; undefined when there is no such client. */
export async function ownerOf(transaction: Transaction, clientId: string): Promise<string | null | undefined> {
  const [found] = await transaction.rows<{ ownerId: string | null }>({
    text: 'select owner_id as "ownerId" from access.client_owner where client_id = $1',
    values: [clientId],
  });
  return found === undefined ? undefined : found.ownerId;
}

export async function isReceivableOf(transaction: Transaction, id: string, clientId: string): Promise<boolean> {
  const found = await transaction.rows({
    text: 'select from sales.receivable where id = $1 and client_id = $2',
    values: [id, clientId],
  });
  return found.length > 0;
}

export async function insertCollectionEntry(
  transaction: Transaction,
  entry: CollectionEntryEntity & { readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `insert into sales.collection_entry (id, client_id, receivable_id, contacted_at, channel, result, promised_on,
             promised_amount, note, by_staff, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      entry.id,
      entry.clientId,
      entry.receivableId,
      entry.contactedAt,
      entry.channel,
      entry.result,
      entry.promisedOn,
      entry.promisedAmount,
      entry.note,
      entry.byStaff,
      entry.at,
    ],
  });
}
