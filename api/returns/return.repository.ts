import { reachesAnything, type Reach } from '../kernel/access/reach';
import type { Viewer } from '../kernel/access/viewer';
import type { RequestContext } from '../platform/context/request-context';
import { Conditions } from '../platform/database/conditions';
import { ofPortfolio, type Reading } from '../platform/database/of-portfolio';
import { isId } from '../platform/graph/cursor';
import { NewestFirst } from '../platform/graph/newest-first';
import { UNCLASSIFIED } from '../platform/graph/classified';
import { ReadPlan, type SelectList } from '../platform/graph/read-plan';
import { rowById, type RowSource } from '../platform/graph/row-by-id';
import { STANDING } from './change-return.repository';
import type { Taken } from './claim.repository';
import type { Standing } from './return-actions';
import { ReturnEntity } from './return.entity';
import { CASE, type ReturnLine } from './return.schema';

/** A return as its select list reads it; columns that were not asked for are missing. */
export type ReturnRow = Pick<ReturnEntity, 'id'> & Partial<ReturnEntity>;

export const returnPlan = new ReadPlan(ReturnEntity, {
  alias: 'r',
  always: ['id'],
  needs: {
    client: ['clientId'],
    complaint: ['complaintId'],
    requestedBy: ['requestedById'],
  },
  classified: { default: CASE, version: UNCLASSIFIED },
});

const source: RowSource = { name: 'return', plan: returnPlan, from: 'returns."return" r' };

export function loadReturn(context: RequestContext, id: string, list: SelectList): Promise<ReturnRow | null> {
  return rowById(context, source, { id, list });
}

export const newestReturns = new NewestFirst<ReturnRow>({
  ...source,
  newest: 'returnedOn',
  type: 'date',
  parent: 'clientId',
});

/** Asked once, so that a post without a case does not go through all returns to find none. */
const ANY_CASE = `(select exists (select from access.return_post p where p.post = any((select access.posts())::text[]))
  or exists (select from access.case_client k where k.post = any((select access.posts())::text[])))`;

/** Returns the viewer reaches; undefined: none at all. */
export function scopeOf({ reaches: { RETURN: reach } }: Viewer, reading: Reading): Conditions | undefined {
  if (!reachesAnything(reach)) return undefined;
  const conditions = new Conditions();
  if (reach.all || reach.pseudonymous) return conditions;
  if (reach.cases) return reach.staffIds.length > 0 ? conditions : conditions.say(ANY_CASE);
  return conditions.say(ofPortfolio({ resource: 'RETURN', client: 'r.client_id', reach, reading }));
}

type LineRow = Omit<ReturnLine, 'orderLine'> & { readonly returnId: string; readonly orderLineId: string | null };

export async function countReturns(context: RequestContext, conditions: Conditions): Promise<number> {
  const [found] = await context.database.rows<{ n: number }>({
    text: `select count(*)::int as n from returns."return" r ${conditions.where}`,
    values: conditions.values,
  });
  return found?.n ?? 0;
}

/** How many returns of a client the viewer reaches; one statement for all clients of a request. */
export async function loadCount(context: RequestContext, clientId: string): Promise<number> {
  if (!isId(clientId)) return 0;
  const counts = await context.loaders
    .of<number>('return counts', async (ids) => {
      const rows = await context.database.rows<{ clientId: string; n: number }>({
        text: `select client_id as "clientId", count(*)::int as n from returns."return"
               where client_id = any($1::uuid[]) group by client_id`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.clientId, row.n]));
    })
    .load(clientId);
  return counts ?? 0;
}

/** What actions of each return are judged by; one statement for all returns of a request. */
export async function loadStanding(
  context: RequestContext,
  returnId: string,
  { all, write, staffIds }: Reach,
): Promise<(Standing & { readonly looksAfter: boolean; readonly requestedAt: string | null }) | null> {
  return context.loaders
    .of<Standing & { looksAfter: boolean; requestedAt: string | null }>('return standing', async (ids) => {
      const rows = await context.database.rows<
        Standing & { id: string; looksAfter: boolean; requestedAt: string | null }
      >({
        text: `select r.id, r.requested_at as "requestedAt", ${STANDING} from returns."return" r where r.id = any($1::uuid[])`,
        values: [ids, all && write, write ? staffIds : []],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(returnId);
}

/** What returns and allowances took of an order line; one statement for all lines of a request. */
export async function loadTaken(context: RequestContext, orderLineId: string): Promise<Taken> {
  const taken = await context.loaders
    .of<Taken>('claimed lines', async (ids) => {
      const rows = await context.database.rows<Taken & { id: string }>({
        text: `select order_line_id as id, claimed as "claimedQuantity", granted as "grantedAmount"
               from access.claimed_line where order_line_id = any($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(orderLineId);
  return taken ?? { claimedQuantity: '0', grantedAmount: '0.00' };
}

/** More than ever take from one order line. */
const MOST_OF_LINE = 50;

/** Returns that take from each order line, newest first; one statement for all lines of a request. */
export async function loadReturnsOver(
  context: RequestContext,
  orderLineId: string,
  list: SelectList,
): Promise<ReturnRow[]> {
  const found = await context.loaders
    .of<ReturnRow[]>(`returns over lines ${list.key}`, async (ids) => {
      const rows = await context.database.rows<ReturnRow & { readonly overId: string }>({
        text: `select taken.*, o.id as "overId" from unnest($1::uuid[]) as o (id) cross join lateral (
                 select ${list.sql} from returns."return" r
                 where r.id in (select l.return_id from returns.return_line l where l.order_line_id = o.id)
                 order by r.returned_on desc nulls first, r.id desc limit ${MOST_OF_LINE}) as taken`,
        values: [ids],
      });
      const over = new Map<string, ReturnRow[]>(ids.map((id) => [id, []]));
      for (const row of rows) over.get(row.overId)?.push(row);
      return over;
    })
    .load(orderLineId);
  return found ?? [];
}

/** The lines of a return in order; one statement for all returns of a request. */
export async function loadLines(context: RequestContext, returnId: string): Promise<ReturnLine[]> {
  const lines = await context.loaders
    .of<ReturnLine[]>('return lines', async (ids) => {
      const rows = await context.database.rows<LineRow>({
        text: `select id, return_id as "returnId", line_no as "lineNo", product_number as product, description, quantity,
                 unit_price as "unitPrice", amount, order_line_id as "orderLineId", order_number as "orderNumber", unit,
                 quantity_decimals as "quantityDecimals", received_quantity as "receivedQuantity",
                 booked_quantity as "bookedQuantity", over_acceptance_rate as "overAcceptanceRate", rate_of as "rateOf"
               from returns.return_line where return_id = any($1::uuid[]) order by return_id, line_no`,
        values: [ids],
      });
      const found = new Map<string, ReturnLine[]>(ids.map((id) => [id, []]));
      for (const { returnId: of, orderLineId, ...line } of rows)
        found.get(of)?.push({ ...line, orderLine: orderLineId === null ? null : { id: orderLineId } });
      return found;
    })
    .load(returnId);
  return lines ?? [];
}
