import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import { refusal, staleVersion } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { noSuchClient } from '../desk-problem';
import { isWalkIn, ownerOf } from '../activities/record-activity.repository';
import type { InviteToClientEventInput, RecordEventGuestInput } from './change-event.schema';
import { changed, type EventAnswer, type EventOutcome } from './change-event.service';
import { attendanceFault, CONTACT, OUTCOME } from './client-event';
import * as problems from './client-event-problem';
import { readEvent } from './client-event.repository';
import {
  insertGuest,
  isInvited,
  lockGuest,
  oneInvitationAtATime,
  seesGuest,
  writeGuest,
  type LockedGuest,
} from './event-guest.repository';

/** Invites a client to an event, once for an idempotency key: by who looks after the client. Source: SD-7 */
export async function inviteToClientEvent(context: RequestContext, input: InviteToClientEventInput): EventAnswer {
  const fault = textFault(input, [CONTACT]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (!isId(input.eventId)) return refusal(context, 'NotFound', problems.noSuchEvent);
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);
  return changed(context, { operation: 'inviteToClientEvent', input }, (transaction) =>
    invite(transaction, context, input),
  );
}

async function invite(
  transaction: Transaction,
  context: RequestContext,
  { eventId, clientId, ...input }: InviteToClientEventInput,
): Promise<EventOutcome> {
  const { staffId, reaches } = signedIn(context);
  await oneInvitationAtATime(transaction, eventId);
  const event = await readEvent(transaction, eventId);
  if (event === undefined) return refusal(context, 'NotFound', problems.noSuchEvent);
  const ownerId = await ownerOf(transaction, clientId);
  if (ownerId === undefined || !mayChange(reaches.ACTIVITY, ownerId)) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(reaches.ACTIVITY.writable, ownerId)) return refusal(context, 'NotAllowed', problems.mayNotInvite);
  if (event.state !== 'PLANNED') return refusal(context, 'IllegalMove', problems.ended);
  if (await isWalkIn(transaction, clientId)) return refusal(context, 'InvalidInput', problems.walkInAccount);
  const contactName = storedText(input.contactName);
  if (await isInvited(transaction, { eventId, clientId, contactName }))
    return refusal(context, 'InvalidInput', problems.invitedAlready);
  const id = v7();
  await insertGuest(transaction, id, { eventId, clientId, contactName, by: staffId, at: context.now });
  await recordAudit(transaction, context, {
    action: 'event.invite',
    subjectType: 'ClientEvent',
    subjectId: eventId,
    after: { guestId: id, clientId },
  });
  return { id: eventId };
}

/** Records whether an invited client came and what came of it: by who looks after the client. Source: SD-7 */
export async function recordEventGuest(context: RequestContext, input: RecordEventGuestInput): EventAnswer {
  const fault = textFault(input, [CONTACT, OUTCOME]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return changed(context, { operation: 'recordEventGuest', input }, async (transaction) => {
    const guest = isId(input.guestId) ? await lockGuest(transaction, input.guestId) : undefined;
    if (guest === undefined)
      return isId(input.guestId) && (await seesGuest(transaction, input.guestId))
        ? refusal(context, 'NotAllowed', problems.notYoursToRecord)
        : refusal(context, 'NotFound', problems.noSuchGuest);
    if (!mayChange(signedIn(context).reaches.ACTIVITY.writable, guest.ownerId))
      return refusal(context, 'NotAllowed', problems.notYoursToRecord);
    if (guest.version !== input.version) return staleVersion(guest.version, context.locale);
    const illegal = attendanceFault(input.attendance, guest, civilDateAt(context.now));
    if (illegal !== undefined) return refusal(context, 'IllegalMove', illegal);
    return record(transaction, context, { guest, input });
  });
}

async function record(
  transaction: Transaction,
  context: RequestContext,
  { guest, input }: { readonly guest: LockedGuest; readonly input: RecordEventGuestInput },
): Promise<EventOutcome> {
  const { attendance } = input;
  await writeGuest(transaction, guest.id, {
    attendance,
    contactName: storedText(input.contactName),
    outcome: storedText(input.outcome),
    by: signedIn(context).staffId,
    at: context.now,
  });
  await recordAudit(transaction, context, {
    action: 'event.guest',
    subjectType: 'ClientEvent',
    subjectId: guest.eventId,
    before: { guestId: guest.id, attendance: guest.attendance, outcome: guest.outcome },
    after: { attendance, outcome: storedText(input.outcome) },
  });
  return { id: guest.eventId };
}
