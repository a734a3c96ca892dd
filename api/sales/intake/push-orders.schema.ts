import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../platform/graph/scalars';
import { OrderLineKind } from '../order.schema';

/** Orders or delivery notes a request may carry. */
export const MOST_PUSHED = 200;

@InputType({ description: 'A product as the order system knows it.' })
export class PushedProductInput {
  @Field(() => String, { description: 'Product number, 1 to 60 characters.' })
  number: string;

  @Field(() => String, { nullable: true, description: 'Its name; left out, the known name stays.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a quantity counts, such as 件; left out, the known unit stays.',
  })
  unit?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Decimals a quantity may have, 0 to 3; left out, what is known stays, and 3 of a new product.',
  })
  quantityDecimals?: number | null;
}

@InputType({ description: 'A line of an order as the order system knows it.' })
export class PushedOrderLineInput {
  @Field(() => Int, { description: 'From 1 to 9999, once in an order.' })
  lineNo: number;

  @Field(() => OrderLineKind, { defaultValue: OrderLineKind.GOODS, description: 'Goods, or what else.' })
  kind: OrderLineKind;

  @Field(() => PushedProductInput, { nullable: true, description: 'Goods have one; fees and adjustments none.' })
  product?: PushedProductInput | null;

  @Field(() => String, { nullable: true, description: 'As the order says, at most 500 characters.' })
  description?: string | null;

  @Field(() => DecimalScalar, { description: 'Above zero, in the product’s unit.' })
  quantity: string;

  @Field(() => DecimalScalar, {
    description: 'Price of one in the order’s currency, at most four decimals; below zero only for adjustments.',
  })
  unitPrice: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Yuan that one of the goods cost the company, not negative, at most four decimals; left out while not known. Nobody sees it by line: profit contribution (KA-3) and figures of profit are made of it.',
  })
  unitCost?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'How much more than ordered the client accepts, a fraction from 0 to 1; left out when the order does not say (CQ-17).',
  })
  overAcceptanceRate?: string | null;
}

@InputType({ description: 'An order as the order system knows it, whole: a line left out is one that is no more.' })
export class PushedOrderInput {
  @Field(() => String, { description: 'Its number in the order system, 1 to 60 characters.' })
  number: string;

  @Field(() => String, { description: 'Number of the client.' })
  clientNumber: string;

  @Field(() => DateTimeScalar, { description: 'The instant it was placed.' })
  orderedAt: string;

  @Field(() => String, { defaultValue: 'CNY', description: 'Three letters, ISO 4217.' })
  currency: string;

  @Field(() => [PushedOrderLineInput], { description: 'Its lines, 1 to 200.' })
  lines: PushedOrderLineInput[];
}

@InputType({ description: 'Orders of the order system.' })
export class PushOrdersInput {
  @Field(() => String, {
    description: 'Which order system, 1 to 40 small letters, digits and dashes: numbers are its own.',
  })
  source: string;

  @Field(() => [PushedOrderInput], { description: 'Orders, 1 to 200 a request.' })
  orders: PushedOrderInput[];
}

@InputType({ description: 'How much of an order line a delivery note brought.' })
export class PushedDeliveryLineInput {
  @Field(() => String, { description: 'Number of the order in the order system.' })
  orderNumber: string;

  @Field(() => Int, { description: 'Line of the order.' })
  lineNo: number;

  @Field(() => DecimalScalar, { description: 'Above zero, in the product’s unit.' })
  quantity: string;
}

@InputType({ description: 'A delivery note. Lines that were sent before stay, with the quantity that came last.' })
export class PushedDeliveryInput {
  @Field(() => String, { description: 'Its number in the order system, 1 to 60 characters.' })
  number: string;

  @Field(() => DateScalar, { description: 'The day it was delivered, in Asia/Shanghai; not in the future.' })
  deliveredOn: string;

  @Field(() => [PushedDeliveryLineInput], { description: 'What it brought, 1 to 200 lines.' })
  lines: PushedDeliveryLineInput[];
}

@InputType({ description: 'Delivery notes of the order system.' })
export class PushDeliveriesInput {
  @Field(() => String, { description: 'Which order system; the one its orders came from.' })
  source: string;

  @Field(() => [PushedDeliveryInput], { description: 'Delivery notes, 1 to 200 a request.' })
  deliveries: PushedDeliveryInput[];
}

export const PushOutcome = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  UNCHANGED: 'UNCHANGED',
  REFUSED: 'REFUSED',
} as const;
export type PushOutcome = (typeof PushOutcome)[keyof typeof PushOutcome];
registerEnumType(PushOutcome, {
  name: 'PushOutcome',
  description: 'What came of one order or delivery note.',
  valuesConfig: {
    CREATED: { description: 'It was new.' },
    UPDATED: { description: 'It was known and is now as it was sent.' },
    UNCHANGED: { description: 'It was known, the same in every part; nothing was done.' },
    REFUSED: { description: 'Something is wrong with it; nothing of it was taken over.' },
  },
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What is wrong with an order or a delivery note that was sent, and the cure.' })
export class PushProblem {
  @Field(() => String, { description: 'A stable word for the kind of problem.' })
  code: string;

  @Field(() => String, { description: 'What is wrong and what to do about it, in the language of the request.' })
  message: string;

  @Field(() => String, { description: 'The field it concerns, within what was sent.' })
  field: string;

  @Field(() => Int, { nullable: true, description: 'The line it concerns, by its number; null when it concerns all.' })
  lineNo: number | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What came of one order or delivery note.' })
export class Pushed {
  @Field(() => String, { description: 'Its number, as it was sent.' })
  number: string;

  @Field(() => PushOutcome, { description: 'What was done.' })
  outcome: PushOutcome;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the order it is, or that it was delivered for; null when refused.',
  })
  orderId: string | null;

  @Field(() => [PushProblem], { description: 'Why it was refused; empty otherwise.' })
  problems: PushProblem[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What came of a batch, one for one in the order it was sent.' })
export class BatchPushed {
  @Field(() => [Pushed], { description: 'One for each order or delivery note.' })
  results: Pushed[];
}

export const PushResult = createUnionType({
  name: 'PushResult',
  description: 'What came of handing over a batch.',
  types: () => [BatchPushed, NotAllowed, InvalidInput] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
