import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { OrderLineEntity } from './order-line.entity';
import { OrderEntity } from './order.entity';
import { ClientOrdersResolver, OrderLineResolver, OrderResolver } from './order.resolver';
import { orderById, orderLineById } from './order.service';
import { ProductEntity } from './product.entity';
import { loadProduct } from './product.repository';
import { InvoiceEntity } from './invoices/invoice.entity';
import { InvoiceResolver, OrderInvoicesResolver, ReceivableInvoicesResolver } from './invoices/invoice.resolver';
import { invoiceById } from './invoices/invoice.service';
import { PushResolver } from './intake/push.resolver';
import { RebateEntity } from './rebates/rebate.entity';
import { rebateStatement } from './rebates/rebate-paper';
import { RebateResolver } from './rebates/rebate.resolver';
import { WithoutTermsResolver } from './rebates/without-terms.resolver';
import { rebateById } from './rebates/rebate.service';
import { isId } from '../platform/graph/cursor';
import { CollectionEntryEntity } from './receivables/collection-entry.entity';
import { ReceivableEntity } from './receivables/receivable.entity';
import { ReceivableLineResolver, ReceivableResolver } from './receivables/receivable.resolver';
import { receivableById } from './receivables/receivable.service';
import { SettlementEntity } from './receivables/settlement.entity';
import {
  AllocationResolver,
  ClientReceivablesResolver,
  CollectionEntryResolver,
  SettlementResolver,
} from './receivables/settlement.resolver';
import { settlementById } from './receivables/settlement.service';
import {
  SalesTargetResolver,
  TargetClientResolver,
  TargetSheetResolver,
  TargetStepResolver,
} from './targets/target.resolver';
import { targetById } from './targets/target.service';

/** What clients buy and owe. */
export const sales: SubgraphDefinition = {
  name: 'sales',
  entities: [
    ProductEntity,
    OrderEntity,
    OrderLineEntity,
    ReceivableEntity,
    SettlementEntity,
    CollectionEntryEntity,
    RebateEntity,
    InvoiceEntity,
  ],
  resolvers: [
    OrderResolver,
    OrderLineResolver,
    ClientOrdersResolver,
    PushResolver,
    ReceivableResolver,
    ReceivableLineResolver,
    SettlementResolver,
    AllocationResolver,
    CollectionEntryResolver,
    ClientReceivablesResolver,
    RebateResolver,
    WithoutTermsResolver,
    InvoiceResolver,
    OrderInvoicesResolver,
    ReceivableInvoicesResolver,
    SalesTargetResolver,
    TargetSheetResolver,
    TargetStepResolver,
    TargetClientResolver,
  ],
  orphanedTypes: [],
  tokenWrites: 'MONEY',
  papers: [rebateStatement],
  references: {
    Order: (stub, context, info) => orderById(context, stub.id, selectionOf(info)),
    OrderLine: (stub, context, info) => orderLineById(context, stub.id, selectionOf(info)),
    Receivable: (stub, context, info) => receivableById(context, stub.id, selectionOf(info)),
    Settlement: (stub, context, info) => settlementById(context, stub.id, selectionOf(info)),
    Rebate: (stub, context, info) => rebateById(context, stub.id, selectionOf(info)),
    SalesTarget: (stub, context) => targetById(context, stub.id),
    Invoice: (stub, context, info) => invoiceById(context, stub.id, selectionOf(info)),
    Product: async (stub, context) => (isId(stub.id) ? loadProduct(context, stub.id) : null),
  },
};
