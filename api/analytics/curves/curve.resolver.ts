import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { answeredApart } from '../../platform/graph/answered-apart';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { BreakdownFilter } from '../breakdown/breakdown.schema';
import { Dimension } from '../breakdown/dimension.schema';
import { ResolutionCurves, ResolutionCurvesResult, ResolutionTime } from './curve.schema';
import { resolutionCurves } from './curve.service';
import { OF_THE_PAST, WEIGHTS } from '../weights';

@Resolver(() => ResolutionCurves)
export class CurveResolver {
  @Extensions(OF_THE_PAST)
  @Query(() => ResolutionCurvesResult, {
    complexity: WEIGHTS.figures,
    description: 'Kaplan–Meier curves of the time to close, of cases received in the period.',
  })
  resolutionCurves(
    @Ctx() context: RequestContext,
    @Arg('where', () => BreakdownFilter, { description: 'The period of receipt, and which cases.' })
    where: BreakdownFilter,
    @Arg('by', () => Dimension, { nullable: true, description: 'A curve for each value; left out: one for all.' })
    by: Dimension | null,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'Cases as they were known at this past instant; left out: as they are known now.',
    })
    asOf: string | null,
    @Arg('time', () => ResolutionTime, { defaultValue: 'CALENDAR', description: 'Calendar days or working hours.' })
    time: ResolutionTime,
  ): Promise<unknown> {
    return answeredApart(context, 'resolutionCurves', () =>
      resolutionCurves(context, { where, by: by ?? null, asOf: asOf ?? null, time }),
    );
  }
}
