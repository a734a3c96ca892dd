import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { OrderLineEntity } from './order-line.entity';
import { OrderEntity } from './order.entity';
import { ClientOrdersResolver, OrderLineResolver, OrderResolver } from './order.resolver';
import { orderById, orderLineById } from './order.service';
import { ProductEntity } from './product.entity';
import { loadProduct } from './product.repository';
import { PushResolver } from './intake/push.resolver';
import { isId } from '../platform/graph/cursor';

/** What clients buy. */
export const sales: SubgraphDefinition = {
  name: 'sales',
  entities: [ProductEntity, OrderEntity, OrderLineEntity],
  resolvers: [OrderResolver, OrderLineResolver, ClientOrdersResolver, PushResolver],
  orphanedTypes: [],
  tokenWrites: 'MONEY',
  references: {
    Order: (stub, context, info) => orderById(context, stub.id, selectionOf(info)),
    OrderLine: (stub, context, info) => orderLineById(context, stub.id, selectionOf(info)),
    Product: async (stub, context) => (isId(stub.id) ? loadProduct(context, stub.id) : null),
  },
};
