import type { RequestContext } from '../platform/context/request-context';
import type { Conditions } from '../platform/database/conditions';
import { limitSql } from '../platform/database/limit';
import { isId } from '../platform/graph/cursor';
import { NewestFirst } from '../platform/graph/newest-first';
import { UNCLASSIFIED } from '../platform/graph/classified';
import { ReadPlan, type SelectList } from '../platform/graph/read-plan';
import { rowById, type RowSource } from '../platform/graph/row-by-id';
import type { ComplaintSort } from './complaint-filter.schema';
import { orderBy, SORT_KEYS, type Place } from './complaint-order';
import { ComplaintEntity } from './complaint.entity';
import { CASE } from './case-words.schema';

/** A complaint as its select list reads it; columns that were not asked for are missing. */
export type ComplaintRow = Pick<ComplaintEntity, 'id'> & Partial<ComplaintEntity>;

export const complaintPlan = new ReadPlan(ComplaintEntity, {
  alias: 'c',
  always: ['id'],
  needs: {
    client: ['clientId'],
    intakeBy: ['intakeById'],
    due: ['dueAt', 'pausedDueAt', 'state'],
    'due.provisional': ['dueProvisional'],
    'due.why': ['dueWhy'],
    nextStates: ['state'],
    previous: ['previousId'],
    follows: ['followsId'],
  },
  classified: { default: CASE, version: UNCLASSIFIED },
});

const source: RowSource = { name: 'complaint', plan: complaintPlan, from: 'complaints.complaint c' };

export function loadComplaint(context: RequestContext, id: string, list: SelectList): Promise<ComplaintRow | null> {
  return rowById(context, source, { id, list });
}

export const newestComplaints = new NewestFirst<ComplaintRow>({
  ...source,
  newest: 'receivedAt',
  type: 'timestamptz',
  parent: 'clientId',
});

/** What is read of a page: its columns, where it starts, and how many rows. */
export interface PageRead {
  readonly list: SelectList;
  readonly sort: ComplaintSort;
  readonly after: Place | undefined;
  readonly limit: number;
}

/** `limit` complaints behind a place in the order. */
export function complaintsAfter(
  context: RequestContext,
  conditions: Conditions,
  { list, sort, after, limit }: PageRead,
): Promise<(ComplaintRow & Place)[]> {
  const values = [...conditions.values];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { sql, direction } = SORT_KEYS[sort];
  let where = conditions.where;
  if (after !== undefined) {
    const behind = `(${sql}, c.id) ${direction === 'asc' ? '>' : '<'} (${bind(after.sortKey)}::timestamptz, ${bind(after.id)}::uuid)`;
    where = where === '' ? `where ${behind}` : `${where} and ${behind}`;
  }
  return context.database.rows<ComplaintRow & Place>({
    text: `select ${list.sql}, ${sql} as "sortKey" from complaints.complaint c ${where}
           order by ${orderBy(sort)} limit ${limitSql(limit, bind)}`,
    values,
  });
}

export async function countComplaints(context: RequestContext, conditions: Conditions): Promise<number> {
  const rows = await context.database.rows<{ count: number }>({
    text: `select count(*)::int as count from complaints.complaint c ${conditions.where}`,
    values: conditions.values,
  });
  return rows[0]?.count ?? 0;
}

export interface ComplaintCounts {
  readonly all: number;
  readonly open: number;
}

const NONE: ComplaintCounts = { all: 0, open: 0 };

/** How many complaints a client has that the viewer reaches; one statement for all clients of a request. */
export async function loadCounts(context: RequestContext, clientId: string): Promise<ComplaintCounts> {
  if (!isId(clientId)) return NONE;
  const counts = await context.loaders
    .of<ComplaintCounts>('complaint counts', async (ids) => {
      const rows = await context.database.rows<ComplaintCounts & { clientId: string }>({
        text: `select client_id as "clientId", count(*)::int as all,
                 (count(*) filter (where flow_state = 'open'))::int as open
               from complaints.complaint where client_id = any($1::uuid[]) group by client_id`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.clientId, row]));
    })
    .load(clientId);
  return counts ?? NONE;
}

/** The form that the client's refusal of a complaint opened; null when there is none the viewer reaches. */
export function loadNextId(context: RequestContext, id: string): Promise<string | null> {
  return context.loaders
    .of<string>('complaint next', async (ids) => {
      const rows = await context.database.rows<{ previousId: string; id: string }>({
        text: `select previous_id as "previousId", id from complaints.complaint where previous_id = any($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.previousId, row.id]));
    })
    .load(id);
}
