import { Arg, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { answeredApart } from '../../platform/graph/answered-apart';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { SegmentationFilter } from '../segments/segments.schema';
import { OF_THE_PAST, WEIGHTS } from '../weights';
import { LargestClients, LargestClientsResult } from './largest-clients.schema';
import { largestClients, MOST_LARGEST } from './largest-clients.service';

@Resolver(() => LargestClients)
export class LargestClientsResolver {
  @Extensions(OF_THE_PAST)
  @Query(() => LargestClientsResult, {
    complexity: WEIGHTS.figures,
    description:
      'The clients of the largest yearly volume, and how many complaints were received of each in a period: value against complaints. Whoever may not see figures of the whole company gets their own clients.',
  })
  largestClients(
    @Ctx() context: RequestContext,
    @Arg('where', () => SegmentationFilter, {
      description: 'The period complaints were received in, and which clients.',
    })
    where: SegmentationFilter,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'As it was known at this past instant; left out: as it is known now.',
    })
    asOf: string | null,
    @Arg('first', () => Int, {
      defaultValue: MOST_LARGEST,
      description: `How many of the largest, 1 to ${MOST_LARGEST}.`,
    })
    first: number,
  ): Promise<unknown> {
    return answeredApart(context, 'largestClients', () =>
      largestClients(context, { where, asOf: asOf ?? null, first }),
    );
  }
}
