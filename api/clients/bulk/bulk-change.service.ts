import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAll } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { refusal, staleVersion, type ProblemText, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publishAll } from '../../platform/outbox';
import { asksNothing, contradictsItself, patched, type CardPatch } from './bulk-change';
import type { ChangeClientsInput, ClientChangesPreviewInput } from './bulk-change.schema';
import { cardChange, cardFault, cardOf, type Card } from '../cards/client-card';
import {
  agreementFirst,
  mayNotWriteCard,
  mayNotWriteCards,
  noSuchClient,
  noSuchRegion,
  nothingToSet,
  setAndEmptied,
  walkInNotAgreed,
} from '../cards/client-card-problem';
import { cardsOf, regionExists, updateCards, withAgreement, type StoredCard } from '../cards/client-card.repository';
import { readFields } from '../fields/client-field.repository';
import type { ClientField } from '../fields/client-field';
import type { FieldChange } from '../fields/field-plan';
import { plannedOf, writeValues } from '../fields/field-value.service';
import { readValues, type ValueRow } from '../fields/field-value.repository';
import { wrongChoice } from '../assignments/transfer-problem';

export interface ChangeRow {
  readonly clientId: string;
  readonly changed: boolean;
  readonly code: string | null;
  readonly message: string | null;
}

export interface Changes {
  readonly __typename: 'ClientChanges';
  readonly rows: readonly ChangeRow[];
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

const MOST = 500;

/** What changing several clients alike would come to, row by row; nothing is written. */
export async function previewChanges(
  context: RequestContext,
  input: ClientChangesPreviewInput,
): Promise<Changes | ProblemValue> {
  const fault = await faultOf(context, input);
  if (fault !== undefined) return fault;
  const planned = await plansOf(context.database, context, { input, locked: false });
  return changesOf(input, planned);
}

/**
 * Changes the cards of several clients alike in one transaction, each for itself: those that cannot be changed say why and
 * keep none of the others from it. However many, it takes the same statements, but for values of custom fields. Once for
 * an idempotency key.
 */
export async function changeClients(
  context: RequestContext,
  input: ChangeClientsInput,
): Promise<Changes | ProblemValue> {
  const fault = await faultOf(context, input);
  if (fault !== undefined) return fault;
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Changes>(transaction, context, { key, operation: 'changeClients', request }, async () => {
      const planned = await plansOf(transaction, context, { input, locked: true });
      await writePlans(transaction, context, planned);
      return changesOf(input, planned);
    }),
  );
  return outcome.kind === 'refused' ? outcome.problem : outcome.answer;
}

async function faultOf(
  context: RequestContext,
  { clients, set }: ClientChangesPreviewInput,
): Promise<ProblemValue | undefined> {
  if (!signedIn(context).reaches.CLIENT_CARD.write) return refusal(context, 'NotAllowed', mayNotWriteCards);
  const invalid = (text: ProblemText): ProblemValue => refusal(context, 'InvalidInput', text);
  const ids = new Set(clients.map(({ clientId }) => clientId));
  if (clients.length < 1 || clients.length > MOST || ids.size < clients.length) return invalid(wrongChoice(MOST));
  if (asksNothing(set)) return invalid(nothingToSet);
  if (contradictsItself(set)) return invalid(setAndEmptied);
  const fault = cardFault(patched({ name: '-', businessType: 'DEALER' }, set));
  if (fault !== undefined) return invalid(fault);
  const { regionCode } = cardOf(patched({ name: '-', businessType: 'DEALER' }, set));
  return regionCode === null || (await regionExists(context.database, regionCode)) ? undefined : invalid(noSuchRegion);
}

/** What is to be written of a client: another card, other values, or both. */
interface Plan {
  readonly stored: StoredCard;
  readonly card: Card;
  readonly change: ReturnType<typeof cardChange>;
  readonly values: FieldChange | undefined;
}

type Planned = ReadonlyMap<string, Plan | Pick<ProblemValue, 'code' | 'message'> | 'unchanged'>;

