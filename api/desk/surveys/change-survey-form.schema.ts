import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar } from '../../platform/graph/scalars';
import { SurveyForm, SurveyFormContent } from './survey-form.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const VERSION = 'The version it had when it was read; another one by now is answered StaleVersion.';

@InputType({ description: 'A new form, or the next version of one (SD-6).' })
export class DraftSurveyFormInput {
  @Field(() => ID, { nullable: true, description: 'The form whose next version it is; left out: it is a new form.' })
  seriesId?: string | null;

  @Field(() => SurveyFormContent, { description: 'What it says.' })
  content: SurveyFormContent;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A draft of a form, changed (SD-6).' })
export class EditSurveyFormInput {
  @Field(() => ID, { description: 'Which draft.' })
  formId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => SurveyFormContent, { description: 'What it says now.' })
  content: SurveyFormContent;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A draft of a form that becomes final (SD-6).' })
export class PublishSurveyFormInput {
  @Field(() => ID, { description: 'Which draft.' })
  formId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => DateScalar, { description: 'From when on clients are asked by it; today at the earliest.' })
  fromDay: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A published version by which nobody is asked from today on (SD-6).' })
export class WithdrawSurveyFormInput {
  @Field(() => ID, { description: 'Which version.' })
  formId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The form is so now.' })
export class SurveyFormChanged {
  @Field(() => SurveyForm, { description: 'As it is now.' })
  form: SurveyForm;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ChangeSurveyFormResult = createUnionType({
  name: 'ChangeSurveyFormResult',
  description: 'What came of drafting, changing, publishing or withdrawing a survey form.',
  types: () => [SurveyFormChanged, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
