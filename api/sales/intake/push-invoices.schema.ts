import { Field, InputType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../platform/graph/scalars';

@InputType({ description: 'What an invoice says of one delivery note of an order.' })
export class PushedInvoicePartInput {
  @Field(() => String, { description: 'Number of the order in the order system.' })
  orderNumber: string;

  @Field(() => String, { description: 'Number of the delivery note in the order system.' })
  deliveryNumber: string;

  @Field(() => DecimalScalar, { description: 'With tax, above zero, two decimals at most, in the currency.' })
  amount: string;
}

@InputType({
  description: 'A tax invoice as the order system knows it, whole: a part left out is one that is no more.',
})
export class PushedInvoiceInput {
  @Field(() => String, { description: 'As it is printed, 1 to 60 characters.' })
  number: string;

  @Field(() => String, { description: 'Number of the client.' })
  clientNumber: string;

  @Field(() => DateScalar, { description: 'The day it was issued, in Asia/Shanghai; not in the future.' })
  invoicedOn: string;

  @Field(() => String, { defaultValue: 'CNY', description: 'Three letters, ISO 4217; that of its orders.' })
  currency: string;

  @Field(() => DecimalScalar, { description: 'With tax, above zero; the sum of its parts.' })
  amount: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Tax in it; less than the amount.' })
  taxAmount?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was voided; left out while it stands.' })
  voidedOn?: string | null;

  @Field(() => [PushedInvoicePartInput], { description: 'The deliveries it covers, 1 to 200, each once.' })
  parts: PushedInvoicePartInput[];
}

@InputType({ description: 'Tax invoices of the order system.' })
export class PushInvoicesInput {
  @Field(() => String, { description: 'Which order system; the one the orders came from.' })
  source: string;

  @Field(() => [PushedInvoiceInput], { description: 'Invoices, 1 to 200 a request.' })
  invoices: PushedInvoiceInput[];
}
