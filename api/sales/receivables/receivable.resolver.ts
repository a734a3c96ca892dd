import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { civilDateAt } from '../../kernel/civil-date';
import { daysOverdue, whyDue } from '../../kernel/policy/receivable-parameters';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { Why, whyOf } from '../../shared-types/why.schema';
import { ClientStub } from '../client-stub.schema';
import { Order, Product } from '../order.schema';
import { orderById } from '../order.service';
import { loadProduct } from '../product.repository';
import { Ageing } from './ageing.schema';
import { ageing } from './ageing.service';
import { ReceivableFilter } from './receivable-filter.schema';
import { AgeingBy } from './receivable-words.schema';
import {
  loadAllocationsTo,
  loadDisputes,
  loadOwner,
  loadReceivableLines,
  type LineRow,
  type ReceivableRow,
} from './receivable.repository';
import { Dispute, Receivable, ReceivableAllocation, ReceivableConnection, ReceivableLine } from './receivable.schema';
import { receivableById, receivablePage } from './receivable.service';
import { StaffStub } from './stubs.schema';

@Resolver(() => Receivable)
export class ReceivableResolver {
  @Query(() => Receivable, {
    nullable: true,
    description: 'A receivable; null when there is none the viewer may know of.',
  })
  receivable(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the receivable.' }) id: string,
  ): Promise<unknown> {
    return receivableById(context, id, selectionOf(info));
  }

  @Query(() => ReceivableConnection, {
    description: 'The receivables the viewer reaches, those due first before the others.',
  })
  receivables(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => ReceivableFilter, {
      nullable: true,
      description: 'Which receivables; left out: those with something open.',
    })
    filter: ReceivableFilter | null,
  ): Promise<unknown> {
    const selection = selectionAt(info, 'edges', 'node');
    return receivablePage(context, { first, after, selection, filter, counted: selectionOf(info).has('totalCount') });
  }

  @Query(() => Ageing, {
    nullable: true,
    description: 'Open receivables by age with their collection rate; null for who reaches none.',
  })
  ageing(
    @Ctx() context: RequestContext,
    @Arg('by', () => AgeingBy, { nullable: true, description: 'What rows are told apart by; left out: no rows.' })
    by: AgeingBy | null,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only of this client.' }) clientId: string | null,
    @Arg('ownerIds', () => [ID], { nullable: true, description: 'Only of clients of these account managers.' })
    ownerIds: string[] | null,
  ): Promise<Ageing | null> {
    return ageing(context, { by, clientId, ownerIds });
  }

  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: ReceivableRow): ClientStub | null {
    return row.clientId == null ? null : { id: row.clientId };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  async owner(@Root() row: ReceivableRow, @Ctx() context: RequestContext): Promise<StaffStub | null> {
    const id = row.clientId == null ? null : await loadOwner(context, row.clientId);
    return id === null ? null : { id };
  }

  @FieldResolver(() => Order, { nullable: true })
  order(
    @Root() row: ReceivableRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> | null {
    return row.orderId == null ? null : orderById(context, row.orderId, selectionOf(info));
  }

  @FieldResolver(() => Int)
  daysOverdue(@Root() row: ReceivableRow, @Ctx() { now }: RequestContext): number {
    return Number(row.open) > 0 ? daysOverdue(row.dueOn, civilDateAt(now)) : 0;
  }

  @FieldResolver(() => Why)
  dueWhy(@Root() { deliveredOn, termDays, termOf, policyVersion }: ReceivableRow): Why {
    if (deliveredOn === undefined || termDays === undefined || termOf === undefined || policyVersion === undefined)
      throw new Error('A term is read whole');
    return whyOf(whyDue({ deliveredOn, days: termDays, of: termOf, policyVersion }));
  }

  @FieldResolver(() => [ReceivableLine])
  lines(@Root() row: ReceivableRow, @Ctx() context: RequestContext): Promise<unknown> {
    return loadReceivableLines(context, row.id);
  }

  @FieldResolver(() => [ReceivableAllocation])
  allocations(@Root() row: ReceivableRow, @Ctx() context: RequestContext): Promise<ReceivableAllocation[]> {
    return loadAllocationsTo(context, row.id);
  }

  @FieldResolver(() => [Dispute])
  disputes(@Root() row: ReceivableRow, @Ctx() context: RequestContext): Promise<Dispute[]> {
    return loadDisputes(context, row.id);
  }
}

@Resolver(() => ReceivableLine)
export class ReceivableLineResolver {
  @FieldResolver(() => Product, { nullable: true })
  product(@Root() row: LineRow, @Ctx() context: RequestContext): Promise<Product | null> | null {
    return row.productId === null ? null : loadProduct(context, row.productId);
  }
}
