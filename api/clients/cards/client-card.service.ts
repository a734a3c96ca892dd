import { v7 } from 'uuid';
import { mayChange, type Writable } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { storedText } from '../../kernel/text';
import { withField, type Selection } from '../../platform/graph/look-ahead';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { cardChange, cardFault, cardOf, coreOf, type Card } from './client-card';
import {
  agreementFirst,
  creditCodeTaken,
  mayNotCreate,
  mayNotWriteCard,
  noSuchClient,
  noSuchRegion,
  walkInNotAgreed,
  wrongOwner,
} from './client-card-problem';
import {
  alikeClients,
  hasNamesake,
  insertClient,
  insertFirstAssignment,
  isCreditCodeTaken,
  lockCard,
  lookAlikes,
  regionExists,
  updateCard,
  withAgreement,
} from './client-card.repository';
import type { CreateClientInput, UpdateClientInput } from './client-card.schema';
import { clientKey, isSameName } from '../client-key';
import type { ClientRow } from '../client.repository';
import { clientById } from '../client.service';
import { counted, scoreOf } from '../duplicates/duplicate-score';
import { duplicateClause } from '../duplicates/duplicate-search.service';
import type { ValueInput } from '../fields/field-value';
import { plannedValues, writeValues } from '../fields/field-value.service';
import { keeperHeld } from '../account-managers/account-manager.repository';
import { lookAfterFault } from '../account-managers/look-after';

export interface Created {
  readonly __typename: 'ClientCreated';
  readonly client: ClientRow;
  readonly replayed: boolean;
}

export interface Updated {
  readonly __typename: 'ClientUpdated';
  readonly client: ClientRow;
}

/**
 * Puts a new client on record with its number and its first owner, once for an idempotency key.
 *
 * @param selection fields asked for of the client
 * Source: KA-2
 */
export async function createClient(
  context: RequestContext,
  input: CreateClientInput,
  selection: Selection,
): Promise<Created | ProblemValue> {
  const { reaches, staffId } = signedIn(context);
  const { writable } = reaches.CLIENT_CARD;
  if (!reaches.CLIENT_CARD.write) return refusal(context, 'NotAllowed', mayNotCreate);
  const fault = cardFault(input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (input.businessType === 'AGREEMENT') return refusal(context, 'InvalidInput', agreementFirst);
  const ownerId = input.ownerId ?? staffId;
  if (!isId(ownerId) || !mayChange(writable, ownerId)) return refusal(context, 'InvalidInput', wrongOwner);

  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue>(
      transaction,
      context,
      { key, operation: 'createClient', request },
      () => putOnRecord(transaction, context, { card: cardOf(input), ownerId, fields: input.fields ?? [] }),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const client = await clientById(context, outcome.answer.id, selection);
  if (client === null) return refusal(context, 'NotFound', noSuchClient);
  return { __typename: 'ClientCreated', client, replayed: outcome.replayed };
}

export interface NewOnRecord {
  readonly card: Card;
  readonly ownerId: string;
  /** Values of custom fields; left out: nobody was asked for them, and none is required. */
  readonly fields?: readonly ValueInput[];
}

/** Puts a client on record in a transaction under way. */
export async function putOnRecord(
  transaction: Transaction,
  context: RequestContext,
  { card, ownerId, fields }: NewOnRecord,
): Promise<{ readonly id: string } | ProblemValue> {
  const today = civilDateAt(context.now);
  const unfit = lookAfterFault(await keeperHeld(transaction, ownerId, today));
  if (unfit !== undefined) return refusal(context, 'InvalidInput', unfit);
  const fault = await cardFaultOnRecord(transaction, context, card);
  if (fault !== undefined) return fault;
  const id = v7();
  const values =
    fields === undefined
      ? undefined
      : await plannedValues(transaction, context, { clientId: id, ownerId, inputs: fields, isNew: true });
  if (values !== undefined && 'code' in values) return values;
  const number = await insertClient(transaction, { id, card, ownerId, openedOn: today });
  if (values !== undefined) await writeValues(transaction, id, values);
  const by = signedIn(context).staffId;
  await insertFirstAssignment(transaction, { clientId: id, ownerId, from: today, by, at: context.now });
  await recordAudit(transaction, context, {
    action: 'client.create',
    subjectType: 'Client',
    subjectId: id,
    after: { number, ...card, ownerId, ...(values !== undefined && { fields: values.after }) },
  });
  await publish(transaction, 'client.created', { clientId: id });
  return { id };
}

/** What only the records can tell of a card: whether its region exists and its credit code is free. */
async function cardFaultOnRecord(
  transaction: Transaction,
  context: RequestContext,
  { regionCode, creditCode }: Pick<Card, 'regionCode' | 'creditCode'>,
): Promise<ProblemValue | undefined> {
  if (regionCode !== null && !(await regionExists(transaction, regionCode)))
    return refusal(context, 'InvalidInput', noSuchRegion);
  if (creditCode !== null && (await isCreditCodeTaken(transaction, { creditCode })))
    return refusal(context, 'InvalidInput', creditCodeTaken);
  return undefined;
}

/** Changes a client's card as a whole, unless somebody else did since it was read. */
export async function updateClient(
  context: RequestContext,
  input: UpdateClientInput,
  selection: Selection,
): Promise<Updated | ProblemValue | StaleVersionValue> {
  const { writable } = signedIn(context).reaches.CLIENT_CARD;
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);
  const problem = await context.database.write((transaction) => writeCard(transaction, context, { input, writable }));
  if (problem !== undefined) return problem;
  const client = await clientById(context, input.clientId, selection);
  return client === null ? refusal(context, 'NotFound', noSuchClient) : { __typename: 'ClientUpdated', client };
}

async function writeCard(
  transaction: Transaction,
  context: RequestContext,
  { input, writable }: { readonly input: UpdateClientInput; readonly writable: Writable },
): Promise<ProblemValue | StaleVersionValue | undefined> {
  const before = await lockCard(transaction, input.clientId);
  if (before === undefined) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(writable, before.ownerId)) return refusal(context, 'NotAllowed', mayNotWriteCard);
  const fault = cardFault(input, before.creditCode);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (before.version !== input.version) return staleVersion(before.version, context.locale);
  const card = cardOf(input);
  const { clientId, version } = input;
  const change = cardChange(before, card);
  const inputs = input.fields ?? [];
  const values = await plannedValues(transaction, context, { clientId, ownerId: before.ownerId, inputs, isNew: false });
  if (values !== undefined && 'code' in values) return values;
  if (change === undefined && values === undefined) return undefined;
  if (change?.after.businessType === 'AGREEMENT') {
    if (before.walkIn) return refusal(context, 'InvalidInput', walkInNotAgreed);
    const onFile = await withAgreement(transaction, [clientId], civilDateAt(context.now));
    if (!onFile.has(clientId)) return refusal(context, 'InvalidInput', agreementFirst);
  }
  const onRecord = await cardFaultOnRecord(transaction, context, {
    regionCode: change?.after.regionCode ?? null,
    creditCode: change?.after.creditCode ?? null,
  });
  if (onRecord !== undefined) return onRecord;
  if (!(await updateCard(transaction, { clientId, version, card }))) return staleVersion(version + 1, context.locale);
  if (values !== undefined) await writeValues(transaction, clientId, values);
  await recordAudit(transaction, context, {
    action: 'client.update',
    subjectType: 'Client',
    subjectId: clientId,
    before: { ...change?.before, ...(values !== undefined && { fields: values.before }) },
    after: { ...change?.after, ...(values !== undefined && { fields: values.after }) },
  });
  await publish(transaction, 'client.changed', { clientId });
  return undefined;
}

