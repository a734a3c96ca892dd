import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, Info, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { BreakdownFilter } from '../breakdown/breakdown.schema';
import { Measure } from '../measure.schema';
import { groupValue } from '../tally-rows/group-value';
import { TallyGroup } from '../tally-rows/tally-rows.schema';
import { FigurePart, FigureRowConnection, FigureRowsResult, RestatedCasesResult } from './figure-rows.schema';
import { figureRows, restatedCases } from './figure-rows.service';
import { OF_THE_PAST, WEIGHTS } from '../weights';

@Resolver(() => FigureRowConnection)
export class FigureRowsResolver {
  @Extensions(OF_THE_PAST)
  @Query(() => FigureRowsResult, {
    complexity: WEIGHTS.figures,
    description: 'The very complaints behind a figure, as far as the viewer reaches; figures only: none.',
  })
  figureRows(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('measure', () => Measure, { description: 'The measure.' }) measure: Measure,
    @Arg('where', () => BreakdownFilter, { description: 'The period and filter of the figure.' })
    where: BreakdownFilter,
    @Arg('group', () => [TallyGroup], { defaultValue: [], description: 'Of which group; none: of the total.' })
    group: TallyGroup[],
    @Arg('part', () => FigurePart, { defaultValue: 'NUMERATOR', description: 'Which of its rows.' }) part: FigurePart,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'The rows as they were known at this past instant; left out: as they are known now.',
    })
    asOf: string | null,
  ): Promise<unknown> {
    const counted = selectionOf(info).has('totalCount');
    return figureRows(context, {
      measure,
      where,
      group: group.map(groupValue),
      part,
      first,
      after: after ?? null,
      asOf: asOf ?? null,
      counted,
    });
  }

  @Query(() => RestatedCasesResult, {
    complexity: WEIGHTS.restated,
    description: 'Complaints of which something is said today about the time up to an instant that was not said at it.',
  })
  restatedCases(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => BreakdownFilter, { description: 'The period of receipt, and which complaints.' })
    where: BreakdownFilter,
    @Arg('asOf', () => DateTimeScalar, { description: 'The past instant.' }) asOf: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    const selection = selectionOf(info);
    const counted = selection.has('totalCount') || selection.has('reasons');
    return restatedCases(context, { where, asOf, first, after: after ?? null, counted });
  }
}
