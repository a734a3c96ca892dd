import type { Transaction } from '../../platform/database/request-database';
import type { Sample } from '../complaint-words.schema';

/** What is on record of the goods that a complaint is about. Source: CQ-2 */
export interface StoredGoods {
  readonly deliveredOn: string | null;
  readonly deliveredQuantity: string | null;
  readonly affectedQuantity: string | null;
  readonly affectedQuantityUndetermined: boolean;
  readonly returnQuantity: string | null;
  readonly returnQuantityUndetermined: boolean;
  readonly sample: Sample | null;
}

/** The case is locked. */
export async function goodsOf(transaction: Transaction, complaintId: string): Promise<StoredGoods | undefined> {
  const [found] = await transaction.rows<StoredGoods>({
    text: `select delivered_on as "deliveredOn", delivered_quantity as "deliveredQuantity",
             affected_quantity as "affectedQuantity", affected_quantity_undetermined as "affectedQuantityUndetermined",
             return_quantity as "returnQuantity", return_quantity_undetermined as "returnQuantityUndetermined", sample
           from complaints.complaint where id = $1`,
    values: [complaintId],
  });
  return found;
}

export async function setGoods(transaction: Transaction, complaintId: string, goods: StoredGoods): Promise<void> {
  await transaction.rows({
    text: `update complaints.complaint set delivered_on = $2, delivered_quantity = $3, affected_quantity = $4,
             affected_quantity_undetermined = $5, return_quantity = $6, return_quantity_undetermined = $7, sample = $8
           where id = $1`,
    values: [
      complaintId,
      goods.deliveredOn,
      goods.deliveredQuantity,
      goods.affectedQuantity,
      goods.affectedQuantityUndetermined,
      goods.returnQuantity,
      goods.returnQuantityUndetermined,
      goods.sample,
    ],
  });
}
