import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Post as PostName } from '../kernel/access/post';
import type { Viewer as SignedIn } from '../kernel/access/viewer';
import type { RequestContext } from '../platform/context/request-context';
import { selectionOf } from '../platform/graph/look-ahead';
import { Post } from '../shared-types/post.schema';
import { SavedView } from './kept/saved-view.schema';
import { defaultViews } from './kept/saved-view.service';
import { StandIn } from './stand-in.schema';
import { Reach } from './reach.schema';
import { Staff } from './staff.schema';
import { staffById } from './staff.service';
import { Viewer } from './viewer.schema';
import { reachesOfViewer } from './viewer-reaches';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  viewer(@Ctx() context: RequestContext): unknown {
    return context.viewer;
  }

  @FieldResolver(() => Staff)
  staff(@Root() viewer: SignedIn, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return staffById(context, viewer.staffId, selectionOf(info));
  }

  @FieldResolver(() => Boolean)
  async demo(@Root() viewer: SignedIn, @Ctx() context: RequestContext): Promise<boolean> {
    return (await staffById(context, viewer.staffId, ['demo']))?.demo ?? false;
  }

  @FieldResolver(() => [StandIn])
  standsIn(@Root() viewer: SignedIn): readonly StandIn[] {
    return viewer.standsIn ?? [];
  }

  @FieldResolver(() => [Post])
  ownPosts(@Root() viewer: SignedIn): readonly PostName[] {
    return viewer.own?.posts ?? viewer.posts;
  }

  @FieldResolver(() => [Reach])
  reaches(@Root() viewer: SignedIn): Reach[] {
    return reachesOfViewer(viewer);
  }

  @FieldResolver(() => [SavedView])
  defaultViews(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return defaultViews(context, selectionOf(info));
  }
}
