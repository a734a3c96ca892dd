import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { UNCLASSIFIED } from '../../platform/graph/classified';
import type { Selection } from '../../platform/graph/look-ahead';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { signedIn } from '../../platform/graph/signed-in';
import type { Audience } from './audience';
import { audienceValues } from './audience.repository';
import { lockKept, type Standing } from './kept.repository';
import type { QueryText } from './query-document';
import { SavedQueryEntity } from './saved-query.entity';

export type SavedQueryRow = Pick<SavedQueryEntity, 'id'> &
  Partial<SavedQueryEntity> & { readonly isLeftBehind?: boolean };

const TEXT = ['document', 'variables', 'operationName'];

const plan = new ReadPlan(SavedQueryEntity, {
  alias: 'q',
  always: ['id', 'ownerId'],
  needs: { owner: ['ownerId'], isMine: ['ownerId'], cost: TEXT, allowed: TEXT, problem: TEXT },
  classified: { default: UNCLASSIFIED },
  computed: { isLeftBehind: 'identity.has_left(q.owner_id)' },
});

const source: RowSource = { name: 'saved query', plan, from: 'identity.saved_query q' };

/** Row-level security shows everybody their own and what is shared with them. */
export const newestQueries = new NewestFirst<SavedQueryRow>({
  ...source,
  newest: 'changedAt',
  type: 'timestamptz',
  parent: 'ownerId',
});

export function queryById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<SavedQueryRow | null> {
  return rowById(context, source, { id, list: plan.list(context.database.source, selection, signedIn(context)) });
}

export interface Kept extends Audience, QueryText {
  readonly name: string;
  readonly description: string | null;
  readonly at: string;
}

export interface StandingQuery extends Standing, QueryText {
  readonly description: string | null;
}

const values = (query: Kept): readonly unknown[] => [
  query.name,
  query.description,
  query.document,
  query.variables,
  query.operationName,
  query.at,
  ...audienceValues(query),
];

/** @returns false when the owner has a query of that name */
export async function insertQuery(
  transaction: Transaction,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
  query: Kept,
): Promise<boolean> {
  const rows = await transaction.rows({
    text: `insert into identity.saved_query (id, owner_id, name, description, document, variables, operation_name,
             created_at, changed_at, audience, team_head, unit_id, post)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11, $12)
           on conflict (owner_id, name) do nothing returning id`,
    values: [id, ownerId, ...values(query)],
  });
  return rows.length > 0;
}

/** A query the viewer may read, locked when it is theirs; undefined when there is none they know of. */
export function lockQuery(transaction: Transaction, id: string): Promise<StandingQuery | undefined> {
  const columns = 'description, document, variables, operation_name as "operationName"';
  return lockKept<StandingQuery>(transaction, { table: 'saved_query', columns }, id);
}

export async function countOwn(transaction: Transaction, ownerId: string): Promise<number> {
  const [found] = await transaction.rows<{ n: number }>({
    text: 'select count(*)::int as n from identity.saved_query where owner_id = $1',
    values: [ownerId],
  });
  return found?.n ?? 0;
}

/** Whether another query of the owner's is called that. */
export async function isNameTaken(
  transaction: Transaction,
  { id, ownerId, name }: { readonly id: string; readonly ownerId: string; readonly name: string },
): Promise<boolean> {
  const rows = await transaction.rows({
    text: 'select from identity.saved_query where owner_id = $1 and name = $2 and id <> $3',
    values: [ownerId, name, id],
  });
  return rows.length > 0;
}

export async function updateQuery(transaction: Transaction, id: string, query: Kept): Promise<void> {
  await transaction.rows({
    text: `update identity.saved_query set name = $2, description = $3, document = $4, variables = $5,
             operation_name = $6, changed_at = $7, audience = $8, team_head = $9, unit_id = $10, post = $11,
             version = version + 1
           where id = $1`,
    values: [id, ...values(query)],
  });
}
