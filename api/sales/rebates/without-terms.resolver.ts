import { Arg, Ctx, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { AgentWithoutTermsConnection } from './without-terms.schema';
import { agentsWithoutTerms, withoutTermsCount } from './without-terms.service';

@Resolver(() => AgentWithoutTermsConnection)
export class WithoutTermsResolver {
  @Query(() => AgentWithoutTermsConnection, {
    description: 'Agents of whose rebates the viewer may know, and with whom no terms are agreed today (SD-8).',
  })
  agentsWithoutTerms(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return agentsWithoutTerms(context, { first, after });
  }

  @FieldResolver(() => Int)
  totalCount(@Ctx() context: RequestContext): Promise<number> {
    return withoutTermsCount(context);
  }
}
