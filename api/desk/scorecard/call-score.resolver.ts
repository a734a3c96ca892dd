import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { DateScalar } from '../../platform/graph/scalars';
import type { ActivityRow } from '../activities/activity.repository';
import { Activity, SECRET } from '../activities/activity.schema';
import { CallScore, CallScoreConnection, CallScoreMonth, ConductRules, ScoreCallInput } from './call-score.schema';
import { conductRulesOf, mayScoreCall, scoreCall, scoreOf, scorePage, scoresByMonth } from './call-score.service';
import { ScoreCallResult } from './score-call.schema';

@Resolver(() => CallScore)
export class CallScoreResolver {
  @Query(() => CallScoreConnection, {
    description: 'Scores of calls the viewer made, or somebody below them, the latest calls first (SD-12).',
  })
  callScores(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('agentId', () => ID, { nullable: true, description: 'Only of who made the call.' }) agentId: string | null,
    @Arg('from', () => DateScalar, { nullable: true, description: 'Of calls from this day on.' }) from: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Of calls up to this day.' }) to: string | null,
  ): Promise<unknown> {
    return scorePage(context, { first, after }, { agentId, from, to });
  }

  @Query(() => [CallScoreMonth], {
    description: 'Scores by who made the calls and by month, the latest month and the lowest points first (SD-12).',
  })
  callScoreMonths(
    @Ctx() context: RequestContext,
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day, at most 400 days of them in all.' }) to: string,
  ): Promise<unknown> {
    return scoresByMonth(context, from, to);
  }

  @Query(() => ConductRules, {
    nullable: true,
    description: 'What calls are scored by today; null: by nothing (SD-12).',
  })
  conductRules(@Ctx() context: RequestContext): Promise<unknown> {
    return conductRulesOf(context);
  }

  @Mutation(() => ScoreCallResult, {
    description: 'Scores a call by the conduct rules, or corrects its score (SD-12).',
  })
  scoreCall(
    @Ctx() context: RequestContext,
    @Arg('input', () => ScoreCallInput, { description: 'The marks.' }) input: ScoreCallInput,
  ): Promise<unknown> {
    return scoreCall(context, input);
  }
}

/** What the scorecard adds to a contact. */
@Resolver(() => Activity)
export class ActivityScoreResolver {
  @Classified(SECRET)
  @FieldResolver(() => CallScore, {
    nullable: true,
    description: 'How it kept the conduct rules (SD-12); null: not scored.',
  })
  score(@Root() row: ActivityRow, @Ctx() context: RequestContext): Promise<unknown> {
    return scoreOf(context, row.id);
  }

  @Classified(SECRET)
  @FieldResolver(() => Boolean, { nullable: true, description: 'The viewer may score it (SD-12).' })
  mayScore(@Root() row: ActivityRow, @Ctx() context: RequestContext): Promise<boolean> {
    return mayScoreCall(context, row.id);
  }
}
