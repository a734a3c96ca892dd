import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { answeredApart } from '../../platform/graph/answered-apart';
import { selectionOf } from '../../platform/graph/look-ahead';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Segmentation, SegmentationFilter, SegmentationResult } from './segments.schema';
import { segmentation } from './segments.service';
import { OF_THE_PAST, WEIGHTS } from '../weights';

@Resolver(() => Segmentation)
export class SegmentsResolver {
  @Extensions(OF_THE_PAST)
  @Query(() => SegmentationResult, {
    complexity: WEIGHTS.figures,
    description:
      'Clients by tier (KA-3) and by segment (BK-1), and how active clients moved between them from one day to another.',
  })
  segmentation(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => SegmentationFilter, { description: 'Two days, and which clients.' }) where: SegmentationFilter,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'As it was known at this past instant; left out: as it is known now.',
    })
    asOf: string | null,
  ): Promise<unknown> {
    return answeredApart(context, 'segmentation', () =>
      segmentation(context, { where, asOf: asOf ?? null }, selectionOf(info)),
    );
  }
}
