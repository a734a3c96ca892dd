import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DecimalScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Segment } from '../../shared-types/segment.schema';
import { Why } from '../../shared-types/why.schema';
import { CARD, VOLUME } from '../client.schema';

export const PaymentCredit = { GOOD: 'GOOD', FAIR: 'FAIR', POOR: 'POOR' } as const;
export type PaymentCredit = (typeof PaymentCredit)[keyof typeof PaymentCredit];

registerEnumType(PaymentCredit, {
  name: 'PaymentCredit',
  description: 'How a client pays (KA-3).',
  valuesConfig: {
    GOOD: { description: 'Good.' },
    FAIR: { description: 'Fairly good.' },
    POOR: { description: 'Poor.' },
  },
});

@Classified(CARD)
@ObjectType({ description: 'A condition of a segment that a client does not meet (BK-1).' })
export class UnmetSegmentCondition {
  @Field(() => String, { description: 'As the rule names it: credit, annualVolume, financials or outlook.' })
  name: string;

  @Field(() => String, { description: 'What the segment asks for at least: a level, or yuan.' })
  atLeast: string;

  @Field(() => String, { description: 'What the client had when it was graded.' })
  value: string;

  @Field(() => String, { nullable: true, description: 'yuan; null for levels.' })
  unit?: string | null;
}

@Classified(CARD)
@ObjectType({ description: 'The next better segment, and what keeps a client out of it (BK-1).' })
export class SegmentGap {
  @Field(() => Segment, { description: 'The segment that is tried just before the one it is in.' })
  segment: Segment;

  @Field(() => [UnmetSegmentCondition], { description: 'At least one, in the order of the rule.' })
  unmet: readonly UnmetSegmentCondition[];
}

@Classified(CARD)
@ObjectType({ description: 'The segment of a client, and how it came about (BK-1).' })
export class ClientSegment {
  @Field(() => Segment, {
    nullable: true,
    description: 'Null: nothing in the segment table holds, or a walk-in account.',
  })
  code: Segment | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day this segment began.' })
  since: string | null;

  @Field(() => Boolean, { description: 'Set by hand in place of the computed one (BK-1-override).' })
  byHand: boolean;

  @Field(() => Why, { nullable: true, description: 'Inputs, rule, clause and policy version.' })
  why: Why | null;
}

@Classified(CARD)
@ObjectType({ description: 'A segment a client had, as long as it had it, and why (BK-1).' })
export class SegmentPeriod {
  @Field(() => Segment, {
    nullable: true,
    description: 'Null: nothing in the segment table held, or a walk-in account.',
  })
  code: Segment | null;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Exclusive: the day the next segment began, the day after its last; null: still. Elsewhere `validTo` is the last day.',
  })
  validTo: string | null;

  @Field(() => Boolean, { description: 'Set by hand (BK-1-override).' })
  byHand: boolean;

  @Field(() => Why, { description: 'Inputs, rule, clause and policy version on the first day.' })
  why: Why;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A segment in a page.' })
export class SegmentPeriodEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this segment.' })
  cursor: string;

  @Field(() => SegmentPeriod, { description: 'The segment and its period.' })
  node: SegmentPeriod;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the segments a client had, the latest first. Periods touch and never overlap.' })
export class SegmentPeriodConnection {
  @Field(() => [SegmentPeriodEdge], { description: 'The segments of this page, in order.' })
  edges: readonly SegmentPeriodEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(CARD)
@ObjectType({ description: 'How a client pays what falls due, as measured on the last grading (KA-3-annex).' })
export class PaymentCreditStanding {
  @Field(() => PaymentCredit, { description: 'The input of its tier and its segment.' })
  code: PaymentCredit;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Paid in time ÷ due, 0 to 1 and not rounded, disputed amounts left out; null: nothing fell due.',
  })
  paidInTime: string | null;

  @Classified(VOLUME)
  @Field(() => MoneyScalar, { nullable: true, description: 'Yuan that fell due in the trailing year.' })
  due: string | null;

  @Field(() => Why, { nullable: true, description: 'Thresholds and inputs; null before the first measuring.' })
  why: Why | null;
}

@Classified(CARD)
@ObjectType({ description: 'The standing of an individual with money on deposit (BK-3).' })
export class VipStanding {
  @Field(() => Int, { description: '1 is the lowest level; each has its own service.' })
  level: number;

  @Classified(VOLUME)
  @Field(() => MoneyScalar, { nullable: true, description: 'Yuan it paid that are not allocated to anything yet.' })
  deposit: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Calendar days within which one of us is in contact with it; null: the clause says none.',
  })
  contactWithinDays: number | null;

  @Field(() => Why, { nullable: true, description: 'Thresholds and inputs.' })
  why: Why | null;
}
