import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { refusal, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { mayNotWriteCard } from '../cards/client-card-problem';
import { cardsOf, lockCard, updateCard } from '../cards/client-card.repository';
import type { Term, AgreementKind } from './agreement';
import { typeUnder } from './agreement-client';

interface Signed extends Term {
  readonly clientId: string;
  readonly kind: AgreementKind;
}

/**
 * Makes a client what an agreement with it makes of it, in the transaction that puts the agreement on record.
 *
 * @returns why it cannot; undefined when it is so, or was before
 * Source: KA-4
 */
export async function typeByAgreement(
  transaction: Transaction,
  context: RequestContext,
  signed: Signed,
): Promise<ProblemValue | undefined> {
  const { clientId } = signed;
  const today = civilDateAt(context.now);
  const [read] = await cardsOf(transaction, [clientId], { locked: false });
  if (read === undefined || typeUnder(signed, read.businessType, today) === read.businessType) return undefined;
  const { writable } = signedIn(context).reaches.CLIENT_CARD;
  if (!mayChange(writable, read.ownerId)) return refusal(context, 'NotAllowed', mayNotWriteCard);
  const card = await lockCard(transaction, clientId);
  if (card === undefined) return refusal(context, 'NotAllowed', mayNotWriteCard);
  const { businessType: before, version } = card;
  const businessType = typeUnder(signed, before, today);
  if (businessType === before) return undefined;
  await updateCard(transaction, { clientId, version, card: { ...card, businessType } });
  await recordAudit(transaction, context, {
    action: 'client.update',
    subjectType: 'Client',
    subjectId: clientId,
    before: { businessType: before },
    after: { businessType },
  });
  await publish(transaction, 'client.changed', { clientId });
  return undefined;
}
