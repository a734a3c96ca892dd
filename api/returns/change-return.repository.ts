import type { Reach } from '../kernel/access/reach';
import type { Transaction } from '../platform/database/request-database';
import type { Standing } from './return-actions';
import { ReturnEntity } from './return.entity';

/** A return that nobody else changes before the transaction ends. */
export type LockedReturn = Standing &
  Pick<
    ReturnEntity,
    | 'id'
    | 'number'
    | 'clientId'
    | 'requestedAt'
    | 'currency'
    | 'amount'
    | 'amountCompany'
    | 'version'
    | 'holds'
    | 'approvedAmount'
  > & {
    /** The viewer works on returns of its client. */
    readonly looksAfter: boolean;
  };

/** What an action is judged by, over `r`, a return; `$2` and `$3` are reach and portfolio of the viewer. */
export const STANDING = `r.kind, r.state, r.requested_by as "requestedBy", r.awaiting_post as "awaitingPost",
  array(select distinct e.by_staff::text from returns.receipt e where e.return_id = r.id) as "receivedBy",
  exists (select from returns.proof p where p.return_id = r.id) as "hasProof",
  exists (select from returns.voucher v where v.return_id = r.id) as "hasVoucher",
  r.requested_by is null as "isImported",
  ($2::boolean or exists (select from access.client_owner o
    where o.client_id = r.client_id and o.owner_id = any($3::uuid[]))) as "looksAfter"`;

/** The return, locked; undefined when there is none the viewer may know of. */
export async function lockReturn(
  transaction: Transaction,
  id: string,
  { all, write, staffIds }: Reach,
): Promise<LockedReturn | undefined> {
  // Locked first: what a statement that waited for the lock reads of other tables is what was there when it began.
  const locked = await transaction.rows({
    text: 'select from returns."return" where id = $1 for update',
    values: [id],
  });
  if (locked.length === 0) return undefined;
  const [row] = await transaction.rows<LockedReturn>({
    text: `select r.id, r.number, r.client_id as "clientId", r.requested_at as "requestedAt", r.currency, r.amount,
             r.amount_company as "amountCompany", r.approved_amount as "approvedAmount", r.version, r.holds, ${STANDING}
           from returns."return" r where r.id = $1`,
    values: [id, all && write, write ? staffIds : []],
  });
  return row;
}

export type ReturnChange = Partial<
  Pick<
    ReturnEntity,
    | 'state'
    | 'returnedOn'
    | 'amount'
    | 'amountCompany'
    | 'approvedAmount'
    | 'awaitingPost'
    | 'awaitingWhy'
    | 'holds'
    | 'instruction'
    | 'signedBy'
    | 'signedOn'
  >
>;

/** @throws Error when it is no longer the version that was locked */
export async function updateReturn(
  transaction: Transaction,
  { id, version }: Pick<LockedReturn, 'id' | 'version'>,
  change: ReturnChange,
): Promise<void> {
  // Columns of JSON are typed as what may be in part; here they come whole.
  const set = { ...change, version: version + 1 } as object;
  const { affected } = await transaction.manager.update(ReturnEntity, { id, version }, set);
  if (affected !== 1) throw new Error(`Return ${id} is not at version ${version}, though it is locked`);
}
