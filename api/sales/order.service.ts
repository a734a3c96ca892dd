import { trimText } from '../kernel/text';
import { reachesAnything } from '../kernel/access/reach';
import type { RequestContext } from '../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize, type CursorKey } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import type { PageInput } from '../platform/graph/newest-first';
import { pageOf, type Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import { requireSearchable } from '../platform/graph/wrong-argument';
import {
  loadLinesOf,
  loadOrder,
  loadOrderLine,
  newestOrders,
  ordersOf,
  orderLinePlan,
  orderPlan,
  type OrderLineRow,
  type OrderRow,
} from './order.repository';

/** An order the viewer may know of; null otherwise, whatever the reason. */
export async function orderById(context: RequestContext, id: string, selection: Selection): Promise<OrderRow | null> {
  const viewer = signedIn(context);
  if (!isId(id) || !reachesAnything(viewer.reaches.MONEY)) return null;
  return loadOrder(context, id, orderPlan.list(context.database.source, selection, viewer));
}

/** A line of an order the viewer may know of; null otherwise, whatever the reason. */
export async function orderLineById(
  context: RequestContext,
  id: string,
  selection: Selection,
): Promise<OrderLineRow | null> {
  const viewer = signedIn(context);
  if (!isId(id) || !reachesAnything(viewer.reaches.MONEY)) return null;
  return loadOrderLine(context, id, orderLinePlan.list(context.database.source, selection, viewer));
}

/** Orders of a client, newest first; null for viewers who see no money at all. */
export async function ordersOfClient(
  context: RequestContext,
  clientId: string,
  input: PageInput,
): Promise<Page<OrderRow> | null> {
  const viewer = signedIn(context);
  if (!reachesAnything(viewer.reaches.MONEY)) return null;
  return newestOrders.pageOfParent(context, clientId, input);
}

const LONGEST_SEARCH = 100;

/**
 * Orders of one client, newest first, by their number or by what is on them; none for viewers who see no money.
 *
 * @throws GraphQLError BAD_USER_INPUT for a search that is too long
 */
export async function ordersFound(
  context: RequestContext,
  { clientId, search, ...input }: PageInput & { readonly clientId: string; readonly search: string | null },
): Promise<Page<OrderRow>> {
  const viewer = signedIn(context);
  const wanted = trimText(search);
  requireSearchable(wanted, LONGEST_SEARCH);
  const isReached = isId(clientId) && reachesAnything(viewer.reaches.MONEY);
  return newestOrders.page(context, input, isReached ? ordersOf(clientId, wanted) : undefined);
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

function linePlace([lineNo]: CursorKey): number {
  if (typeof lineNo === 'number' && Number.isInteger(lineNo) && lineNo > 0 && lineNo < 2 ** 31) return lineNo;
  throw foreignCursor();
}
