import { reachesAnything } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { requireSearchable } from '../../platform/graph/wrong-argument';
import { scopeOf } from '../receivables/receivable.repository';
import {
  addFilter,
  invoicePlan,
  invoicesOver,
  loadInvoice,
  newestInvoices,
  type InvoiceRow,
} from './invoice.repository';
import type { InvoiceFilter } from './invoice.schema';

/** An invoice the viewer may know of; null otherwise, whatever the reason. */
export async function invoiceById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<InvoiceRow | null> {
  const viewer = signedIn(context);
  if (!isId(id) || !reachesAnything(viewer.reaches.RECEIVABLE)) return null;
  return loadInvoice(context, id, invoicePlan.list(context.database.source, selection, viewer));
}

const LONGEST_NUMBER = 60;

/** A page of the invoices the viewer reaches, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export function invoicePage(
  context: RequestContext,
  { filter, ...input }: PageInput & { readonly filter: InvoiceFilter | null },
): Promise<Page<InvoiceRow>> {
  const { number, clientId } = filter ?? {};
  requireSearchable(number, LONGEST_NUMBER);
  const scope = clientId != null && !isId(clientId) ? undefined : scopeOf(signedIn(context), 'page', 'i');
  return newestInvoices.page(context, input, scope && addFilter(scope, filter ?? {}));
}

/** Invoices of an order or of a receivable, newest first; none for who sees nothing of what is owed. */
export async function invoicesOf(
  context: RequestContext,
  { order, receivable }: { readonly order?: string; readonly receivable?: string },
  selection: Selection | readonly string[],
): Promise<InvoiceRow[]> {
  const viewer = signedIn(context);
  if (!reachesAnything(viewer.reaches.RECEIVABLE)) return [];
  const list = invoicePlan.list(context.database.source, selection, viewer);
  return order === undefined
    ? invoicesOver(context, 'id', { id: receivable ?? '', list })
    : invoicesOver(context, 'order_id', { id: order, list });
}