/** In the order of ids, so that two who chose the same clients wait for each other rather than in a ring. */
async function plansOf(
  reader: Pick<RequestDatabase, 'rows'> | Pick<Transaction, 'rows'>,
  context: RequestContext,
  { input, locked }: { readonly input: ClientChangesPreviewInput; readonly locked: boolean },
): Promise<Planned> {
  const { clients, set } = input;
  const ids = clients.map(({ clientId }) => clientId).filter((id) => isId(id));
  const stored = new Map((await cardsOf(reader, ids, { locked })).map((card) => [card.id, card]));
  const today = civilDateAt(context.now);
  const onFile = set.businessType === 'AGREEMENT' ? await withAgreement(reader, ids, today) : new Set<string>();
  const asked = (set.fields ?? []).map(({ fieldId }) => fieldId).filter((id) => isId(id));
  const fields = asked.length === 0 ? [] : await readFields(reader);
  const values = asked.length === 0 ? [] : await readValues(reader, ids, asked);
  const rowsOf = new Map<string, ValueRow[]>(ids.map((id) => [id, []]));
  for (const row of values) rowsOf.get(row.clientId)?.push(row);
  return new Map(
    clients.map(({ clientId, version }) => {
      const before = stored.get(clientId);
      const rows = rowsOf.get(clientId) ?? [];
      return [clientId, planOf(context, { before, version, set, fields, rows, hasAgreement: onFile.has(clientId) })];
    }),
  );
}

interface Asked {
  readonly before: StoredCard | undefined;
  readonly version: number;
  readonly set: CardPatch;
  readonly fields: readonly ClientField[];
  readonly rows: readonly ValueRow[];
  /** Asked only where it is to become an agreement client. */
  readonly hasAgreement: boolean;
}

function planOf(
  context: RequestContext,
  { before, version, set, fields, rows, hasAgreement }: Asked,
): Plan | Pick<ProblemValue, 'code' | 'message'> | 'unchanged' {
  const { writable } = signedIn(context).reaches.CLIENT_CARD;
  if (before === undefined) return refusal(context, 'NotFound', noSuchClient);
  const { id: clientId, ownerId, version: current, ...card } = before;
  if (!mayChange(writable, ownerId)) return refusal(context, 'NotAllowed', mayNotWriteCard);
  if (current !== version) return staleVersion(current, context.locale);
  const inputs = set.fields ?? [];
  const values = plannedOf(context, { clientId, ownerId, inputs, isNew: false }, { fields, rows });
  if (values !== undefined && 'code' in values) return values;
  const after = cardOf(patched(card, set));
  const change = cardChange(card, after);
  if (change?.after.businessType === 'AGREEMENT' && (before.walkIn || !hasAgreement))
    return refusal(context, 'InvalidInput', before.walkIn ? walkInNotAgreed : agreementFirst);
  return change === undefined && values === undefined ? 'unchanged' : { stored: before, card: after, change, values };
}

async function writePlans(transaction: Transaction, context: RequestContext, planned: Planned): Promise<void> {
  const plans = [...planned.values()].filter((plan): plan is Plan => plan !== 'unchanged' && 'stored' in plan);
  if (plans.length === 0) return;
  await updateCards(
    transaction,
    plans.map(({ stored, card }) => ({ id: stored.id, card })),
  );
  for (const { stored, values } of plans) if (values !== undefined) await writeValues(transaction, stored.id, values);
  await recordAll(
    transaction,
    context,
    plans.map(({ stored, change, values }) => ({
      action: 'client.update',
      subjectType: 'Client',
      subjectId: stored.id,
      before: { ...change?.before, ...(values !== undefined && { fields: values.before }) },
      after: { ...change?.after, ...(values !== undefined && { fields: values.after }) },
    })),
  );
  await publishAll(
    transaction,
    'client.changed',
    plans.map(({ stored }) => ({ clientId: stored.id })),
  );
}

function changesOf({ clients }: ClientChangesPreviewInput, planned: Planned): Changes {
  const rows = clients.map(({ clientId }): ChangeRow => {
    const plan = planned.get(clientId) ?? 'unchanged';
    const problem = plan !== 'unchanged' && 'code' in plan ? plan : undefined;
    const changed = plan !== 'unchanged' && 'stored' in plan;
    return { clientId, changed, code: problem?.code ?? null, message: problem?.message ?? null };
  });
  const changed = rows.filter((row) => row.changed).length;
  const refused = rows.filter(({ code }) => code !== null).length;
  return { __typename: 'ClientChanges', rows, changed, unchanged: rows.length - changed - refused, refused };
}
