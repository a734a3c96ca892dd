import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { StaffStub } from '../staff-stub.schema';
import { ConductGroup, ConductMark } from './call-score-words.schema';

/*
 * Public as types: row-level security shows a score to who made the call and to everybody above them. Readers who see
 * pseudonyms see none of them, since a score is of a person.
 */
@Classified(UNCLASSIFIED)
@ObjectType({ description: 'One of the conduct rules in force (SD-12).' })
export class ConductCriterion {
  @Field(() => ID, { description: 'Its word in the regulation.' })
  code: string;

  @Field(() => ConductGroup, { description: 'To which part it belongs.' })
  group: ConductGroup;

  @Field(() => String, { description: 'What it says, in the language of the request.' })
  text: string;

  @Field(() => Int, { description: 'What it weighs against the others.' })
  weight: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What calls are scored by today (SD-12).' })
export class ConductRules {
  @Field(() => [ConductCriterion], { description: 'The rules, in the order of the regulation.' })
  criteria: ConductCriterion[];

  @Field(() => Int, { description: 'From how many points of 100 on a call passes.' })
  passPoints: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'How a call kept one rule.' })
export class CallScoreLine extends ConductCriterion {
  @Field(() => ConductMark, { description: 'The mark.' })
  mark: ConductMark;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'How a call kept the conduct rules (SD-12; secret, SD-10).' })
export class CallScore {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ID, { description: 'The record of the call.' })
  activityId: string;

  @Field(() => StaffStub, { description: 'Who spoke with the client.' })
  agent: StaffStub;

  @Field(() => DateScalar, { description: 'The day of the call.' })
  calledOn: string;

  @Field(() => Float, {
    description: 'Share of the weight of the rules that came up and were kept, of 100, to one decimal.',
  })
  points: number;

  @Field(() => Boolean, { description: 'It has the points that the regulation asked for when it was scored.' })
  passed: boolean;

  @Field(() => [CallScoreLine], { description: 'The rules as they were, and a mark for each.' })
  lines: CallScoreLine[];

  @Field(() => String, { nullable: true, description: 'What the scorer says to it.' })
  note: string | null;

  @Field(() => StaffStub, { description: 'Who scored it last.' })
  scoredBy: StaffStub;

  @Field(() => DateTimeScalar, { description: 'When.' })
  scoredAt: string;

  @Field(() => Boolean, { description: 'The viewer may score it again.' })
  mayScore: boolean;

  @Field(() => Int, { description: 'Grows with every correction; send it back when correcting.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A score in a list.' })
export class CallScoreEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => CallScore, { description: 'The score.' })
  node: CallScore;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of scores.' })
export class CallScoreConnection {
  @Field(() => [CallScoreEdge], { description: 'The rows of the page.' })
  edges: CallScoreEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The scores of the calls somebody made in a month (SD-12).' })
export class CallScoreMonth {
  @Field(() => StaffStub, { description: 'Who made the calls.' })
  agent: StaffStub;

  @Field(() => DateScalar, { description: 'The first day of the month.' })
  month: string;

  @Field(() => Int, { description: 'How many calls were scored.' })
  calls: number;

  @Field(() => Int, { description: 'How many of them passed.' })
  passed: number;

  @Field(() => Float, { description: 'Mean of their points, to one decimal.' })
  points: number;
}

@InputType({ description: 'The mark for one rule.' })
export class ConductMarkInput {
  @Field(() => ID, { description: 'Which rule.' })
  code: string;

  @Field(() => ConductMark, { description: 'The mark.' })
  mark: ConductMark;
}

@InputType({ description: 'How a call kept the conduct rules (SD-12).' })
export class ScoreCallInput {
  @Field(() => ID, { description: 'The record of a call of somebody below the viewer.' })
  activityId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of its score when it is corrected; left out: it has none yet.',
  })
  version?: number | null;

  @Field(() => [ConductMarkInput], { description: 'A mark for every rule in force today, each once.' })
  marks: ConductMarkInput[];

  @Field(() => String, { nullable: true, description: 'What is to be said to it, at most 2000 characters.' })
  note?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}
