import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified } from '../../platform/graph/classified';
import { DateScalar } from '../../platform/graph/scalars';
import { Tier } from '../../shared-types/tier.schema';
import { SurveyGroup } from './survey-words.schema';

/** Sums over many clients, which whoever sees figures sees; of one's own clients for who sees no others. */
const FIGURES: Classification = { resource: 'AGGREGATE', confidentiality: 'open' };

@Classified(FIGURES)
@ObjectType({ description: 'How clients scored one question.' })
export class SurveyScore {
  @Field(() => ID, { description: 'The code of the question.' })
  code: string;

  @Field(() => String, { description: 'What it asks, by the latest version, in the language of the request.' })
  question: string;

  @Field(() => Int, { description: 'How many scores were given.' })
  answers: number;

  @Field(() => Int, { description: 'By how many clients.' })
  clients: number;

  @Field(() => Boolean, {
    description: 'Too few clients scored it for the figure to be told to who reads no single survey.',
  })
  withheld: boolean;

  @Field(() => Float, { nullable: true, description: 'Mean score, 1 to 5; null: none, or withheld.' })
  mean: number | null;

  @Field(() => Int, { nullable: true, description: 'How many scores are 4 or 5; null: withheld.' })
  high: number | null;

  @Field(() => Float, { nullable: true, description: 'high ÷ answers; null: none, or withheld.' })
  share: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower bound of the 95 % Wilson interval of the share.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of the 95 % Wilson interval of the share.' })
  upper: number | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'The scores of a month, a tier or a region, or of all.' })
export class SurveyScores {
  @Field(() => String, {
    description: 'The month as YYYY-MM, the tier or the code of the region; empty: of all, or unknown.',
  })
  key: string;

  @Field(() => Int, { description: 'How many surveys were completed; those that another one corrects are left out.' })
  surveys: number;

  @Field(() => Int, { description: 'By how many clients.' })
  clients: number;

  @Field(() => [SurveyScore], { description: 'Question by question, in the order of the latest version.' })
  scores: SurveyScore[];
}

@InputType({ description: 'Which surveys are summed up. A list left out, or empty, leaves nothing out.' })
export class SurveyFiguresFilter {
  @Field(() => ID, { description: 'By which form: the id of its series.' })
  seriesId: string;

  @Field(() => DateScalar, { description: 'Answered from this day on.' })
  from: string;

  @Field(() => DateScalar, { description: 'Answered by this day; three years at most.' })
  to: string;

  @Field(() => [Tier], { nullable: true, description: 'Only of clients that have one of these tiers now.' })
  tiers?: Tier[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only of clients in one of these regions, by code.' })
  regions?: string[] | null;

  @Field(() => SurveyGroup, { description: 'By what they are told apart.' })
  by: SurveyGroup;
}
