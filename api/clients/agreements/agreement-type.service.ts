import { civilDateAt } from '../../kernel/civil-date';
import { recordAll, type Acting } from '../../platform/audit/audit';
import type { RequestDatabase } from '../../platform/database/request-database';
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
  const today = civilDateAt(context.now);
  return context.database.write(async (transaction) => {
    const found = await agreementStandings(transaction, today);
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
  });
}
