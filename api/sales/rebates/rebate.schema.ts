import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../../platform/graph/scalars';
import { CLIENT_LINK } from '../../shared-types/client-link';
import { Why } from '../../shared-types/why.schema';
import { ClientStub } from '../client-stub.schema';
import { StaffStub } from '../receivables/stubs.schema';
import { RebateAction, RebateLineKind, RebateState } from './rebate-words.schema';

export const REBATE: Classification = { resource: 'REBATE', confidentiality: 'open' };

@Classified(REBATE)
@ObjectType({ description: 'An order or a return behind a statement.' })
export class RebateLine {
  @Field(() => Int, { description: 'From 1, orders first, each by day.' })
  lineNo: number;

  @Field(() => RebateLineKind, { description: 'An order, or something booked back.' })
  kind: RebateLineKind;

  @Field(() => String, { description: 'Number of the order or the return.' })
  number: string;

  @Field(() => DateScalar, { description: 'The day it was ordered or booked.' })
  day: string;

  @Field(() => MoneyScalar, { description: 'Yuan; of a return that was taken back, below zero.' })
  amount: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A line in a page.' })
export class RebateLineEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this line.' })
  cursor: string;

  @Field(() => RebateLine, { description: 'The line.' })
  node: RebateLine;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the lines of a statement.' })
export class RebateLineConnection {
  @Field(() => [RebateLineEdge], { description: 'The lines of this page.' })
  edges: readonly RebateLineEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(REBATE)
@ObjectType({ description: 'A version of a statement. Versions are only ever added (SD-8).' })
export class RebateStatement {
  @Field(() => Int, { description: 'From 1; a correction is the next one.' })
  version: number;

  @Field(() => MoneyScalar, { description: 'Orders of the month.' })
  ordered: string;

  @Field(() => MoneyScalar, { description: 'Returns and allowances booked in the month.' })
  returned: string;

  @Field(() => DecimalScalar, { description: 'Rate of the tier that the traded amount reaches, a fraction.' })
  rate: string;

  @Field(() => MoneyScalar, { description: 'Traded amount times rate, rounded once.' })
  earned: string;

  @Field(() => Why, { description: 'Clause, terms and inputs.' })
  why: Why;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who corrected; null: made by the system.' })
  by: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected; null on the first.' })
  reason: string | null;
}

@Classified(REBATE)
@ObjectType({ description: 'Something that was paid of a rebate.' })
export class RebatePayment {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => MoneyScalar, { description: 'Above zero.' })
  amount: string;

  @Field(() => DateScalar, { description: 'The day it was paid.' })
  paidOn: string;

  @Field(() => StaffStub, { description: 'Who recorded it.' })
  by: StaffStub;

  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  note: string | null;
}

@Classified(REBATE)
@ObjectType({ description: 'What the orders and returns of the month come to today, beside what was stated.' })
export class RebateReconciliation {
  @Field(() => MoneyScalar, { description: 'Orders of the month as they are now.' })
  ordered: string;

  @Field(() => MoneyScalar, { description: 'Returns of the month as they are now.' })
  returned: string;

  @Field(() => MoneyScalar, { description: 'What would be earned on them.' })
  earned: string;

  @Field(() => Boolean, { description: 'Whether the statement still says the same, to the fen.' })
  agrees: boolean;
}

@Classified(REBATE)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What an agent earned in a month by what it traded, and what was paid of it (SD-8).' })
export class Rebate {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Classified(UNCLASSIFIED)
  @Field(() => Int, { description: 'Grows with every change; send it back with the next one.' })
  version: number;

  @Field(() => DateScalar, { description: 'The first day of the month.' })
  month: string;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'The agent.' })
  client: ClientStub | null;

  @Classified({ ...REBATE, identifying: true })
  @Field(() => String, { nullable: true, description: 'The agent’s number when the statement was made.' })
  agentNumber: string | null;

  @Classified({ ...REBATE, identifying: true })
  @Field(() => String, { nullable: true, description: 'The agent’s name when the statement was made.' })
  agentName: string | null;

  @Field(() => Int, { description: 'The version of the statement that holds; 1: never corrected.' })
  statementVersion: number;

  @Field(() => MoneyScalar, { description: 'Orders of the month.' })
  ordered: string;

  @Field(() => MoneyScalar, { description: 'Returns and allowances booked in the month.' })
  returned: string;

  @Field(() => MoneyScalar, { description: 'Ordered less returned.' })
  traded: string;

  @Field(() => DecimalScalar, { description: 'Rate of the tier that the traded amount reaches, a fraction.' })
  rate: string;

  @Field(() => MoneyScalar, { description: 'Traded amount times rate, never below zero.' })
  earned: string;

  @Field(() => MoneyScalar, { description: 'Paid so far.' })
  paid: string;

  @Field(() => MoneyScalar, { description: 'Earned less paid; below zero when too much was paid.' })
  pending: string;

  @Field(() => RebateState, { description: 'Where the payment stands today.' })
  state: RebateState;

  @Field(() => DateScalar, { description: 'By when the statement was due.' })
  dueOn: string;

  @Field(() => DateTimeScalar, { description: 'When its first version was made.' })
  madeAt: string;

  @Field(() => Boolean, { description: 'Made after its day.' })
  late: boolean;

  @Field(() => DateScalar, { description: 'By when it is to be paid.' })
  payBy: string;

  @Field(() => [RebateStatement], { description: 'Its versions, the latest first, 50 at most.' })
  statements: RebateStatement[];

  @Field(() => [RebatePayment], { description: 'What was paid, the latest first, 50 at most.' })
  payments: RebatePayment[];

  @Field(() => RebateReconciliation, {
    nullable: true,
    description: 'The same month counted anew from its orders and returns; null when that cannot be said.',
  })
  reconciliation: RebateReconciliation | null;

  @Field(() => [RebateAction], { description: 'What the viewer may do with it now.' })
  actions: RebateAction[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A rebate in a page.' })
export class RebateEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this rebate.' })
  cursor: string;

  @Field(() => Rebate, { description: 'The rebate.' })
  node: Rebate;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of rebates.' })
export class RebateConnection {
  @Field(() => [RebateEdge], { description: 'The rebates of this page, the latest month first.' })
  edges: readonly RebateEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
