import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { loadVersions } from './regulation.repository';
import { Clause, Regulation, RegulationVersion } from './regulation.schema';
import { clauseInForce, regulationInForce, regulationsInForce } from './regulation.service';

@Resolver(() => Regulation)
export class RegulationResolver {
  @Query(() => [Regulation], { description: 'The regulations in force today, by code.' })
  regulations(@Ctx() context: RequestContext): Promise<unknown> {
    return regulationsInForce(context);
  }

  @Query(() => Regulation, { nullable: true, description: 'A regulation in force today; null when there is none.' })
  regulation(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'Two capital letters, "KA".' }) code: string,
  ): Promise<unknown> {
    return regulationInForce(context, code);
  }

  @Query(() => Clause, { nullable: true, description: 'A clause in force today; null when there is none.' })
  clause(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id, "KA-3".' }) id: string,
  ): Promise<unknown> {
    return clauseInForce(context, id);
  }

  @FieldResolver(() => [RegulationVersion])
  versions(@Root() { code }: Regulation, @Ctx() context: RequestContext): Promise<RegulationVersion[]> {
    return loadVersions(context, code);
  }
}
