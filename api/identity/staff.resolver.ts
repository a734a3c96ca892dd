import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Post as PostName } from '../kernel/access/post';
import type { RequestContext } from '../platform/context/request-context';
import { selectionOf } from '../platform/graph/look-ahead';
import { signedIn } from '../platform/graph/signed-in';
import { Region } from '../shared-types/region.schema';
import { Post } from '../shared-types/post.schema';
import { findRegions, loadRegion } from './region.repository';
import { loadPosts, loadUnit, type StaffRow } from './staff.repository';
import { Staff, Unit } from './staff.schema';
import { portfolioOwners, staffById } from './staff.service';

@Resolver(() => Staff)
export class StaffResolver {
  @Query(() => Staff, { nullable: true, description: 'A member of staff, also one who left; null when there is none.' })
  staff(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the member of staff.' }) id: string,
  ): Promise<unknown> {
    return staffById(context, id, selectionOf(info));
  }

  @Query(() => [Staff], { description: 'Account managers whose portfolios the viewer may see, by name; for filters.' })
  portfolioOwners(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return portfolioOwners(context, selectionOf(info));
  }

  @Query(() => [Region], { description: 'Every sales region, by name as the reader calls it; for filters.' })
  regions(@Ctx() context: RequestContext): Promise<Region[]> {
    signedIn(context);
    return findRegions(context);
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() row: StaffRow, @Ctx() context: RequestContext): PromiseOrValue<Unit | null> {
    return row.unitId == null ? null : loadUnit(context, row.unitId);
  }

  @FieldResolver(() => Region, { nullable: true })
  region(@Root() row: StaffRow, @Ctx() context: RequestContext): PromiseOrValue<Region | null> {
    return row.regionCode == null ? null : loadRegion(context, row.regionCode);
  }

  @FieldResolver(() => [Post])
  posts(@Root() row: StaffRow, @Ctx() context: RequestContext): Promise<readonly PostName[]> {
    return loadPosts(context, row.id);
  }
}
