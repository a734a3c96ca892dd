import { GraphQLError } from 'graphql';
import { reachesAnything } from '../kernel/access/reach';
import type { RequestContext } from '../platform/context/request-context';
import { decodeCursor, isId, pageSize, type CursorKey } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import { pageOf, type Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import {
  loadLinesOf,
  loadOrder,
  loadOrdersOf,
  orderLinePlan,
  orderPlan,
  type OrderLineRow,
  type OrderPlace,
  type OrderRow,
} from './order.repository';

export interface PageInput {
  readonly first: number;
  readonly after: string | null | undefined;
  /** Fields asked for of each row. */
  readonly selection: Selection;
}

/** An order the viewer may know of; null otherwise, whatever the reason. */
export async function orderById(context: RequestContext, id: string, selection: Selection): Promise<OrderRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadOrder(context, id, orderPlan.list(context.database.source, selection, viewer));
}

/** Orders of a client, newest first; null for viewers who see no money at all. */
export async function ordersOfClient(
  context: RequestContext,
  clientId: string,
  { first, after, selection }: PageInput,
): Promise<Page<OrderRow> | null> {
  const viewer = signedIn(context);
  if (!reachesAnything(viewer.reaches.MONEY)) return null;
  const size = pageSize(first);
  const place = after == null ? undefined : orderPlace(decodeCursor(after, 2));
  const list = orderPlan.list(context.database.source, selection, viewer);
  const rows = await loadOrdersOf(context, clientId, { list, after: place, limit: size + 1 });
  return pageOf({ rows, first: size, after, keyOf: (row) => [row.orderedAt, row.id] });
}

/** Lines of an order, in the order of the invoice. */
export async function linesOfOrder(
  context: RequestContext,
  orderId: string,
  { first, after, selection }: PageInput,
): Promise<Page<OrderLineRow>> {
  const size = pageSize(first);
  const place = after == null ? undefined : linePlace(decodeCursor(after, 1));
  const list = orderLinePlan.list(context.database.source, selection, signedIn(context));
  const rows = await loadLinesOf(context, orderId, { list, after: place, limit: size + 1 });
  return pageOf({ rows, first: size, after, keyOf: (row) => [row.lineNo] });
}

function orderPlace([orderedAt, id]: CursorKey): OrderPlace {
  if (typeof orderedAt === 'string' && typeof id === 'string' && isId(id) && isInstant(orderedAt))
    return { orderedAt, id };
  throw foreignCursor();
}

function linePlace([lineNo]: CursorKey): number {
  if (typeof lineNo === 'number' && Number.isInteger(lineNo) && lineNo > 0 && lineNo < 2 ** 31) return lineNo;
  throw foreignCursor();
}

/** Kept as text, since its microseconds would not survive being parsed. */
function isInstant(text: string): boolean {
  const day = text.slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/.test(text)) return false;
  const parsed = new Date(text);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

function foreignCursor(): GraphQLError {
  return new GraphQLError('This cursor belongs to another list. Start again without `after`.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
