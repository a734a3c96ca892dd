import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { Classified } from '../platform/graph/classified';
import { selectionAt, selectionOf } from '../platform/graph/look-ahead';
import { DecimalScalar } from '../platform/graph/scalars';
import { Why, whyOf } from '../shared-types/why.schema';
import { ClientStub } from './client-stub.schema';
import { ReturnFilter } from './return-filter.schema';
import { loadLines, loadTaken, type ReturnRow } from './return.repository';
import { CASE, Return, ReturnConnection, ReturnDecision, ReturnEvent, ReturnHold, ReturnLine } from './return.schema';
import { actionsOf, returnById, returnPage, returnsOver } from './return.service';
import { ReturnAction } from './return-words.schema';
import {
  loadCopies,
  loadDecisions,
  loadEvents,
  loadInvoices,
  loadProofs,
  loadReceipts,
} from './settled-parts.repository';
import { ComplaintStub, OrderLineStub, StaffStub } from './stubs.schema';
import { voucherExport } from './voucher-export.service';
import { loadVouchers } from './voucher.repository';
import { NoteCopy, PostingPeriod, Proof, Receipt, ReturnInvoice, Voucher, VoucherExport } from './voucher.schema';

@Resolver(() => Return)
export class ReturnResolver {
  @Query(() => Return, { nullable: true, description: 'A return; null when there is none the viewer may know of.' })
  return(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the return.' }) id: string,
  ): Promise<unknown> {
    return returnById(context, id, selectionOf(info));
  }

  @Query(() => ReturnConnection, { description: 'The returns the viewer reaches, newest first.' })
  returns(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only of this client.' }) clientId: string | null,
    @Arg('filter', () => ReturnFilter, { nullable: true, description: 'Which returns.' }) filter: ReturnFilter | null,
  ): Promise<unknown> {
    const selection = selectionAt(info, 'edges', 'node');
    const counted = selectionOf(info).has('totalCount');
    const of = clientId == null ? filter : { ...filter, clientId };
    return returnPage(context, { first, after, selection, counted, filter: of });
  }

  @Query(() => VoucherExport, {
    nullable: true,
    description: 'Vouchers of a period as CSV with control totals; null for who may not write vouchers.',
  })
  voucherExport(
    @Ctx() context: RequestContext,
    @Arg('where', () => PostingPeriod, { description: 'Posting days, at most 366.' }) where: PostingPeriod,
  ): Promise<VoucherExport | null> {
    return voucherExport(context, where);
  }

  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: ReturnRow): ClientStub | null {
    return row.clientId == null ? null : { id: row.clientId };
  }

  @FieldResolver(() => ComplaintStub, { nullable: true })
  complaint(@Root() row: ReturnRow): ComplaintStub | null {
    return row.complaintId == null ? null : { id: row.complaintId };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  requestedBy(@Root() row: ReturnRow): StaffStub | null {
    return row.requestedById == null ? null : { id: row.requestedById };
  }

  @FieldResolver(() => Why, { nullable: true })
  awaitingWhy(@Root() row: ReturnRow): Why | null {
    return row.awaitingWhy == null ? null : whyOf(row.awaitingWhy);
  }

  @FieldResolver(() => [ReturnHold])
  holds(@Root() row: ReturnRow): ReturnHold[] {
    return (row.holds ?? []).map((hold) => ({ ...hold, why: whyOf(hold.why) }));
  }

  @FieldResolver(() => [ReturnLine])
  lines(@Root() row: ReturnRow, @Ctx() context: RequestContext): Promise<ReturnLine[]> {
    return loadLines(context, row.id);
  }

  @FieldResolver(() => [ReturnDecision])
  decisions(@Root() row: ReturnRow, @Ctx() context: RequestContext): Promise<ReturnDecision[]> {
    return loadDecisions(context, row.id);
  }

  @FieldResolver(() => [ReturnEvent])
  events(@Root() row: ReturnRow, @Ctx() context: RequestContext): Promise<ReturnEvent[]> {
    return loadEvents(context, row.id);
  }

  @FieldResolver(() => [ReturnAction])
  actions(@Root() row: ReturnRow, @Ctx() context: RequestContext): Promise<ReturnAction[]> {
    return actionsOf(context, row.id);
  }

  @FieldResolver(() => [Receipt], { description: 'What the warehouse signed for, in the order it came (CQ-18).' })
  receipts(@Root() row: ReturnRow, @Ctx() context: RequestContext): Promise<Receipt[]> {
    return loadReceipts(context, row.id);
  }

  @FieldResolver(() => [NoteCopy], { description: 'Copies of the note or certificate and who keeps them.' })
  copies(@Root() row: ReturnRow, @Ctx() context: RequestContext): Promise<NoteCopy[]> {
    return loadCopies(context, row.id);
  }

  @FieldResolver(() => [Proof], { description: 'Documents that prove it, oldest first (CQ-19).' })
  proofs(@Root() row: ReturnRow, @Ctx() context: RequestContext): Promise<Proof[]> {
    return loadProofs(context, row.id);
  }

  @FieldResolver(() => [ReturnInvoice], {
    description: 'Invoices of the deliveries it takes from, the latest first; a stamped one is its proof (CQ-19).',
  })
  invoices(@Root() row: ReturnRow, @Ctx() context: RequestContext): Promise<ReturnInvoice[]> {
    return loadInvoices(context, row.id);
  }

  @FieldResolver(() => [Voucher], { description: 'Its entries in the books, oldest first.' })
  vouchers(@Root() row: ReturnRow, @Ctx() context: RequestContext): Promise<Voucher[]> {
    return loadVouchers(context, row.id);
  }
}

/** What this room adds to an order line. */
@Resolver(() => OrderLineStub)
export class OrderLineReturnsResolver {
  @Classified(CASE)
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'How many are on return notes: asked for, approved or received; in the product’s unit.',
  })
  async claimedQuantity(@Root() line: OrderLineStub, @Ctx() context: RequestContext): Promise<string> {
    return (await loadTaken(context, line.id)).claimedQuantity;
  }

  @Classified(CASE)
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'What was allowed on it, in the order’s currency (CQ-15).',
  })
  async grantedAmount(@Root() line: OrderLineStub, @Ctx() context: RequestContext): Promise<string> {
    return (await loadTaken(context, line.id)).grantedAmount;
  }

  @Classified(CASE)
  @FieldResolver(() => [Return], {
    nullable: true,
    description: 'Returns and allowances that take from it and that the viewer may know of, newest first, at most 50.',
  })
  returns(
    @Root() line: OrderLineStub,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return returnsOver(context, line.id, selectionOf(info));
  }
}
