import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Segmentation, SegmentationFilter, SegmentationResult } from './segments.schema';
import { segmentation } from './segments.service';

@Resolver(() => Segmentation)
export class SegmentsResolver {
  @Query(() => SegmentationResult, {
    description: 'Clients by tier, and how active clients moved between tiers from one day to another (KA-3).',
  })
  segmentation(
    @Ctx() context: RequestContext,
    @Arg('where', () => SegmentationFilter, { description: 'Two days, and which clients.' }) where: SegmentationFilter,
  ): Promise<unknown> {
    return segmentation(context, where);
  }
}
