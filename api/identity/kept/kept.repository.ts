import type { Transaction } from '../../platform/database/request-database';
import type { Audience } from './audience';

/** What staff keep, by table. */
export type KeptTable = 'saved_view' | 'saved_query';

export interface Standing extends Audience {
  readonly ownerId: string;
  readonly name: string;
  readonly version: number;
  /** Its owner's account is closed for good. */
  readonly isLeftBehind: boolean;
}

const STANDING = `owner_id as "ownerId", name, version, audience, team_head as "teamHead", unit_id as "unitId", post,
  identity.has_left(owner_id) as "isLeftBehind"`;

/**
 * What somebody keeps, locked when the viewer may change it or take it over; undefined when there is none they know of.
 *
 * @param columns further ones, as a select list
 */
export async function lockKept<Row extends Standing>(
  transaction: Transaction,
  { table, columns }: { readonly table: KeptTable; readonly columns: string },
  id: string,
): Promise<Row | undefined> {
  const text = `select ${STANDING}, ${columns} from identity.${table} where id = $1`;
  const [mine] = await transaction.rows<Row>({ text: `${text} for update`, values: [id] });
  if (mine !== undefined) return mine;
  // Row-level security locks only what may be changed: others know of it and cannot change it.
  const [known] = await transaction.rows<Row>({ text, values: [id] });
  return known;
}

/** Gives what was left behind to somebody it is shared with. */
export async function giveKept(
  transaction: Transaction,
  table: KeptTable,
  { id, ownerId, at }: { readonly id: string; readonly ownerId: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `update identity.${table} set owner_id = $2, changed_at = $3, version = version + 1 where id = $1`,
    values: [id, ownerId, at],
  });
}

export async function deleteKept(transaction: Transaction, table: KeptTable, id: string): Promise<void> {
  await transaction.rows({ text: `delete from identity.${table} where id = $1`, values: [id] });
}
