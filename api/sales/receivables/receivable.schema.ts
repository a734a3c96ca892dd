import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../../platform/graph/scalars';
import { CLIENT_LINK } from '../../shared-types/client-link';
import { Why } from '../../shared-types/why.schema';
import { ClientStub } from '../client-stub.schema';
import { Order, Product } from '../order.schema';
import { DisputeRelease, SettlementKind } from './receivable-words.schema';
import { ComplaintStub, StaffStub } from './stubs.schema';

/** Rows are let through by the owner of their client; who reaches the row sees its fields. */
export const OWED: Classification = { resource: 'RECEIVABLE', confidentiality: 'open' };

@Classified(OWED)
@ObjectType({ description: 'What a delivery note brought of one order line.' })
export class ReceivableLine {
  @Field(() => ID, { description: 'The order line.' })
  id: string;

  @Field(() => Product, { nullable: true, description: 'What was delivered.' })
  product: Product | null;

  @Field(() => String, { nullable: true, description: 'As the order says.' })
  description: string | null;

  @Field(() => DecimalScalar, { description: 'Delivered with this note, in the product’s unit.' })
  quantity: string;

  @Field(() => DecimalScalar, { description: 'Price of one, in the currency of the receivable.' })
  unitPrice: string;
}

@Classified(OWED)
@ObjectType({ description: 'What a complaint holds up of a receivable, by part number (CQ-20).' })
export class Dispute {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Part number the complaint is about.' })
  partNumber: string;

  @Field(() => DecimalScalar, { description: 'Held up, in the currency of the receivable.' })
  amount: string;

  @Field(() => String, { description: 'Number of the complaint.' })
  complaintNumber: string;

  @Classified(UNCLASSIFIED)
  @Field(() => ComplaintStub, { nullable: true, description: 'The complaint; null when the viewer may not read it.' })
  complaint: ComplaintStub | null;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  openedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was released; null while it holds up.' })
  releasedAt: string | null;

  @Field(() => DisputeRelease, { nullable: true, description: 'Why it ended; null while it holds up.' })
  releasedBy: DisputeRelease | null;
}

@Classified(OWED)
@ObjectType({ description: 'How much of a settlement went to a receivable.' })
export class ReceivableAllocation {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ID, { description: 'The settlement it is of.' })
  settlementId: string;

  @Field(() => SettlementKind, { description: 'Money, or a return.' })
  kind: SettlementKind;

  @Field(() => DateScalar, { description: 'The day the money came in, or the return was booked.' })
  receivedOn: string;

  @Field(() => String, { description: 'Reference of the payment, or number of the return.' })
  reference: string;

  @Field(() => DecimalScalar, { description: 'In the currency of both; below zero where it was given back.' })
  amount: string;

  @Field(() => DateTimeScalar, { description: 'When it was allocated.' })
  at: string;
}

@Classified(OWED)
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'What a client owes for what a delivery note brought of an order. Always: amount − collected − credited = open, to the fen.',
})
export class Receivable {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Classified(UNCLASSIFIED)
  @Field(() => Int, { description: 'Grows with every change.' })
  version: number;

  @Field(() => String, { description: 'Number of the delivery note.' })
  number: string;

  @Field(() => String, { description: 'Number of the order.' })
  orderNumber: string;

  @Classified(UNCLASSIFIED)
  @Field(() => Order, { nullable: true, description: 'The order; null when the viewer may not read it.' })
  order: Order | null;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Who owes.' })
  client: ClientStub | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who looks after the client now; null: nobody.' })
  owner: StaffStub | null;

  @Field(() => String, { description: 'Currency of the order, ISO 4217.' })
  currency: string;

  @Field(() => DecimalScalar, { description: 'Owed at first, in `currency`.' })
  amount: string;

  @Field(() => DecimalScalar, { description: 'Paid so far, in `currency`.' })
  collected: string;

  @Field(() => DecimalScalar, { description: 'Taken off by returns and allowances, in `currency` (CQ-15, CQ-19).' })
  credited: string;

  @Field(() => DecimalScalar, { description: 'Still owed, in `currency`.' })
  open: string;

  @Field(() => DecimalScalar, { description: 'Of what is open, held up by complaints, in `currency` (CQ-20).' })
  disputed: string;

  @Field(() => MoneyScalar, { description: '`amount` in yuan, at the rate of the order.' })
  amountCompany: string;

  @Field(() => MoneyScalar, { description: '`open` in yuan, at the rate of the order.' })
  openCompany: string;

  @Field(() => MoneyScalar, { description: '`disputed` in yuan, at the rate of the order.' })
  disputedCompany: string;

  @Field(() => DateScalar, { description: 'The day of delivery, in Asia/Shanghai.' })
  deliveredOn: string;

  @Field(() => DateScalar, { description: 'The day it is to be paid by.' })
  dueOn: string;

  @Field(() => Int, { description: 'Days past `dueOn` today; 0 when nothing is open or it is not past.' })
  daysOverdue: number;

  @Field(() => Why, { description: 'Whose term of payment that is (CR-2).' })
  dueWhy: Why;

  @Field(() => [ReceivableLine], { description: 'What was delivered, in the order of the order.' })
  lines: ReceivableLine[];

  @Field(() => [ReceivableAllocation], { description: 'What settled it, oldest first.' })
  allocations: ReceivableAllocation[];

  @Field(() => [Dispute], { description: 'What complaints hold up or held up of it, oldest first.' })
  disputes: Dispute[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A receivable in a page.' })
export class ReceivableEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this receivable.' })
  cursor: string;

  @Field(() => Receivable, { description: 'The receivable.' })
  node: Receivable;
}

@Classified(OWED)
@ObjectType({ description: 'A page of receivables.' })
export class ReceivableConnection {
  @Field(() => [ReceivableEdge], { description: 'The receivables of this page, those due first before the others.' })
  edges: readonly ReceivableEdge[];

  @Classified(UNCLASSIFIED)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount: number;
}
