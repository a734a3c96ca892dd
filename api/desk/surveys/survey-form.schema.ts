import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { StaffStub } from '../staff-stub.schema';
import { SurveyFormState, SurveyQuestionKind } from './survey-words.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A text in both languages.' })
export class SurveyWords {
  @Field(() => String, { description: 'In Chinese.' })
  zh: string;

  @Field(() => String, { description: 'In English.' })
  en: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'One of the choices of a question.' })
export class SurveyChoice {
  @Field(() => ID, { description: 'By what it is answered; the same in every version.' })
  code: string;

  @Field(() => String, { description: 'What it says, in the language of the request.' })
  text: string;

  @Field(() => SurveyWords, { description: 'What it says in both languages.' })
  words: SurveyWords;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A question of a survey form.' })
export class SurveyQuestion {
  @Field(() => ID, { description: 'By what it is answered; the same in every version that asks it.' })
  code: string;

  @Field(() => SurveyQuestionKind, { description: 'How it is answered.' })
  kind: SurveyQuestionKind;

  @Field(() => Boolean, { description: 'No survey is completed without an answer to it.' })
  required: boolean;

  @Field(() => String, { description: 'What it asks, in the language of the request.' })
  text: string;

  @Field(() => SurveyWords, { description: 'What it asks in both languages.' })
  words: SurveyWords;

  @Field(() => [SurveyChoice], { description: 'Its choices, in their order; empty unless it is a choice.' })
  choices: SurveyChoice[];
}

/*
 * Public as a type: row-level security shows published forms to who reads surveys or their figures, and drafts to who keeps
 * the forms. What clients answer is secret, what they are asked is not.
 */
@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'One version of a form of opinion surveys (SD-6).' })
export class SurveyForm {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ID, { description: 'The form whose version it is: equal for all its versions.' })
  seriesId: string;

  @Field(() => Int, { description: 'Which version, from 1.' })
  number: number;

  @Field(() => String, { description: 'Its title, in the language of the request.' })
  title: string;

  @Field(() => SurveyWords, { description: 'Its title in both languages.' })
  titleWords: SurveyWords;

  @Field(() => [SurveyQuestion], { description: 'What it asks, in order.' })
  questions: SurveyQuestion[];

  @Field(() => SurveyFormState, { description: 'What became of it.' })
  state: SurveyFormState;

  @Field(() => DateScalar, { nullable: true, description: 'From when on it is in force; null: it is a draft.' })
  fromDay: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From when on it is withdrawn; null: it is not.' })
  withdrawnOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawReason: string | null;

  @Field(() => Boolean, { description: 'It is the version of its form that is in force today.' })
  inForce: boolean;

  @Field(() => StaffStub, { nullable: true, description: 'Who drafted it.' })
  draftedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was drafted.' })
  draftedAt: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who published it; null: nobody yet.' })
  publishedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published.' })
  publishedAt: string | null;

  @Field(() => Boolean, { description: 'The viewer may change, publish or withdraw it.' })
  mayChange: boolean;

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;
}

@InputType({ description: 'A text in both languages.' })
export class SurveyWordsInput {
  @Field(() => String, { description: 'In Chinese.' })
  zh: string;

  @Field(() => String, { description: 'In English.' })
  en: string;
}

@InputType({ description: 'One of the choices of a question.' })
export class SurveyChoiceInput {
  @Field(() => ID, { description: 'Letters and digits, a letter first, at most 40.' })
  code: string;

  @Field(() => SurveyWordsInput, { description: 'What it says, at most 300 characters each.' })
  text: SurveyWordsInput;
}

@InputType({ description: 'A question of a survey form.' })
export class SurveyQuestionInput {
  @Field(() => ID, {
    description: 'Letters and digits, a letter first, at most 40. The same question keeps it from version to version.',
  })
  code: string;

  @Field(() => SurveyQuestionKind, { description: 'How it is answered; a code keeps its kind in all versions.' })
  kind: SurveyQuestionKind;

  @Field(() => Boolean, { description: 'No survey is completed without an answer to it.' })
  required: boolean;

  @Field(() => SurveyWordsInput, { description: 'What it asks, at most 300 characters each.' })
  text: SurveyWordsInput;

  @Field(() => [SurveyChoiceInput], { nullable: true, description: '2 to 12, of a choice; none of any other kind.' })
  choices?: SurveyChoiceInput[] | null;
}

@InputType({ description: 'What a survey form says.' })
export class SurveyFormContent {
  @Field(() => SurveyWordsInput, { description: 'Its title, 1 to 100 characters each.' })
  title: SurveyWordsInput;

  @Field(() => [SurveyQuestionInput], { description: '1 to 40, in order.' })
  questions: SurveyQuestionInput[];
}
