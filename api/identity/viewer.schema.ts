import { Field, ObjectType } from 'type-graphql';
import type { Post as PostName } from '../kernel/access/post';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { Post } from '../shared-types/post.schema';
import { SavedView } from './kept/saved-view.schema';
import { Reach } from './reach.schema';
import { Staff } from './staff.schema';
import { StandIn } from './stand-in.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'Who asks.' })
export class Viewer {
  @Field(() => Staff, { description: 'The member of staff.' })
  staff: Staff;

  @Field(() => [Post], { description: 'Posts the session acts for.' })
  posts: PostName[];

  @Field(() => [StandIn], { description: 'Whom the viewer stands in for today; `posts` contain theirs (CC-2).' })
  standsIn: StandIn[];

  @Field(() => [Post], { description: 'Posts the viewer holds themselves.' })
  ownPosts: PostName[];

  @Field(() => Boolean, { description: 'An account of the demonstration company, whose password is published.' })
  demo: boolean;

  @Field(() => [Reach], { description: 'What the viewer may see, one entry for each resource.' })
  reaches: Reach[];

  @Field(() => [SavedView], { description: 'The views that pages open with for the viewer, one a page at most.' })
  defaultViews: SavedView[];
}
