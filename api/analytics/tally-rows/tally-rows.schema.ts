import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { InvalidInput, NotAllowed } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../platform/graph/scalars';
import { ComplaintClass } from '../../shared-types/complaint-class.schema';
import { FIGURES, GroupKey, ProductStub, StaffStub } from '../breakdown/breakdown.schema';
import { MOST_VALUES } from '../breakdown/dimension';
import { Dimension } from '../breakdown/dimension.schema';
import { ComplaintStub } from '../complaint-stub.schema';
import { ClientStub, OrderStub, QuestionStub, RebateStub, ReceivableStub, ReturnStub } from './row-stubs.schema';

export const TallySource = {
  DELIVERY: 'DELIVERY',
  ORDER: 'ORDER',
  RETURN: 'RETURN',
  RECEIVABLE: 'RECEIVABLE',
  REBATE: 'REBATE',
  COMPLAINT: 'COMPLAINT',
  CONCLUSION: 'CONCLUSION',
  QUESTION: 'QUESTION',
  VISIT: 'VISIT',
  CALLBACK: 'CALLBACK',
} as const;
export type TallySource = (typeof TallySource)[keyof typeof TallySource];

registerEnumType(TallySource, {
  name: 'TallySource',
  description: 'What a row behind a figure of goods, money, fault or the desk is.',
  valuesConfig: {
    DELIVERY: { description: 'What a delivery note brought of an order line.' },
    ORDER: { description: 'An order.' },
    RETURN: { description: 'A return, or a line of one; also an allowance or a compensation.' },
    RECEIVABLE: { description: 'What a client owes for a delivery.' },
    REBATE: { description: 'The rebate of an agent and month, by its statements and payments.' },
    COMPLAINT: { description: 'A case: what it cost, or who answers for it.' },
    CONCLUSION: { description: 'A conclusion that a client was told.' },
    QUESTION: { description: 'What a client asked and was not answered at once.' },
    VISIT: { description: 'A visit owed under the rule of the tier.' },
    CALLBACK: { description: 'A callback owed under the rule of the tier.' },
  },
});

export const TallyRowPart = {
  NUMERATOR: 'NUMERATOR',
  DENOMINATOR: 'DENOMINATOR',
  BOTH: 'BOTH',
  LEFT_OUT: 'LEFT_OUT',
} as const;
export type TallyRowPart = (typeof TallyRowPart)[keyof typeof TallyRowPart];

registerEnumType(TallyRowPart, {
  name: 'TallyRowPart',
  description: 'Where a row stands in its figure.',
  valuesConfig: {
    NUMERATOR: { description: 'It is counted.' },
    DENOMINATOR: { description: 'It is counted on.' },
    BOTH: { description: 'It is counted, and counted on.' },
    LEFT_OUT: { description: 'It is left out, for the reasons told.' },
  },
});

export const LeftOutReason = { DISPUTED: 'DISPUTED', CREDITED: 'CREDITED', COST_UNKNOWN: 'COST_UNKNOWN' } as const;
export type LeftOutReason = (typeof LeftOutReason)[keyof typeof LeftOutReason];

registerEnumType(LeftOutReason, {
  name: 'LeftOutReason',
  description: 'Why something of a row is left out of a figure.',
  valuesConfig: {
    DISPUTED: { description: 'A complaint holds it up (CQ-20).' },
    CREDITED: { description: 'A booked return or allowance took it off.' },
    COST_UNKNOWN: { description: 'The order system has not told what it cost.' },
  },
});

@InputType({ description: 'A group of a breakdown: a value of one of its dimensions.' })
export class TallyGroup {
  @Field(() => Dimension, { description: 'One of the dimensions of the measure.' })
  dimension: Dimension;

  @Field(() => String, { nullable: true, description: 'As the breakdown tells it; null: unknown; "*": all others.' })
  value?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `With "*" alone, and then required: the values that the breakdown tells one by one, ${MOST_VALUES} at most; empty text: unknown. The rows are of none of them.`,
  })
  besides?: string[] | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'Something of a row that its figure leaves out.' })
