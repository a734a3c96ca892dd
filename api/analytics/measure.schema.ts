import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { ClauseStub } from '../shared-types/why.schema';

export const Measure = {
  ACTIVE_CLIENTS: 'ACTIVE_CLIENTS',
  COMPLAINT_RATE: 'COMPLAINT_RATE',
  RESOLUTION_TIME: 'RESOLUTION_TIME',
  ON_TIME_SHARE: 'ON_TIME_SHARE',
} as const;
export type Measure = (typeof Measure)[keyof typeof Measure];

registerEnumType(Measure, {
  name: 'Measure',
  description: 'What a figure measures; `measures` gives the definitions.',
  valuesConfig: {
    ACTIVE_CLIENTS: { description: 'Clients with an order in the trailing twelve months.' },
    COMPLAINT_RATE: { description: 'Complaints received per active client.' },
    RESOLUTION_TIME: { description: 'Calendar days from acceptance to the last close, by Kaplan–Meier.' },
    ON_TIME_SHARE: { description: 'Closed by the due date ÷ all whose due date has passed.' },
  },
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
}
