import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { addDays, civilDateAt } from '../../kernel/civil-date';
import { parseMoney } from '../../kernel/money';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemText, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import {
  collectionLogPlan,
  insertCollectionEntry,
  isReceivableOf,
  loadCollectionEntry,
  ownerOf,
  type CollectionEntryRow,
} from './collection-log.repository';
import type { LogCollectionInput } from './collection-log.schema';
import { badAmount, badDay, badPromise, mayNotLog, noSuchClient, noSuchReceivable } from './settlement-problem';

export interface Logged {
  readonly __typename: 'CollectionLogged';
  readonly entry: CollectionEntryRow;
  readonly replayed: boolean;
}

type Outcome = { readonly id: string } | ProblemValue;

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;
const MOST_DAYS_BACK = 366;
const LONGEST_PROMISE_DAYS = 366;
const NOTE = { field: 'note', name: { 'zh-CN': '说明', en: 'The note' }, most: 1_000, lines: true } as const;

/** Writes into the collection log of a client: by whoever collects from it, once for an idempotency key. Source: KA-16, CR-2 */
export async function logCollection(
  context: RequestContext,
  input: LogCollectionInput,
  selection: Selection | readonly string[],
): Promise<Logged | ProblemValue> {
  const fault = entryFault(context, input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);
  if (input.receivableId != null && !isId(input.receivableId)) return refusal(context, 'NotFound', noSuchReceivable);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'logCollection', request }, () =>
      write(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const list = collectionLogPlan.list(context.database.source, selection, signedIn(context));
  const entry = await loadCollectionEntry(context, outcome.answer.id, list);
  if (entry === null) return refusal(context, 'NotFound', noSuchClient);
  return { __typename: 'CollectionLogged', entry, replayed: outcome.replayed };
}

async function write(transaction: Transaction, context: RequestContext, input: LogCollectionInput): Promise<Outcome> {
  const { staffId, reaches } = signedIn(context);
  const { clientId, receivableId = null } = input;
  const ownerId = await ownerOf(transaction, clientId);
  const { all, staffIds } = reaches.RECEIVABLE;
  const isReached = ownerId !== undefined && (all || (ownerId !== null && staffIds.includes(ownerId)));
  if (!isReached) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(reaches.RECEIVABLE.writable, ownerId)) return refusal(context, 'NotAllowed', mayNotLog);
  if (receivableId !== null && !(await isReceivableOf(transaction, receivableId, clientId)))
    return refusal(context, 'NotFound', noSuchReceivable);
  const { contactedAt, channel, result, promisedOn = null, promisedAmount } = input;
  const entry = {
    id: v7(),
    clientId,
    receivableId,
    contactedAt,
    channel,
    result,
    promisedOn,
    promisedAmount: promisedAmount == null ? null : parseMoney(promisedAmount),
    note: storedText(input.note),
    byStaff: staffId,
  };
  await insertCollectionEntry(transaction, { ...entry, at: context.now });
  await recordAudit(transaction, context, {
    action: 'collection.log',
    subjectType: 'Client',
    subjectId: clientId,
    after: { entryId: entry.id, receivableId, channel, result, promisedOn, promisedAmount: entry.promisedAmount },
  });
  return { id: entry.id };
}

function entryFault({ now }: RequestContext, input: LogCollectionInput): ProblemText | undefined {
  const { contactedAt, result, promisedOn, promisedAmount } = input;
  const contactedOn = civilDateAt(contactedAt);
  if (Date.parse(contactedAt) > Date.parse(now) || contactedOn < addDays(civilDateAt(now), -MOST_DAYS_BACK))
    return badDay('contactedAt');
  if ((result === 'PROMISED') !== (promisedOn != null) || (promisedOn == null && promisedAmount != null))
    return badPromise;
  if (promisedOn != null && (promisedOn < contactedOn || promisedOn > addDays(contactedOn, LONGEST_PROMISE_DAYS)))
    return badPromise;
  if (promisedAmount != null && !(AMOUNT.test(promisedAmount) && Number(promisedAmount) > 0))
    return badAmount('promisedAmount');
  return textFault(input, [NOTE]);
}
