import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt } from '../../platform/graph/look-ahead';
import { ComplaintClass } from '../../shared-types/complaint-class.schema';
import { SimilarComplaint } from './similar-complaint.schema';
import { similarComplaints } from './similar-complaint.service';

/** What whoever files a complaint is shown of earlier ones. */
@Resolver()
export class SimilarComplaintResolver {
  @Query(() => [SimilarComplaint], {
    description: 'Recent complaints of a client that may be the one that is being filed, at most five (CC-4).',
  })
  similarComplaints(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('clientId', () => ID, { description: 'Who complains.' }) clientId: string,
    @Arg('class', () => ComplaintClass, { description: 'What it is about.' }) complaintClass: ComplaintClass,
    @Arg('orderNumber', () => String, { nullable: true, description: 'The order it concerns.' })
    orderNumber: string | null,
    @Arg('partNumber', () => String, { nullable: true, description: 'The part it concerns.' })
    partNumber: string | null,
    @Arg('content', () => String, { nullable: true, description: 'What happened, at most 4 000 characters.' })
    content: string | null,
  ): Promise<unknown> {
    const asked = {
      clientId,
      orderNumber: orderNumber ?? null,
      partNumber: partNumber ?? null,
      content: content ?? '',
    };
    return similarComplaints(context, { ...asked, class: complaintClass }, selectionAt(info, 'complaint'));
  }
}
