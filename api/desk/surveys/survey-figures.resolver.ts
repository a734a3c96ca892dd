import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { TellsOfRows } from '../../platform/graph/rows-guard';
import { OwedSurveyConnection, SurveyCoverage } from './owed-survey.schema';
import { owedSurveyPage, surveyCoverage } from './owed-survey.service';
import { SurveyFiguresFilter, SurveyScores } from './survey-figures.schema';
import { surveyScores } from './survey-figures.service';

/** What surveys add up to, and who is still to be asked. */
@Resolver()
export class SurveyFiguresResolver {
  @Query(() => [SurveyScores], {
    description: 'How clients scored the questions of a form, as far as the viewer sees figures (SD-6).',
  })
  surveyScores(
    @Ctx() context: RequestContext,
    @Arg('filter', () => SurveyFiguresFilter, { description: 'Which surveys.' }) filter: SurveyFiguresFilter,
  ): Promise<unknown> {
    return surveyScores(context, filter);
  }

  @TellsOfRows('ACTIVITY')
  @Query(() => [SurveyCoverage], {
    description: 'By tier, how many clients within reach were asked within the days that SD-6 gives.',
  })
  surveyCoverage(
    @Ctx() context: RequestContext,
    @Arg('ownerId', () => ID, { nullable: true, description: 'Only of clients this account manager looks after.' })
    ownerId: string | null,
  ): Promise<unknown> {
    return surveyCoverage(context, ownerId);
  }

  @Query(() => OwedSurveyConnection, {
    description:
      'Clients within reach that are owed an opinion survey under their tier’s rule, the best tiers first (SD-6).',
  })
  owedSurveys(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('ownerId', () => ID, { nullable: true, description: 'Only of clients this account manager looks after.' })
    ownerId: string | null,
  ): Promise<unknown> {
    return owedSurveyPage(context, { first, after, ownerId });
  }
}
