import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Measure } from '../measure.schema';
import { SegmentationFilter } from '../segments/segments.schema';
import { ClientGroup } from './client-rows.schema';
import { RestatedClientConnection, RestatedClientsResult } from './restated-clients.schema';
import { restatedClients } from './restated-clients.service';
import { WEIGHTS } from '../weights';

const COUNTS = ['totalCount', 'thenCount', 'nowCount', 'thenVolume', 'nowVolume', 'reasons'];

@Resolver(() => RestatedClientConnection)
export class RestatedClientsResolver {
  @Query(() => RestatedClientsResult, {
    complexity: WEIGHTS.restated,
    description:
      'Clients behind a figure of clients that stood otherwise on its days than was known at a past instant: how they stood by both, and what was put on record since.',
  })
  restatedClients(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('measure', () => Measure, { description: 'The measure.' }) measure: Measure,
    @Arg('where', () => SegmentationFilter, { description: 'The days and filter of the figure.' })
    where: SegmentationFilter,
    @Arg('asOf', () => DateTimeScalar, { description: 'The past instant.' }) asOf: string,
    @Arg('group', () => ClientGroup, { nullable: true, description: 'Which of them; left out: all of the figure.' })
    group: ClientGroup | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    const selection = selectionOf(info);
    return restatedClients(context, {
      measure,
      where,
      asOf,
      group: group ?? {},
      first,
      after: after ?? null,
      listed: ['edges', 'pageInfo'].some((field) => selection.has(field)),
      counted: COUNTS.some((field) => selection.has(field)),
    });
  }
}
