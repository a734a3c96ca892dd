import type { Transaction } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { oldestFirst } from './allocation-plan';
import { lockReceivablesOf, settlementOfVoucher, uncreditedVouchers, type BookedCredit } from './credit.repository';
import {
  insertAllocations,
  insertCounterEntry,
  insertSettlement,
  lockClient,
  lockSettlement,
} from './settlement.repository';

/**
 * Takes what a return was booked for off what its client owes, first of the orders it came from; what is more than they
 * still owe waits to be allocated. A voucher that was taken back takes its credit back. Each voucher counts once, whatever
 * is repeated. Source: CQ-15, CQ-17, CQ-19
 */
export async function creditReturn(transaction: Transaction, returnId: string, at: string): Promise<void> {
  for (const booked of await uncreditedVouchers(transaction, returnId)) {
    await lockClient(transaction, booked.clientId);
    if ((await settlementOfVoucher(transaction, booked.voucherId)) !== undefined) continue;
    await (booked.reverses === null ? credit : takeBack)(transaction, booked, at);
    // Whoever follows the inbox of finance: what is left of a credit waits there to be allocated.
    await publish(transaction, 'settlement.changed', { returnId });
  }
}

async function credit(transaction: Transaction, booked: BookedCredit, at: string): Promise<void> {
  const { voucherId, postedOn, byStaff, returnNumber, clientId, currency, rate, amount } = booked;
  const settlementId = await insertSettlement(transaction, {
    ...{ kind: 'CREDIT', clientId, receivedOn: postedOn, currency, rate, amount, reference: returnNumber },
    ...{ note: null, voucherId, reverses: null, byStaff, at },
  });
  const { allocations } = oldestFirst(amount, await lockReceivablesOf(transaction, booked));
  await insertAllocations(transaction, { settlementId, byStaff, at }, allocations);
}

async function takeBack(transaction: Transaction, booked: BookedCredit, at: string): Promise<void> {
  const { voucherId, reverses, postedOn, byStaff } = booked;
  const id = reverses === null ? undefined : await settlementOfVoucher(transaction, reverses);
  const standing = id === undefined ? undefined : await lockSettlement(transaction, id);
  // What was booked before there were receivables was never credited, and is not taken back either.
  if (standing === undefined || standing.isReversed) return;
  await insertCounterEntry(transaction, standing, { receivedOn: postedOn, note: null, voucherId, byStaff, at });
}
