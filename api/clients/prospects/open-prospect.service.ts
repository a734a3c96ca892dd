import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { wrongOwner } from '../cards/client-card-problem';
import { keeperHeld } from '../account-managers/account-manager.repository';
import { lookAfterFault } from '../account-managers/look-after';
import { cardOf, type ProspectCard } from './prospect-card';
import { cardFaultOnRecord } from './prospect-card.service';
import { mayNotOpen } from './prospect-problem';
import { insertProspect } from './prospect.repository';
import type { OpenProspectInput } from './move-prospect.schema';
import { changed, type ProspectChange, type Refused } from './prospect.service';

/** Puts a prospect into the directory, once for an idempotency key. Source: KA-9 */
export async function openProspect(
  context: RequestContext,
  input: OpenProspectInput,
  selection: Selection,
): Promise<ProspectChange | Refused> {
  const { reaches, staffId } = signedIn(context);
  if (!reaches.CLIENT_CARD.write) return refusal(context, 'NotAllowed', mayNotOpen);
  const given = cardOf(input);
  if ('fault' in given) return refusal(context, 'InvalidInput', given.fault);
  const ownerId = input.ownerId ?? staffId;
  if (!isId(ownerId) || !mayChange(reaches.CLIENT_CARD.writable, ownerId))
    return refusal(context, 'InvalidInput', wrongOwner);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue>(
      transaction,
      context,
      { key, operation: 'openProspect', request },
      async () => open(transaction, context, { card: given.card, ownerId }),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : changed(context, outcome, selection);
}

interface Opening {
  readonly card: ProspectCard;
  readonly ownerId: string;
}

async function open(
  transaction: Transaction,
  context: RequestContext,
  { card, ownerId }: Opening,
): Promise<{ readonly id: string } | ProblemValue> {
  const unfit = lookAfterFault(await keeperHeld(transaction, ownerId, civilDateAt(context.now)));
  if (unfit !== undefined) return refusal(context, 'InvalidInput', unfit);
  const fault = await cardFaultOnRecord(transaction, card);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const id = v7();
  const { staffId: by } = signedIn(context);
  const prospect = { id, ...card, ownerId };
  await insertProspect(transaction, { ...prospect, by, at: context.now });
  await recordAudit(transaction, context, {
    action: 'prospect.open',
    subjectType: 'Prospect',
    subjectId: id,
    after: prospect,
  });
  await publish(transaction, 'prospect.opened', { prospectId: id });
  return { id };
}