const MOST_SHOWN = 5;
const MOST_ASKED = 20;

export interface Described {
  readonly name: string;
  readonly creditCode: string | null | undefined;
  readonly city: string | null | undefined;
  readonly address: string | null | undefined;
  readonly phone: string | null | undefined;
}

const LONGEST = { name: 200, creditCode: 60, city: 60, address: 200, phone: 60 } as const satisfies Record<
  keyof Described,
  number
>;

/** Clients on record that a new one may be, the likeliest first. Only for those who create clients or approve prospects. */
export async function similarClients(
  context: RequestContext,
  described: Described,
  selection: Selection,
): Promise<{
  readonly clients: readonly ClientRow[];
  readonly namesakeIds: readonly string[];
  readonly elsewhere: boolean;
  readonly namesakeElsewhere: boolean;
}> {
  const fields = Object.keys(LONGEST) as (keyof Described)[];
  const isAskable = fields.every((field) => {
    const text = described[field] ?? '';
    return text.length <= LONGEST[field] && !text.includes('\0');
  });
  const { CLIENT_CARD, GRADING } = signedIn(context).reaches;
  if ((!CLIENT_CARD.write && !GRADING.write) || !isAskable)
    return { clients: [], namesakeIds: [], elsewhere: false, namesakeElsewhere: false };
  const ids = await similarIds(context, described);
  const found = await Promise.all(ids.map((id) => clientById(context, id, withField(selection, 'name'))));
  const seen = found.filter((client) => client !== null);
  const clients = seen.slice(0, MOST_SHOWN);
  const namesakes = clients.filter(({ name }) => name != null && isSameName(name, described.name));
  const unseen = ids.filter((_, at) => found[at] === null);
  return {
    clients,
    namesakeIds: namesakes.map(({ id }) => id),
    elsewhere: unseen.length > 0,
    namesakeElsewhere: unseen.length > 0 && (await hasNamesake(context, unseen, described.name)),
  };
}

/** By the rule of duplicates, and then those whose name contains the core of this one. Source: KA-1-duplicates */
async function similarIds(context: RequestContext, described: Described): Promise<string[]> {
  const { name, phone } = described;
  const creditCode = storedText(described.creditCode)?.toUpperCase() ?? null;
  const named = await lookAlikes(context, { core: coreOf(name), creditCode, atMost: MOST_ASKED });
  const clause = await duplicateClause(context.database, context.now);
  if (clause === undefined) return named;
  const rule = clause.parameters;
  const key = clientKey(
    {
      name,
      creditCode,
      city: described.city ?? null,
      address: described.address ?? null,
      phones: phone == null ? [] : [phone],
    },
    rule,
  );
  const scored = (await alikeClients(context, key))
    .map(({ id, signs }) => ({ id, score: scoreOf(counted(signs, rule), rule) }))
    .filter(({ score }) => score >= rule.showFrom)
    .sort((one, other) => other.score - one.score);
  return [...new Set([...scored.map(({ id }) => id), ...named])].slice(0, MOST_ASKED);
}
