import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, Unanswered } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { FIGURES } from '../breakdown/breakdown.schema';

@Classified(FIGURES)
@ObjectType({ description: 'Open cases by days since receipt; the four add up to what is open.' })
export class AgeBands {
  @Field(() => Int, { description: '0 to 5 days.' })
  upTo5: number;

  @Field(() => Int, { description: '6 to 10 days.' })
  upTo10: number;

  @Field(() => Int, { description: '11 to 15 days.' })
  upTo15: number;

  @Field(() => Int, { description: 'More than 15 days.' })
  over15: number;
}

@Classified(FIGURES)
@ObjectType({
  description: 'Cases of a period: opening + received + reopened − closed − withdrawn − voided = closing.',
})
export class BacklogPeriod {
  @Field(() => DateScalar, { description: 'First day.' })
  from: string;

  @Field(() => DateScalar, { description: 'Last day; of the present month, today.' })
  to: string;

  @Field(() => Int, { description: 'Open when the period began.' })
  opening: number;

  @Field(() => Int, { description: 'Received in it, also what later turned out void.' })
  received: number;

  @Field(() => Int, { description: 'Closed before and taken up again in it.' })
  reopened: number;

  @Field(() => Int, { description: 'Closed in it, also what was reopened later.' })
  closed: number;

  @Field(() => Int, { description: 'Withdrawn in it.' })
  withdrawn: number;

  @Field(() => Int, { description: 'Found void or duplicate in it.' })
  voided: number;

  @Field(() => Int, { description: 'Open when it ended.' })
  closing: number;

  @Field(() => AgeBands, { description: 'How old what is open at its end is.' })
  ages: AgeBands;

  @Field(() => Boolean, { description: 'False while it is not over, or when the period asked for cuts it.' })
  complete: boolean;

  @Field(() => Boolean, {
    description: 'False while it is still to come: then what is open now is all there is to tell.',
  })
  begun: boolean;
}

@Classified(FIGURES)
@ObjectType({ description: 'The flow of cases.' })
export class BacklogFlow {
  @Field(() => DateTimeScalar, { description: 'The instant the figures speak of.' })
  asOf: string;

  @Field(() => BacklogPeriod, { description: 'The whole period.' })
  total: BacklogPeriod;

  @Field(() => [BacklogPeriod], {
    description: 'Month by month, as far as they have begun; each opens with what the one before closed with.',
  })
  months: BacklogPeriod[];
}

export const BacklogFlowResult = createUnionType({
  name: 'BacklogFlowResult',
  description: 'The flow, or what to mend.',
  types: () => [BacklogFlow, InvalidInput, NotAllowed, Unanswered] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
