import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar } from '../../platform/graph/scalars';
import { Tier } from '../../shared-types/tier.schema';
import { Why } from '../../shared-types/why.schema';
import { SECRET } from '../activities/activity.schema';
import { ClientStub } from '../client-stub.schema';
import { StaffStub } from '../staff-stub.schema';

@Classified(SECRET)
@ObjectType({
  description: 'A client that was not asked for its opinion for longer than its tier’s rule allows (SD-6).',
})
export class OwedSurvey {
  @Field(() => Tier, { description: 'The tier the client has now.' })
  tier: Tier;

  @Field(() => DateScalar, { nullable: true, description: 'Its last completed survey; null: it had none.' })
  lastOn: string | null;

  @Field(() => Why, { description: 'Clause, rule and tier.' })
  why: Why;

  @Classified(UNCLASSIFIED)
  @Field(() => ClientStub, { nullable: true, description: 'Who is to be asked.' })
  client: ClientStub | null;

  @Classified(UNCLASSIFIED)
  @Field(() => StaffStub, { nullable: true, description: 'Who looks after the client now.' })
  owner: StaffStub | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A survey that is owed, in a list.' })
export class OwedSurveyEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => OwedSurvey, { description: 'The survey that is owed.' })
  node: OwedSurvey;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of surveys that are owed.' })
export class OwedSurveyConnection {
  @Field(() => [OwedSurveyEdge], { description: 'The rows of the page.' })
  edges: OwedSurveyEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(SECRET)
@ObjectType({ description: 'How many clients of a tier were asked within the days that its rule gives (SD-6).' })
export class SurveyCoverage {
  @Field(() => Tier, { description: 'The tier.' })
  tier: Tier;

  @Field(() => Int, { description: 'Within how many days its clients are to be asked.' })
  everyDays: number;

  @Field(() => Int, { description: 'Clients that have the tier now, walk-in clients left out.' })
  clients: number;

  @Field(() => Int, { description: 'Those of them that completed a survey within the days; the others are owed one.' })
  surveyed: number;

  @Field(() => Float, { nullable: true, description: 'surveyed ÷ clients; null: there are no clients.' })
  share: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower bound of the 95 % Wilson interval of the share.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of the 95 % Wilson interval of the share.' })
  upper: number | null;
}
