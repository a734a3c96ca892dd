import { trimText } from '../../kernel/text';
import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { lasting, ownerOn, reassigned, withMissingDays, type Period } from './assignment-periods';
import { noSuchClient, wrongOwner } from '../cards/client-card-problem';
import { keeperHeld } from '../account-managers/account-manager.repository';
import { lookAfterFault, type Keeper } from '../account-managers/look-after';
import type { ClientRow } from '../client.repository';
import { clientById } from '../client.service';
import { mayMove, transferFault } from './transfer';
import { mayNotTransfer, sameOwner } from './transfer-problem';
import {
  fillDays,
  lockOwnership,
  periodsOf,
  takeOverOwners,
  writeOwner,
  writePeriods,
  type Ownership,
} from './transfer.repository';
import type { TransferClientInput } from './transfer.schema';

export interface Transferred {
  readonly __typename: 'ClientTransferred';
  readonly client: ClientRow | null;
}

type Refused = ProblemValue | StaleVersionValue;

/**
 * Gives a client to another account manager from a day on, once for an idempotency key. Access follows on that day.
 * Source: KA-2
 */
export async function transferClient(
  context: RequestContext,
  input: TransferClientInput,
  selection: Selection,
): Promise<Transferred | Refused> {
  const { ASSIGNMENT: assignment } = signedIn(context).reaches;
  if (!assignment.write) return refusal(context, 'NotAllowed', mayNotTransfer);
  const fault = transferFault(input, civilDateAt(context.now));
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);
  if (!isId(input.ownerId) || !mayChange(assignment.writable, input.ownerId))
    return refusal(context, 'InvalidInput', wrongOwner);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly clientId: string } | Refused>(
      transaction,
      context,
      { key, operation: 'transferClient', request },
      () => move(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const client = await clientById(context, input.clientId, selection);
  return { __typename: 'ClientTransferred', client };
}

async function move(
  transaction: Transaction,
  context: RequestContext,
  input: TransferClientInput,
): Promise<{ readonly clientId: string } | Refused> {
  const refused = await transferWithin(transaction, context, input);
  return refused ?? { clientId: input.clientId };
}

/** What is asked of one client. */
export type Asked = Pick<TransferClientInput, 'clientId' | 'version' | 'ownerId' | 'from'>;

export interface PlannedMove {
  readonly ownerBefore: string | null;
  /** Periods that were planned and give way. */
  readonly givingWay: readonly Period[];
  /** Whether days before the first are not on record yet. */
  readonly missesDays: boolean;
  readonly next: readonly Period[];
}

/** What a transfer would write, or why it cannot be; the client stays locked until the transaction ends. */
async function planMove(
  transaction: Transaction,
  context: RequestContext,
  asked: Asked,
): Promise<PlannedMove | Refused> {
  const { clientId, ownerId, from } = asked;
  // Locked before anything is read.
  const before = await lockOwnership(transaction, clientId);
  const periods = await periodsOf(transaction, clientId);
  const keeper = await keeperHeld(transaction, ownerId, from);
  return plannedMove(context, asked, { before, periods, keeper });
}

/** What a transfer is judged by. */
export interface Facts {
  readonly before: Ownership | undefined;
  readonly periods: readonly Period[];
  /** The next owner, on the first day. */
  readonly keeper: Keeper;
}

export function plannedMove(
  context: RequestContext,
  { version, ownerId, from }: Asked,
  { before, periods: onRecord, keeper }: Facts,
): PlannedMove | Refused {
  const { reaches } = signedIn(context);
  if (before === undefined) return refusal(context, 'NotFound', noSuchClient);
  const periods = withMissingDays(onRecord, before.ownerId, civilDateAt(context.now));
  if (!mayMove(reaches.ASSIGNMENT.writable, before.ownerId, lasting(periods, from)))
    return refusal(context, 'NotAllowed', mayNotTransfer);
  if (before.version !== version) return staleVersion(before.version, context.locale);
  const fault = lookAfterFault(keeper);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const next = reassigned(periods, ownerId, from);
  const known = before.ownerId === null ? onRecord : periods;
  if (ownerOn(known, from) === ownerId && next.length >= periods.length)
    return refusal(context, 'InvalidInput', sameOwner);
  return {
    ownerBefore: before.ownerId,
    givingWay: onRecord.filter((period) => period.from >= from),
    missesDays: periods.some((period) => !onRecord.includes(period) && period.from < from),
    next,
  };
}

/** Transfers a client in a transaction under way. @returns why it cannot be, in which case nothing was written */
export async function transferWithin(
  transaction: Transaction,
  context: RequestContext,
  asked: Asked & { readonly reason: string },
): Promise<Refused | undefined> {
  const planned = await planMove(transaction, context, asked);
  if ('code' in planned) return planned;
  await writeMove(transaction, context, { ...asked, planned });
  return undefined;
}

async function writeMove(
  transaction: Transaction,
  context: RequestContext,
  { clientId, ownerId, from, reason, planned }: Asked & { readonly reason: string; readonly planned: PlannedMove },
): Promise<void> {
  const { ownerBefore, givingWay, missesDays, next } = planned;
  const written = { clientId, by: signedIn(context).staffId, at: context.now };
  if (missesDays) await fillDays(transaction, clientId, civilDateAt(context.now));
  await writePeriods(transaction, { ...written, from, periods: next, reason: trimText(reason) });
  await writeOwner(transaction, { clientId, ownerId: ownerOn(next, civilDateAt(context.now)) ?? ownerBefore });
  await recordAudit(transaction, context, {
    action: 'client.transfer',
    subjectType: 'Client',
    subjectId: clientId,
    before: { ownerId: ownerBefore, planned: givingWay },
    after: { ownerId, from, reason: trimText(reason) },
  });
  await publish(transaction, 'client.transferred', { clientId, from });
}

/**
 * Lets the transfers that were planned for today take effect, and those of days on which nobody did this. Safe to
 * repeat; needs the system's reach. @returns how many clients changed hands
 */
export function takeOverToday(
  context: Pick<RequestContext, 'database' | 'now' | 'viewer' | 'requestId'>,
): Promise<number> {
  return context.database.write(async (transaction) => {
    const taken = await takeOverOwners(transaction, civilDateAt(context.now));
    for (const { clientId, before, after } of taken)
      await recordAudit(transaction, context, {
        action: 'client.takeOver',
        subjectType: 'Client',
        subjectId: clientId,
        before: { ownerId: before },
        after: { ownerId: after },
      });
    return taken.length;
  });
}
