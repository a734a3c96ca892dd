import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar } from '../../platform/graph/scalars';
import { Survey } from './survey.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const VERSION = 'The version it had when it was read; another one by now is answered StaleVersion.';
const COMPLETE =
  'Signs and archives it at once (SD-10): it needs who answered, findings and every required answer, and is final. Otherwise it stays a draft.';

@InputType({ description: 'An answer: what fits the kind of its question, and nothing else.' })
export class SurveyAnswerInput {
  @Field(() => ID, { description: 'The code of the question.' })
  code: string;

  @Field(() => Int, { nullable: true, description: '1 to 5, of a score.' })
  score?: number | null;

  @Field(() => ID, { nullable: true, description: 'The code of what was chosen, of a choice.' })
  choice?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of yes or no.' })
  yes?: boolean | null;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters, of a text.' })
  text?: string | null;
}

@InputType({ description: 'What a survey says.' })
export class SurveyContent {
  @Field(() => DateScalar, {
    description: 'The day on which the client answered; not to come, and not longer ago than SD-1 allows.',
  })
  heldOn: string;

  @Field(() => String, { nullable: true, description: 'Who of the client answered, at most 100 characters.' })
  contactName?: string | null;

  @Field(() => [SurveyAnswerInput], { description: 'What was answered; each question once at most.' })
  answers: SurveyAnswerInput[];

  @Field(() => String, { nullable: true, description: 'What was found, at most 4000 characters.' })
  findings?: string | null;

  @Field(() => String, { nullable: true, description: 'What technical guidance was given, at most 4000 characters.' })
  guidance?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is new at the client and to be followed up, at most 4000 characters.',
  })
  developments?: string | null;
}

@InputType({ description: 'A survey of a client, begun or completed at once (SD-6).' })
export class RecordSurveyInput {
  @Field(() => ID, { description: 'Whom; a client whose call records the viewer writes.' })
  clientId: string;

  @Field(() => ID, {
    description: 'By which version of which form: one in force on the day, or that of the survey it corrects.',
  })
  formId: string;

  @Field(() => ID, { nullable: true, description: 'The record of the visit or call in which it was asked.' })
  activityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The completed survey of the same client that it corrects.' })
  supersedesId?: string | null;

  @Field(() => SurveyContent, { description: 'What it says.' })
  content: SurveyContent;

  @Field(() => Boolean, { description: COMPLETE })
  complete: boolean;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A draft of a survey, filled in further or completed (SD-6).' })
export class EditSurveyInput {
  @Field(() => ID, { description: 'Which.' })
  surveyId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => SurveyContent, { description: 'What it says now.' })
  content: SurveyContent;

  @Field(() => Boolean, { description: COMPLETE })
  complete: boolean;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A draft of a survey that is given up; it is kept, and counts nowhere (SD-6).' })
export class DiscardSurveyInput {
  @Field(() => ID, { description: 'Which.' })
  surveyId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The survey is so now.' })
export class SurveyChanged {
  @Field(() => Survey, { description: 'As it is now.' })
  survey: Survey;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ChangeSurveyResult = createUnionType({
  name: 'ChangeSurveyResult',
  description: 'What came of recording, filling in, completing or discarding a survey.',
  types: () => [SurveyChanged, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
