import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { selectionOf } from '../platform/graph/look-ahead';
import { DateTimeScalar } from '../platform/graph/scalars';
import { Comparison } from './breakdown/breakdown.schema';
import { DashboardFilter, ExecutiveDashboard } from './dashboard.schema';
import { executiveDashboard } from './dashboard.service';
import { MeasureDefinition } from './measure.schema';
import { measureDefinitions } from './measure.service';
import { OF_THE_PAST, WEIGHTS } from './weights';

@Resolver(() => ExecutiveDashboard)
export class DashboardResolver {
  @Extensions(OF_THE_PAST)
  @Query(() => ExecutiveDashboard, {
    complexity: WEIGHTS.figures,
    description: 'Figures of a period. Whoever may not see those of the whole company gets those of their own circle.',
  })
  executiveDashboard(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => DashboardFilter, { description: 'The period, and what is counted.' }) where: DashboardFilter,
    @Arg('compare', () => Comparison, {
      nullable: true,
      defaultValue: Comparison.PREVIOUS,
      description: 'What `previous` is; null: nothing is compared.',
    })
    compare: Comparison | null,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'The figures as they were known at this past instant; left out: as they are known now.',
    })
    asOf: string | null,
  ): Promise<Partial<ExecutiveDashboard>> {
    return executiveDashboard(context, { where, compare, asOf: asOf ?? null }, selectionOf(info));
  }

  @Query(() => [MeasureDefinition], { description: 'What every measure means.' })
  measures(@Ctx() context: RequestContext): MeasureDefinition[] {
    return measureDefinitions(context);
  }
}
