import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../platform/graph/scalars';
import { CLIENT_LINK } from '../shared-types/client-link';
import { Post } from '../shared-types/post.schema';
import { Why } from '../shared-types/why.schema';
import { ClientStub } from './client-stub.schema';
import {
  DecisionKind,
  DecisionOutcome,
  HoldReason,
  Instruction,
  RateOf,
  ReturnAction,
  ReturnKind,
  ReturnState,
} from './return-words.schema';
import { ComplaintStub, OrderLineStub, StaffStub } from './stubs.schema';

export const CASE: Classification = { resource: 'RETURN', confidentiality: 'open' };

@Classified(CASE)
@ObjectType({ description: 'One line of a return.' })
export class ReturnLine {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the return, from 1.' })
  lineNo: number;

  @Field(() => String, { nullable: true, description: 'What came back: its product number.' })
  product: string | null;

  @Field(() => String, { nullable: true, description: 'What came back, in words.' })
  description: string | null;

  @Field(() => OrderLineStub, { nullable: true, description: 'The order line it is taken from; null when imported.' })
  orderLine: OrderLineStub | null;

  @Field(() => String, { nullable: true, description: 'Number of the order it is taken from; null when not known.' })
  orderNumber: string | null;

  @Field(() => String, { nullable: true, description: 'What the quantities count, such as 件; null when not known.' })
  unit: string | null;

  @Field(() => Int, { description: 'Decimals a quantity of it may have, 0 to 3.' })
  quantityDecimals: number;

  @Field(() => DecimalScalar, {
    description:
      'How many are approved, above zero, in the unit of the order; of imported returns, how many came back.',
  })
  quantity: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How many the warehouse signed for, all receipts together; null before the first (CQ-18).',
  })
  receivedQuantity: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How many the books take it for; null until that is settled (CQ-17).',
  })
  bookedQuantity: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How much more than approved may come, a fraction; null when imported or when no goods come (CQ-17).',
  })
  overAcceptanceRate: string | null;

  @Field(() => RateOf, { nullable: true, description: 'Whose rate that is.' })
  rateOf: RateOf | null;

  @Field(() => DecimalScalar, { description: 'In the currency of the return; of an allowance, the allowance for one.' })
  unitPrice: string;

  @Field(() => DecimalScalar, {
    description:
      'In the currency of the return: by the booked quantity once that is settled, by the approved one before.',
  })
  amount: string;
}

@Classified(CASE)
@ObjectType({ description: 'Why a line was stopped for instruction (CQ-17).' })
export class ReturnHold {
  @Field(() => ID, { description: 'The line of the return.' })
  lineId: string;

  @Field(() => HoldReason, { description: 'What is beyond what.' })
  reason: HoldReason;

  @Field(() => Why, { description: 'The limit and what was compared with it.' })
  why: Why;
}

@Classified(CASE)
@ObjectType({ description: 'Who decided about a return, as what, and by which clause.' })
export class ReturnDecision {
  @Field(() => DecisionKind, { description: 'What about.' })
  kind: DecisionKind;

  @Field(() => DecisionOutcome, { description: 'What it says.' })
  outcome: DecisionOutcome;

  @Field(() => Post, { description: 'The post it was decided at.' })
  post: keyof typeof Post;

  @Field(() => StaffStub, { description: 'Who decided.' })
  by: StaffStub;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  note: string | null;

  @Field(() => ID, { description: 'The clause that lets the post decide: CQ-5 or CQ-17.' })
  clause: string;

  @Field(() => Int, { description: 'Version of regulation CQ that the return is handled under.' })
  policyVersion: number;
}

@Classified(CASE)
@ObjectType({ description: 'Something that happened to a return.' })
export class ReturnEvent {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => String, {
    description: 'What: REQUESTED, APPROVED, RECEIVED, HELD, BOOKED, SETTLED (worth nothing: no voucher) and so on.',
  })
  kind: string;

  @Field(() => StaffStub, { nullable: true, description: 'By whom; null: by the system.' })
  by: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  note: string | null;
}

@Classified(CASE)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Goods that came back, or money given instead.' })
export class Return {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Classified(UNCLASSIFIED)
  @Field(() => Int, { description: 'Grows with every change; send it back with the next one.' })
  version: number;

  @Field(() => String, { description: 'Return number, or the number of the credit note it was imported from.' })
  number: string;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Who gave back.' })
  client: ClientStub | null;

  @Field(() => ReturnKind, { description: 'How it is settled.' })
  kind: ReturnKind;

  @Field(() => ReturnState, { description: 'Where it stands.' })
  state: ReturnState;

  @Field(() => DateScalar, { description: 'The day it last came back; until then the day it was asked for.' })
  returnedOn: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'On what grounds: the report, the agreement, the memo (CQ-16).' })
  basis: string | null;

  @Field(() => ComplaintStub, { nullable: true, description: 'The complaint it settles, when there is one.' })
  complaint: ComplaintStub | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who asked for it; null when imported.' })
  requestedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was asked for; null when imported.' })
  requestedAt: string | null;

  @Field(() => String, { description: 'Three letters, ISO 4217.' })
  currency: string;

  @Field(() => DecimalScalar, { description: 'Sum of its lines, in its currency.' })
  amount: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The sum as it was approved, in its currency; null before.',
  })
  approvedAmount: string | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The amount in yuan, each line at the rate of its order; null when no rate is known.',
  })
  amountCompany: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The lowest post that may decide about it now, a word of `Post`; null when nothing is to be decided.',
  })
  awaitingPost: string | null;

  @Field(() => Why, { nullable: true, description: 'Why that post (CQ-5).' })
  awaitingWhy: Why | null;

  @Field(() => [ReturnHold], {
    description: 'Why it was stopped for instruction, line by line; empty when it was not.',
  })
  holds: ReturnHold[];

  @Field(() => Instruction, { nullable: true, description: 'What was instructed about it, when it had been stopped.' })
  instruction: Instruction | null;

  @Field(() => String, { nullable: true, description: 'Who signed the certificate for the client (CQ-15).' })
  signedBy: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the client signed.' })
  signedOn: string | null;

  @Field(() => [ReturnLine], { description: 'What came back, in the order of the note.' })
  lines: ReturnLine[];

  @Field(() => [ReturnDecision], { description: 'What was decided about it, oldest first (CQ-5, CQ-17).' })
  decisions: ReturnDecision[];

  @Field(() => [ReturnEvent], { description: 'What happened to it, oldest first.' })
  events: ReturnEvent[];

  @Field(() => [ReturnAction], { description: 'What the viewer may do with it now.' })
  actions: ReturnAction[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A return in a list.' })
export class ReturnEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Return, { description: 'The return.' })
  node: Return;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of returns.' })
export class ReturnConnection {
  @Field(() => [ReturnEdge], { description: 'The rows of the page.' })
  edges: ReturnEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'Returns in the whole list; counted only when asked for.' })
  totalCount: number;
}
