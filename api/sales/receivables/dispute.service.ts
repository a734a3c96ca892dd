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
import { heldUp, type HeldUp } from './held-up';

/**
 * Brings what a complaint holds up to what the complaint says now. While it is open and names an order and a part number,
 * it holds their amount up; when it has ended, in whatever way, the amount is owed on its due date again. Doing it twice
 * changes nothing. Source: CQ-13, CQ-20
 */
export async function followComplaint(transaction: Transaction, complaintId: string, at: string): Promise<void> {
  const goods = await complaintGoods(transaction, complaintId);
  if (goods !== undefined) await follow(transaction, goods, at);
}

/**
 * The same once it was found out how much is defective: what is held up otherwise than that says is released, and held up
 * anew by the amount it comes to. Source: CQ-2, CQ-20
 */
export async function followGoods(transaction: Transaction, complaintId: string, at: string): Promise<void> {
  const goods = await complaintGoods(transaction, complaintId);
  if (goods === undefined) return;
  if (goods.outcome === null) {
    const due = new Map((await owedBy(transaction, goods)).map(({ receivableId, amount }) => [receivableId, amount]));
    const standing = await openDisputes(transaction, complaintId);
    const wrong = standing.filter(({ receivableId, amount }) => due.get(receivableId) !== amount);
    if (wrong.length > 0)
      await releaseDisputes(
        transaction,
        wrong.map(({ id }) => id),
        { at, by: 'DETERMINED' },
      );
  }
  await follow(transaction, goods, at);
}

/** The same for every open complaint about orders whose receivables came or changed. */
export async function followOrders(transaction: Transaction, orderIds: readonly string[], at: string): Promise<void> {
  for (const goods of await complaintsAbout(transaction, orderIds)) await follow(transaction, goods, at);
}

async function follow(transaction: Transaction, goods: ComplaintGoods, at: string): Promise<void> {
  const { complaintId, number, outcome, partNumber } = goods;
  const standing = await openDisputes(transaction, complaintId);
  if (outcome !== null) {
    const ids = standing.map(({ id }) => id);
    if (ids.length > 0) await releaseDisputes(transaction, ids, { at, by: outcome });
    return;
  }
  const known = new Set(standing.map(({ receivableId }) => receivableId));
  const held = (await owedBy(transaction, goods)).filter(({ receivableId }) => !known.has(receivableId));
  if (partNumber !== null && held.length > 0)
    await insertDisputes(transaction, { complaintId, number, partNumber, at }, held);
}

/** What it holds up by what it says now; nothing when it names no order or no part number. */
async function owedBy(
  transaction: Transaction,
  { clientId, orderNumber, partNumber, affectedQuantity }: ComplaintGoods,
): Promise<HeldUp[]> {
  if (orderNumber === null || partNumber === null) return [];
  return heldUp(await partsOwed(transaction, { clientId, orderNumber, partNumber }), affectedQuantity);
}
