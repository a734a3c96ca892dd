import { civilDateAt } from '../../kernel/civil-date';
import { recordAll, type Acting } from '../../platform/audit/audit';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { cardsOf, updateCards } from '../cards/client-card.repository';
import { typeAfterwards, typeWhileHeld } from './agreement-client';
import { agreementStandings } from './agreement-type.repository';

/**
 * Makes agreement clients of those whose VIP agreement begins to hold, and what they were before of those whose last one is
 * over. Safe to repeat; needs the system's reach. @returns how many changed
 * Source: KA-4
 */
export function followAgreements(context: Acting & { readonly database: RequestDatabase }): Promise<number> {
  return context.database.write((transaction) => follow(transaction, context, null));
}

/** Makes of a client what the agreements with it that hold today make of it, in the transaction that ended one. Source: KA-4 */
export async function followAgreementsOf(transaction: Transaction, context: Acting, clientId: string): Promise<void> {
  await follow(transaction, context, clientId);
}

/** @param clientId  null: whichever has to follow. @returns how many changed */
async function follow(transaction: Transaction, context: Acting, clientId: string | null): Promise<number> {
  const found = await agreementStandings(transaction, civilDateAt(context.now), clientId);
  if (found.length === 0) return 0;
  const standings = new Map(found.map((standing) => [standing.clientId, standing]));
  const cards = await cardsOf(transaction, [...standings.keys()], { locked: true });
  const changes = cards.flatMap((card) => {
    const standing = standings.get(card.id);
    if (standing === undefined) return [];
    const before = card.businessType;
    const businessType = standing.isHeld ? typeWhileHeld(before) : typeAfterwards(before, standing.before);
    return businessType === before ? [] : [{ id: card.id, before, card: { ...card, businessType } }];
  });
  await updateCards(transaction, changes);
  await recordAll(
    transaction,
    context,
    changes.map(({ id, before, card }) => ({
      action: 'client.update',
      subjectType: 'Client',
      subjectId: id,
      before: { businessType: before },
      after: { businessType: card.businessType },
    })),
  );
  for (const { id } of changes) await publish(transaction, 'client.changed', { clientId: id });
  return changes.length;
}
