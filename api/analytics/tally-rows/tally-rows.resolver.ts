import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, Info, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { BreakdownFilter } from '../breakdown/breakdown.schema';
import { Measure } from '../measure.schema';
import { FigurePart } from '../rows/figure-rows.schema';
import { TallyGroup, TallyRowConnection, TallyRowsResult } from './tally-rows.schema';
import { groupValue } from './group-value';
import { tallyRows } from './tally-rows.service';
import { OF_THE_PAST, WEIGHTS } from '../weights';

@Resolver(() => TallyRowConnection)
export class TallyRowsResolver {
  @Extensions(OF_THE_PAST)
  @Query(() => TallyRowsResult, {
    complexity: WEIGHTS.figures,
    description:
      'The very rows behind a figure of goods, money, fault or the desk, as far as the viewer reaches; figures only: none.',
  })
  tallyRows(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('measure', () => Measure, { description: 'The measure.' }) measure: Measure,
    @Arg('where', () => BreakdownFilter, { description: 'The period and filter of the figure.' })
    where: BreakdownFilter,
    @Arg('group', () => [TallyGroup], { defaultValue: [], description: 'Of which group; none: of the total.' })
    group: TallyGroup[],
    @Arg('part', () => FigurePart, { nullable: true, description: 'Which of its rows; left out: all of them.' })
    part: FigurePart | null,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'As it was known then; left out: now.' })
    asOf: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    const selection = selectionOf(info);
    return tallyRows(context, {
      measure,
      where,
      group: group.map(groupValue),
      side: part ?? null,
      asOf: asOf ?? null,
      first,
      after: after ?? null,
      listed: ['edges', 'pageInfo'].some((field) => selection.has(field)),
      counted: ['totalCount', 'numerator', 'denominator'].some((field) => selection.has(field)),
    });
  }
}
