import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DecimalScalar } from '../../platform/graph/scalars';
import { CLIENT_LINK } from '../../shared-types/client-link';
import { ClientStub } from '../client-stub.schema';
import { OWED } from '../receivables/receivable.schema';

@Classified(OWED)
@ObjectType({ description: 'What an invoice says of one delivery note of an order.' })
export class InvoicePart {
  @Field(() => ID, { description: 'The receivable it is of.' })
  receivableId: string;

  @Field(() => String, { description: 'Number of the delivery note.' })
  deliveryNumber: string;

  @Field(() => String, { description: 'Number of the order.' })
  orderNumber: string;

  @Field(() => DecimalScalar, { description: 'With tax, in the currency of the invoice.' })
  amount: string;
}

@Classified(OWED)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A tax invoice of the order system (CQ-19).' })
export class Invoice {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'As it is printed on the invoice.' })
  number: string;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Who was invoiced.' })
  client: ClientStub | null;

  @Field(() => DateScalar, { description: 'The day it was issued, in Asia/Shanghai.' })
  invoicedOn: string;

  @Field(() => String, { description: 'Three letters, ISO 4217.' })
  currency: string;

  @Field(() => DecimalScalar, { description: 'With tax, in `currency`; the sum of its parts.' })
  amount: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Tax in it, in `currency`; null when it was not told.' })
  taxAmount: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it counts for nothing; null while it stands.' })
  voidedOn: string | null;

  @Field(() => [InvoicePart], { description: 'The deliveries it covers, by order and delivery note; at most 200.' })
  parts: InvoicePart[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An invoice in a page.' })
export class InvoiceEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this invoice.' })
  cursor: string;

  @Field(() => Invoice, { description: 'The invoice.' })
  node: Invoice;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of invoices.' })
export class InvoiceConnection {
  @Field(() => [InvoiceEdge], { description: 'The invoices of this page, newest first.' })
  edges: readonly InvoiceEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which invoices; conditions hold together.' })
export class InvoiceFilter {
  @Field(() => ID, { nullable: true, description: 'Of this client.' })
  clientId?: string | null;

  @Field(() => String, { nullable: true, description: 'Beginning of the number, at most 60 characters.' })
  number?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that stand; false: only voided ones.' })
  stands?: boolean | null;
}
