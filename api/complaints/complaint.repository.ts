import type { RequestContext } from '../platform/context/request-context';
import { ReadPlan, type SelectList } from '../platform/graph/read-plan';
import type { Conditions } from './complaint-condition';
import type { ComplaintSort } from './complaint-filter.schema';
import { orderBy, SORT_KEYS, type Place } from './complaint-order';
import { ComplaintEntity } from './complaint.entity';
import { CASE } from './complaint.schema';

/** A complaint as its select list reads it; columns that were not asked for are missing. */
export type ComplaintRow = Pick<ComplaintEntity, 'id'> & Partial<ComplaintEntity>;

export const complaintPlan = new ReadPlan(ComplaintEntity, {
  alias: 'c',
  always: ['id', 'version'],
  needs: {
    client: ['clientId'],
    intakeBy: ['intakeById'],
    due: ['dueAt', 'dueProvisional', 'dueWhy', 'state'],
    nextStates: ['state'],
  },
  classified: { default: CASE },
});

/** A complaint by id, batched with every other asked for at the same time with the same columns. */
export function loadComplaint(context: RequestContext, id: string, list: SelectList): Promise<ComplaintRow | null> {
  return context.loaders
    .of<ComplaintRow>(`complaint ${list.key}`, async (ids) => {
      const rows = await context.database.rows<ComplaintRow>({
        text: `select ${list.sql} from complaints.complaint c
               where ${ids.length === 1 ? 'c.id = $1' : 'c.id = any($1::uuid[])'}`,
        values: [ids.length === 1 ? ids[0] : ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

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
           order by ${orderBy(sort)} limit ${bind(limit)}`,
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

type OfClient = ComplaintRow & Place & { readonly parentId: string };

/** The newest `limit` complaints of each client behind a place, by client, in one statement. */
export async function newestOfClients(
  context: RequestContext,
  clientIds: readonly string[],
  { list, after, limit }: Omit<PageRead, 'sort'>,
): Promise<Map<string, (ComplaintRow & Place)[]>> {
  const behind = after === undefined ? '' : 'and (c.received_at, c.id) < ($3::timestamptz, $4::uuid)';
  const rows = await context.database.rows<OfClient>({
    text: `select page.* from unnest($1::uuid[]) as parent (id) cross join lateral (
             select ${list.sql}, c.received_at as "sortKey", parent.id as "parentId" from complaints.complaint c
             where c.client_id = parent.id ${behind} order by c.received_at desc, c.id desc limit $2) as page`,
    values: after === undefined ? [clientIds, limit] : [clientIds, limit, after.sortKey, after.id],
  });
  const pages = new Map<string, (ComplaintRow & Place)[]>(clientIds.map((id) => [id, []]));
  for (const row of rows) pages.get(row.parentId)?.push(row);
  return pages;
}

export interface ComplaintCounts {
  readonly all: number;
  readonly open: number;
}

const NONE: ComplaintCounts = { all: 0, open: 0 };

/** How many complaints a client has that the viewer reaches; one statement for all clients of a request. */
export async function loadCounts(context: RequestContext, clientId: string): Promise<ComplaintCounts> {
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
