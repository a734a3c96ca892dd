import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { ClientStub } from '../client-stub.schema';
import type { OrderRow } from '../order.repository';
import { Order } from '../order.schema';
import type { ReceivableRow } from '../receivables/receivable.repository';
import { OWED, Receivable } from '../receivables/receivable.schema';
import { loadParts, type InvoiceRow } from './invoice.repository';
import { Invoice, InvoiceConnection, InvoiceFilter, InvoicePart } from './invoice.schema';
import { invoiceById, invoicePage, invoicesOf } from './invoice.service';

@Resolver(() => Invoice)
export class InvoiceResolver {
  @Query(() => Invoice, { nullable: true, description: 'An invoice; null when there is none the viewer may know of.' })
  invoice(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the invoice.' }) id: string,
  ): Promise<unknown> {
    return invoiceById(context, id, selectionOf(info));
  }

  @Query(() => InvoiceConnection, { description: 'The invoices the viewer reaches, newest first.' })
  invoices(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => InvoiceFilter, { nullable: true, description: 'Which invoices.' })
    filter: InvoiceFilter | null,
  ): Promise<unknown> {
    return invoicePage(context, { first, after, filter, selection: selectionAt(info, 'edges', 'node') });
  }

  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: InvoiceRow): ClientStub | null {
    return row.clientId == null ? null : { id: row.clientId };
  }

  @FieldResolver(() => [InvoicePart])
  parts(@Root() row: InvoiceRow, @Ctx() context: RequestContext): Promise<InvoicePart[]> {
    return loadParts(context, row.id);
  }
}

@Resolver(() => Order)
export class OrderInvoicesResolver {
  @Classified(OWED)
  @FieldResolver(() => [Invoice], {
    nullable: true,
    description: 'Invoices of its deliveries, newest first, at most 50; none for who sees nothing of what is owed.',
  })
  invoices(@Root() row: OrderRow, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return invoicesOf(context, { order: row.id }, selectionOf(info));
  }
}

@Resolver(() => Receivable)
export class ReceivableInvoicesResolver {
  @FieldResolver(() => [Invoice], { description: 'Invoices of the delivery, newest first, at most 50.' })
  invoices(
    @Root() row: ReceivableRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return invoicesOf(context, { receivable: row.id }, selectionOf(info));
  }
}
