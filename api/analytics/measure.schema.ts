import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { Dimension } from './breakdown/dimension.schema';
import { measureOf, type MeasureName } from './measures';
import { ClauseStub } from '../shared-types/why.schema';

export const Measure = {
  ACTIVE_CLIENTS: 'ACTIVE_CLIENTS',
  SEGMENTATION: 'SEGMENTATION',
  CLIENT_SEGMENTS: 'CLIENT_SEGMENTS',
  TIER_MIGRATION: 'TIER_MIGRATION',
  SEGMENT_MIGRATION: 'SEGMENT_MIGRATION',
  CONCENTRATION: 'CONCENTRATION',
  COMPLAINTS_RECEIVED: 'COMPLAINTS_RECEIVED',
  COMPLAINT_RATE: 'COMPLAINT_RATE',
  UPHELD_RECEIVED: 'UPHELD_RECEIVED',
  VOID_CASES: 'VOID_CASES',
  DUPLICATE_CASES: 'DUPLICATE_CASES',
  COMPLAINING_CLIENTS: 'COMPLAINING_CLIENTS',
  RESOLUTION_TIME: 'RESOLUTION_TIME',
  RESOLUTION_P80: 'RESOLUTION_P80',
  RESOLUTION_P90: 'RESOLUTION_P90',
  RESOLUTION_WORKING_TIME: 'RESOLUTION_WORKING_TIME',
  RESOLUTION_WORKING_P80: 'RESOLUTION_WORKING_P80',
  RESOLUTION_WORKING_P90: 'RESOLUTION_WORKING_P90',
  ON_TIME_SHARE: 'ON_TIME_SHARE',
  STEP_ON_TIME_SHARE: 'STEP_ON_TIME_SHARE',
  UPHELD_SHARE: 'UPHELD_SHARE',
  SATISFACTION: 'SATISFACTION',
  ANSWER_SHARE: 'ANSWER_SHARE',
  REPEAT_SHARE: 'REPEAT_SHARE',
  STAGE_TIME: 'STAGE_TIME',
  BACKLOG: 'BACKLOG',
  RETURN_RATE: 'RETURN_RATE',
  RETURN_RATE_AMOUNT: 'RETURN_RATE_AMOUNT',
  RETURNED_AMOUNT: 'RETURNED_AMOUNT',
  RETURN_RECEIVED_SHARE: 'RETURN_RECEIVED_SHARE',
  RETURN_HELD_SHARE: 'RETURN_HELD_SHARE',
  RETURN_OUTSTANDING: 'RETURN_OUTSTANDING',
  QUALITY_COST: 'QUALITY_COST',
  QUALITY_COST_SHARE: 'QUALITY_COST_SHARE',
  ATTRIBUTED_CASES: 'ATTRIBUTED_CASES',
  ATTRIBUTED_LOSS: 'ATTRIBUTED_LOSS',
  REVENUE: 'REVENUE',
  PROFIT: 'PROFIT',
  PROFIT_CONTRIBUTION: 'PROFIT_CONTRIBUTION',
  COLLECTION_RATE: 'COLLECTION_RATE',
  REBATE_TRADED: 'REBATE_TRADED',
  REBATE_EARNED: 'REBATE_EARNED',
  REBATE_PAID: 'REBATE_PAID',
  REBATE_PENDING: 'REBATE_PENDING',
  ANSWERED_IN_TIME: 'ANSWERED_IN_TIME',
  VISIT_COVERAGE: 'VISIT_COVERAGE',
  REFUSAL_RATE: 'REFUSAL_RATE',
} as const satisfies { readonly [Name in MeasureName]: Name };
export type Measure = (typeof Measure)[keyof typeof Measure];

registerEnumType(Measure, {
  name: 'Measure',
  description: 'What a figure measures; `measures` gives the definitions.',
  valuesConfig: Object.fromEntries(
    Object.keys(Measure).map((name) => [name, { description: measureOf(name as MeasureName).definition.en }]),
  ) as Record<MeasureName, { description: string }>,
});

export const MeasureDirection = {
  HIGHER_IS_BETTER: 'HIGHER_IS_BETTER',
  LOWER_IS_BETTER: 'LOWER_IS_BETTER',
  NEUTRAL: 'NEUTRAL',
} as const;
export type MeasureDirection = (typeof MeasureDirection)[keyof typeof MeasureDirection];

registerEnumType(MeasureDirection, {
  name: 'MeasureDirection',
  description: 'Which way a measure gets better.',
  valuesConfig: {
    HIGHER_IS_BETTER: { description: 'More is better.' },
    LOWER_IS_BETTER: { description: 'Less is better.' },
    NEUTRAL: { description: 'Neither.' },
  },
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What a measure means. One definition for every figure of it.' })
export class MeasureDefinition {
  @Field(() => Measure, { description: 'The measure.' })
  measure: Measure;

  @Field(() => String, { description: 'What people call it, in the language of the request.' })
  name: string;

  @Field(() => String, { description: 'How it is counted, in the language of the request.' })
  definition: string;

  @Field(() => String, { description: 'The unit of its value, in the language of the request.' })
  unit: string;

  @Field(() => MeasureDirection, { description: 'Which way it gets better.' })
  direction: MeasureDirection;

  @Field(() => ClauseStub, { nullable: true, description: 'The clause it keeps watch over; null when there is none.' })
  clause: ClauseStub | null;

  @Field(() => [Dimension], {
    description: 'What a breakdown may tell it apart by; empty when it has a query of its own.',
  })
  dimensions: readonly Dimension[];

  @Field(() => Boolean, { description: 'Whether it can be told as it was known at a past instant.' })
  asOf: boolean;
}
