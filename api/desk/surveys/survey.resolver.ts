import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Float, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionOf } from '../../platform/graph/look-ahead';
import { OlderThan } from '../../platform/graph/older-than';
import { Activity, LIST } from '../activities/activity.schema';
import { activityById } from '../activities/activity.service';
import { ClientStub } from '../client-stub.schema';
import { MarketNote } from '../market-notes/market-note.schema';
import { PlannedContact } from '../planned/planned-contact.schema';
import { ChangeSurveyResult, DiscardSurveyInput, EditSurveyInput, RecordSurveyInput } from './change-survey.schema';
import { discardSurvey, editSurvey, recordSurvey } from './change-survey.service';
import { SurveyForm } from './survey-form.schema';
import { formById } from './survey-form.service';
import { Survey, SurveyAnswer, SurveyConnection, SurveyFilter } from './survey.schema';
import {
  answersIn,
  clientSurveyPage,
  meanScoreOf,
  notesOfSurvey,
  plansOfSurvey,
  surveyById,
  surveyPage,
  type ShownSurvey,
} from './survey.service';

@Resolver(() => Survey)
export class SurveyResolver {
  @Query(() => SurveyConnection, { description: 'Opinion surveys within reach, the latest first (SD-6).' })
  surveys(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => SurveyFilter, {
      nullable: true,
      description: 'Which ones; all but the discarded when left out.',
    })
    filter: SurveyFilter | null,
  ): Promise<unknown> {
    return surveyPage(context, { first, after }, filter ?? {});
  }

  @Query(() => Survey, { nullable: true, description: 'A survey the viewer may know of; null otherwise.' })
  survey(@Ctx() context: RequestContext, @Arg('id', () => ID, { description: 'Which.' }) id: string): Promise<unknown> {
    return surveyById(context, id);
  }

  @FieldResolver(() => SurveyForm, { nullable: true })
  form(@Root() survey: ShownSurvey, @Ctx() context: RequestContext): Promise<unknown> {
    return formById(context, survey.formId);
  }

  @FieldResolver(() => Activity, { nullable: true })
  activity(
    @Root() survey: ShownSurvey,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> | null {
    return survey.activityId === null ? null : activityById(context, survey.activityId, selectionOf(info));
  }

  @FieldResolver(() => [SurveyAnswer])
  answers(@Root() survey: ShownSurvey, @Ctx() context: RequestContext): Promise<unknown> {
    return answersIn(context, survey);
  }

  @FieldResolver(() => Float, { nullable: true })
  meanScore(@Root() survey: ShownSurvey, @Ctx() context: RequestContext): Promise<number | null> {
    return meanScoreOf(context, survey);
  }

  @FieldResolver(() => Survey, { nullable: true })
  supersedes(@Root() survey: ShownSurvey, @Ctx() context: RequestContext): Promise<unknown> {
    return surveyById(context, survey.supersedesId);
  }

  @FieldResolver(() => Survey, { nullable: true })
  supersededBy(@Root() survey: ShownSurvey, @Ctx() context: RequestContext): Promise<unknown> {
    return surveyById(context, survey.supersededById);
  }

  @FieldResolver(() => [MarketNote])
  marketNotes(@Root() survey: ShownSurvey, @Ctx() context: RequestContext): Promise<unknown> {
    return notesOfSurvey(context, survey);
  }

  @FieldResolver(() => [PlannedContact])
  followUps(@Root() survey: ShownSurvey, @Ctx() context: RequestContext): Promise<unknown> {
    return plansOfSurvey(context, survey);
  }

  @Mutation(() => ChangeSurveyResult, { description: 'Puts a survey on record, as a draft or completed (SD-6).' })
  recordSurvey(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordSurveyInput, { description: 'What.' }) input: RecordSurveyInput,
  ): Promise<unknown> {
    return recordSurvey(context, input);
  }

  @Mutation(() => ChangeSurveyResult, { description: 'Fills a draft in further, or completes it (SD-6, SD-10).' })
  editSurvey(
    @Ctx() context: RequestContext,
    @Arg('input', () => EditSurveyInput, { description: 'What it says now.' }) input: EditSurveyInput,
  ): Promise<unknown> {
    return editSurvey(context, input);
  }

  @Mutation(() => ChangeSurveyResult, { description: 'Gives a draft of a survey up (SD-6).' })
  discardSurvey(
    @Ctx() context: RequestContext,
    @Arg('input', () => DiscardSurveyInput, { description: 'Which.' }) input: DiscardSurveyInput,
  ): Promise<unknown> {
    return discardSurvey(context, input);
  }
}

/** What a client was asked and answered. */
@Resolver(() => ClientStub)
export class SurveysOfClientResolver {
  @Classified(LIST)
  @FieldResolver(() => SurveyConnection, {
    nullable: true,
    description: 'Its opinion surveys but the discarded, the latest first (SD-6).',
  })
  surveys(
    @Root() client: ClientStub,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @OlderThan() olderThan: string | null,
  ): Promise<unknown> {
    return clientSurveyPage(context, client.id, { first, after, olderThan });
  }
}