export class LeftOut {
  @Field(() => LeftOutReason, { description: 'Why.' })
  reason: LeftOutReason;

  @Field(() => DecimalScalar, { description: 'How much, in the unit of the part: yuan.' })
  amount: string;
}

@Classified(FIGURES)
@ObjectType({ description: 'A row behind a figure of goods, money, fault or the desk.' })
export class TallyRow {
  @Field(() => ID, { description: 'Of the row within its figure and day.' })
  id: string;

  @Field(() => TallySource, { description: 'What it is.' })
  source: TallySource;

  @Field(() => TallyRowPart, { description: 'Where it stands in the figure.' })
  part: TallyRowPart;

  @Field(() => DateScalar, { description: 'The day it counts on; of a rebate the first of its month.' })
  day: string;

  @Field(() => DecimalScalar, { description: 'What it adds to the numerator: pieces, yuan or cases.' })
  numerator: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What it adds to the denominator; null: the figure is a sum, not a ratio.',
  })
  denominator: string | null;

  @Field(() => [LeftOut], { description: 'What of it is left out, and why.' })
  leftOut: LeftOut[];

  @Field(() => ComplaintClass, { nullable: true, description: 'Class of the case, where the measure knows one.' })
  class: ComplaintClass | null;

  @Field(() => String, { nullable: true, description: 'Product, by number.' })
  product: string | null;

  /** Looked up by the number when it is asked for. */
  @Field(() => ProductStub, { nullable: true, description: 'That product itself; null when none has the number.' })
  goods?: ProductStub | null;

  @Field(() => String, { nullable: true, description: 'Why goods came back, as the return note says.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Who answers for it: a value of the dimension DEPARTMENT.' })
  department: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of cost it is: a value of the dimension COST.' })
  cost: string | null;

  @Field(() => ClientStub, { nullable: true, description: 'Whose it is.' })
  client: ClientStub | null;

  @Field(() => StaffStub, {
    nullable: true,
    description: 'The account manager of the client; as of a past instant who it was then.',
  })
  manager: StaffStub | null;

  @Field(() => OrderStub, { nullable: true, description: 'The order, of an order or a delivery.' })
  order: OrderStub | null;

  @Field(() => ReturnStub, { nullable: true, description: 'The return, of a return or a line of one.' })
  return: ReturnStub | null;

  @Field(() => ReceivableStub, { nullable: true, description: 'The receivable.' })
  receivable: ReceivableStub | null;

  @Field(() => RebateStub, { nullable: true, description: 'The rebate.' })
  rebate: RebateStub | null;

  @Field(() => ComplaintStub, { nullable: true, description: 'The case, of a case or a conclusion.' })
  complaint: ComplaintStub | null;

  @Field(() => QuestionStub, { nullable: true, description: 'The question.' })
  question: QuestionStub | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A row behind a figure, and its place.' })
export class TallyRowEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => TallyRow, { description: 'The row.' })
  node: TallyRow;
}

@Classified(FIGURES)
@ObjectType({ description: 'A page of the rows behind a figure, newest first, and what all of them add up to.' })
export class TallyRowConnection {
  @Field(() => DateTimeScalar, { description: 'The instant the rows speak of.' })
  asOf: string;

  @Field(() => [GroupKey], { description: 'The group they are of; empty: of the total.' })
  keys: readonly GroupKey[];

  @Field(() => [TallyRowEdge], { description: 'The rows of the page.' })
  edges: readonly TallyRowEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'All rows asked for that the viewer reaches.' })
  totalCount: number;

  @Field(() => DecimalScalar, {
    description: 'What they add up to: for who reaches every row, with no part chosen, the numerator of the figure.',
  })
  numerator: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Likewise of the denominator; null: the figure is a sum, not a ratio.',
  })
  denominator: string | null;
}

export const TallyRowsResult = createUnionType({
  name: 'TallyRowsResult',
  description: 'The rows, or what to mend.',
  types: () => [TallyRowConnection, InvalidInput, NotAllowed] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
