import { Field, ObjectType } from 'type-graphql';
import type { Post as PostName } from '../kernel/access/post';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { Post } from '../shared-types/post.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'Somebody absent whose post the viewer fills today (CC-2).' })
export class StandIn {
  @Field(() => Post, { description: 'The post.' })
  post: PostName;

  @Field(() => String, { description: 'Name of who is absent.' })
  name: string;
}
