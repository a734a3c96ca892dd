import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { selectionAt, selectionOf } from '../platform/graph/look-ahead';
import { pageAsked } from '../platform/graph/newest-first';
import { OlderThan } from '../platform/graph/older-than';
import { ClientStub } from './client-stub.schema';
import type { OrderLineRow, OrderRow } from './order.repository';
import { Delivery, Order, OrderConnection, OrderLine, OrderLineConnection, Product } from './order.schema';
import { latestDeliveries } from './delivery.repository';
import { pageSize } from '../platform/graph/cursor';
import { linesOfOrder, orderById, ordersFound, ordersOfClient } from './order.service';
import { loadProduct } from './product.repository';

@Resolver(() => Order)
export class OrderResolver {
  @Query(() => Order, { nullable: true, description: 'An order; null when there is none the viewer may know of.' })
  order(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the order.' }) id: string,
  ): Promise<unknown> {
    return orderById(context, id, selectionOf(info));
  }

  @Query(() => OrderConnection, { description: 'Orders of one client, newest first, by number or product.' })
  orders(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('clientId', () => ID, { description: 'The client.' }) clientId: string,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of the order number, or of the number or name of a product on it; at most 100 characters.',
    })
    search: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return ordersFound(context, { clientId, search, first, after, selection: selectionAt(info, 'edges', 'node') });
  }

  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: OrderRow): ClientStub {
    return { id: row.clientId };
  }

  @FieldResolver(() => OrderLineConnection, { nullable: true })
  lines(
    @Root() row: OrderRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return linesOfOrder(context, row.id, { first, after, selection: selectionAt(info, 'edges', 'node') });
  }
}

@Resolver(() => OrderLine)
export class OrderLineResolver {
  @FieldResolver(() => Product, { nullable: true })
  product(@Root() row: OrderLineRow, @Ctx() context: RequestContext): Promise<Product | null> | null {
    return row.productId == null ? null : loadProduct(context, row.productId);
  }

  @FieldResolver(() => [Delivery], { nullable: true })
  deliveries(
    @Root() row: OrderLineRow,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) first: number,
  ): Promise<Delivery[]> {
    return latestDeliveries(context, row.id, pageSize(first));
  }
}

@Resolver(() => ClientStub)
export class ClientOrdersResolver {
  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description: 'Orders, newest first; null when the viewer sees no money.',
  })
  orders(
    @Root() client: ClientStub,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @OlderThan() olderThan: string | null,
  ): Promise<unknown> {
    return ordersOfClient(context, client.id, {
      first,
      after,
      olderThan,
      ...pageAsked(info),
    });
  }
}
