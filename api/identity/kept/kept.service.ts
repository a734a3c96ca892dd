import { onceFor } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { noSuchThing, notLeftBehind, notYours } from './kept-problem';
import type { Standing } from './kept.repository';

export type Refused = ProblemValue | StaleVersionValue;
export type Done = { readonly id: string } | Refused;

/** A change, done once for its key. */
export interface KeptChange<Row, Name extends string, Field extends string> {
  readonly operation: string;
  readonly input: { readonly idempotencyKey: string };
  readonly work: (transaction: Transaction) => Promise<Done>;
  /** What it became, as it was asked for. */
  readonly read: (id: string) => Promise<Row | null>;
  readonly done: Name;
  readonly field: Field;
}

export type KeptAnswer<Row, Name extends string, Field extends string> =
  ({ readonly __typename: Name; readonly replayed: boolean } & { readonly [field in Field]: Row }) | Refused;

/** Does a change once for its key and answers what it became. */
export async function changedOnce<Row, Name extends string, Field extends string>(
  context: RequestContext,
  { operation, input, work, read, done, field }: KeptChange<Row, Name, Field>,
): Promise<KeptAnswer<Row, Name, Field>> {
  signedIn(context);
  const outcome = await onceFor(context, { operation, input }, work);
  if ('code' in outcome) return outcome;
  const row = await read(outcome.id);
  if (row === null) return refusal(context, 'NotFound', noSuchThing);
  return { __typename: done, replayed: outcome.replayed, [field]: row } as KeptAnswer<Row, Name, Field>;
}

/** What the viewer keeps and means to change, locked; or why not. */
export async function ownStanding<Row extends Standing>(
  context: RequestContext,
  { id, version }: { readonly id: string; readonly version: number },
  lock: (id: string) => Promise<Row | undefined>,
): Promise<Row | Refused> {
  const found = isId(id) ? await lock(id) : undefined;
  if (found === undefined) return refusal(context, 'NotFound', noSuchThing);
  if (found.ownerId !== signedIn(context).staffId) return refusal(context, 'NotAllowed', notYours);
  return found.version === version ? found : staleVersion(found.version, context.locale);
}

/** What somebody shared with the viewer and left behind, locked, to be theirs; or why not. */
export async function leftBehind<Row extends Standing>(
  context: RequestContext,
  { id, version }: { readonly id: string; readonly version: number },
  lock: (id: string) => Promise<Row | undefined>,
): Promise<Row | Refused> {
  const found = isId(id) ? await lock(id) : undefined;
  if (found === undefined) return refusal(context, 'NotFound', noSuchThing);
  if (!found.isLeftBehind) return refusal(context, 'NotAllowed', notLeftBehind);
  return found.version === version ? found : staleVersion(found.version, context.locale);
}
