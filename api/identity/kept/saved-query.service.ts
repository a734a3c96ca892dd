import { LRUCache } from 'lru-cache';
import { v7 } from 'uuid';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { apiSchema } from '../../platform/graph/graph';
import { textFault } from '../../platform/graph/input-text';
import { storedText, trimText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { createPricer, type Price } from '../../platform/graph/price';
import { refusal, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { audienceOf } from './audience';
import { placeOf } from './audience.repository';
import { deleteKept, giveKept } from './kept.repository';
import { nameTaken, ownNameTaken, tooMany } from './kept-problem';
import { changedOnce, leftBehind, ownStanding, type Done, type KeptAnswer, type Refused } from './kept.service';
import { documentFault, priceOf } from './query-document';
import * as queries from './saved-query.repository';
import type { ChangeQueryInput, DeleteQueryInput, SaveQueryInput, TakeOverQueryInput } from './saved-query.schema';

type Fields = Selection | readonly string[];
type Answer<Name extends string> = KeptAnswer<queries.SavedQueryRow, Name, 'query'>;

const MOST_OWN = 200;
const TEXTS = [
  { field: 'name', name: { 'zh-CN': '名称', en: 'The name' }, most: 60, required: true },
  { field: 'description', name: { 'zh-CN': '说明', en: 'The description' }, most: 500, lines: true },
] as const;

const price = createPricer(apiSchema);

/** Queries the viewer may use, last changed first: their own and those shared with them. */
export function savedQueries(context: RequestContext, input: PageInput): Promise<Page<queries.SavedQueryRow>> {
  signedIn(context);
  return queries.newestQueries.page(context, input, new Conditions());
}

/** A query the viewer may use; null otherwise. */
export async function savedQuery(
  context: RequestContext,
  id: string,
  selection: Fields,
): Promise<queries.SavedQueryRow | null> {
  signedIn(context);
  return isId(id) ? queries.queryById(context, id, selection) : null;
}

/** Prices by what is priced: a list asks for three fields of each row, and asks again. */
const priced = new LRUCache<string, Price>({
  max: 1_000,
  maxSize: 4_000_000,
  sizeCalculation: (_price, key) => key.length,
});

/** What a query would cost by today's schema; or why it does not fit, in the language of the request. */
export function priceOfRow(
  { document = '', variables = null, operationName = null }: queries.SavedQueryRow,
  { locale }: Pick<RequestContext, 'locale'>,
): Price {
  const key = JSON.stringify([document, variables, operationName, locale]);
  const found = priced.get(key) ?? priceOf({ document, variables, operationName }, price, locale);
  priced.set(key, found);
  return found;
}

/** Keeps a query under a name; once for an idempotency key. */
export function saveQuery(
  context: RequestContext,
  input: SaveQueryInput,
  selection: Fields,
): Promise<Answer<'QuerySaved'>> {
  return changedOnce(context, {
    operation: 'saveQuery',
    input,
    work: (transaction) => save(transaction, context, input),
    read: (id) => queries.queryById(context, id, selection),
    done: 'QuerySaved',
    field: 'query',
  });
}

/** Changes a query of one's own. */
export function changeQuery(
  context: RequestContext,
  input: ChangeQueryInput,
  selection: Fields,
): Promise<Answer<'QueryChanged'>> {
  return changedOnce(context, {
    operation: 'changeQuery',
    input,
    work: (transaction) => change(transaction, context, input),
    read: (id) => queries.queryById(context, id, selection),
    done: 'QueryChanged',
    field: 'query',
  });
}

/** Takes over a query that somebody shared with the viewer and left behind. */
export function takeOverQuery(
  context: RequestContext,
  input: TakeOverQueryInput,
  selection: Fields,
): Promise<Answer<'QueryTakenOver'>> {
  return changedOnce(context, {
    operation: 'takeOverQuery',
    input,
    work: (transaction) => takeOver(transaction, context, input),
    read: (id) => queries.queryById(context, id, selection),
    done: 'QueryTakenOver',
    field: 'query',
  });
}

/** Deletes a query of one's own, for everybody it is shared with. */
export async function deleteQuery(
  context: RequestContext,
  input: DeleteQueryInput,
): Promise<{ readonly __typename: 'QueryDeleted'; readonly id: string } | Refused> {
  signedIn(context);
  return context.database.write(async (transaction) => {
    const found = await ownStanding(context, input, (id) => queries.lockQuery(transaction, id));
    if ('code' in found) return found;
    await deleteKept(transaction, 'saved_query', input.id);
    await note(transaction, context, { action: 'query.delete', id: input.id, before: told(found) });
    return { __typename: 'QueryDeleted', id: input.id };
  });
}

async function takeOver(transaction: Transaction, context: RequestContext, input: TakeOverQueryInput): Promise<Done> {
  const { staffId } = signedIn(context);
  const { id } = input;
  const found = await leftBehind(context, input, (asked) => queries.lockQuery(transaction, asked));
  if ('code' in found) return found;
  if ((await queries.countOwn(transaction, staffId)) >= MOST_OWN)
    return refusal(context, 'NotAllowed', tooMany(MOST_OWN));
  if (await queries.isNameTaken(transaction, { id, ownerId: staffId, name: found.name }))
    return refusal(context, 'InvalidInput', ownNameTaken);
  await giveKept(transaction, 'saved_query', { id, ownerId: staffId, at: context.now });
  const before = { ownerId: found.ownerId };
  await note(transaction, context, { action: 'query.takeOver', id, before, after: { ownerId: staffId } });
  return { id };
}

async function save(transaction: Transaction, context: RequestContext, input: SaveQueryInput): Promise<Done> {
  const { staffId: ownerId } = signedIn(context);
  const kept = await keptOf(transaction, context, input);
  if ('code' in kept) return kept;
  if ((await queries.countOwn(transaction, ownerId)) >= MOST_OWN)
    return refusal(context, 'NotAllowed', tooMany(MOST_OWN));
  const id = v7();
  if (!(await queries.insertQuery(transaction, { id, ownerId }, kept)))
    return refusal(context, 'InvalidInput', nameTaken);
  await note(transaction, context, { action: 'query.save', id, after: told(kept) });
  return { id };
}

async function change(transaction: Transaction, context: RequestContext, input: ChangeQueryInput): Promise<Done> {
  const { id } = input;
  const found = await ownStanding(context, input, (asked) => queries.lockQuery(transaction, asked));
  if ('code' in found) return found;
  const kept = await keptOf(transaction, context, input);
  if ('code' in kept) return kept;
  if (await queries.isNameTaken(transaction, { id, ownerId: found.ownerId, name: kept.name }))
    return refusal(context, 'InvalidInput', nameTaken);
  await queries.updateQuery(transaction, id, kept);
  await note(transaction, context, { action: 'query.change', id, before: told(found), after: told(kept) });
  return { id };
}

/** What an input comes to, as it is stored; or why it cannot be kept. */
async function keptOf(
  transaction: Transaction,
  context: RequestContext,
  input: SaveQueryInput,
): Promise<queries.Kept | ProblemValue> {
  const { name, document } = input;
  const texts = { variables: storedText(input.variables), operationName: storedText(input.operationName) };
  const query = { document, ...texts };
  const fault = textFault({ name, description: input.description }, TEXTS) ?? documentFault(query, price);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const audience = audienceOf(input, await placeOf(transaction, signedIn(context).staffId));
  if ('code' in audience) return refusal(context, 'InvalidInput', audience);
  return { ...audience, ...query, name: trimText(name), description: storedText(input.description), at: context.now };
}

type Told = Pick<queries.StandingQuery, 'name' | 'document' | 'audience' | 'post'>;

function told({ name, document, audience, post }: Told): object {
  return { name, document, audience, post };
}

function note(
  transaction: Transaction,
  context: RequestContext,
  { action, id, before, after }: { action: string; id: string; before?: object; after?: object },
): Promise<void> {
  return recordAudit(transaction, context, { action, subjectType: 'SavedQuery', subjectId: id, before, after });
}
