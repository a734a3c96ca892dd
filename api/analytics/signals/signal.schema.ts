import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { SignalRule as RuleName } from '../../kernel/policy/signal-parameters';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { ComplaintClass } from '../../shared-types/complaint-class.schema';

export const SignalRule = {
  OUTSIDE: 'OUTSIDE',
  TWO_OF_THREE: 'TWO_OF_THREE',
  FOUR_OF_FIVE: 'FOUR_OF_FIVE',
  RUN: 'RUN',
} as const satisfies { readonly [Name in RuleName]: Name };

registerEnumType(SignalRule, {
  name: 'SignalRule',
  description: 'What makes a month of a control chart a signal (Western Electric 1956); the policy says which are on.',
  valuesConfig: {
    OUTSIDE: { description: 'Beyond its 3σ limits.' },
    TWO_OF_THREE: { description: 'Two of the last three months beyond 2σ on the same side.' },
    FOUR_OF_FIVE: { description: 'Four of the last five months beyond 1σ on the same side.' },
    RUN: { description: 'So many months in a row on the same side of the centre, as the policy says.' },
  },
});

// Row-level security shows it to who reaches all figures, and to whom the policy had told of it.
@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A month of the complaint rate that broke a rule of its control chart (CQ-9-annex).' })
export class ControlSignal {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ComplaintClass, { nullable: true, description: 'Of this class; null: of all classes together.' })
  class: ComplaintClass | null;

  @Field(() => DateScalar, { description: 'The first day of the month.' })
  month: string;

  @Field(() => SignalRule, { description: 'The rule it broke.' })
  rule: RuleName;

  @Field(() => DateScalar, { description: 'The first day of the months it was judged on; they end with its own.' })
  from: string;

  @Field(() => DateScalar, { description: 'The last day of the month.' })
  to: string;

  @Field(() => Int, { description: 'Complaints received in the month, as known when it was raised.' })
  received: number;

  @Field(() => Int, { description: 'Clients active at its end, as known when it was raised.' })
  activeClients: number;

  @Field(() => Float, { description: 'Complaints per active client.' })
  rate: number;

  @Field(() => Float, { description: 'All complaints ÷ all exposure of the months it was judged on.' })
  centre: number;

  @Field(() => Float, { description: 'Lower 3σ limit of the month.' })
  lower: number;

  @Field(() => Float, { description: 'Upper 3σ limit of the month.' })
  upper: number;

  @Field(() => DateTimeScalar, { description: 'When it was raised: the as-of time of its figures.' })
  raisedAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the restated figures no longer break the rule; null: they do.',
  })
  withdrawnAt: string | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A signal and its place.' })
export class ControlSignalEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => ControlSignal, { description: 'The signal.' })
  node: ControlSignal;
}

@Classified(UNCLASSIFIED)
@ObjectType({
  description:
    'A page of signals, those raised last first. Who does not reach all figures sees those they were told of.',
})
export class ControlSignalConnection {
  @Field(() => [ControlSignalEdge], { description: 'The rows of the page.' })
  edges: readonly ControlSignalEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
