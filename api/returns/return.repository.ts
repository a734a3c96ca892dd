import type { Viewer } from '../kernel/access/viewer';
import type { RequestContext } from '../platform/context/request-context';
import { ReadPlan, type SelectList } from '../platform/graph/read-plan';
import { ReturnEntity } from './return.entity';
import { CASE, type ReturnLine } from './return.schema';

/** A return as its select list reads it; columns that were not asked for are missing. */
export type ReturnRow = Pick<ReturnEntity, 'id'> & Partial<ReturnEntity>;

/** Where a return stands in its list. */
export interface Place {
  readonly id: string;
  readonly sortKey: string;
}

export interface PageRead {
  readonly list: SelectList;
  readonly after: Place | undefined;
  readonly limit: number;
}

type PlacedRow = ReturnRow & Place;

export const returnPlan = new ReadPlan(ReturnEntity, {
  alias: 'r',
  always: ['id'],
  needs: { client: ['clientId'] },
  classified: { default: CASE },
});

export function loadReturn(context: RequestContext, id: string, list: SelectList): Promise<ReturnRow | null> {
  return context.loaders
    .of<ReturnRow>(`return ${list.key}`, async (ids) => {
      const rows = await context.database.rows<ReturnRow>({
        text: `select ${list.sql} from returns."return" r
               where ${ids.length === 1 ? 'r.id = $1' : 'r.id = any($1::uuid[])'}`,
        values: [ids.length === 1 ? ids[0] : ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

/**
 * The newest `limit` returns behind a place. The viewer's portfolio is said again in front of row-level security, whose
 * policy is an `or` that no index answers.
 */
export function newestReturns(
  context: RequestContext,
  viewer: Viewer,
  { list, after, limit }: PageRead,
): Promise<PlacedRow[]> {
  const { all, pseudonymous, cases, staffIds } = viewer.reaches.RETURN;
  const values: unknown[] = [limit];
  const conditions: string[] = [];
  if (!all && !pseudonymous && !cases)
    conditions.push(
      `r.client_id in (select o.client_id from access.client_owner o where o.owner_id = any($${values.push(staffIds)}::uuid[]))`,
    );
  if (after !== undefined)
    conditions.push(`(r.returned_on, r.id) < ($${values.push(after.sortKey)}::date, $${values.push(after.id)}::uuid)`);
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  return context.database.rows<PlacedRow>({
    text: `select ${list.sql}, r.returned_on as "sortKey" from returns."return" r ${where}
           order by r.returned_on desc, r.id desc limit $1`,
    values,
  });
}

/** The newest `limit` returns of each client behind a place, by client, in one statement. */
export async function newestOfClients(
  context: RequestContext,
  clientIds: readonly string[],
  { list, after, limit }: PageRead,
): Promise<Map<string, PlacedRow[]>> {
  const behind = after === undefined ? '' : 'and (r.returned_on, r.id) < ($3::date, $4::uuid)';
  const rows = await context.database.rows<PlacedRow & { parentId: string }>({
    text: `select page.* from unnest($1::uuid[]) as parent (id) cross join lateral (
             select ${list.sql}, r.returned_on as "sortKey", parent.id as "parentId" from returns."return" r
             where r.client_id = parent.id ${behind} order by r.returned_on desc, r.id desc limit $2) as page`,
    values: after === undefined ? [clientIds, limit] : [clientIds, limit, after.sortKey, after.id],
  });
  const pages = new Map<string, PlacedRow[]>(clientIds.map((id) => [id, []]));
  for (const row of rows) pages.get(row.parentId)?.push(row);
  return pages;
}

/** The lines of a return in order; one statement for all returns of a request. */
export async function loadLines(context: RequestContext, returnId: string): Promise<ReturnLine[]> {
  const lines = await context.loaders
    .of<ReturnLine[]>('return lines', async (ids) => {
      const rows = await context.database.rows<ReturnLine & { returnId: string }>({
        text: `select id, return_id as "returnId", line_no as "lineNo", product_number as product, description, quantity,
                 unit_price as "unitPrice", amount
               from returns.return_line where return_id = any($1::uuid[]) order by return_id, line_no`,
        values: [ids],
      });
      const found = new Map<string, ReturnLine[]>(ids.map((id) => [id, []]));
      for (const row of rows) found.get(row.returnId)?.push(row);
      return found;
    })
    .load(returnId);
  return lines ?? [];
}
