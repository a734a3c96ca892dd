import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { TokenWrites } from '../../platform/graph/token-guard';
import {
  ChangeSurveyFormResult,
  DraftSurveyFormInput,
  EditSurveyFormInput,
  PublishSurveyFormInput,
  WithdrawSurveyFormInput,
} from './change-survey-form.schema';
import { draftSurveyForm, editSurveyForm, publishSurveyForm, withdrawSurveyForm } from './change-survey-form.service';
import { SurveyForm } from './survey-form.schema';
import { formById, isFormInForce, surveyForms, type ShownForm } from './survey-form.service';

@Resolver(() => SurveyForm)
export class SurveyFormResolver {
  @Query(() => [SurveyForm], {
    description:
      'Forms of opinion surveys, form by form with the latest version first; drafts for who keeps them (SD-6).',
  })
  surveyForms(
    @Ctx() context: RequestContext,
    @Arg('inForce', () => Boolean, { defaultValue: false, description: 'Only those by which clients are asked today.' })
    inForce: boolean,
  ): Promise<unknown> {
    return surveyForms(context, inForce);
  }

  @Query(() => SurveyForm, {
    nullable: true,
    description: 'A version of a form the viewer may know of; null otherwise.',
  })
  surveyForm(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
  ): Promise<unknown> {
    return formById(context, id);
  }

  @FieldResolver(() => Boolean)
  inForce(@Root() form: ShownForm, @Ctx() context: RequestContext): Promise<boolean> {
    return isFormInForce(context, form);
  }

  @TokenWrites('SURVEY_FORM')
  @Mutation(() => ChangeSurveyFormResult, { description: 'Drafts a survey form, or the next version of one (SD-6).' })
  draftSurveyForm(
    @Ctx() context: RequestContext,
    @Arg('input', () => DraftSurveyFormInput, { description: 'What.' }) input: DraftSurveyFormInput,
  ): Promise<unknown> {
    return draftSurveyForm(context, input);
  }

  @TokenWrites('SURVEY_FORM')
  @Mutation(() => ChangeSurveyFormResult, { description: 'Changes a draft of a survey form (SD-6).' })
  editSurveyForm(
    @Ctx() context: RequestContext,
    @Arg('input', () => EditSurveyFormInput, { description: 'What it says now.' }) input: EditSurveyFormInput,
  ): Promise<unknown> {
    return editSurveyForm(context, input);
  }

  @TokenWrites('SURVEY_FORM')
  @Mutation(() => ChangeSurveyFormResult, {
    description: 'Publishes a draft: it is final, and in force from a day on (SD-6).',
  })
  publishSurveyForm(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishSurveyFormInput, { description: 'Which, and from when.' }) input: PublishSurveyFormInput,
  ): Promise<unknown> {
    return publishSurveyForm(context, input);
  }

  @TokenWrites('SURVEY_FORM')
  @Mutation(() => ChangeSurveyFormResult, { description: 'Withdraws a published version from today on (SD-6).' })
  withdrawSurveyForm(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawSurveyFormInput, { description: 'Which, and why.' }) input: WithdrawSurveyFormInput,
  ): Promise<unknown> {
    return withdrawSurveyForm(context, input);
  }
}
