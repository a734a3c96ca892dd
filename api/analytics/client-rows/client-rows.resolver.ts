import { Arg, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Measure } from '../measure.schema';
import { SegmentationFilter } from '../segments/segments.schema';
import { ClientGroup, ClientRowConnection, ClientRowsResult } from './client-rows.schema';
import { clientRows } from './client-rows.service';
import { OF_THE_PAST, WEIGHTS } from '../weights';

@Resolver(() => ClientRowConnection)
export class ClientRowsResolver {
  @Extensions(OF_THE_PAST)
  @Query(() => ClientRowsResult, {
    complexity: WEIGHTS.figures,
    description:
      'The very clients behind a figure of clients, as far as the viewer reaches: of SEGMENTATION, CLIENT_SEGMENTS, TIER_MIGRATION, SEGMENT_MIGRATION, ACTIVE_CLIENTS on the last day and COMPLAINING_CLIENTS among them, or the ten of CONCENTRATION.',
  })
  clientRows(
    @Ctx() context: RequestContext,
    @Arg('measure', () => Measure, { description: 'The measure.' }) measure: Measure,
    @Arg('where', () => SegmentationFilter, { description: 'The days and filter of the figure.' })
    where: SegmentationFilter,
    @Arg('group', () => ClientGroup, { nullable: true, description: 'Which of them; left out: all of the figure.' })
    group: ClientGroup | null,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'As it was known then; left out: now.' })
    asOf: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return clientRows(context, { measure, where, group: group ?? {}, asOf: asOf ?? null, first, after: after ?? null });
  }
}
