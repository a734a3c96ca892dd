import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { answeredApart } from '../../platform/graph/answered-apart';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Measure } from '../measure.schema';
import { Breakdown, BreakdownFilter, BreakdownResult, Comparison, Exposure } from './breakdown.schema';
import { Dimension } from './dimension.schema';
import { breakdown } from './breakdown.service';
import { OF_THE_PAST, WEIGHTS } from '../weights';

@Resolver(() => Breakdown)
export class BreakdownResolver {
  @Extensions(OF_THE_PAST)
  @Query(() => BreakdownResult, {
    complexity: WEIGHTS.figures,
    description:
      'Figures of several measures by up to two dimensions. Whoever may not see those of the whole company gets those of their own circle.',
  })
  breakdown(
    @Ctx() context: RequestContext,
    @Arg('measures', () => [Measure], { description: 'One to twelve different measures; `measures` defines them.' })
    measures: Measure[],
    @Arg('where', () => BreakdownFilter, { description: 'The period, and what is counted.' }) where: BreakdownFilter,
    @Arg('by', () => [Dimension], { defaultValue: [], description: 'At most two; none: one group for all.' })
    by: Dimension[],
    @Arg('exposure', () => Exposure, {
      defaultValue: 'ACTIVE_CLIENTS',
      description: 'What the complaint rate divides by.',
    })
    exposure: Exposure,
    @Arg('compare', () => Comparison, { nullable: true, description: 'Which period stands beside; left out: none.' })
    compare: Comparison | null,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'Complaints as they were known at this past instant; left out: as they are known now.',
    })
    asOf: string | null,
  ): Promise<unknown> {
    return answeredApart(context, 'breakdown', () =>
      breakdown(context, { measures, by, where, exposure, compare: compare ?? null, asOf: asOf ?? null }),
    );
  }
}
