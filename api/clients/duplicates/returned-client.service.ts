import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { signedIn } from '../../platform/graph/signed-in';
import { keeperHeld } from '../account-managers/account-manager.repository';
import { lookAfterFault } from '../account-managers/look-after';
import { reassigned } from '../assignments/assignment-periods';
import { lockOwnership, periodsOf, writeOwner, writePeriods } from '../assignments/transfer.repository';

/**
 * Gives a client that comes back from a merge to somebody else, from today on, when whoever looked after it may no more:
 * nobody handed it over while it was part of another. It stays with them when the next may not either, and is handed over
 * like all that a leaver has. Source: KA-14
 */
export async function lookAfterReturned(
  transaction: Transaction,
  context: RequestContext,
  { clientId, nextId }: { readonly clientId: string; readonly nextId: string | null },
): Promise<void> {
  const today = civilDateAt(context.now);
  const ownership = await lockOwnership(transaction, clientId);
  const ownerId = ownership?.ownerId ?? null;
  if (ownerId === null || nextId === null || ownerId === nextId) return;
  if (lookAfterFault(await keeperHeld(transaction, ownerId, today)) === undefined) return;
  if (lookAfterFault(await keeperHeld(transaction, nextId, today)) !== undefined) return;
  const periods = reassigned(await periodsOf(transaction, clientId), nextId, today);
  const written = { clientId, by: signedIn(context).staffId, at: context.now, reason: null };
  await writePeriods(transaction, { ...written, from: today, periods });
  await writeOwner(transaction, { clientId, ownerId: nextId });
  await recordAudit(transaction, context, {
    action: 'client.takeOver',
    subjectType: 'Client',
    subjectId: clientId,
    before: { ownerId },
    after: { ownerId: nextId },
  });
  await publish(transaction, 'client.transferred', { clientId, from: today });
}
