import { Directive, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { CLIENT_LINK } from '../../shared-types/client-link';
import { Activity, NAMING, SECRET } from '../activities/activity.schema';
import { ClientStub } from '../client-stub.schema';
import { MarketNote } from '../market-notes/market-note.schema';
import { PlannedContact } from '../planned/planned-contact.schema';
import { StaffStub } from '../staff-stub.schema';
import { SurveyForm } from './survey-form.schema';
import { SurveyQuestionKind, SurveyState } from './survey-words.schema';

@Classified(SECRET)
@ObjectType({ description: 'What a client answered to one question; only the field of its kind is filled.' })
export class SurveyAnswer {
  @Field(() => ID, { description: 'The code of the question.' })
  code: string;

  @Field(() => SurveyQuestionKind, { description: 'How it is answered.' })
  kind: SurveyQuestionKind;

  @Field(() => String, { description: 'What was asked, in the language of the request.' })
  question: string;

  @Field(() => Int, { nullable: true, description: '1 to 5, 5 being best.' })
  score: number | null;

  @Field(() => ID, { nullable: true, description: 'The code of what was chosen.' })
  choice: string | null;

  @Field(() => String, { nullable: true, description: 'What was chosen, in the language of the request.' })
  choiceText: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Yes or no.' })
  yes: boolean | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'In the client’s own words; null: hidden.' })
  text: string | null;
}

@Classified(SECRET)
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'What a client answered to an opinion survey, and the report of the visit (SD-6; secret, SD-10).',
})
export class Survey {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => SurveyForm, { nullable: true, description: 'The version of the form that it answers.' })
  form: SurveyForm | null;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Who answered.' })
  client: ClientStub | null;

  @Field(() => Activity, {
    nullable: true,
    description: 'The visit or call in which it was asked; null: none is named.',
  })
  activity: Activity | null;

  @Field(() => DateScalar, { description: 'The day on which the client answered.' })
  heldOn: string;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'Who of the client answered.' })
  contactName: string | null;

  @Field(() => [SurveyAnswer], { description: 'What was answered, in the order of the form.' })
  answers: SurveyAnswer[];

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of its scores, 1 to 5, to two decimals; null: none was given.',
  })
  meanScore: number | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'What was found.' })
  findings: string | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'What technical guidance was given.' })
  guidance: string | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'What is new at the client and to be followed up.' })
  developments: string | null;

  @Field(() => SurveyState, { description: 'What became of it.' })
  state: SurveyState;

  @Classified(NAMING)
  @Field(() => StaffStub, { nullable: true, description: 'Who put it on record.' })
  recordedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was put on record.' })
  recordedAt: string;

  @Classified(NAMING)
  @Field(() => StaffStub, { nullable: true, description: 'Who completed or discarded it; null: nobody yet.' })
  endedBy: StaffStub | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was completed, and with that archived (SD-10), or discarded.',
  })
  endedAt: string | null;

  @Field(() => Survey, { nullable: true, description: 'The survey that it corrects; null: none.' })
  supersedes: Survey | null;

  @Field(() => Survey, { nullable: true, description: 'The completed survey that corrects it; null: none.' })
  supersededBy: Survey | null;

  @Field(() => [MarketNote], { description: 'What was learned of the market in it and passed on, at most 50.' })
  marketNotes: MarketNote[];

  @Field(() => [PlannedContact], { description: 'Visits and callbacks planned to follow it up, at most 50.' })
  followUps: PlannedContact[];

  @Field(() => Boolean, { description: 'It is a draft, and the viewer may fill it in, complete or discard it.' })
  mayChange: boolean;

  @Field(() => Boolean, {
    description: 'It is complete and the last word, and the viewer may correct it by another one.',
  })
  maySupersede: boolean;

  @Classified(UNCLASSIFIED)
  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A survey in a list.' })
export class SurveyEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Survey, { description: 'The survey.' })
  node: Survey;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of surveys.' })
export class SurveyConnection {
  @Field(() => [SurveyEdge], { description: 'The rows of the page.' })
  edges: SurveyEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({
  description: 'Which surveys; all conditions together. Discarded ones are left out unless they are asked for.',
})
export class SurveyFilter {
  @Field(() => ID, { nullable: true, description: 'Of this client.' })
  clientId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Put on record by one of these.' })
  staffIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'By a version of one of these forms: ids of series.' })
  seriesIds?: string[] | null;

  @Field(() => [SurveyState], { nullable: true, description: 'In one of these states.' })
  states?: SurveyState[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Answered from this day on.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Answered by this day.' })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer put on record.' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only the last word: none that another one corrects.' })
  current?: boolean | null;
}
