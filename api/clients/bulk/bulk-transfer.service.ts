import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { refusal, type ProblemText, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import type { TransferClientsInput, TransfersPreviewInput } from './bulk-transfer.schema';
import { noSuchClient, wrongOwner } from '../cards/client-card-problem';
import { keeperOf } from '../account-managers/account-manager.repository';
import { transferFault } from '../assignments/transfer';
import { mayNotTransfer, wrongChoice } from '../assignments/transfer-problem';
import { ownershipsOf } from '../assignments/transfer.repository';
import { plannedMove, transferWithin } from '../assignments/transfer.service';
import type { ContactStanding } from '../contacts/contact-standing';
import { contactRuleOf } from '../contacts/contact-standing.service';
import { standingsAfter } from '../contacts/contacts-after';

export interface TransferRow {
  readonly clientId: string;
  readonly code: string | null;
  readonly message: string | null;
  /** Told beforehand only; done, it stands on the client. */
  readonly contactsAfter: ContactStanding | null;
}

export interface Transfers {
  readonly __typename: 'ClientTransfers';
  readonly rows: readonly TransferRow[];
  readonly transferred: number;
}

const MOST = 100;

/** What transferring several clients would come to, row by row; nothing is written. Source: KA-2, KA-13 */
export async function previewTransfers(
  context: RequestContext,
  input: TransfersPreviewInput,
): Promise<Transfers | ProblemValue> {
  const fault = faultOf(context, { ...input, reason: '-' });
  if (fault !== undefined) return fault;
  const { clients, ownerId, from } = input;
  const keeper = await keeperOf(context.database, ownerId, from);
  const known = await ownershipsOf(
    context.database,
    clients.map(({ clientId }) => clientId).filter((id) => isId(id)),
  );
  const toOwner = new Map(clients.map(({ clientId }) => [clientId, ownerId]));
  const contactsAfter = standingsAfter([...known.values()], toOwner, {
    rule: await contactRuleOf(context),
    today: civilDateAt(context.now),
  });
  const rows = clients.map(({ clientId, version }) => {
    const { before, periods } = known.get(clientId) ?? { before: undefined, periods: [] };
    const planned = plannedMove(context, { clientId, version, ownerId, from }, { before, periods, keeper });
    if ('code' in planned) return rowOf(clientId, planned);
    return { ...rowOf(clientId, undefined), contactsAfter: contactsAfter.get(clientId) ?? null };
  });
  return transfersOf(rows);
}

/**
 * Transfers several clients in one transaction, each for itself: those that cannot be transferred say why and keep none
 * of the others from it. Once for an idempotency key. Source: KA-2
 */
export async function transferClients(
  context: RequestContext,
  input: TransferClientsInput,
): Promise<Transfers | ProblemValue> {
  const fault = faultOf(context, input);
  if (fault !== undefined) return fault;
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Transfers>(transaction, context, { key, operation: 'transferClients', request }, () =>
      eachOf(transaction, context, input),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : outcome.answer;
}

function faultOf(
  context: RequestContext,
  { clients, ownerId, from, reason }: TransfersPreviewInput & { readonly reason: string },
): ProblemValue | undefined {
  const { ASSIGNMENT: assignment } = signedIn(context).reaches;
  if (!assignment.write) return refusal(context, 'NotAllowed', mayNotTransfer);
  const invalid = (text: ProblemText): ProblemValue => refusal(context, 'InvalidInput', text);
  if (
    clients.length < 1 ||
    clients.length > MOST ||
    new Set(clients.map(({ clientId }) => clientId)).size < clients.length
  )
    return invalid(wrongChoice(MOST));
  const fault = transferFault({ from, reason }, civilDateAt(context.now));
  if (fault !== undefined) return invalid(fault);
  return isId(ownerId) && mayChange(assignment.writable, ownerId) ? undefined : invalid(wrongOwner);
}

/** In the order of ids, so that two who chose the same clients wait for each other rather than in a ring. */
async function eachOf(
  transaction: Transaction,
  context: RequestContext,
  input: TransferClientsInput,
): Promise<Transfers> {
  const outcomes = new Map<string, TransferRow>();
  const transferOne = (asked: Parameters<typeof transferWithin>[2]): Promise<Problem | undefined> =>
    isId(asked.clientId)
      ? transferWithin(transaction, context, asked)
      : Promise.resolve(refusal(context, 'NotFound', noSuchClient));
  for (const chosen of [...input.clients].sort((one, other) => (one.clientId < other.clientId ? -1 : 1)))
    outcomes.set(chosen.clientId, rowOf(chosen.clientId, await transferOne({ ...input, ...chosen })));
  return transfersOf(input.clients.flatMap(({ clientId }) => outcomes.get(clientId) ?? []));
}

type Problem = Pick<ProblemValue, 'code' | 'message'>;

const rowOf = (clientId: string, problem: Problem | undefined): TransferRow => ({
  clientId,
  code: problem?.code ?? null,
  message: problem?.message ?? null,
  contactsAfter: null,
});

const transfersOf = (rows: readonly TransferRow[]): Transfers => ({
  __typename: 'ClientTransfers',
  rows,
  transferred: rows.filter(({ code }) => code === null).length,
});
