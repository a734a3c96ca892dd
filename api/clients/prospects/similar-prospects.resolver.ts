import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt } from '../../platform/graph/look-ahead';
import { SimilarProspects } from './similar-prospects.schema';
import { similarProspects } from './similar-prospects.service';

@Resolver(() => SimilarProspects)
export class SimilarProspectsResolver {
  @Query(() => SimilarProspects, {
    description:
      'Open prospects that one may be, the likeliest first: by name and credit code, as clients are compared (KA-1-duplicates).',
  })
  similarProspects(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('name', () => String, { description: 'Its name, at most 200 characters.' }) name: string,
    @Arg('creditCode', () => String, { nullable: true, description: 'Its unified social credit code.' })
    creditCode: string | null,
    @Arg('exceptId', () => ID, { nullable: true, description: 'A prospect that is left out: the one described.' })
    exceptId: string | null,
  ): Promise<unknown> {
    return similarProspects(context, { name, creditCode, exceptId }, selectionAt(info, 'prospects'));
  }
}
