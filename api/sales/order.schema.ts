import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Classification } from '../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../platform/graph/scalars';
import { CLIENT_LINK } from '../shared-types/client-link';
import { ClientStub } from './client-stub.schema';

/** Rows are let through by the owner of their client or by a case; who reaches the row sees its fields. */
export const MONEY: Classification = { resource: 'MONEY', confidentiality: 'open' };

export const OrderKind = { SALE: 'SALE', ADJUSTMENT: 'ADJUSTMENT' } as const;
export type OrderKind = (typeof OrderKind)[keyof typeof OrderKind];
registerEnumType(OrderKind, {
  name: 'OrderKind',
  description: 'What an order is.',
  valuesConfig: {
    SALE: { description: 'Something was sold.' },
    ADJUSTMENT: { description: 'Only a correction of the books; not counted as an order.' },
  },
});

export const OrderLineKind = { GOODS: 'GOODS', FREE: 'FREE', FEE: 'FEE', ADJUSTMENT: 'ADJUSTMENT' } as const;
export type OrderLineKind = (typeof OrderLineKind)[keyof typeof OrderLineKind];
registerEnumType(OrderLineKind, {
  name: 'OrderLineKind',
  description: 'What a line of an order is.',
  valuesConfig: {
    GOODS: { description: 'Goods at a price.' },
    FREE: { description: 'Goods without a price.' },
    FEE: { description: 'Postage, carriage, bank charges and the like; no product.' },
    ADJUSTMENT: { description: 'Discounts, manual corrections, stock written off.' },
  },
});

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something that is sold.' })
export class Product {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Product number.' })
  number: string | null;

  @Field(() => String, { nullable: true, description: 'Name; null when the order system gave none.' })
  name: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a quantity of it counts, such as 件; null when not known.',
  })
  unit: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Decimals a quantity may have, 0 to 3; 0 for what is counted in pieces.',
  })
  quantityDecimals: number | null;
}

@Classified(MONEY)
@ObjectType({ description: 'How much of an order line a delivery note brought.' })
export class Delivery {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Number of the delivery note.' })
  number: string;

  @Field(() => DecimalScalar, { description: 'In the product’s unit, above zero.' })
  quantity: string;

  @Field(() => DateScalar, { description: 'The day it was delivered, in Asia/Shanghai.' })
  deliveredOn: string;
}

@Classified(MONEY)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A line of an order.' })
export class OrderLine {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'From 1, in the order of the invoice.' })
  lineNo: number;

  @Field(() => OrderLineKind, { description: 'Goods, or what else.' })
  kind: OrderLineKind;

  @Field(() => Product, { nullable: true, description: 'Null on fees and adjustments.' })
  product: Product | null;

  @Field(() => String, { nullable: true, description: 'As the invoice says.' })
  description: string | null;

  @Field(() => DecimalScalar, { description: 'In the product’s unit; negative where stock was written off.' })
  quantity: string;

  @Field(() => DecimalScalar, { description: 'Price of one, in the order’s currency.' })
  unitPrice: string;

  @Field(() => DecimalScalar, { description: 'Quantity times price, in the order’s currency, rounded to two places.' })
  amount: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How much more than ordered the client accepts, a fraction; null when the order does not say (CQ-17).',
  })
  overAcceptanceRate: string | null;

  @Field(() => DecimalScalar, { description: 'Delivered so far, in the product’s unit.' })
  deliveredQuantity: string;

  @Field(() => [Delivery], { nullable: true, description: 'Its deliveries, the latest first.' })
  deliveries: Delivery[] | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A line in a page.' })
export class OrderLineEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this line.' })
  cursor: string;

  @Field(() => OrderLine, { description: 'The line.' })
  node: OrderLine;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the lines of an order.' })
export class OrderLineConnection {
  @Field(() => [OrderLineEdge], { description: 'The lines of this page, in the order of the invoice.' })
  edges: readonly OrderLineEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(MONEY)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a client bought at one time.' })
export class Order {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Order or invoice number.' })
  number: string | null;

  @Field(() => OrderKind, { nullable: true, description: 'A sale, or a correction only.' })
  kind: OrderKind | null;

  @Field(() => DateTimeScalar, { description: 'The instant it was placed.' })
  orderedAt: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was placed, in Asia/Shanghai.' })
  orderedOn: string | null;

  @Field(() => String, { description: 'Currency of the order, ISO 4217.' })
  currency: string;

  @Field(() => DecimalScalar, { description: 'Sum of the lines, in `currency`.' })
  amount: string;

  @Field(() => MoneyScalar, { description: 'Sum of the lines in yuan, at the rate of the day.' })
  amountCompany: string;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Who bought.' })
  client: ClientStub | null;

  @Field(() => OrderLineConnection, { nullable: true, description: 'What was bought.' })
  lines: OrderLineConnection | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An order in a page.' })
export class OrderEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this order.' })
  cursor: string;

  @Field(() => Order, { description: 'The order.' })
  node: Order;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the orders of a client.' })
export class OrderConnection {
  @Field(() => [OrderEdge], { description: 'The orders of this page, newest first.' })
  edges: readonly OrderEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
