import type { Transaction } from '../../platform/database/request-database';
import {
  complaintGoods,
  complaintsAbout,
  insertDisputes,
  openDisputes,
  partsOwed,
  releaseDisputes,
  type ComplaintGoods,
} from './dispute.repository';
import { heldUp } from './held-up';

/**
 * Brings what a complaint holds up to what the complaint says now. While it is open and names an order and a part number,
 * it holds their amount up; when it has ended, in whatever way, the amount is owed on its due date again. Doing it twice
 * changes nothing. Source: CQ-13, CQ-20
 */
export async function followComplaint(transaction: Transaction, complaintId: string, at: string): Promise<void> {
  const goods = await complaintGoods(transaction, complaintId);
  if (goods !== undefined) await follow(transaction, goods, at);
}

/** The same for every open complaint about orders whose receivables came or changed. */
export async function followOrders(transaction: Transaction, orderIds: readonly string[], at: string): Promise<void> {
  for (const goods of await complaintsAbout(transaction, orderIds)) await follow(transaction, goods, at);
}

async function follow(transaction: Transaction, goods: ComplaintGoods, at: string): Promise<void> {
  const { complaintId, number, clientId, outcome, orderNumber, partNumber, affectedQuantity } = goods;
  const standing = await openDisputes(transaction, complaintId);
  if (outcome !== null) {
    const ids = standing.map(({ id }) => id);
    if (ids.length > 0) await releaseDisputes(transaction, ids, { at, by: outcome });
    return;
  }
  if (orderNumber === null || partNumber === null) return;
  const parts = await partsOwed(transaction, { clientId, orderNumber, partNumber });
  const known = new Set(standing.map(({ receivableId }) => receivableId));
  const held = heldUp(parts, affectedQuantity).filter(({ receivableId }) => !known.has(receivableId));
  if (held.length > 0) await insertDisputes(transaction, { complaintId, number, partNumber, at }, held);
}
