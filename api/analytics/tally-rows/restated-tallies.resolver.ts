import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { BreakdownFilter } from '../breakdown/breakdown.schema';
import { Measure } from '../measure.schema';
import { RestatedTalliesResult, RestatedTallyConnection } from './restated-tallies.schema';
import { restatedTallies } from './restated-tallies.service';
import { groupValue } from './group-value';
import { TallyGroup } from './tally-rows.schema';
import { WEIGHTS } from '../weights';

const COUNTS = ['totalCount', 'thenNumerator', 'nowNumerator', 'thenDenominator', 'nowDenominator'];

@Resolver(() => RestatedTallyConnection)
export class RestatedTalliesResolver {
  @Query(() => RestatedTalliesResult, {
    complexity: WEIGHTS.restated,
    description:
      'Rows behind a figure of goods, money, fault or the desk of which something else is said today than at a past instant.',
  })
  restatedTallies(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('measure', () => Measure, { description: 'The measure.' }) measure: Measure,
    @Arg('where', () => BreakdownFilter, { description: 'The period and filter of the figure.' })
    where: BreakdownFilter,
    @Arg('asOf', () => DateTimeScalar, { description: 'The past instant.' }) asOf: string,
    @Arg('group', () => [TallyGroup], { defaultValue: [], description: 'Of which group; none: of the total.' })
    group: TallyGroup[],
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    const selection = selectionOf(info);
    return restatedTallies(context, {
      measure,
      where,
      asOf,
      group: group.map(groupValue),
      first,
      after: after ?? null,
      listed: ['edges', 'pageInfo'].some((field) => selection.has(field)),
      counted: COUNTS.some((field) => selection.has(field)),
    });
  }
}
